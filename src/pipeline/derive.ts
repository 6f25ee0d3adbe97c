import { compileLexicon, statementsStage } from '../claims/index.ts';
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
import { deriveDocuments } from './derive-documents.ts';
import { deriveStatements } from './derive-statements.ts';
import { POSTPONED } from './model-answers.ts';

export interface Derived {
  readonly captures: number;
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
  const { db } = work.store;
  await requeueChanged(work);
  await moveInputs(db, POSTPONED, 'statements');
  const problems: Problem[] = [];
  const tools = new Set<string>();
  const total = { captures: 0, documents: 0, statements: 0, claims: 0, changed: 0 };
  const run = async (stage: string, what: string, step: () => Promise<number>): Promise<void> => {
    const whole = await countPending(db, stage);
    for (let done = 0; signal?.aborted !== true;) {
      const count = await step();
      if (count === 0) break;
      done += count;
      progress?.({ what, done: Math.min(done, whole), total: whole });
    }
  };
  await run('read', 'reading', async () => {
    const step = await deriveDocuments(work);
    total.captures += step.captures;
    problems.push(...step.problems);
    return step.captures;
  });
  if ((await countPending(db, 'statements')) > 0) {
    const lexicon = compileLexicon(work.catalogue);
    await run('statements', 'searching', async () => {
      const step = await deriveStatements(work, lexicon);
      total.documents += step.documents;
      total.statements += step.statements;
      problems.push(...step.problems);
      return step.documents;
    });
  }
  await run('claims', 'grading', async () => {
    const before = await countPending(db, 'claims');
    const change = await deriveNextClaims(work);
    if (!change) return 0;
    total.claims += change.claims;
    total.changed += change.changed;
    for (const tool of change.tools) tools.add(tool);
    return before - (await countPending(db, 'claims'));
  });
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
