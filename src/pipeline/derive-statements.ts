import type { KeyedStatement } from '../model/affair.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { keyStatements } from '../claims/grouping/keys.ts';
import { statementsStage } from '../claims/index.ts';
import type { Lexicon } from '../claims/index.ts';
import { addMarked } from '../claims/model/index.ts';
import { areCopies, markCopies, sharesEnough } from '../provenance/copies.ts';
import type { CopyMark } from '../provenance/copies.ts';
import { indexDocument } from '../store/dialect.ts';
import { documentsById, keepCopy, keepMark, keysOfDocumentIds, markCandidates } from '../store/documents.ts';
import type { Db } from '../store/index.ts';
import { keepStatements, keysOfDocuments, removeStatements } from '../store/statements.ts';
import { keepProblems, pendingInputs, queueAll, settle } from '../store/work.ts';
import type { Work } from './context.ts';
import { stamp } from './context.ts';
import { answersFor, POSTPONED } from './model-answers.ts';

/** Documents searched in one transaction. */
const BATCH = 128;

interface Finding {
  readonly document: Document;
  readonly statements: readonly KeyedStatement[];
  readonly problems: readonly Problem[];
}

/** Searches the waiting documents for statements; returns how many documents were searched. */
export async function deriveStatements(
  work: Work,
  lexicon: Lexicon,
): Promise<{
  readonly documents: number;
  readonly statements: number;
  readonly problems: readonly Problem[];
}> {
  const { db } = work.store;
  const inputs = await pendingInputs(db, 'statements', BATCH);
  const by = stamp('statements', statementsStage.version, work.catalogue);
  const documents = await documentsById(db, inputs);
  const { answers, postponed, problems } = await answersFor(work, documents, lexicon);
  const findings = documents
    .filter((document) => !postponed.includes(document.id))
    .map((document) => find(work, document, lexicon, answers.get(document.id)));
  await db.transaction().execute(async (trx) => {
    for (const finding of findings) await keepFinding(trx, finding, by);
    await queueAll(trx, POSTPONED, postponed);
    await settle(trx, 'statements', inputs);
  });
  return {
    documents: inputs.length,
    statements: findings.reduce((sum, finding) => sum + finding.statements.length, 0),
    problems: [...problems, ...findings.flatMap((finding) => finding.problems)],
  };
}

function find(work: Work, document: Document, lexicon: Lexicon, answer: Uint8Array | undefined): Finding {
  const read = statementsStage.run(document, lexicon);
  const { items, problems } = answer ? addMarked(document, read.items, answer, lexicon) : read;
  const { text: _text, posts: _posts, ...info } = document;
  const statements = keyStatements({ ...info, copyOf: null }, items, { catalogue: work.catalogue });
  return { document, statements, problems };
}

async function keepFinding(db: Db, finding: Finding, by: string): Promise<void> {
  const { document, statements } = finding;
  const rows = statements.map((keyed) => ({
    id: keyed.statement.id,
    document: document.id,
    tool: keyed.statement.tool,
    kind: keyed.statement.kind,
    knownAt: document.knownAt,
    data: JSON.stringify(keyed),
    keys: [...keyed.claimKeys, ...keyed.subjectKeys],
  }));
  const touched = new Set(await removeStatements(db, document.id));
  await keepStatements(db, rows, by);
  for (const row of rows) for (const key of row.keys) touched.add(key);
  // Only what says something about a tool is worth finding again.
  if (rows.length > 0) {
    await indexDocument(db, document.id, document.title, document.text);
    for (const key of await findCopies(db, document)) touched.add(key);
  }
  await queueAll(db, 'claims', [...touched]);
  await keepProblems(db, 'statements', document.id, finding.problems);
}

/** Indexes the text and verifies its copies; returns the keys of the documents that became copies of each other. */
async function findCopies(db: Db, document: Document): Promise<readonly string[]> {
  const mark = markCopies(document.text);
  // The whole text's hash stands among the shingles, below zero: short texts have no shingle of their own.
  const whole = -1 - mark.whole;
  const alike = await markCandidates(db, document.id, mark.sketch, (shared, size) =>
    sharesEnough(shared, mark.sketch.length, size),
  );
  const equal = await markCandidates(db, document.id, [whole], () => true);
  await keepMark(db, { document: document.id, size: mark.sketch.length, data: JSON.stringify(mark) }, [
    ...mark.sketch,
    whole,
  ]);
  const candidates = new Map([...alike, ...equal].map((one) => [one.document, one]));
  const keys = await keysOfDocumentIds(db, [...candidates.keys()]);
  const copies = [...candidates.values()]
    .filter((other) => keys.get(other.document) !== document.key)
    .filter((other) => areCopies(mark, JSON.parse(other.data) as CopyMark))
    .map((other) => other.document);
  for (const copy of copies) await keepCopy(db, document.id, copy);
  return keysOfDocuments(db, copies);
}
