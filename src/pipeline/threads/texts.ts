import { keyStatements } from '../../claims/grouping/keys.ts';
import { compileLexicon, mayTell, statementsStage } from '../../claims/index.ts';
import type { Lexicon } from '../../claims/index.ts';
import { addMarked } from '../../claims/model/index.ts';
import type { Capture } from '../../model/capture.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { markCopies } from '../../provenance/copies.ts';
import type { CopyMark } from '../../provenance/copies.ts';
import { readStage } from '../../read/index.ts';
import { packDocument, unpackDocument, unpackFor } from '../../store/packing.ts';
import type { PackedDocument } from '../../store/packing.ts';
import type { StatementRow } from '../../store/statements.ts';

/** A capture to read, with its body as it is stored; null: the body is lost. */
export interface ReadTask {
  readonly stage: 'read';
  readonly capture: Capture;
  readonly body: { readonly codec: string; readonly data: Uint8Array } | null;
}

/** A document to search, with a model's answer where there is one. */
export interface SearchTask {
  readonly stage: 'statements';
  readonly document: PackedDocument;
  readonly answer: Uint8Array | null;
}

export interface Reading {
  readonly documents: readonly PackedDocument[];
  /** Ids of those that need not be searched: they can say nothing about a tool. */
  readonly silent: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Finding {
  readonly title: string;
  readonly statements: readonly StatementRow[];
  /** What tells the text's copies; only of a text that says something about a tool. */
  readonly mark: CopyMark | null;
  readonly problems: readonly Problem[];
}

export type TextTask = ReadTask | SearchTask;
export type TextResult = Reading | Finding;

/** The work on one text at a time, pure and bound to a catalogue: the same on every thread. */
export function performer(catalogue: Catalogue): (task: TextTask) => TextResult {
  const lexicon = compileLexicon(catalogue);
  return (task) =>
    task.stage === 'read' ? read(task, catalogue, lexicon) : search(task, catalogue, lexicon);
}

function read({ capture, body }: ReadTask, catalogue: Catalogue, lexicon: Lexicon): Reading {
  if (!body) {
    const lost = problem('body-missing', capture.id, 'the stored body cannot be found', 'restore a backup');
    return { documents: [], silent: [], problems: [lost] };
  }
  const { items, problems } = unpackFor(body.codec, body.data, (bytes) =>
    readStage.run({ capture, body: bytes }, catalogue),
  );
  const silent = items.filter((document) => !mayTell(document, lexicon)).map(({ id }) => id);
  return { documents: items.map(packDocument), silent, problems };
}

function search({ document: packed, answer }: SearchTask, catalogue: Catalogue, lexicon: Lexicon): Finding {
  const document = unpackDocument(packed);
  const found = statementsStage.run(document, lexicon);
  const { items, problems } = answer ? addMarked(document, found.items, answer, lexicon) : found;
  const { text, posts: _posts, headings: _headings, ...info } = document;
  const statements = keyStatements({ ...info, copyOf: null }, items, { catalogue }).map((keyed) => ({
    id: keyed.statement.id,
    document: document.id,
    tool: keyed.statement.tool,
    kind: keyed.statement.kind,
    knownAt: document.knownAt,
    data: JSON.stringify(keyed),
    keys: [...keyed.claimKeys, ...keyed.subjectKeys],
  }));
  const mark = statements.length > 0 ? markCopies(text) : null;
  return { title: document.title, statements, mark, problems };
}
