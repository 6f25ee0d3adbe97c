import type { Release } from '../../model/release.ts';
import { registryName } from '../purl.ts';
import type { Registry } from './registry.ts';
import {
  baseOf,
  fields,
  get,
  integrityOf,
  malformed,
  readJson,
  release,
  text,
  unreadable,
} from './registry.ts';

const BASE = 'https://registry.npmjs.org';

/**
 * npm: the full package document, the only one with times. A version that has a time and no entry was
 * unpublished and counts as yanked.
 */
export const npm: Registry = {
  type: 'npm',
  base: BASE,
  requests: (purl, base) => [get(`${baseOf(base, BASE)}/${registryName(purl).replace('/', '%2f')}`)],
  read(body, purl) {
    const document = fields(readJson(body));
    if (!document) return unreadable(purl, 'the answer is no package document');
    const versions = fields(document['versions']) ?? {};
    const times = fields(document['time']) ?? {};
    const releases: Release[] = Object.entries(versions).map(([version, entry]) => {
      const dist = fields(fields(entry)?.['dist']) ?? {};
      return release(purl, version, {
        at: text(times[version]),
        deprecated: text(fields(entry)?.['deprecated']),
        integrity: text(dist['integrity']) ?? integrityOf('sha1', text(dist['shasum'])),
        artifact: text(dist['tarball']),
      });
    });
    for (const [version, at] of Object.entries(times))
      if (!/^(?:created|modified|unpublished)$/.test(version) && !Object.hasOwn(versions, version))
        releases.push(release(purl, version, { at: text(at), yanked: true }));
    const problems = releases.length === 0 ? [malformed(purl, 'the package document lists no version')] : [];
    return { releases, problems, next: [] };
  },
};
