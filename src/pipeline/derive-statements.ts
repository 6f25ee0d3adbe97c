import type { Problem } from '../model/problem.ts';
import { statementsStage } from '../claims/index.ts';
import { areCopies, CANDIDATES } from '../provenance/copies.ts';
import type { CopyMark } from '../provenance/copies.ts';
import { keepCopy, keepMarks, markCandidates, removeMarks } from '../store/copies.ts';
import { indexDocuments, unindexDocument } from '../store/dialect.ts';
import { keysOfDocumentIds, packedDocuments } from '../store/documents.ts';
import type { PackedDocument } from '../store/packing.ts';
import type { Db } from '../store/index.ts';
import { documentsStating, keepStatements, keysOfDocuments, removeStatements } from '../store/statements.ts';
import { keepProblems, pendingInputs, queueAll, settle } from '../store/work.ts';
import type { Work } from './context.ts';
import { stamp } from './context.ts';
import type { Step } from './drain.ts';
import { answersFor, POSTPONED } from './model-answers.ts';
import type { Crew } from './threads/crew.ts';
import type { Finding, SearchTask } from './threads/texts.ts';

/** Documents searched in one transaction, at most, and their length in UTF-16 units: some are whole books. */
const BATCH = 128;
const UNITS = 4 * 1024 * 1024;
/** Documents read from the store at once. */
const PART = 32;

interface Batch {
  readonly inputs: readonly string[];
  readonly tasks: readonly SearchTask[];
  readonly postponed: readonly string[];
}

export interface Searched {
  readonly documents: number;
  readonly statements: number;
  readonly problems: readonly Problem[];
}

/** Searching the waiting documents for statements. */
export function searchingStep(
  work: Work,
  crew: Crew,
  report: (searched: Searched) => void,
): Step<Batch, readonly Finding[]> {
  const { db } = work.store;
  const by = stamp('statements', statementsStage.version, work.catalogue);
  return {
    load: async (after) => {
      const { inputs, documents } = await waitingDocuments(db, after);
      if (inputs.length === 0) return undefined;
      const { answers, postponed, problems } = await answersFor(work, documents);
      // The answers that came are kept; the texts wait as they are.
      if (work.signal?.aborted === true) return undefined;
      report({ documents: 0, statements: 0, problems });
      const tasks = documents
        .filter((document) => !postponed.includes(document.id))
        .map((document) => ({
          stage: 'statements' as const,
          document,
          answer: answers.get(document.id) ?? null,
        }));
      return { inputs, tasks, postponed };
    },
    compute: ({ tasks }) => crew.search(tasks),
    keep: async ({ inputs, tasks, postponed }, findings) => {
      await db.transaction().execute(async (trx) => {
        const touched = new Set<string>();
        const stating = await documentsStating(
          trx,
          tasks.map(({ document }) => document.id),
        );
        for (const [at, { document }] of tasks.entries()) {
          const finding = findings[at];
          if (!finding) continue;
          for (const key of await keepFinding(trx, document, finding, by, stating)) touched.add(key);
        }
        const marked = tasks.flatMap(({ document }, at) => {
          const mark = findings[at]?.mark;
          return mark ? [{ document, mark }] : [];
        });
        for (const key of await findCopies(trx, marked)) touched.add(key);
        await queueAll(trx, 'claims', [...touched]);
        await keepProblems(
          trx,
          'statements',
          new Map(tasks.map(({ document }, at) => [document.id, findings[at]?.problems ?? []])),
        );
        await queueAll(trx, POSTPONED, postponed);
        await settle(trx, 'statements', inputs);
        const telling = tasks.flatMap(({ document: { id, text } }, at) => {
          const finding = findings[at];
          return finding?.mark ? [{ id, title: finding.title, text }] : [];
        });
        await indexDocuments(trx, telling);
      });
      report({
        documents: inputs.length,
        statements: findings.reduce((sum, finding) => sum + finding.statements.length, 0),
        problems: findings.flatMap((finding) => finding.problems),
      });
    },
  };
}

async function waitingDocuments(
  db: Db,
  after: string,
): Promise<{ readonly inputs: readonly string[]; readonly documents: readonly PackedDocument[] }> {
  const waiting = await pendingInputs(db, 'statements', BATCH, after);
  const documents: PackedDocument[] = [];
  let units = 0;
  let at = 0;
  for (; at < waiting.length && units < UNITS; at += PART)
    for (const document of await packedDocuments(db, waiting.slice(at, at + PART))) {
      documents.push(document);
      units += document.text.length;
    }
  return { inputs: waiting.slice(0, at), documents };
}

/**
 * Stores what was found in a document; returns the keys whose claims are to be derived anew. `stating`: the documents of
 * which statements are kept.
 */
async function keepFinding(
  db: Db,
  document: PackedDocument,
  { statements, mark }: Finding,
  by: string,
  stating: ReadonlySet<string>,
): Promise<readonly string[]> {
  const before = stating.has(document.id) ? await removeStatements(db, document.id) : [];
  if (before.length > 0) {
    await unindexDocument(db, document.id);
    await removeMarks(db, [document.id]);
  }
  // Only what says something about a tool is worth finding again.
  if (!mark) return before;
  await keepStatements(db, statements, by);
  return [...before, ...statements.flatMap((row) => row.keys)];
}

/** Indexes the marks of texts and verifies their copies; returns the keys of the documents that became copies of each other. */
async function findCopies(
  db: Db,
  marked: readonly { readonly document: PackedDocument; readonly mark: CopyMark }[],
): Promise<readonly string[]> {
  const own = marked.map(({ document, mark }) => ({
    document: document.id,
    hashes: mark.sketch,
    whole: mark.whole,
    data: JSON.stringify(mark),
  }));
  // Texts of one batch find each other, so that all may be indexed at once.
  await keepMarks(db, own);
  const copies = new Set<string>();
  for (const [at, { document, mark }] of marked.entries()) {
    const kept = own[at];
    if (!kept) continue;
    const candidates = await markCandidates(db, kept, CANDIDATES);
    const keys = await keysOfDocumentIds(
      db,
      candidates.map((other) => other.document),
    );
    for (const other of candidates) {
      if (keys.get(other.document) === document.key) continue;
      if (!areCopies(mark, JSON.parse(other.data) as CopyMark)) continue;
      await keepCopy(db, document.id, other.document);
      copies.add(other.document);
    }
  }
  return keysOfDocuments(db, [...copies]);
}
