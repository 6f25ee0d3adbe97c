import type { Claim } from '../model/claim.ts';
import type { ClaimFile, ClaimPage, ClaimQuery } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { knownEnd } from '../model/time.ts';
import { slugOf } from '../provenance/index.ts';
import { claimById, findClaims, tellersOfClaims, tombstoneOf } from '../store/claims.ts';
import { foundingKeys } from '../store/public-ids.ts';
import type { Work } from './context.ts';
import { selectClaims } from './select.ts';

/**
 * Search over claims, newest first; with `asOf` over those that were known then. A publisher may be asked for by slug or
 * name. Throws ProblemError `unknown-publisher`.
 */
export async function searchClaims(work: Work, query: ClaimQuery): Promise<ClaimPage> {
  const until = query.until === undefined ? {} : { until: knownEnd(query.until) ?? query.until };
  const publisher = query.publisher === undefined ? {} : { publisher: await tellerOf(work, query.publisher) };
  const asked = { ...query, ...until, ...publisher };
  const found =
    asked.asOf === undefined
      ? await findClaims(work.store.db, asked)
      : selectClaims(await (await asOfModule()).toolClaimsAsOf(work, asked.tool ?? null, asked.asOf), asked);
  return { ...found, problems: [] };
}

/** The name under which claims show a publisher, by its name or slug: the catalogue's, else that of one who told a claim. */
async function tellerOf({ catalogue, store }: Work, asked: string): Promise<string> {
  const wanted = slugOf(asked);
  const known = catalogue.publishers.find(
    (one) => one.slug === asked || [one.name, ...one.names].some((name) => slugOf(name) === wanted),
  );
  if (known) return known.name;
  const told = (await tellersOfClaims(store.db)).find((name) => slugOf(name) === wanted);
  if (told !== undefined) return told;
  throw new ProblemError(
    problem(
      'unknown-publisher',
      asked,
      'neither the catalogue nor any claim has this publisher',
      'use its slug in the catalogue, or its name as claims show it',
    ),
  );
}

/** Time travel derives anew: loaded only when asked for. */
const asOfModule = () => import('./as-of.ts');

/** A public id in whatever case it was written, or a slug as it stands. */
export const claimName = (text: string): string =>
  /^hearsay-\d{4}-\d{6,}$/i.test(text.trim()) ? text.trim().toUpperCase() : text.trim();

/** One claim with its history, by public id or slug. Throws ProblemError `unknown-claim`, `claim-not-yet-known`. */
export async function showClaim(work: Work, id: string, asOf?: string): Promise<ClaimFile> {
  const { db } = work.store;
  const asked = claimName(id);
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
  const { claimsAsOf } = await asOfModule();
  const then = (await claimsAsOf(work, keys, asOf)).find((claim) => claim.id === current.id);
  if (then) return then;
  const { historyOf } = await import('./history.ts');
  const [first] = await historyOf(work, current);
  throw new ProblemError(
    problem(
      'claim-not-yet-known',
      current.id,
      `nothing of it was known by ${asOf}`,
      first === undefined ? 'ask without --as-of' : `ask for ${first.at} or later`,
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
