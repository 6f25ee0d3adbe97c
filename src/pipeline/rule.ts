import type { Claim } from '../model/claim.ts';
import { contentId } from '../model/ids.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { Ruling } from '../model/ruling.ts';
import { undoneRulings } from '../model/standing.ts';
import { publisherOf } from '../read/index.ts';
import { claimById, tombstoneOf } from '../store/claims.ts';
import { foundingKeys } from '../store/public-ids.ts';
import { allProbeRecords, allRulings, keepRuling } from '../store/records.ts';
import { existing } from '../store/existing.ts';
import { keysOfTool } from '../store/statements.ts';
import { queueAll } from '../store/work.ts';
import type { Db } from '../store/index.ts';
import type { Work } from './context.ts';
import { nowOf } from './context.ts';
import { derive } from './derive.ts';
import { claimName } from './queries.ts';
import { differences, snapshotOf } from './ruling-changes.ts';
import type { RulingChange } from './ruling-changes.ts';

/**
 * Records a ruling and derives what it touches anew; tells which claims came, went or read otherwise now, and in what.
 * With `dryRun` the whole is done in a copy of the data and thrown away. `probes` names the rules at hand beside those
 * of the catalogue, by slug and hash.
 * Throws ProblemError `ruling-incomplete`, `unknown-claim`, `unknown-ruling`, `unknown-publisher`.
 */
export async function applyRuling(
  work: Work,
  wanted: Omit<Ruling, 'id' | 'recordedAt'>,
  probes: readonly string[] = [],
): Promise<{ readonly ruling: Ruling; readonly changes: readonly RulingChange[] }> {
  const { db } = work.store;
  const ruling = await complete(work, wanted, probes);
  const before = await snapshotOf(db);
  await db.transaction().execute(async (trx) => {
    await keepRuling(trx, ruling);
    await queueAll(trx, 'claims', await touched(trx, ruling));
  });
  const { problems } = await derive(work);
  const cut = problems.find(({ code }) => code === 'stopped');
  // What changes can only be told when all is derived; the ruling, if not only tried, stands.
  if (cut) throw new ProblemError({ ...cut, subject: ruling.kind, hint: AFTER_STOP }, 3);
  return { ruling, changes: differences(before, await snapshotOf(db)) };
}

const AFTER_STOP = 'run hearsay crawl for the rest; hearsay rule list tells whether the ruling was recorded';

async function complete(
  work: Work,
  wanted: Omit<Ruling, 'id' | 'recordedAt'>,
  probes: readonly string[],
): Promise<Ruling> {
  const { db } = work.store;
  if (wanted.by.trim() === '' || wanted.why.trim() === '')
    throw new ProblemError(
      problem('ruling-incomplete', wanted.kind, 'a ruling says who and why', 'add --by WHO --why TEXT'),
    );
  const subject =
    wanted.kind === 'reliability' ? publisherNamed(work, wanted.subject) : await named(db, wanted.subject);
  const object = wanted.object === null ? null : await named(db, wanted.object);
  await check(work, { ...wanted, subject, object }, probes);
  const recordedAt = nowOf(work.clock);
  return {
    ...wanted,
    subject,
    object,
    id: contentId('rul', wanted.kind, subject, object ?? '', recordedAt),
    recordedAt,
  };
}

/**
 * A publisher of the catalogue by slug or name, and any by its domain or by the address of one of its texts, as that is
 * read when the text is; others go by what claims call them.
 */
function publisherNamed({ catalogue }: Work, name: string): string {
  const called = name.trim();
  const found =
    catalogue.publishers.find(({ slug }) => slug === name) ??
    catalogue.publishers.find((one) => one.name.toLowerCase() === called.toLowerCase());
  if (found !== undefined) return found.slug;
  const url = /^https?:\/\//i.test(called) ? called : `https://${called}`;
  return /^[^\s/]+\.[^\s/.]/.test(url.slice(url.indexOf('//') + 2)) && URL.canParse(url)
    ? publisherOf(catalogue, { hint: {}, url, outlet: null })
    : name;
}

/** Slugs of claims become public ids, which never change. */
async function named(db: Db, name: string): Promise<string> {
  return (await claimById(db, claimName(name)))?.id ?? name;
}

async function check(
  work: Work,
  ruling: Omit<Ruling, 'id' | 'recordedAt'>,
  probes: readonly string[],
): Promise<void> {
  const { db } = work.store;
  const claimKinds: readonly string[] = ['merge', 'split', 'retract', 'same-origin'];
  if (claimKinds.includes(ruling.kind) && ruling.subject.startsWith('HEARSAY-'))
    await mustBeClaim(db, ruling.subject);
  await mustExist(work, ruling);
  if (ruling.kind === 'merge') {
    await mustBeClaim(db, ruling.subject);
    await mustBeClaim(db, ruling.object ?? '');
    await mustBeAlike(db, ruling.subject, ruling.object ?? '');
  }
  if (ruling.kind === 'undo') await mustStand(db, ruling.subject);
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
    if (!probes.includes(ruling.subject)) await mustBeProbe(work, ruling.subject);
    await mustBeClaims(db, ruling.object ?? '');
  }
}

/** Only what still counts can be undone; whoever takes an undoing back names that one. */
async function mustStand(db: Db, id: string): Promise<void> {
  const all = await allRulings(db);
  const found = all.find((one) => one.id === id);
  if (found === undefined)
    throw new ProblemError(
      problem('unknown-ruling', id, 'no ruling has this id', 'list them with hearsay rule list'),
    );
  if (undoneRulings(all).has(id))
    throw new ProblemError(
      problem('ruling-undone', id, 'it is undone already', 'to let it count again, undo what undid it'),
    );
}

/** A rule of the catalogue, which may be accepted before its first run, or one that left records. */
async function mustBeProbe({ store: { db }, catalogue }: Work, name: string): Promise<void> {
  if (catalogue.probes.some((probe) => probe.slug === name)) return;
  const records = await allProbeRecords(db);
  if (records.some((one) => one.probe === name || one.ruleHash === name || one.id === name)) return;
  throw new ProblemError(
    problem(
      'unknown-probe',
      name,
      'no probe of the catalogue and no record has this name',
      'run it first: hearsay probe run TOOL',
    ),
  );
}

/** What a ruling names must be there: a slip of the pen would stand in the record and change nothing. */
async function mustExist(
  { store: { db }, catalogue }: Work,
  { kind, subject, object }: Omit<Ruling, 'id' | 'recordedAt'>,
): Promise<void> {
  const missing = (what: string, id: string, hint: string, message = `no ${what} has this id`) =>
    new ProblemError(problem(`unknown-${what}`, id, message, hint));
  const shown = (what: string) => `hearsay show CLAIM prints ids of ${what}`;
  if ((kind === 'merge' || kind === 'same-origin') && subject === object)
    throw new ProblemError(
      problem('ruling-same', subject, 'both names are of one and the same', 'name two different ones'),
    );
  const isClaim = subject.startsWith('HEARSAY-');
  if (kind === 'redact' && !(await existing.document(db, subject)))
    throw missing(
      'document',
      subject,
      shown('its documents (doc_…), and a document is what can be redacted'),
    );
  if (kind === 'retract' && !isClaim && !(await existing.document(db, subject)))
    throw missing(
      'document',
      subject,
      `${shown('its documents (doc_…)')}, hearsay claims those of claims (HEARSAY-…); a single statement is taken out by hearsay rule split CLAIM STATEMENT`,
      'no document and no claim has this id',
    );
  if (kind === 'split') {
    await mustBeClaim(db, subject);
    if (!(await existing.statement(db, object ?? '')))
      throw missing('statement', object ?? '', shown('its statements (st_…)'));
    const claim = await standing(db, subject);
    const split = claim?.statements.find((one) => one.id === object);
    if (claim && !split)
      throw new ProblemError(
        problem(
          'statement-elsewhere',
          object ?? '',
          `it is not one of ${claim.id}, so that nothing would be split off`,
          `hearsay show ${claim.id} prints those of its statements (st_…)`,
        ),
      );
    if (claim && split && split.kind !== claim.kind)
      throw new ProblemError(
        problem(
          'statement-attached',
          split.id,
          `it is ${split.kind.replace('_', ' ')}, which belongs to all claims of its subject, so that nothing would be split off`,
          `name one that says the ${claim.kind.replace('_', ' ')}, or retract its document: hearsay rule retract ${split.document}`,
        ),
      );
  }
  if (kind === 'same-origin')
    for (const id of [subject, object ?? ''])
      if (!(await existing.origin(db, id)))
        throw missing('origin', id, shown('its origins (origin_…); name two of them'));
  if (
    kind === 'reliability' &&
    !catalogue.publishers.some((publisher) => publisher.slug === subject) &&
    !(await existing.publisher(db, subject))
  )
    throw missing('publisher', subject, 'use its slug or name in the catalogue, or its domain');
}

/** Claims of different tools or kinds say different things, whatever words they share. */
async function mustBeAlike(db: Db, id: string, other: string): Promise<void> {
  const [a, b] = [await standing(db, id), await standing(db, other)];
  if (a && a.id === b?.id)
    throw new ProblemError(
      problem('ruling-same', `${id} ${other}`, `both are ${a.id} now`, 'name two different claims'),
    );
  if (!a || !b || (a.tool === b.tool && a.kind === b.kind)) return;
  throw new ProblemError(
    problem(
      'merge-unlike',
      `${id} ${other}`,
      `they are of different tools or kinds: ${a.tool} ${a.kind}, ${b.tool} ${b.kind}`,
      `only claims of one tool and one kind can be merged: hearsay claims --tool ${a.tool} --kind ${a.kind} lists them`,
    ),
  );
}

/** The claim of an id, or the one that it was joined to. */
async function standing(db: Db, id: string): Promise<Claim | undefined> {
  const claim = await claimById(db, id);
  if (claim) return claim;
  const moved = (await tombstoneOf(db, id))?.movedTo;
  return moved === null || moved === undefined ? undefined : claimById(db, moved);
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
