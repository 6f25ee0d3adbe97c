import { END, numberKey, textKey } from '../key.ts';
import { orderFrom } from '../order.ts';

const SHAPE = /^([0-9]+(?:\.[0-9]+)*)([A-Za-z]?)((?:_[a-z]+[0-9]*)*)((?:~[0-9a-f]+)?)(?:-r([0-9]*))?$/;
/** Suffixes before the release (`_alpha` … `_rc`), and after it (`_cvs` … `_p`). */
const BEFORE = ['alpha', 'beta', 'pre', 'rc'];
const AFTER = ['cvs', 'svn', 'git', 'hg', 'p'];

function suffixKey(name: string, number: string): string {
  const before = BEFORE.indexOf(name);
  const after = AFTER.indexOf(name);
  const rank = before >= 0 ? `2${String(before)}` : after >= 0 ? `4${String(after)}` : '1';
  return rank + numberKey(number);
}

/** A part with a leading zero is a fraction ("1.05" < "1.5"): its digits in text order, before the numbers. */
function numbersKey(text: string): string {
  return text
    .split('.')
    .map((part, at) => (at > 0 && part.startsWith('0') ? `0${textKey(part)}` : `1${numberKey(part)}`))
    .join('');
}

/** Alpine's `apk version`: numbers, letter, suffixes, revision. */
export const apk = orderFrom({
  id: 'apk',
  valid: (version) => SHAPE.test(version),
  key(version) {
    const match = SHAPE.exec(version);
    if (!match) return null;
    const [, numbers = '', letter = '', suffixes = '', , revision = '0'] = match;
    const tail = [...suffixes.matchAll(/_([a-z]+)([0-9]*)/g)]
      .map(([, name = '', digits = '']) => suffixKey(name, digits))
      .join('');
    return `${numbersKey(numbers)}${END}${letter}${END}${tail}3${numberKey(revision === '' ? '0' : revision)}`;
  },
  isPrerelease: (version) => /_(?:alpha|beta|pre|rc)/.test(version),
});
