import { statementsStage } from '../claims/index.ts';
import type { Progress } from '../model/hearsay.ts';
import { canonicalJson } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { readStage } from '../read/index.ts';
import { setDurability } from '../store/file.ts';
import { keysOfTool } from '../store/statements.ts';
import {
  countPending,
  moveInputs,
  keepConfiguration,
  metaOf,
  queueAll,
  queueEverything,
  setMeta,
} from '../store/work.ts';
import type { Work } from './context.ts';
import { nowOf, stamp } from './context.ts';
import { CLAIMS_VERSION, deriveNextClaims } from './derive-claims.ts';
import { readingStep } from './derive-documents.ts';
import { searchingStep } from './derive-statements.ts';
import { drain } from './drain.ts';
import { POSTPONED } from './model-answers.ts';
import { openCrew } from './threads/crew.ts';

/** Texts that have to wait before threads are started for them: a thread takes half a second to begin. */
const WORTH_THREADS = 256;

export interface Derived {
  readonly documents: number;
  readonly statements: number;
  readonly claims: number;
  readonly changed: number;
  /** Slugs of the tools whose claims were derived. */
  readonly tools: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Derives everything that waits: captures are read, documents searched, components of claims composed and graded.
 * Stops between batches when `signal` is aborted; what is left waits for the next run.
 */
export async function derive(work: Work, progress?: Progress, signal?: AbortSignal): Promise<Derived> {
  const { db, engine } = work.store;
  // What is lost of this can be derived again; the last commit brings all of it to the disk before anything is told.
  setDurability(engine.raw, 'fast');
  try {
    const derived = await deriveAll(work, progress, signal);
    setDurability(engine.raw, 'durable');
    await setMeta(db, 'derived', nowOf(work.clock));
    return derived;
  } finally {
    setDurability(engine.raw, 'durable');
  }
}

async function deriveAll(work: Work, progress?: Progress, signal?: AbortSignal): Promise<Derived> {
  const { catalogue } = work;
  const { db } = work.store;
  await requeueChanged(work);
  await moveInputs(db, POSTPONED, 'statements');
  const problems: Problem[] = [];
  const tools = new Set<string>();
  const total = { documents: 0, statements: 0, claims: 0, changed: 0 };
  const shown = async (stage: string, what: string) => {
    const whole = await countPending(db, stage);
    let count = 0;
    return (inputs: number): void => {
      count += inputs;
      progress?.({ what, done: Math.min(count, whole), total: whole });
    };
  };
  const texts = (await countPending(db, 'read')) + (await countPending(db, 'statements'));
  const crew = openCrew({
    catalogue,
    threads: texts < WORTH_THREADS ? 1 : (work.threads ?? 1),
    report: (one) => problems.push(one),
  });
  try {
    const { ahead } = crew;
    const reading = readingStep(work, crew, (found) => problems.push(...found));
    await drain(reading, { ahead, signal, done: await shown('read', 'reading') });
    const searching = searchingStep(work, crew, (searched) => {
      total.documents += searched.documents;
      total.statements += searched.statements;
      problems.push(...searched.problems);
    });
    await drain(searching, { ahead, signal, done: await shown('statements', 'searching') });
  } finally {
    await crew.close();
  }
  const graded = await shown('claims', 'grading');
  for (let waiting = await countPending(db, 'claims'); waiting > 0 && signal?.aborted !== true;) {
    const change = await deriveNextClaims(work);
    if (!change) break;
    total.claims += change.claims;
    total.changed += change.changed;
    for (const tool of change.tools) tools.add(tool);
    const left = await countPending(db, 'claims');
    graded(waiting - left);
    waiting = left;
  }
  return { ...total, tools: [...tools].sort(), problems };
}

/** Makes a stage's inputs wait again when its version or the configuration that concerns it changed. */
async function requeueChanged(work: Work): Promise<void> {
  const { db } = work.store;
  const { catalogue } = work;
  const stamps = {
    read: stamp('read', readStage.version, catalogue),
    statements: stamp('statements', statementsStage.version, catalogue),
    claims: stamp('claims', CLAIMS_VERSION, catalogue),
  };
  const known = await Promise.all(Object.keys(stamps).map((stage) => metaOf(db, `stage:${stage}`)));
  if (Object.values(stamps).every((value, at) => value === known[at])) return;
  await db.transaction().execute(async (trx) => {
    await keepConfiguration(trx, catalogue.hash, canonicalJson(catalogue), nowOf(work.clock));
    if (stamps.read !== known[0]) await queueEverything(trx, 'read', 'captures');
    if (stamps.statements !== known[1]) await queueEverything(trx, 'statements', 'documents');
    if (stamps.claims !== known[2]) await queueAll(trx, 'claims', await keysOfTool(trx, null));
    for (const [stage, value] of Object.entries(stamps)) await setMeta(trx, `stage:${stage}`, value);
  });
}
