import type { Claim } from '../model/claim.ts';
import type { ClaimQuery } from '../model/hearsay.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';

export function newestFirst(a: Claim, b: Claim): number {
  return a.lastSeen < b.lastSeen ? 1 : a.lastSeen > b.lastSeen ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The conditions of a query, over claims in memory: the same as the store's over stored ones. */
export function selectClaims(
  claims: readonly Claim[],
  query: ClaimQuery,
): { readonly total: number; readonly next: string | null; readonly claims: readonly Claim[] } {
  const words = (query.text ?? '').toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? [];
  const matching = claims.filter(
    (claim) =>
      (query.tool === undefined || claim.tool === query.tool) &&
      (query.kind === undefined || claim.kind === query.kind) &&
      (query.grade === undefined || claim.grade === query.grade) &&
      (query.flag === undefined || claim.flags.includes(query.flag)) &&
      (query.publisher === undefined || claim.statements.some((s) => s.publisher === query.publisher)) &&
      (query.since === undefined || claim.lastSeen >= query.since) &&
      (query.until === undefined || claim.firstSeen <= query.until) &&
      words.every((word) => textOf(claim).includes(word)),
  );
  return { total: matching.length, ...pageOf(matching, query) };
}

/** One page of a list sorted newest first. */
function pageOf<T extends Claim>(
  list: readonly T[],
  query: { readonly limit?: number; readonly cursor?: string },
): { readonly next: string | null; readonly claims: readonly T[] } {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const rest = after
    ? list.filter((c) => c.lastSeen < after.seen || (c.lastSeen === after.seen && c.id > after.id))
    : list;
  const shown = rest.slice(0, query.limit ?? 50);
  const last = shown.at(-1);
  return {
    next: rest.length > shown.length && last ? writeCursor(last.lastSeen, last.id) : null,
    claims: shown,
  };
}

function textOf(claim: Claim): string {
  return [claim.proposition, ...claim.statements.map((statement) => statement.quote)]
    .join('\n')
    .toLowerCase();
}
