import type { FetchRequest } from '../../model/ports.ts';
import type { Release } from '../../model/release.ts';
import type { Fields, Registry } from './registry.ts';
import { baseOf, entries, fields, get, list, path, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://api.nuget.org';

function deprecation(entry: Fields): string | null {
  const known = fields(entry['deprecation']);
  if (!known) return null;
  return text(known['message']) ?? list(known['reasons']).join(', ');
}

/** NuGet: the registration index (server API v3); pages that are not inlined are asked for one by one. */
export const nuget: Registry = {
  type: 'nuget',
  base: BASE,
  requests: (purl, base) => [
    get(`${baseOf(base, BASE)}/v3/registration5-gz-semver2/${path(purl.name.toLowerCase())}/index.json`),
  ],
  read(body, purl) {
    const document = fields(readJson(body));
    if (!Array.isArray(document?.['items'])) return unreadable(purl, 'the answer has no "items"');
    const releases: Release[] = [];
    const next: FetchRequest[] = [];
    // An index holds pages, a page holds leaves; both call them "items".
    const leaves = list(document['items']).flatMap((item) => {
      const page = fields(item) ?? {};
      if (page['catalogEntry'] !== undefined) return [page];
      const address = text(page['@id']);
      if (!Array.isArray(page['items']) && address !== null) next.push(get(address));
      return entries(page['items']);
    });
    for (const leaf of leaves) {
      const entry = fields(leaf['catalogEntry']) ?? {};
      const version = text(entry['version']);
      const at = text(entry['published']);
      if (version === null) continue;
      // An unlisted version's time is set to the year 1900.
      const unlisted = entry['listed'] === false || (at?.startsWith('1900-') ?? false);
      releases.push(
        release(purl, version, {
          at: at?.startsWith('1900-') ? null : at,
          yanked: unlisted,
          deprecated: deprecation(entry),
          artifact: text(leaf['packageContent']) ?? text(entry['packageContent']),
        }),
      );
    }
    return { releases, problems: [], next };
  },
};
