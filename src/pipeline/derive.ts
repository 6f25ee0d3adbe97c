import { statementsStage } from '../claims/index.ts';
import type { Progress } from '../model/hearsay.ts';
import { canonicalJson } from '../model/ids.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { loadSelectors, readStage } from '../read/index.ts';
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
import { counting, deriveTexts, noTexts } from './derive-texts.ts';
import type { Texts } from './derive-texts.ts';
import { turn } from './drain.ts';
import { keepNear, letGrow } from './memory.ts';
import { POSTPONED } from './model-answers.ts';
import { openCrew } from './threads/crew.ts';
import type { Crew } from './threads/crew.ts';

/** Texts that have to wait before threads are started for them: a thread takes half a second to begin. */
export const WORTH_THREADS = 256;

export interface Derived {
  readonly documents: number;
  readonly statements: number;
  readonly claims: number;
  readonly changed: number;
  /** Slugs of the tools whose claims were derived. */
  readonly tools: readonly string[];
  readonly problems: readonly Problem[];
}

export interface DeriveOptions {
  readonly progress?: Progress | undefined;
}

/**
 * Derives everything that waits: captures are read, documents searched, components of claims composed and graded.
 * Stops between batches when the process is asked to stop; what is left waits for the next run.
 */
export async function derive(work: Work, options: DeriveOptions = {}): Promise<Derived> {
  const { catalogue } = work;
  await beginDerivation(work);
  const { db } = work.store;
  const waiting = (await countPending(db, 'read')) + (await countPending(db, 'statements'));
  letGrow();
  const texts = noTexts();
  const threads = waiting < WORTH_THREADS ? 1 : (work.threads ?? 1);
  const crew = openCrew({ catalogue, threads, report: (one) => texts.problems.push(one) });
  try {
    return await deriveWith(work, crew, texts, options);
  } finally {
    await crew.close();
  }
}

/** What comes before a derivation: what a change of rules or of the catalogue concerns waits again. */
export async function beginDerivation(work: Work): Promise<void> {
  await loadSelectors(work.catalogue);
  await requeueChanged(work);
  await moveInputs(work.store.db, POSTPONED, 'statements');
}

/** Derives everything that waits by a crew that may have begun already; `texts` is what it did. */
export async function deriveWith(
  work: Work,
  crew: Crew,
  texts: Texts,
  options: DeriveOptions,
): Promise<Derived> {
  const { db, engine } = work.store;
  // What is lost of this can be derived again; the last commit brings all of it to the disk before anything is told.
  setDurability(engine.raw, 'fast');
  try {
    await deriveTexts(work, crew, texts, options.progress);
    // What the threads hold is needed no more, and much is held while a large affair is graded.
    await crew.close();
    keepNear('holding');
    const graded = await deriveClaims(work, options);
    setDurability(engine.raw, 'durable');
    await setMeta(db, 'derived', nowOf(work.clock));
    return { ...texts, ...graded, problems: [...texts.problems, ...(await leftBehind(work))] };
  } finally {
    setDurability(engine.raw, 'durable');
  }
}

/** What a derivation tells that was asked to stop before its end. */
async function leftBehind({ store: { db }, signal }: Work): Promise<readonly Problem[]> {
  if (signal?.aborted !== true) return [];
  const texts = (await countPending(db, 'read')) + (await countPending(db, 'statements'));
  const claims = await countPending(db, 'claims');
  if (texts + claims === 0) return [];
  return [
    stopped(
      'derivation',
      `asked to stop while ${texts} captures and texts and ${claims} keys of claims still waited`,
      'run hearsay crawl, or the same command again: it goes on where this one stopped',
    ),
  ];
}

/** The problem of work that ended early because the process was asked to stop. */
export const stopped = (subject: string, message: string, hint: string): Problem =>
  problem('stopped', subject, message, hint);

async function deriveClaims(
  work: Work,
  { progress }: DeriveOptions,
): Promise<Pick<Derived, 'claims' | 'changed' | 'tools'>> {
  const done = counting('grading', progress, await countPending(work.store.db, 'claims'));
  const tools = new Set<string>();
  let claims = 0;
  let changed = 0;
  while (work.signal?.aborted !== true) {
    const change = await deriveNextClaims(work);
    if (!change) break;
    claims += change.claims;
    changed += change.changed;
    for (const tool of change.tools) tools.add(tool);
    done(change.settled);
    await turn();
  }
  return { claims, changed, tools: [...tools].sort() };
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
