import type { Capture } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import { readStage } from '../read/index.ts';
import {
  documentsOfCaptures,
  keepDocuments,
  removeDocument,
  revisionsOf,
  supersede,
} from '../store/documents.ts';
import type { Db } from '../store/index.ts';
import { waitingCaptures } from '../store/waiting.ts';
import { keepProblems, queueAll, settle } from '../store/work.ts';
import { keysOfDocuments, removeStatements } from '../store/statements.ts';
import type { Work } from './context.ts';
import { stamp } from './context.ts';
import { deriveReleases } from './derive-releases.ts';
import type { Step } from './drain.ts';
import { supersessions } from './revisions.ts';
import type { Crew } from './threads/crew.ts';
import type { Reading, ReadTask } from './threads/texts.ts';

/** Captures read in one transaction, at most, and their bytes: some captures are large. */
const BATCH = 128;
const BYTES = 16 * 1024 * 1024;

interface Batch {
  readonly inputs: readonly string[];
  readonly tasks: readonly ReadTask[];
  readonly registry: readonly Capture[];
}

/** What became of captures that were read. */
export interface Read {
  /** New documents that can say nothing about a tool: they are searched for no statements. */
  readonly silent: number;
  readonly problems: readonly Problem[];
}

/** Reading the captures that wait. */
export function readingStep(
  work: Work,
  crew: Crew,
  report: (read: Read) => void,
): Step<Batch, readonly Reading[]> {
  const { db } = work.store;
  const by = stamp('read', readStage.version, work.catalogue);
  return {
    load: async (after) => {
      const waiting = await waitingCaptures(db, after, BATCH, BYTES);
      if (waiting.length === 0) return undefined;
      const captures = waiting.flatMap(({ capture, body }) => (capture ? [{ capture, body }] : []));
      return {
        inputs: waiting.map(({ input }) => input),
        tasks: captures.flatMap(({ capture, body }) =>
          capture.kind === 'registry' ? [] : [{ stage: 'read' as const, capture, body }],
        ),
        registry: captures.flatMap(({ capture }) => (capture.kind === 'registry' ? [capture] : [])),
      };
    },
    compute: ({ tasks }) => crew.read(tasks),
    keep: async ({ inputs, tasks, registry }, readings) => {
      const problems: Problem[] = [];
      for (const capture of registry) problems.push(...(await deriveReleases(work, capture)));
      const silent = await db.transaction().execute(async (trx) => {
        const captures = tasks.map(({ capture }) => capture.id);
        const unsearched = await keepReadings(trx, captures, readings, by);
        await keepProblems(
          trx,
          'read',
          new Map(captures.map((id, at) => [id, readings[at]?.problems ?? []])),
        );
        await settle(trx, 'read', inputs);
        return unsearched;
      });
      report({ silent, problems: [...problems, ...readings.flatMap((reading) => reading.problems)] });
    },
  };
}

/** Stores what was read; returns how many new documents need not be searched. */
async function keepReadings(
  db: Db,
  captures: readonly string[],
  readings: readonly Reading[],
  by: string,
): Promise<number> {
  const documents = readings.flatMap((reading) => reading.documents);
  const now = new Set(documents.map((document) => document.id));
  const keys = new Set<string>();
  for (const { id, key } of await documentsOfCaptures(db, captures)) {
    if (now.has(id)) continue;
    await queueAll(db, 'claims', await removeStatements(db, id));
    await removeDocument(db, id);
    await settle(db, 'statements', [id]);
    keys.add(key);
  }
  const { added, changed } = await keepDocuments(db, documents, by);
  const silent = silentOf(readings);
  // What was stored before may have said something, which is to be taken back.
  const searched = [...added.filter(({ id }) => !silent.has(id)), ...changed].map(({ id }) => id);
  await queueAll(db, 'statements', searched);
  for (const { key } of [...added, ...changed]) keys.add(key);
  await chooseCurrent(db, [...keys]);
  return added.length + changed.length - searched.length;
}

/** Ids of the documents that can say nothing in any of their readings. */
function silentOf(readings: readonly Reading[]): ReadonlySet<string> {
  const silent = new Set(readings.flatMap((reading) => reading.silent));
  for (const reading of readings) {
    const own = new Set(reading.silent);
    for (const { id } of reading.documents) if (!own.has(id)) silent.delete(id);
  }
  return silent;
}

/** Recomputes which revisions of documents are current; the claims of those that changed are derived anew. */
async function chooseCurrent(db: Db, keys: readonly string[]): Promise<void> {
  const changed: string[] = [];
  for (const revisions of (await revisionsOf(db, keys)).values()) {
    const until = supersessions(revisions);
    for (const { id, supersededAt } of revisions) {
      const at = until.get(id) ?? null;
      if (at === supersededAt) continue;
      await supersede(db, id, at);
      changed.push(id);
    }
  }
  await queueAll(db, 'claims', await keysOfDocuments(db, changed));
}
