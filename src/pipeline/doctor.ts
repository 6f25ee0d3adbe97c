import type { Hearsay, SourceHealth } from '../model/hearsay.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { hasGrammar } from '../claims/index.ts';
import { integrityFaults, versionOf } from '../store/file.ts';
import { countLanguages } from '../store/languages.ts';
import type { Schema } from '../store/schema.ts';
import { countPending, countRows, stageProblems } from '../store/work.ts';
import { stoppedProblem } from '../reports/overdue.ts';
import { candidatesOf } from './candidates.ts';
import { nowOf } from './context.ts';
import type { Work } from './context.ts';
import { healthOfSources } from './source-health.ts';

/** Failures in a row from which a source is pointed out. */
const FAILING = 3;
/** Most stored problems that are listed. */
const LISTED = 100;
/** Most tools to add that are named. */
const CANDIDATES = 10;

/** The state of catalogue, database and sources; every problem with a hint. Findings are problems (exit status 1). */
export async function examine(work: Work): Promise<Awaited<ReturnType<Hearsay['doctor']>>> {
  const { db } = work.store;
  const problems: Problem[] = [
    ...integrityFaults(work.store.engine.raw).map((fault) =>
      problem('store-damaged', work.store.file, fault, 'restore a backup'),
    ),
    ...(await stageProblems(db, LISTED)),
  ];
  const sources = await healthOfSources(work);
  const stopped = stoppedProblem(sources);
  problems.push(...(stopped === undefined ? [] : [stopped]), ...sources.flatMap(complaintsOf));
  const waiting =
    (await countPending(db, 'read')) +
    (await countPending(db, 'statements')) +
    (await countPending(db, 'claims'));
  const candidates = await candidatesOf(work, { until: nowOf(work.clock), most: CANDIDATES });
  return { problems, sources, facts: await factsOf(work, waiting), candidates };
}

function complaintsOf(health: SourceHealth): readonly Problem[] {
  const { source, failures, reason, silent, lastChange } = health;
  const failing = problem(
    'source-failing',
    source,
    `${failures} failures in a row: ${reason ?? 'unknown'}`,
    'check its address, or set enabled: false',
  );
  const quiet = problem(
    'source-silent',
    source,
    `no change since ${lastChange ?? 'ever'}, far longer than usual`,
    'see whether it moved',
  );
  return [...(failures >= FAILING ? [failing] : []), ...(silent ? [quiet] : [])];
}

/** Documents by language, the unread ones marked. */
function languageWords(counts: readonly { readonly lang: string; readonly documents: number }[]): string {
  return (
    counts
      .map(({ lang, documents }) => `${lang} ${documents}${hasGrammar(lang) ? '' : ' (ungraded: language)'}`)
      .join(', ') || 'none'
  );
}

async function factsOf(work: Work, waiting: number): Promise<Readonly<Record<string, string>>> {
  const { db, engine, file } = work.store;
  const count = async (table: keyof Schema) => String(await countRows(db, table));
  return {
    database: file === ':memory:' ? 'none yet' : file,
    schema: String(versionOf(engine.raw)),
    catalogue: work.catalogue.hash.slice(0, 12),
    tools: String(work.catalogue.tools.length),
    publishers: String(work.catalogue.publishers.length),
    sources: String(work.catalogue.sources.length),
    captures: await count('captures'),
    documents: await count('documents'),
    languages: languageWords(await countLanguages(db)),
    statements: await count('statements'),
    claims: await count('claims'),
    releases: await count('releases'),
    rulings: await count('rulings'),
    waiting: String(waiting),
  };
}
