import type { Registry } from './registry.ts';
import {
  baseOf,
  fields,
  get,
  integrityOf,
  entries,
  path,
  readJson,
  release,
  text,
  unreadable,
} from './registry.ts';

const BASE = 'https://pypi.org';

/** PyPI: the JSON API. A release is yanked when all its files are; it is as old as its first file. */
export const pypi: Registry = {
  type: 'pypi',
  base: BASE,
  requests: (purl, base) => [get(`${baseOf(base, BASE)}/pypi/${path(purl.name)}/json`)],
  read(body, purl) {
    const document = fields(readJson(body));
    const versions = fields(document?.['releases']);
    if (!versions) return unreadable(purl, 'the answer has no "releases"');
    const releases = Object.entries(versions).map(([version, entry]) => {
      const files = entries(entry);
      const times = files.flatMap((file) => text(file['upload_time_iso_8601']) ?? []).sort();
      const main = files.find((file) => file['packagetype'] === 'sdist') ?? files[0];
      return release(purl, version, {
        at: times[0] ?? null,
        yanked: files.length > 0 && files.every((file) => file['yanked'] === true),
        deprecated: files.flatMap((file) => text(file['yanked_reason']) ?? [])[0] ?? null,
        integrity: integrityOf('sha256', text(fields(main?.['digests'])?.['sha256'])),
        artifact: text(main?.['url']),
      });
    });
    return { releases, problems: [], next: [] };
  },
};
