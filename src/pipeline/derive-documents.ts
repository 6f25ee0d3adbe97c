import type { Capture } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { readStage } from '../read/index.ts';
import { bodyOf, captureById } from '../store/captures.ts';
import {
  documentsOfCapture,
  keepDocument,
  removeDocument,
  revisionsOf,
  supersede,
} from '../store/documents.ts';
import type { Db } from '../store/index.ts';
import { keepProblems, pendingInputs, queueAll, settle } from '../store/work.ts';
import { keysOfDocuments, removeStatements } from '../store/statements.ts';
import type { Work } from './context.ts';
import { stamp } from './context.ts';
import { deriveReleases } from './derive-releases.ts';
import { supersessions } from './revisions.ts';

/** Captures read in one transaction. */
const BATCH = 128;

interface Reading {
  readonly capture: Capture;
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads the captures that wait; returns how many were read. Results are computed before the transaction begins. */
export async function deriveDocuments(
  work: Work,
): Promise<{ readonly captures: number; readonly problems: readonly Problem[] }> {
  const { db } = work.store;
  const inputs = await pendingInputs(db, 'read', BATCH);
  const by = stamp('read', readStage.version, work.catalogue);
  const readings: Reading[] = [];
  const registry: Capture[] = [];
  for (const input of inputs) {
    const capture = await captureById(db, input);
    if (!capture) continue;
    if (capture.kind === 'registry') registry.push(capture);
    else readings.push(await readCapture(work, capture));
  }
  const released: Problem[] = [];
  for (const capture of registry) released.push(...(await deriveReleases(work, capture)));
  await db.transaction().execute(async (trx) => {
    for (const reading of readings) await keepReading(trx, reading, by);
    await settle(trx, 'read', inputs);
  });
  return {
    captures: inputs.length,
    problems: [...released, ...readings.flatMap((reading) => reading.problems)],
  };
}

async function readCapture(work: Work, capture: Capture): Promise<Reading> {
  const body = await bodyOf(work.store.db, capture.bodyHash);
  if (!body) {
    const lost = problem('body-missing', capture.id, 'the stored body cannot be found', 'restore a backup');
    return { capture, documents: [], problems: [lost] };
  }
  const { items, problems } = readStage.run({ capture, body }, work.catalogue);
  return { capture, documents: items, problems };
}

async function keepReading(db: Db, reading: Reading, by: string): Promise<void> {
  const { capture, documents } = reading;
  const now = new Set(documents.map((document) => document.id));
  const before = await documentsOfCapture(db, capture.id);
  for (const { id, key } of before) {
    if (now.has(id)) continue;
    await queueAll(db, 'claims', await removeStatements(db, id));
    await removeDocument(db, id);
    await settle(db, 'statements', [id]);
    await chooseCurrent(db, key);
  }
  for (const document of documents) {
    if (!(await keepDocument(db, document, by))) continue;
    await queueAll(db, 'statements', [document.id]);
    await chooseCurrent(db, document.key);
  }
  await keepProblems(db, 'read', capture.id, reading.problems);
}

/** Recomputes which revision of a document is current; the claims of those that changed are derived anew. */
async function chooseCurrent(db: Db, key: string): Promise<void> {
  const revisions = await revisionsOf(db, key);
  const until = supersessions(revisions);
  const changed = revisions.filter((revision) => revision.supersededAt !== (until.get(revision.id) ?? null));
  for (const revision of changed) await supersede(db, revision.id, until.get(revision.id) ?? null);
  await queueAll(
    db,
    'claims',
    await keysOfDocuments(
      db,
      changed.map((revision) => revision.id),
    ),
  );
}
