import type { Release } from '../../model/release.ts';
import type { Fields, Registry } from './registry.ts';
import { baseOf, fields, get, list, path, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://endoflife.date';

/** Days are told without a time; noon UTC keeps the day in nearly every zone. */
function noon(day: string | null): string | null {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T12:00:00Z` : day;
}

/** First and latest version of one release cycle, in the first and in the second form of the API. */
function versionsOf(cycle: Fields): readonly (readonly [string | null, string | null])[] {
  const latest = fields(cycle['latest']);
  return [
    [text(cycle['name']) ?? text(cycle['cycle']), text(cycle['releaseDate'])],
    [
      latest ? text(latest['name']) : text(cycle['latest']),
      latest ? text(latest['date']) : text(cycle['latestReleaseDate']),
    ],
  ];
}

/** Product pages by JSON in the shape of endoflife.date (`pkg:generic/NAME`): the cycles and their latest versions. */
export const product: Registry = {
  type: 'generic',
  base: BASE,
  requests: (purl, base) => [get(`${baseOf(base, BASE)}/api/v1/products/${path(purl.name)}/`)],
  read(body, purl) {
    const document = readJson(body);
    const cycles = Array.isArray(document) ? document : fields(fields(document)?.['result'])?.['releases'];
    if (!Array.isArray(cycles)) return unreadable(purl, 'the answer lists no release cycles');
    const found = new Map<string, Release>();
    for (const entry of list(cycles)) {
      const cycle = fields(entry) ?? {};
      for (const [version, day] of versionsOf(cycle))
        if (version !== null) found.set(version, release(purl, version, { at: noon(day) }));
    }
    return { releases: [...found.values()], problems: [], next: [] };
  },
};
