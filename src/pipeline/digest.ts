import type { Claim } from '../model/claim.ts';
import type { Digest, DigestItem } from '../model/hearsay.ts';
import { spanOf } from '../model/time.ts';
import { claimsDue } from '../store/claims.ts';
import { documentsKnownBetween, lastKnownBy } from '../store/documents.ts';
import type { Db } from '../store/index.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { packagesReleased } from '../store/releases.ts';
import { allProbeRecords, allRulings } from '../store/records.ts';
import { keysOfDocuments, keysOfTool, lastStatedBy } from '../store/statements.ts';
import { claimsAsOf } from './as-of.ts';
import { candidatesOf } from './candidates.ts';
import type { Work } from './context.ts';
import { keysOfRulings } from './ruled.ts';
import { newestFirst } from './select.ts';
import { FIXED_WORDS } from './status.ts';

const DAY = 86_400_000;
/** How far ahead dates of effect are announced, days. */
const AHEAD = 14;
/** How many days with statements on a tool are looked at for one that its digest tells of. */
const LOOKED_BACK = 30;
/** Most tools to add that a day names. */
const CANDIDATES = 5;

/**
 * The day's digest: the state at the day's end (or `asOf`, if earlier) held against the state at its beginning.
 * With a tool's slug it is about that tool alone.
 */
export async function digestOf(work: Work, day: string, asOf?: string, slug?: string): Promise<Digest> {
  const { db } = work.store;
  const span = spanOf(day);
  if (!span) throw new RangeError(`no day: ${day}`);
  const end = new Date(Math.min(span.end, asOf === undefined ? span.end : Date.parse(asOf))).toISOString();
  const start = new Date(span.start).toISOString();
  const before = new Date(span.start - 1).toISOString();
  const documents = await documentsKnownBetween(db, start, end);
  const keys = new Set(
    await keysOfDocuments(
      db,
      documents.map((document) => document.id),
    ),
  );
  for (const key of await keysReleased(work, start, end)) keys.add(key);
  for (const key of await keysDue(db, day, span.start)) keys.add(key);
  const reached = await claimsAsOf(work, [...keys], end);
  const judged = [...(await keysJudged(db, start, end))].filter((key) => !keys.has(key));
  const past = new Map(
    (await claimsAsOf(work, [...keys, ...judged], before)).map((claim) => [claim.id, claim]),
  );
  const known = new Set(reached.map(({ id }) => id));
  // Of what a ruling or a probe may have changed, only what it did is of the day.
  const changed = (await claimsAsOf(work, judged, end)).filter(
    (claim) => !known.has(claim.id) && isChanged(past.get(claim.id), claim),
  );
  const now = [...reached, ...changed].sort(newestFirst);
  const told = now.filter((claim) => claim.firstSeen <= end && (slug === undefined || claim.tool === slug));
  const statements = statementsIn(told, documents);
  const telling = new Set(statements.map((one) => one.document));
  const counted = slug === undefined ? documents : documents.filter((one) => telling.has(one.id));
  // Only who finds nothing of a tool is led back to where there is something, for to look for that is dear. Nothing
  // that was known later than asked for leads back.
  const last =
    slug === undefined || counted.length === 0
      ? await lastToldBy(work, before < end ? before : end, slug)
      : null;
  return {
    day,
    asOf: end,
    tool: work.catalogue.tools.find((tool) => tool.slug === slug) ?? null,
    before: last,
    counts: {
      documents: counted.length,
      publishers: new Set(counted.map((document) => document.publisher)).size,
      statements: statements.length,
      claims: new Set(statements.map((one) => one.claim)).size,
    },
    ...changes(told, past),
    due: dueOf(told, span.start),
    watch: told.flatMap((claim) => claim.watch.map(({ what, when }) => ({ claim, what, when }))),
    candidates:
      slug === undefined ? await candidatesOf(work, { since: start, until: end, most: CANDIDATES }) : [],
    problems: [],
  };
}

/** What claims are told by in some documents. */
function statementsIn(claims: readonly Claim[], documents: readonly { readonly id: string }[]) {
  const ids = new Set(documents.map(({ id }) => id));
  return claims.flatMap((claim) =>
    claim.statements.flatMap(({ document }) => (ids.has(document) ? [{ claim: claim.id, document }] : [])),
  );
}

/**
 * The last day up to an instant of which documents are known; with a tool's slug, of which a digest of that tool has
 * documents. Null where there is none, or none within the days looked at.
 */
async function lastToldBy(work: Work, instant: string, slug?: string): Promise<string | null> {
  const { db } = work.store;
  if (slug === undefined) return (await lastKnownBy(db, instant))?.slice(0, 10) ?? null;
  let last = await lastStatedBy(db, slug, instant);
  for (let looked = 0; last !== null && looked < LOOKED_BACK; looked++) {
    const day = last.slice(0, 10);
    const start = `${day}T00:00:00.000Z`;
    const documents = await documentsKnownBetween(db, start, last);
    const keys = await keysOfDocuments(
      db,
      documents.map(({ id }) => id),
      slug,
    );
    // A statement that founds no claim is in no digest.
    const claims = (await claimsAsOf(work, keys, last)).filter((claim) => claim.tool === slug);
    if (statementsIn(claims, documents).length > 0) return day;
    last = await lastStatedBy(db, slug, new Date(Date.parse(start) - 1).toISOString());
  }
  return null;
}

/** Keys of what rulings and probes of the day may have changed, whatever they name. */
async function keysJudged(db: Db, start: string, end: string): Promise<readonly string[]> {
  const rulings = await allRulings(db, end);
  const keys = await keysOfRulings(
    db,
    rulings.filter((one) => one.recordedAt >= start),
    rulings,
  );
  const probed = (await allProbeRecords(db, end)).filter((one) => one.recordedAt >= start);
  const ofTools = await Promise.all(
    [...new Set(probed.map(({ tool }) => tool))].map((one) => keysOfTool(db, one)),
  );
  return [...new Set([...keys, ...ofTools.flat()])];
}

/** Keys of the tools of which there is a release of the day. */
async function keysReleased(work: Work, start: string, end: string): Promise<readonly string[]> {
  const { db } = work.store;
  const keys: string[] = [];
  const released = await packagesReleased(db, start, end);
  for (const tool of work.catalogue.tools)
    if (tool.purl !== null && released.has(tool.purl)) keys.push(...(await keysOfTool(db, tool.slug)));
  return keys;
}

/** Keys of claims whose date falls on the day or within the days announced. */
async function keysDue(db: Db, day: string, start: number): Promise<readonly string[]> {
  const until = new Date(start + AHEAD * DAY).toISOString().slice(0, 10);
  return [...(await foundingKeys(db, await claimsDue(db, day, until))).values()];
}

/** Whether a digest has something to tell of a claim. */
const isChanged = (was: Claim | undefined, now: Claim): boolean =>
  was?.grade !== now.grade ||
  was.flags.join(' ') !== now.flags.join(' ') ||
  was.versions.vers !== now.versions.vers ||
  was.versions.fixed !== now.versions.fixed;

function changes(
  now: readonly Claim[],
  past: ReadonlyMap<string, Claim>,
): Pick<Digest, 'fresh' | 'regraded' | 'disputed' | 'fixed'> {
  const fresh: DigestItem[] = [];
  const regraded: DigestItem[] = [];
  const disputed: DigestItem[] = [];
  const fixed: DigestItem[] = [];
  for (const claim of now) {
    const was = past.get(claim.id);
    if (!was) fresh.push({ claim, because: claim.because });
    else if (was.grade !== claim.grade)
      regraded.push({ claim, because: claim.because, from: was.grade, to: claim.grade });
    if (claim.flags.includes('disputed') && was?.flags.includes('disputed') !== true && !isOwnDenial(claim))
      disputed.push({ claim, because: disputeOf(claim) });
    // Only what a tool does is fixed; answers and bans share the versions of their subject.
    if (
      claim.kind === 'behaviour' &&
      claim.versions.fixed !== null &&
      was?.versions.fixed !== claim.versions.fixed
    )
      fixed.push({ claim, because: fixWords(claim) });
  }
  return { fresh, regraded, disputed, fixed };
}

/** How the fix is known, in the words of a lookup, with the version. */
function fixWords(claim: Claim): string {
  const { statusFrom, versions } = claim;
  const known = FIXED_WORDS[statusFrom?.basis ?? 'told'];
  const grade = statusFrom === null ? '' : ` (${statusFrom.grade})`;
  return `${known} in ${versions.fixed}${grade}`;
}

/**
 * What a maker answers is not in dispute because the answer denies something. Who denies to have given an answer that
 * somebody tells of, is.
 */
function isOwnDenial({ kind, actor, counterOrigins, statements }: Claim): boolean {
  return (
    kind === 'vendor_response' &&
    counterOrigins.length > 0 &&
    counterOrigins.every((origin) => origin.name === actor) &&
    statements.every((one) => one.polarity === 'negated')
  );
}

function disputeOf(claim: Claim): string {
  const names = claim.counterOrigins.map((origin) => origin.name);
  if (names.length > 0) return `contradicted by ${names.join(', ')}`;
  return (
    claim.conflicts.find((conflict) => conflict.field === 'polarity')?.resolution ??
    'tellings contradict each other'
  );
}

function dueOf(claims: readonly Claim[], start: number): Digest['due'] {
  return claims
    .flatMap((claim) => {
      const span = claim.eventDate === null ? undefined : spanOf(claim.eventDate);
      if (!span || claim.eventDate === null) return [];
      if (span.start < start || span.start > start + AHEAD * DAY) return [];
      // What was told as done by then is not due; what is promised for the very day is.
      const awaited = claim.kind === 'ban' || claim.watch.some((one) => one.when === claim.eventDate);
      if (!awaited && span.start <= (spanOf(claim.firstSeen)?.end ?? 0)) return [];
      return [{ claim, when: claim.eventDate, what: claim.proposition }];
    })
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}
