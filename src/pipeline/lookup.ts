import type { Catalogue } from '../model/catalogue.ts';
import type { Claim } from '../model/claim.ts';
import type { LookupHit, LookupPage, LookupQuery } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import { LOOKUP_START } from '../store/lookup.ts';
import type { LookupPosition, LookupReader } from '../store/lookup.ts';
import { typeOfPurl } from '../versions/purl-type.ts';
import { sortKey } from '../versions/sort-key.ts';
import type { Work } from './context.ts';
import { newestFirst } from './select.ts';
import { statusOf } from './status.ts';

/** What a lookup reads from: prepared statements, and for time travel the whole machinery, loaded when asked for. */
export interface LookupSource {
  readonly catalogue: Catalogue;
  readonly reader: LookupReader;
  readonly work: () => Promise<Work>;
}

/** Claims of a tool with their status for a version: those that affect it first, then the others, each newest first. */
export async function lookup(from: LookupSource, query: LookupQuery): Promise<LookupPage> {
  const tool = from.catalogue.tools.find((one) => one.slug === query.tool);
  if (!tool)
    throw new ProblemError(
      problem('unknown-tool', query.tool, 'no tool of the catalogue has this slug', 'see feeds/tools.yaml'),
    );
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  const hit = (claim: Claim): LookupHit => ({ ...claim, ...statusOf(claim, type, query.version) });
  const page =
    query.asOf === undefined ? storedPage(from.reader, type, query) : await pageThen(from, query, hit);
  const claims = page.rows.map((row) => ('data' in row ? hit(JSON.parse(row.data) as Claim) : row.hit));
  return {
    tool: tool.slug,
    version: query.version,
    total: page.total,
    next: page.next,
    claims,
    problems: versionProblems(from, tool.purl, query),
  };
}

const PAGE = 50;

function storedPage(reader: LookupReader, type: string, query: LookupQuery) {
  const limit = query.limit ?? PAGE;
  const key = query.version === null ? null : sortKey(type, query.version);
  const after = query.cursor === undefined ? LOOKUP_START : readPosition(query.cursor);
  const rows = reader.page(query.tool, key, limit + 1, after);
  return { total: reader.count(query.tool), next: nextPosition(rows, limit), rows: rows.slice(0, limit) };
}

async function pageThen(from: LookupSource, query: LookupQuery, hit: (claim: Claim) => LookupHit) {
  const limit = query.limit ?? PAGE;
  const { toolClaimsAsOf } = await import('./as-of.ts');
  const claims = await toolClaimsAsOf(await from.work(), query.tool, query.asOf ?? '');
  const after = query.cursor === undefined ? LOOKUP_START : readPosition(query.cursor);
  const rows = claims
    .map(hit)
    .map(
      (one) =>
        ({ hit: one, part: one.status === 'affected' ? 0 : 1, last_seen: one.lastSeen, id: one.id }) as const,
    )
    .sort((a, b) => a.part - b.part || newestFirst(a.hit, b.hit))
    .filter((row) => comesAfter(row, after));
  return { total: claims.length, next: nextPosition(rows, limit), rows: rows.slice(0, limit) };
}

type Placed = { readonly part: 0 | 1; readonly last_seen: string; readonly id: string };

function comesAfter(row: Placed, after: LookupPosition): boolean {
  if (row.part !== after.part) return row.part > after.part;
  return row.last_seen < after.seen || (row.last_seen === after.seen && row.id > after.id);
}

/** Position of the last row shown when more follow. */
function nextPosition(rows: readonly Placed[], limit: number): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last ? writeCursor(`${last.part}${last.last_seen}`, last.id) : null;
}

function readPosition(cursor: string): LookupPosition {
  const { seen, id } = readCursor(cursor);
  return { part: seen.startsWith('0') ? 0 : 1, seen: seen.slice(1), id };
}

function versionProblems(from: LookupSource, purl: string | null, query: LookupQuery): readonly Problem[] {
  if (query.version === null) return [];
  const release = purl === null ? 'no-list' : from.reader.release(purl, query.version);
  if (release === 'no-list')
    return [
      problem(
        'releases-unknown',
        query.tool,
        'no release list is stored, so that told days cannot be matched to versions',
        `run hearsay releases ${query.tool} with the network, or import without --offline`,
      ),
    ];
  if (release === 'listed') return [];
  return [
    problem(
      'version-unlisted',
      `${query.tool}@${query.version}`,
      'the registry does not list this version; its place in the order decides',
      `see hearsay releases ${query.tool}`,
    ),
  ];
}
