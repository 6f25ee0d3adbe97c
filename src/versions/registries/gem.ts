import type { Release } from '../../model/release.ts';
import type { Registry } from './registry.ts';
import { baseOf, fields, get, integrityOf, path, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://rubygems.org';

/** RubyGems: the versions API. Builds of one version for several platforms count once, the plain one first. */
export const gem: Registry = {
  type: 'gem',
  base: BASE,
  requests: (purl, base) => [get(`${baseOf(base, BASE)}/api/v1/versions/${path(purl.name)}.json`)],
  read(body, purl, response) {
    const document = readJson(body);
    if (!Array.isArray(document)) return unreadable(purl, 'the answer is no list of versions');
    const base = baseOf(response?.base, BASE);
    const found = new Map<string, Release>();
    for (const entry of document) {
      const known = fields(entry) ?? {};
      const version = text(known['number']);
      const plain = known['platform'] === 'ruby';
      if (version === null || (found.has(version) && !plain)) continue;
      found.set(
        version,
        release(purl, version, {
          at: text(known['created_at']) ?? text(known['built_at']),
          yanked: known['yanked'] === true,
          integrity: integrityOf('sha256', text(known['sha'])),
          artifact: plain ? `${base}/downloads/${path(`${purl.name}-${version}.gem`)}` : null,
        }),
      );
    }
    return { releases: [...found.values()], problems: [], next: [] };
  },
};
