import { numberKey } from '../key.ts';
import { orderFrom } from '../order.ts';

const TILDE = '!';
const NOTHING = '"';

/** Letters before all other characters, `~` before even the end (Debian Policy 5.6.12). */
function charKey(char: string): string {
  if (char === '~') return TILDE;
  if (/[A-Za-z]/.test(char)) return `a${char}`;
  return `b${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function partKey(part: string): string {
  let key = '';
  for (const [, text = '', digits = ''] of part.matchAll(/([^0-9]*)([0-9]*)/g)) {
    if (text === '' && digits === '') continue;
    key += [...text].map(charKey).join('') + NOTHING + numberKey(digits);
  }
  return key + NOTHING;
}

/** Debian: `[epoch:]upstream[-revision]`, Policy 5.6.12; a missing revision is "0". */
export const deb = orderFrom({
  id: 'deb',
  valid: (version) => /^(?:\d+:)?\d[0-9A-Za-z.+~:-]*$/.test(version),
  key(version) {
    const colon = version.indexOf(':');
    const epoch = colon > 0 && /^\d+$/.test(version.slice(0, colon)) ? version.slice(0, colon) : null;
    const rest = epoch === null ? version : version.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    const upstream = dash < 0 ? rest : rest.slice(0, dash);
    const revision = dash < 0 ? '0' : rest.slice(dash + 1);
    return numberKey(epoch ?? '0') + partKey(upstream) + partKey(revision === '' ? '0' : revision);
  },
  isPrerelease: (version) => /~(?:alpha|beta|rc|pre|dev)/i.test(version),
});
