import type { Grade } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Ruling } from '../model/ruling.ts';
import { allGrades, claimById } from '../store/claims.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { allProbeRecords, allRulings, keepRuling } from '../store/records.ts';
import { keysOfTool } from '../store/statements.ts';
import { queueAll } from '../store/work.ts';
import type { Db } from '../store/index.ts';
import type { Work } from './context.ts';
import { nowOf } from './context.ts';
import { derive } from './derive.ts';

export interface RulingChange {
  readonly claim: string;
  readonly from: Grade | null;
  readonly to: Grade | null;
}

/**
 * Records a ruling and derives what it touches anew; tells which claims changed their grade, came or went.
 * With `dryRun` the whole is done in a copy of the data and thrown away.
 * Throws ProblemError `ruling-incomplete`, `unknown-claim`, `unknown-ruling`, `unknown-publisher`.
 */
export async function applyRuling(
  work: Work,
  wanted: Omit<Ruling, 'id' | 'recordedAt'>,
): Promise<{ readonly ruling: Ruling; readonly changes: readonly RulingChange[] }> {
  const { db } = work.store;
  const ruling = await complete(work, wanted);
  const before = await allGrades(db);
  await db.transaction().execute(async (trx) => {
    await keepRuling(trx, ruling);
    await queueAll(trx, 'claims', await touched(trx, ruling));
  });
  await derive(work);
  return { ruling, changes: differences(before, await allGrades(db)) };
}

async function complete(work: Work, wanted: Omit<Ruling, 'id' | 'recordedAt'>): Promise<Ruling> {
  const { db } = work.store;
  if (wanted.by.trim() === '' || wanted.why.trim() === '')
    throw new ProblemError(
      problem('ruling-incomplete', wanted.kind, 'a ruling says who and why', 'add --by WHO --why TEXT'),
    );
  const subject = await named(db, wanted.subject);
  const object = wanted.object === null ? null : await named(db, wanted.object);
  await check(work, { ...wanted, subject, object });
  const recordedAt = nowOf(work.clock);
  return {
    ...wanted,
    subject,
    object,
    id: contentId('rul', wanted.kind, subject, object ?? '', recordedAt),
    recordedAt,
  };
}

/** Slugs of claims become public ids, which never change. */
async function named(db: Db, name: string): Promise<string> {
  return (await claimById(db, name))?.id ?? name;
}

async function check(work: Work, ruling: Omit<Ruling, 'id' | 'recordedAt'>): Promise<void> {
  const { db } = work.store;
  const claimKinds: readonly string[] = ['merge', 'split', 'retract', 'same-origin'];
  if (claimKinds.includes(ruling.kind) && ruling.subject.startsWith('HEARSAY-'))
    await mustBeClaim(db, ruling.subject);
  if (ruling.kind === 'merge') {
    await mustBeClaim(db, ruling.subject);
    await mustBeClaim(db, ruling.object ?? '');
  }
  if (ruling.kind === 'undo' && !(await allRulings(db)).some((one) => one.id === ruling.subject))
    throw new ProblemError(
      problem('unknown-ruling', ruling.subject, 'no ruling has this id', 'list them with hearsay rule list'),
    );
  if (ruling.kind === 'reliability' && !/^[A-F]$/.test(ruling.object ?? ''))
    throw new ProblemError(
      problem(
        'reliability-malformed',
        ruling.object ?? '',
        'reliability is a letter from A to F',
        'hearsay rule reliability reuters A --by … --why …',
      ),
    );
  if (ruling.kind === 'accept-probe') {
    const probes = await allProbeRecords(db);
    if (
      !probes.some(
        (probe) =>
          probe.probe === ruling.subject || probe.ruleHash === ruling.subject || probe.id === ruling.subject,
      )
    )
      // A rule may be accepted before its first run: the acceptance then waits for records.
      await mustBeClaims(db, ruling.object ?? '');
  }
}

async function mustBeClaims(db: Db, names: string): Promise<void> {
  for (const name of names.split(/[\s,]+/).filter((one) => one !== '')) await mustBeClaim(db, name);
}

async function mustBeClaim(db: Db, id: string): Promise<void> {
  if ((await foundingKeys(db, [id])).size === 0)
    throw new ProblemError(
      problem('unknown-claim', id, 'no claim has this id or slug', 'list claims with hearsay claims'),
    );
}

/** Keys of the claims that a ruling may change; a publisher's reliability may change any. */
async function touched(db: Db, ruling: Ruling): Promise<readonly string[]> {
  const undone =
    ruling.kind === 'undo' ? (await allRulings(db)).find((one) => one.id === ruling.subject) : undefined;
  if (undone) return touched(db, undone);
  const names = [ruling.subject, ...(ruling.object ?? '').split(/[\s,]+/)];
  const keys = [...(await foundingKeys(db, names)).values()];
  return keys.length > 0 && ruling.kind !== 'reliability' ? keys : keysOfTool(db, null);
}

function differences(
  before: ReadonlyMap<string, Grade>,
  after: ReadonlyMap<string, Grade>,
): readonly RulingChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((claim) => ({ claim, from: before.get(claim) ?? null, to: after.get(claim) ?? null }))
    .filter(({ from, to }) => from !== to);
}
