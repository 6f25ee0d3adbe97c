import type { Release } from '../../model/release.ts';
import type { Purl } from '../purl.ts';
import { registryName } from '../purl.ts';
import type { Registry } from './registry.ts';
import { baseOf, fields, get, list, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://open-vsx.org';
const PAGE = 100;

function query(purl: Purl, base: string, offset: number): string {
  const id = encodeURIComponent(registryName({ ...purl, type: 'vscode-extension' }));
  return `${base}/api/v2/-/query?extensionId=${id}&includeAllVersions=true&size=${String(PAGE)}&offset=${String(offset)}`;
}

/** Open VSX: the query endpoint with all versions, in pages. */
export const openvsx: Registry = {
  type: 'openvsx',
  base: BASE,
  requests: (purl, base) => [get(query(purl, baseOf(base, BASE), 0))],
  read(body, purl, response) {
    const document = fields(readJson(body));
    if (!Array.isArray(document?.['extensions'])) return unreadable(purl, 'the answer has no "extensions"');
    const entries = list(document['extensions']);
    const found = new Map<string, Release>();
    for (const entry of entries) {
      const known = fields(entry) ?? {};
      const version = text(known['version']);
      if (version === null || found.has(version)) continue;
      found.set(
        version,
        release(purl, version, {
          at: text(known['timestamp']),
          deprecated: known['deprecated'] === true ? 'deprecated' : null,
          artifact: text(fields(known['files'])?.['download']),
        }),
      );
    }
    const offset = Number(document['offset'] ?? 0);
    const total = Number(document['totalSize'] ?? 0);
    const after = offset + entries.length;
    const next =
      entries.length > 0 && after < total ? [get(query(purl, baseOf(response?.base, BASE), after))] : [];
    return { releases: [...found.values()], problems: [], next };
  },
};
