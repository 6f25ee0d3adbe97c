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
import { claimById, findClaims, tombstoneOf } from '../store/claims.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { releasesOf } from '../store/releases.ts';
import { typeOfPurl } from '../versions/purl.ts';
import { claimsAsOf, pageOf, selectClaims, toolClaimsAsOf } from './as-of.ts';
import type { Work } from './context.ts';
import { historyOf } from './history.ts';
import { statusOf } from './status.ts';

/** Search over claims, newest first; with `asOf` over those that were known then. */
export async function searchClaims(work: Work, query: ClaimQuery): Promise<ClaimPage> {
  const until = query.until === undefined ? {} : { until: knownEnd(query.until) ?? query.until };
  const asked = { ...query, ...until };
  const found =
    asked.asOf === undefined
      ? await findClaims(work.store.db, asked)
      : selectClaims(await toolClaimsAsOf(work, asked.tool ?? null, asked.asOf), asked);
  return { ...found, problems: [] };
}

/** Claims of a tool with their status for a version. */
export async function lookup(work: Work, query: LookupQuery): Promise<LookupPage> {
  const tool = work.catalogue.tools.find((one) => one.slug === query.tool);
  if (!tool)
    throw new ProblemError(
      problem('unknown-tool', query.tool, 'no tool of the catalogue has this slug', 'see feeds/tools.yaml'),
    );
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  const page =
    query.asOf === undefined
      ? await findClaims(work.store.db, query)
      : await (async () => {
          const claims = await toolClaimsAsOf(work, tool.slug, query.asOf ?? '');
          return { total: claims.length, ...pageOf(claims, query) };
        })();
  const claims: readonly LookupHit[] = page.claims.map((claim) => ({
    ...claim,
    ...statusOf(claim, type, query.version),
  }));
  return {
    tool: tool.slug,
    version: query.version,
    ...page,
    claims,
    problems: await versionProblems(work, tool.purl, query),
  };
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
