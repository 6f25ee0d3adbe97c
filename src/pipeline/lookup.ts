import { GRADES } from '../model/claim.ts';
import type { Claim } from '../model/claim.ts';
import type { LookupHit, LookupPage, LookupQuery } from '../model/hearsay.ts';
import { LOOKUP_START } from '../store/lookup.ts';
import type { LookupPosition } from '../store/lookup.ts';
import type { Work } from './context.ts';
import { newestFirst } from './select.ts';
import {
  hitsOf,
  nextPosition,
  PAGE,
  readPosition,
  storedLookup,
  toolOf,
  versionProblems,
} from './stored-lookup.ts';
import type { LookupSource, Placed } from './stored-lookup.ts';

/**
 * Claims of a tool with their status for a version: those that affect it first, then the others, each by grade, the
 * surest first, and within a grade newest first: a page shows what matters most of all, not of what is newest.
 */
export async function lookup(
  from: LookupSource & { readonly work: () => Promise<Work> },
  query: LookupQuery,
): Promise<LookupPage> {
  if (query.asOf === undefined) return storedLookup(from, query);
  const tool = toolOf(from, query.tool);
  const hit = hitsOf(from.reader, tool, query.version);
  const page = await pageThen(await from.work(), query, query.asOf, hit);
  return {
    tool: tool.slug,
    version: query.version,
    ...page,
    problems: versionProblems(from.reader, tool, query.version),
  };
}

/** Time travel needs the whole machinery, loaded when asked for. */
async function pageThen(work: Work, query: LookupQuery, asOf: string, hit: (claim: Claim) => LookupHit) {
  const limit = query.limit ?? PAGE;
  const { toolClaimsAsOf } = await import('./as-of.ts');
  const claims = await toolClaimsAsOf(work, query.tool, asOf);
  const after = query.cursor === undefined ? LOOKUP_START : readPosition(query.cursor);
  const rows = claims
    .map(hit)
    .map(
      (one) =>
        ({
          hit: one,
          part: one.status === 'affected' ? 0 : 1,
          rank: GRADES.indexOf(one.grade),
          last_seen: one.lastSeen,
          id: one.id,
        }) as const,
    )
    .sort((a, b) => a.part - b.part || a.rank - b.rank || newestFirst(a.hit, b.hit))
    .filter((row) => comesAfter(row, after));
  return {
    total: claims.length,
    next: nextPosition(rows, limit),
    claims: rows.slice(0, limit).map((row) => row.hit),
  };
}

function comesAfter(row: Placed, after: LookupPosition): boolean {
  if (row.part !== after.part) return row.part > after.part;
  if (row.rank !== after.rank) return row.rank > after.rank;
  return row.last_seen < after.seen || (row.last_seen === after.seen && row.id > after.id);
}
