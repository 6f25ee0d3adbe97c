import { VERSION_PATTERN, valid } from '@renovatebot/pep440/lib/version.js';
import { END, isDigits, numberKey, textKey, withoutTrailingZeros } from '../key.ts';
import { orderFrom } from '../order.ts';

const SHAPE = new RegExp(`^\\s*${VERSION_PATTERN}\\s*$`, 'i');

const PRE: Readonly<Record<string, string>> = {
  a: 'a',
  alpha: 'a',
  b: 'b',
  beta: 'b',
  c: 'c',
  rc: 'c',
  pre: 'c',
  preview: 'c',
};

/** The order of PEP 440 as `packaging` sorts: dev before pre before release before post, local last. */
function keyOf(version: string): string | null {
  const groups = SHAPE.exec(version)?.groups;
  if (!groups?.['release']) return null;
  const preName = groups['pre_l']?.toLowerCase();
  const post = groups['post'] !== undefined;
  const dev = groups['dev'] !== undefined;
  const pre =
    preName !== undefined
      ? (PRE[preName] ?? 'c') + numberKey(groups['pre_n'] ?? '0')
      : !post && dev
        ? '0'
        : 'z';
  return [
    numberKey(groups['epoch'] ?? '0'),
    ...withoutTrailingZeros(groups['release'].split('.')).map(numberKey),
    END,
    pre,
    post ? `1${numberKey(groups['post_n1'] ?? groups['post_n2'] ?? '0')}` : '0',
    dev ? `0${numberKey(groups['dev_n'] ?? '0')}` : '1',
    local(groups['local']),
  ].join('');
}

function local(text: string | undefined): string {
  if (text === undefined) return '0';
  const segments = text.toLowerCase().split(/[._-]/);
  return `1${segments.map((part) => (isDigits(part) ? `b${numberKey(part)}` : `a${textKey(part)}`)).join('')}${END}`;
}

function plain(digits: string | undefined): string {
  return (digits ?? '0').replace(/^0+(?=\d)/, '');
}

/** PEP 440, "Normalization"; numbers of any size stay exact. */
function canonical(version: string): string {
  const groups = SHAPE.exec(version)?.groups;
  if (!groups?.['release']) return version;
  const epoch = plain(groups['epoch']);
  const pre = groups['pre_l']?.toLowerCase();
  const preName = pre === undefined ? '' : (PRE[pre] ?? 'c').replace('c', 'rc');
  const segments = groups['local']?.toLowerCase().split(/[._-]/);
  return [
    epoch === '0' ? '' : `${epoch}!`,
    groups['release'].split('.').map(plain).join('.'),
    pre === undefined ? '' : preName + plain(groups['pre_n']),
    groups['post'] === undefined ? '' : `.post${plain(groups['post_n1'] ?? groups['post_n2'])}`,
    groups['dev'] === undefined ? '' : `.dev${plain(groups['dev_n'])}`,
    segments === undefined
      ? ''
      : `+${segments.map((part) => (isDigits(part) ? plain(part) : part)).join('.')}`,
  ].join('');
}

/** PyPI: PEP 440. */
export const pep440 = orderFrom({
  id: 'pep440',
  valid: (version) => valid(version) !== null,
  key: keyOf,
  isPrerelease(version) {
    const groups = SHAPE.exec(version)?.groups;
    return groups?.['pre_l'] !== undefined || groups?.['dev'] !== undefined;
  },
  normalise: canonical,
});
