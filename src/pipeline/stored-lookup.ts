import type { NamedTool } from '../config/tool-names.ts';
import type { Claim } from '../model/claim.ts';
import type { LookupPage, LookupQuery } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import { LOOKUP_START } from '../store/lookup.ts';
import type { LookupPosition, LookupReader } from '../store/lookup.ts';
import { typeOfPurl } from '../versions/purl-type.ts';
import { sortKey } from '../versions/sort-key.ts';
import { statusOf } from './status.ts';

/** What a lookup reads from: the names of tools, and prepared statements. */
export interface LookupSource {
  readonly tool: (slug: string) => NamedTool | undefined;
  readonly reader: LookupReader;
}

/** Claims to a page when the caller does not say. */
export const PAGE = 50;

/** A lookup of what is stored now, whatever `asOf` says. Throws ProblemError `unknown-tool`, `cursor-malformed`. */
export function storedLookup(from: LookupSource, query: LookupQuery): LookupPage {
  const tool = toolOf(from, query.tool);
  const type = ecosystemOf(tool);
  const limit = query.limit ?? PAGE;
  const key = query.version === null ? null : sortKey(type, query.version);
  const after = query.cursor === undefined ? LOOKUP_START : readPosition(query.cursor);
  const rows = from.reader.page(query.tool, key, limit + 1, after);
  const claims = rows.slice(0, limit).map((row) => {
    const claim = JSON.parse(row.data) as Claim;
    return { ...claim, ...statusOf(claim, type, query.version) };
  });
  return {
    tool: tool.slug,
    version: query.version,
    total: from.reader.count(query.tool),
    next: nextPosition(rows, limit),
    claims,
    problems: versionProblems(from.reader, tool, query.version),
  };
}

/** Throws ProblemError `unknown-tool`. */
export function toolOf(from: LookupSource, slug: string): NamedTool {
  const tool = from.tool(slug);
  if (tool) return tool;
  throw new ProblemError(
    problem('unknown-tool', slug, 'no tool of the catalogue has this slug', 'see feeds/tools.yaml'),
  );
}

/** The purl type by whose order the tool's versions are compared. */
export function ecosystemOf(tool: NamedTool): string {
  return tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
}

/** A row's place in the order of a lookup. */
export type Placed = { readonly part: 0 | 1; readonly last_seen: string; readonly id: string };

/** Position of the last row shown when more follow. */
export function nextPosition(rows: readonly Placed[], limit: number): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last ? writeCursor(`${last.part}${last.last_seen}`, last.id) : null;
}

/** Throws ProblemError `cursor-malformed`. */
export function readPosition(cursor: string): LookupPosition {
  const { seen, id } = readCursor(cursor);
  return { part: seen.startsWith('0') ? 0 : 1, seen: seen.slice(1), id };
}

/** What keeps the place of a version from being sure. */
export function versionProblems(
  reader: LookupReader,
  tool: NamedTool,
  version: string | null,
): readonly Problem[] {
  if (version === null) return [];
  const release = tool.purl === null ? 'no-list' : reader.release(tool.purl, version);
  if (release === 'no-list')
    return [
      problem(
        'releases-unknown',
        tool.slug,
        'no release list is stored, so that told days cannot be matched to versions',
        `run hearsay releases ${tool.slug} with the network, or import without --offline`,
      ),
    ];
  if (release === 'listed') return [];
  return [
    problem(
      'version-unlisted',
      `${tool.slug}@${version}`,
      'the registry does not list this version; its place in the order decides',
      `see hearsay releases ${tool.slug}`,
    ),
  ];
}
