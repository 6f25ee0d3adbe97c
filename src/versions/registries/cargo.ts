import type { Registry } from './registry.ts';
import {
  baseOf,
  fields,
  get,
  integrityOf,
  list,
  path,
  readJson,
  release,
  text,
  unreadable,
} from './registry.ts';

const BASE = 'https://crates.io';

/** crates.io: the web API's version list, in pages where the answer says so. */
export const cargo: Registry = {
  type: 'cargo',
  base: BASE,
  requests: (purl, base) => [
    get(`${baseOf(base, BASE)}/api/v1/crates/${path(purl.name)}/versions?per_page=100`),
  ],
  read(body, purl, response) {
    const document = fields(readJson(body));
    if (!Array.isArray(document?.['versions'])) return unreadable(purl, 'the answer has no "versions"');
    const base = baseOf(response?.base, BASE);
    const releases = list(document['versions']).flatMap((entry) => {
      const known = fields(entry) ?? {};
      const version = text(known['num']);
      if (version === null) return [];
      const file = text(known['dl_path']);
      return release(purl, version, {
        at: text(known['created_at']),
        yanked: known['yanked'] === true,
        deprecated: text(known['yank_message']),
        integrity: integrityOf('sha256', text(known['checksum'])),
        artifact: file === null ? null : base + file,
      });
    });
    const page = text(fields(document['meta'])?.['next_page']);
    const next = page === null ? [] : [get(`${base}/api/v1/crates/${path(purl.name)}/versions${page}`)];
    return { releases, problems: [], next };
  },
};
