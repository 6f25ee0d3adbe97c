import type { Source } from '../../model/catalogue.ts';
import type { Lead } from '../../model/ports.ts';
import { readRobots } from '../robots-rules.ts';

/** Options of sources, read within bounds. */

export function numberOption(
  source: Source,
  name: string,
  byDefault: number,
  least: number,
  most: number,
): number {
  const value = Number(source.options[name] ?? byDefault);
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : byDefault;
}

export function textOption(source: Source, name: string): string | undefined {
  const value = source.options[name];
  return value === undefined || value === '' ? undefined : String(value);
}

/** Address of the source without slashes at its end: what paths are appended to. */
export function baseOf(source: Source): string {
  let end = source.url.length;
  while (source.url[end - 1] === '/') end--;
  return source.url.slice(0, end);
}

/** Words of a catalogue as one line each: a pattern cannot bring a rule of its own. */
const patterns = (text: string): readonly string[] =>
  text
    .split(/[\s,]+/)
    .filter((pattern) => pattern !== '')
    .map((pattern) => (/^[/*]/.test(pattern) ? pattern : `/${pattern}`));

/**
 * Chooses addresses by the options `match` and `exclude`: paths as robots.txt writes them (a prefix, `*`, `$`),
 * several separated by blanks, the longest one decides. Addresses on another host are left out unless `anyHost`.
 */
export function chosenBy(source: Source): (lead: Lead) => boolean {
  const match = textOption(source, 'match');
  const exclude = textOption(source, 'exclude');
  const rules = readRobots(
    [
      'user-agent: *',
      ...(match === undefined ? [] : ['disallow: /', ...patterns(match).map((path) => `allow: ${path}`)]),
      ...(exclude === undefined ? [] : patterns(exclude).map((path) => `disallow: ${path}`)),
    ].join('\n'),
  );
  const own = new URL(source.url);
  const anyHost = source.options['anyHost'] === true;
  return ({ url }) => {
    const { host, pathname, search, href } = new URL(url);
    if (!anyHost && host.replace(/^www\./, '') !== own.host.replace(/^www\./, '')) return false;
    return href !== own.href && rules.allows('*', pathname + search);
  };
}
