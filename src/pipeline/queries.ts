import type { Claim } from '../model/claim.ts';
import type {
  ClaimFile,
  ClaimPage,
  ClaimQuery,
  LookupHit,
  LookupPage,
  LookupQuery,
} from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { knownEnd } from '../model/time.ts';
import { claimById, findClaims, readCursor, tombstoneOf, writeCursor } from '../store/claims.ts';
import { LOOKUP_START, lookupReader } from '../store/lookup.ts';
import type { LookupPosition } from '../store/lookup.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { releasesOf } from '../store/releases.ts';
import { typeOfPurl } from '../versions/purl.ts';
import { sortKey } from '../versions/sort-key.ts';
import type { Work } from './context.ts';
import { newestFirst, selectClaims } from './select.ts';
import { statusOf } from './status.ts';

/** Search over claims, newest first; with `asOf` over those that were known then. */
export async function searchClaims(work: Work, query: ClaimQuery): Promise<ClaimPage> {
  const until = query.until === undefined ? {} : { until: knownEnd(query.until) ?? query.until };
  const asked = { ...query, ...until };
  const found =
    asked.asOf === undefined
      ? await findClaims(work.store.db, asked)
      : selectClaims(await toolClaimsThen(work, asked.tool ?? null, asked.asOf), asked);
  return { ...found, problems: [] };
}

/** Time travel derives anew: loaded only when asked for. */
async function toolClaimsThen(work: Work, tool: string | null, asOf: string): Promise<readonly Claim[]> {
  return (await import('./as-of.ts')).toolClaimsAsOf(work, tool, asOf);
}

/** Claims of a tool with their status for a version: those that affect it first, then the others, each newest first. */
export async function lookup(work: Work, query: LookupQuery): Promise<LookupPage> {
  const tool = work.catalogue.tools.find((one) => one.slug === query.tool);
  if (!tool)
    throw new ProblemError(
      problem('unknown-tool', query.tool, 'no tool of the catalogue has this slug', 'see feeds/tools.yaml'),
    );
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  const hit = (claim: Claim): LookupHit => ({ ...claim, ...statusOf(claim, type, query.version) });
  const page = query.asOf === undefined ? storedPage(work, type, query) : await pageThen(work, query, hit);
  const claims = page.rows.map((row) => ('data' in row ? hit(JSON.parse(row.data) as Claim) : row.hit));
  return {
    tool: tool.slug,
    version: query.version,
    total: page.total,
    next: page.next,
    claims,
    problems: await versionProblems(work, tool.purl, query),
  };
}

const PAGE = 50;

function storedPage(work: Work, type: string, query: LookupQuery) {
  const reader = lookupReader(work.store);
  const limit = query.limit ?? PAGE;
  const key = query.version === null ? null : sortKey(type, query.version);
  const after = query.cursor === undefined ? LOOKUP_START : readPosition(query.cursor);
  const rows = reader.page(query.tool, key, limit + 1, after);
  return { total: reader.count(query.tool), next: nextPosition(rows, limit), rows: rows.slice(0, limit) };
}

async function pageThen(work: Work, query: LookupQuery, hit: (claim: Claim) => LookupHit) {
  const limit = query.limit ?? PAGE;
  const claims = await toolClaimsThen(work, query.tool, query.asOf ?? '');
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

async function versionProblems(
  work: Work,
  purl: string | null,
  query: LookupQuery,
): Promise<readonly Problem[]> {
  if (query.version === null) return [];
  const releases = purl === null ? [] : await releasesOf(work.store.db, [purl], query.asOf);
  if (releases.length === 0)
    return [
      problem(
        'releases-unknown',
        query.tool,
        'no release list is stored, so that told days cannot be matched to versions',
        `run hearsay releases ${query.tool} with the network, or import without --offline`,
      ),
    ];
  if (releases.some((release) => release.version === query.version)) return [];
  return [
    problem(
      'version-unlisted',
      `${query.tool}@${query.version}`,
      'the registry does not list this version; its place in the order decides',
      `see hearsay releases ${query.tool}`,
    ),
  ];
}

/** One claim with its history, by public id or slug. Throws ProblemError `unknown-claim`, `claim-not-yet-known`. */
export async function showClaim(work: Work, id: string, asOf?: string): Promise<ClaimFile> {
  const { db } = work.store;
  const asked = id.trim();
  const moved = (await tombstoneOf(db, asked))?.movedTo ?? null;
  const current = await claimById(db, moved ?? asked);
  if (!current) throw await missing(work, asked);
  const claim = asOf === undefined ? current : await claimThen(work, current, asOf);
  const { historyOf } = await import('./history.ts');
  const history = await historyOf(work, current);
  return {
    claim,
    history: asOf === undefined ? history : history.filter((entry) => entry.at <= asOf),
    movedFrom: moved === null ? null : asked,
    problems: [],
  };
}

async function claimThen(work: Work, current: Claim, asOf: string): Promise<Claim> {
  const keys = [...(await foundingKeys(work.store.db, [current.id])).values()];
  const { claimsAsOf } = await import('./as-of.ts');
  const then = (await claimsAsOf(work, keys, asOf)).find((claim) => claim.id === current.id);
  if (then) return then;
  throw new ProblemError(
    problem(
      'claim-not-yet-known',
      current.id,
      `nothing of it was known by ${asOf}`,
      `it was first seen ${current.firstSeen}`,
    ),
  );
}

async function missing(work: Work, id: string): Promise<ProblemError> {
  const given = (await foundingKeys(work.store.db, [id])).has(id);
  return new ProblemError(
    given
      ? problem(
          'claim-withdrawn',
          id,
          'the claim was withdrawn: nothing that is stored supports it any more',
          'its captures and rulings are kept; see hearsay rule list',
        )
      : problem('unknown-claim', id, 'no claim has this id or slug', 'list claims with hearsay claims'),
  );
}
