import type { Registry } from './registry.ts';
import { baseOf, fields, get, list, readJson, release, text, unreadable } from './registry.ts';

const BASE = 'https://search.maven.org';
const ROWS = 200;

/** Maven Central: the search index of versions ("gav" core), in pages. */
export const maven: Registry = {
  type: 'maven',
  base: BASE,
  requests: (purl, base) => [get(query(purl.namespace ?? '', purl.name, baseOf(base, BASE), 0))],
  read(body, purl, response) {
    const answer = fields(fields(readJson(body))?.['response']);
    if (!Array.isArray(answer?.['docs'])) return unreadable(purl, 'the answer has no "docs"');
    const docs = list(answer['docs']);
    const releases = docs.flatMap((entry) => {
      const known = fields(entry) ?? {};
      const version = text(known['v']);
      const at = known['timestamp'];
      return version === null
        ? []
        : release(purl, version, {
            at: typeof at === 'number' && Number.isFinite(at) ? new Date(at).toISOString() : null,
          });
    });
    const after = Number(answer['start'] ?? 0) + docs.length;
    const next =
      docs.length > 0 && after < Number(answer['numFound'] ?? 0)
        ? [get(query(purl.namespace ?? '', purl.name, baseOf(response?.base, BASE), after))]
        : [];
    return { releases, problems: [], next };
  },
};

function query(group: string, artifact: string, base: string, start: number): string {
  const q = encodeURIComponent(`g:"${group}" AND a:"${artifact}"`);
  return `${base}/solrsearch/select?q=${q}&core=gav&rows=${String(ROWS)}&start=${String(start)}&wt=json`;
}
