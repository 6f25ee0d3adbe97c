import { registryName } from '../purl.ts';
import type { Fields, Registry } from './registry.ts';
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

const BASE = 'https://repo.packagist.org';
const UNSET = '__unset';

/** Packagist: Composer's metadata (v2), where each version tells only what differs from the one before. */
export const packagist: Registry = {
  type: 'composer',
  base: BASE,
  requests: (purl, base) => [get(`${baseOf(base, BASE)}/p2/${path(...registryName(purl).split('/'))}.json`)],
  read(body, purl) {
    const packages = fields(fields(readJson(body))?.['packages']);
    if (!packages) return unreadable(purl, 'the answer has no "packages"');
    let known: Fields = {};
    const releases = list(packages[registryName(purl)]).flatMap((entry) => {
      const merged = { ...known, ...fields(entry) };
      known = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== UNSET));
      const version = text(known['version']);
      if (version === null) return [];
      const dist = fields(known['dist']);
      const abandoned = known['abandoned'];
      return release(purl, version, {
        at: text(known['time']),
        deprecated: abandoned === undefined || abandoned === false ? null : 'abandoned',
        integrity: integrityOf('sha1', text(dist?.['shasum'])),
        artifact: text(dist?.['url']),
      });
    });
    return { releases, problems: [], next: [] };
  },
};
