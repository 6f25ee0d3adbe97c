import { sha256 } from '../../model/ids.ts';
import type { Lead } from '../../model/ports.ts';
import { REVISITS_KEPT } from './revisits.ts';
import type { Revisit } from './revisits.ts';

/** A lead that comes with what its index says changes it (a number of comments, a date). */
export interface MarkedLead extends Lead {
  readonly mark?: string;
}

/** A lead that could not be fetched yet. */
export interface PendingLead extends Lead {
  readonly tries: number;
}

/**
 * Where an index (feed, sitemap, page list) was left: what it held, and which of its leads are still to be fetched.
 * Leads are remembered here and not only in the index, for the next visit may get a 304.
 */
export interface IndexCursor {
  /** SHA-256 of the index as last kept. */
  readonly body: string | null;
  /** Short hash of a lead's address → short hash of its dates, newest entries last. */
  readonly seen: ReadonlyMap<string, string>;
  readonly pending: readonly PendingLead[];
  /** Pages to look at again, newest last. */
  readonly revisits: readonly Revisit[];
}

/** Entries remembered: more than any feed holds; the newest of a sitemap. */
export const SEEN_KEPT = 2_000;
/** Leads that may wait for later visits. */
export const PENDING_KEPT = 5_000;

const short = (text: string): string => sha256(text).slice(0, 12);

/** Name of a lead in the cursor, and what tells an edited entry from the same entry. */
export function markOf({ url, hint, mark }: MarkedLead): readonly [string, string] {
  return [short(url), short(mark ?? `${hint.updatedAt ?? ''}|${hint.title ?? ''}`)];
}

/** Reads a stored cursor; an unreadable one counts as none, so that the worst outcome is to look again. */
export function readCursor(text: string | null): IndexCursor {
  const empty: IndexCursor = { body: null, seen: new Map(), pending: [], revisits: [] };
  if (text === null) return empty;
  try {
    const { body, seen, pending, revisits } = JSON.parse(text) as {
      body?: unknown;
      seen?: unknown;
      pending?: unknown;
      revisits?: unknown;
    };
    return {
      body: typeof body === 'string' ? body : null,
      seen: new Map(
        (Array.isArray(seen) ? (seen as unknown[]) : []).flatMap((pair) =>
          Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string'
            ? [[pair[0], pair[1]] as const]
            : [],
        ),
      ),
      pending: (Array.isArray(pending) ? (pending as PendingLead[]) : []).filter(
        (lead) =>
          typeof lead.url === 'string' && typeof lead.hint === 'object' && typeof lead.tries === 'number',
      ),
      revisits: (Array.isArray(revisits) ? (revisits as Revisit[]) : []).filter(
        (page) =>
          typeof page.url === 'string' &&
          typeof page.hint === 'object' &&
          typeof page.body === 'string' &&
          [page.at, page.quiet, page.looks].every(Number.isFinite),
      ),
    };
  } catch {
    return empty;
  }
}

export function writeCursor({ body, seen, pending, revisits }: IndexCursor): string {
  return JSON.stringify({
    body,
    seen: [...seen].slice(-SEEN_KEPT),
    pending,
    revisits: revisits.slice(-REVISITS_KEPT),
  });
}
