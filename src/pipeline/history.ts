import type { Claim } from '../model/claim.ts';
import type { HistoryEntry } from '../model/hearsay.ts';
import { documentsById, revisionsOf } from '../store/documents.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { allProbeRecords, allRulings } from '../store/records.ts';
import { claimsAsOf } from './as-of.ts';
import type { Work } from './context.ts';
import { timesOfRulings } from './ruled.ts';

/** Most points in time that one history looks at; beyond it only the last of each day counts. */
const POINTS = 60;

/**
 * What happened to a claim, oldest first: a pure function of truth. At each time at which something about it became
 * known, the claim is derived as of then and held against what stood before.
 */
export async function historyOf(work: Work, claim: Claim): Promise<readonly HistoryEntry[]> {
  const { db } = work.store;
  const documents = await documentsById(
    db,
    claim.statements.map((statement) => statement.document),
  );
  const rulings = await allRulings(db);
  const probes = await allProbeRecords(db, undefined, claim.tool);
  // An edited text told it before, perhaps in other words.
  const revisions = await revisionsOf(
    db,
    documents.map(({ key }) => key),
  );
  const told = [...revisions.values()].flat();
  const vouching = [...claim.origins, ...claim.counterOrigins].flatMap(({ vouchedBy }) => vouchedBy ?? []);
  const times = thin([
    ...told.map(({ knownAt }) => knownAt),
    ...timesOfRulings(rulings, {
      claim,
      documents: new Set(told.map(({ id }) => id)),
      publishers: new Set([...documents.map(({ publisher }) => publisher), ...vouching]),
    }),
    ...probes.map((probe) => probe.recordedAt),
  ]);
  const keys = [...(await foundingKeys(db, [claim.id])).values()];
  const entries: HistoryEntry[] = [];
  let was: Claim | undefined;
  for (const at of times) {
    const now = (await claimsAsOf(work, keys, at)).find((other) => other.id === claim.id);
    if (now) entries.push(...stepsOf(at, was, now));
    was = now ?? was;
  }
  return entries;
}

function thin(times: readonly string[]): readonly string[] {
  const all = [...new Set(times)].sort();
  if (all.length <= POINTS) return all;
  const days = new Map(all.map((at) => [at.slice(0, 10), at]));
  return [...days.values()].slice(-POINTS);
}

function stepsOf(at: string, was: Claim | undefined, now: Claim): readonly HistoryEntry[] {
  if (!was) return [{ at, what: 'new', from: null, to: now.grade, because: now.because }];
  const steps: HistoryEntry[] = [];
  if (was.grade !== now.grade)
    steps.push({ at, what: 'grade', from: was.grade, to: now.grade, because: now.because });
  for (const flag of now.flags)
    if (!was.flags.includes(flag))
      steps.push({
        at,
        what: 'flag',
        from: null,
        to: flag,
        because: `from then on ${flag.replaceAll('-', ' ')}`,
      });
  for (const flag of was.flags)
    if (!now.flags.includes(flag))
      steps.push({
        at,
        what: 'flag',
        from: flag,
        to: null,
        because: `no longer ${flag.replaceAll('-', ' ')}`,
      });
  if (was.versions.vers !== now.versions.vers)
    steps.push({
      at,
      what: 'version',
      from: was.versions.vers,
      to: now.versions.vers,
      because: newNotes(was, now),
    });
  // One that turns out to be told earlier, or by another text of the same hour, is no new one.
  const known = new Set(was.origins.flatMap(({ id, name, aliases }) => [id, name, ...aliases]));
  for (const origin of now.origins)
    if (!known.has(origin.id) && !known.has(origin.name))
      steps.push({
        at,
        what: 'origin',
        from: null,
        to: origin.name,
        because: `new origin (${origin.basis})`,
      });
  return steps;
}

/** What is noted of the versions now and was not before. */
function newNotes(was: Claim, now: Claim): string {
  const notes = now.versions.notes.filter((note) => !was.versions.notes.includes(note));
  return notes.length === 0 ? 'the range was told anew' : notes.join('; ');
}
