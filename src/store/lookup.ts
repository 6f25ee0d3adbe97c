import type { Claim } from '../model/claim.ts';
import type { Database } from './file.ts';
import { joinClaim } from './long-claims.ts';
import { LOOKUP_TEXTS } from './lookup-text.ts';

/** A claim of a tool as a lookup reads it: its JSON unparsed. */
export interface LookupRow {
  readonly id: string;
  /** Place of its grade among grades, 0 the surest. */
  readonly rank: number;
  readonly last_seen: string;
  readonly data: string;
  /** 0: affects the version; 1: the others. */
  readonly part: 0 | 1;
}

/** Where a page begins: after this row, within the claims that affect the version (0) or among the others (1). */
export interface LookupPosition {
  readonly part: 0 | 1;
  readonly rank: number;
  readonly seen: string;
  readonly id: string;
}

/** The first row of all. */
export const LOOKUP_START: LookupPosition = { part: 0, rank: -1, seen: '', id: '' };

export interface LookupReader {
  /**
   * Claims of a tool, those that affect the version first, each part by grade, the surest first, and within a grade
   * newest first: at most `limit` rows after the position. `key` is the version's sort key; null: no version, one part
   * only. Reads only what it returns.
   */
  page(tool: string, key: string | null, limit: number, after: LookupPosition): readonly LookupRow[];
  /** The claim of a row. */
  claim(row: LookupRow): Claim;
  /** Number of the tool's claims. */
  count(tool: string): number;
  /** Whether the package's release list is known, and has the version. */
  release(purl: string, version: string): 'listed' | 'unlisted' | 'no-list';
  /** The package's releases that begin with the version and a point: "2.1" of 2.1.0, 2.1.1, ... */
  line(purl: string, version: string): readonly string[];
}

const readers = new WeakMap<Database, LookupReader>();

/** The prepared reads of a lookup: made once for an opened file, without the query builder. */
export function lookupReader(raw: Database): LookupReader {
  const known = readers.get(raw);
  if (known) return known;
  const made = prepare(raw);
  readers.set(raw, made);
  return made;
}

/**
 * Bytes of the file that are read where the system keeps them, without copying them first: the rows of a tool are spread
 * over the file. What is written goes the usual way.
 */
const MAPPED = 2_147_418_112;

function prepare(raw: Database): LookupReader {
  raw.pragma(`mmap_size = ${String(MAPPED)}`);
  // Each compiled when it is first needed: a lookup from cold start seldom needs all.
  const statement = (text: string) => once(() => raw.prepare(text));
  const affected = statement(LOOKUP_TEXTS.affected);
  const affectedLater = statement(LOOKUP_TEXTS.affectedLater);
  const others = statement(LOOKUP_TEXTS.others);
  const othersLater = statement(LOOKUP_TEXTS.othersLater);
  const count = once(() => raw.prepare('select count(*) from claims where tool = ?').pluck());
  const parts = once(() => raw.prepare('select data from claim_parts where claim = ? order by part').pluck());
  const now = once(() => raw.prepare('select data from claims where id = ?').pluck());
  const listed = statement('select 1 from releases where package = ? and version = ? limit 1');
  const any = statement('select 1 from releases where package = ? limit 1');
  // "/" is the character after ".", so that the index alone finds what begins so.
  const line = once(() =>
    raw.prepare('select version from releases where package = ? and version > ? and version < ?').pluck(),
  );
  return {
    page(tool, key, limit, after) {
      // Below every key: nothing is affected, so that all is in the second part.
      const at = key ?? '';
      const rows: LookupRow[] = [];
      for (const part of key === null ? ([1] as const) : ([0, 1] as const)) {
        if (part < after.part) continue;
        const [first, later] = part === 0 ? [affected, affectedLater] : [others, othersLater];
        const { rank, seen, id } = part === after.part ? after : LOOKUP_START;
        // The rest of the grade in which the last page ended, then all below it.
        if (rank >= 0) rows.push(...read(later().all(tool, rank, at, at, at, seen, seen, id, limit)));
        const most = limit - rows.length;
        if (most > 0) rows.push(...read(first().all(tool, rank, at, at, at, most)));
        if (rows.length >= limit) break;
      }
      return rows;
    },
    claim: ({ data }) =>
      joinClaim(data, {
        parts: (claim) => parts().all(claim) as string[],
        data: (claim) => now().get(claim) as string | undefined,
      }),
    count: (tool) => count().get(tool) as number,
    release: (purl, version) =>
      listed().get(purl, version) !== undefined
        ? 'listed'
        : any().get(purl) === undefined
          ? 'no-list'
          : 'unlisted',
    line: (purl, version) => line().all(purl, `${version}.`, `${version}/`) as string[],
  };
}

const read = (rows: readonly unknown[]): readonly LookupRow[] => rows as LookupRow[];

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
