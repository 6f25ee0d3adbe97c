import type { NamedTool } from '../config/tool-names.ts';
import { GRADES } from '../model/claim.ts';
import type { Claim } from '../model/claim.ts';
import type { LookupHit, LookupPage, LookupQuery } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { malformedCursor, readCursor, writeCursor } from '../store/cursor.ts';
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
  const limit = query.limit ?? PAGE;
  const key = query.version === null ? null : sortKey(ecosystemOf(tool), query.version);
  const after = query.cursor === undefined ? LOOKUP_START : readPosition(query.cursor);
  const rows = from.reader.page(query.tool, key, limit + 1, after);
  const hit = hitsOf(from.reader, tool, query.version);
  const claims = rows.slice(0, limit).map((row) => hit(from.reader.claim(row)));
  return {
    tool: tool.slug,
    version: query.version,
    total: from.reader.count(query.tool),
    next: nextPosition(rows, limit),
    claims,
    problems: versionProblems(from.reader, tool, query.version),
  };
}

/** Releases that an unlisted version is only the beginning of ("2.1"); none when it is a release itself. */
function lineOf(reader: LookupReader, tool: NamedTool, version: string | null): readonly string[] {
  if (version === null || tool.purl === null || !/^\d+(?:\.\d+)?$/.test(version)) return [];
  return reader.release(tool.purl, version) === 'unlisted' ? reader.line(tool.purl, version) : [];
}

/** A claim with what it says about the version; for the beginning of several releases what it says about all of them. */
export function hitsOf(
  reader: LookupReader,
  tool: NamedTool,
  version: string | null,
): (claim: Claim) => LookupHit {
  const type = ecosystemOf(tool);
  const line = lineOf(reader, tool, version);
  return (claim) => {
    const [first, ...others] = line.map((release) => statusOf(claim, type, release));
    if (!first) return { ...claim, ...statusOf(claim, type, version) };
    const same = others.every(({ status }) => status === first.status);
    // Finished or not, not all of the line can be known.
    if (same && first.status !== 'not-affected') return { ...claim, ...first };
    const words = same ? 'unknown' : `differs among the releases of ${version ?? ''}`;
    return { ...claim, status: 'unknown', statusWords: words };
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
export type Placed = {
  readonly part: 0 | 1;
  readonly rank: number;
  readonly last_seen: string;
  readonly id: string;
};

/** Position of the last row shown when more follow. */
export function nextPosition(rows: readonly Placed[], limit: number): string | null {
  const last = rows[limit - 1];
  if (rows.length <= limit || !last) return null;
  return writeCursor(`${last.part}${String(last.rank)}${last.last_seen}`, last.id);
}

/** Throws ProblemError `cursor-malformed`. */
export function readPosition(cursor: string): LookupPosition {
  const { seen, id } = readCursor(cursor);
  const [, part, at, day] = /^([01])(\d)(\d{4}.*)$/.exec(seen) ?? [];
  const rank = Number(at);
  if (day === undefined || rank >= GRADES.length) throw malformedCursor(cursor);
  return { part: part === '0' ? 0 : 1, rank, seen: day, id };
}

/** What keeps the place of a version from being sure. */
export function versionProblems(
  reader: LookupReader,
  tool: NamedTool,
  version: string | null,
): readonly Problem[] {
  if (version === null) return [];
  if (tool.purl === null)
    return [
      problem(
        'no-registry',
        tool.slug,
        'the catalogue names no package for this tool, so that told days cannot be matched to versions',
        'add its purl in tools.yaml',
      ),
    ];
  const release = reader.release(tool.purl, version);
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
  const line = lineOf(reader, tool, version).length;
  if (line > 0)
    return [
      problem(
        'version-incomplete',
        `${tool.slug}@${version}`,
        `is no release, but ${line === 1 ? 'one begins' : `${String(line)} begin`} so; what does not hold for all of them is not known`,
        `name ${line === 1 ? 'it in full' : 'one of them'}; see hearsay releases ${tool.slug}`,
      ),
    ];
  return [
    problem(
      'version-unlisted',
      `${tool.slug}@${version}`,
      'the registry does not list this version; its place in the order decides',
      `see hearsay releases ${tool.slug}`,
    ),
  ];
}
