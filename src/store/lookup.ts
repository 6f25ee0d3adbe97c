import type { Database } from './file.ts';
import { AFFECTED, OTHERS } from './lookup-text.ts';

/** A claim of a tool as a lookup reads it: its JSON unparsed, and the ends of its range as sort keys. */
export interface LookupRow {
  readonly id: string;
  readonly kind: string;
  readonly last_seen: string;
  readonly introduced_key: string | null;
  readonly fixed_key: string | null;
  readonly last_key: string | null;
  readonly data: string;
  /** 0: affects the version; 1: the others. */
  readonly part: 0 | 1;
}

/** Where a page begins: after this row, within the claims that affect the version (0) or among the others (1). */
export interface LookupPosition {
  readonly part: 0 | 1;
  readonly seen: string;
  readonly id: string;
}

/** The first row of all. */
export const LOOKUP_START: LookupPosition = { part: 0, seen: '~', id: '' };

export interface LookupReader {
  /**
   * Claims of a tool, those that affect the version first, each part newest first: at most `limit` rows after the
   * position. `key` is the version's sort key; null: no version, one part only. Reads only what it returns.
   */
  page(tool: string, key: string | null, limit: number, after: LookupPosition): readonly LookupRow[];
  /** Number of the tool's claims. */
  count(tool: string): number;
  /** Whether the package's release list is known, and has the version. */
  release(purl: string, version: string): 'listed' | 'unlisted' | 'no-list';
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

function prepare(raw: Database): LookupReader {
  // Each compiled when it is first needed: a lookup from cold start seldom needs all.
  const affected = once(() => raw.prepare(AFFECTED));
  const others = once(() => raw.prepare(OTHERS));
  const count = once(() => raw.prepare('select count(*) from claims where tool = ?').pluck());
  const listed = once(() => raw.prepare('select 1 from releases where package = ? and version = ? limit 1'));
  const any = once(() => raw.prepare('select 1 from releases where package = ? limit 1'));
  return {
    page(tool, key, limit, after) {
      // Below every key: nothing is affected, so that all is in the second part.
      const at = key ?? '';
      const range = ['ban', at, at, at];
      const read = (statement: typeof affected, part: 0 | 1, most: number) => {
        const { seen, id } = after.part === part ? after : LOOKUP_START;
        return statement().all(tool, seen, seen, id, ...range, most) as LookupRow[];
      };
      const first = after.part === 0 && key !== null ? read(affected, 0, limit) : [];
      return first.length >= limit ? first : [...first, ...read(others, 1, limit - first.length)];
    },
    count: (tool) => count().get(tool) as number,
    release: (purl, version) =>
      listed().get(purl, version) !== undefined
        ? 'listed'
        : any().get(purl) === undefined
          ? 'no-list'
          : 'unlisted',
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
