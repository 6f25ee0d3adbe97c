import { readFileSync, readdirSync } from 'node:fs';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import { readDocument } from '../../src/claims/read-document.ts';
import type { Document } from '../../src/model/document.ts';
import type { StatementKind } from '../../src/model/statement.ts';
import { readStage } from '../../src/read/index.ts';
import { readPassages } from '../weights/samples.ts';
import type { Passage } from '../weights/samples.ts';
import { captureOf } from './statement-gold.ts';
import type { Reader } from './statement-gold.ts';
import type { Counts } from './statement-score.ts';

const FOLDER = new URL('../fixtures/whole-texts/', import.meta.url);
const FORMS: Readonly<Record<string, Document['form']>> = { vendor: 'changelog', post: 'post' };

/** Files of whole texts whose sentences are labelled with the kinds that they state; no weight learns from them. */
export const WHOLE_TEXTS: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore

/** Texts of one of the files. */
export function wholeTexts(file: string): readonly Passage[] {
  return readPassages(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** How the kinds that are read in texts, their tools found by themselves, compare with the labels of their sentences. */
export function scoreKinds(texts: readonly Passage[], reader: Reader): ReadonlyMap<StatementKind, Counts> {
  const counts = new Map<StatementKind, Counts>();
  const count = (kind: StatementKind, as: keyof Counts): void => {
    const of = counts.get(kind) ?? { tp: 0, fp: 0, fn: 0 };
    counts.set(kind, { ...of, [as]: of[as] + 1 });
  };
  for (const { voice, sentences } of texts) {
    const read = kindsBySentence(sentences.map(({ text }) => text).join('\n'), voice, reader);
    for (const { text, kinds } of sentences) {
      const told = read.get(text) ?? new Set();
      for (const kind of kinds) count(kind, told.has(kind) ? 'tp' : 'fn');
      for (const kind of told) if (!kinds.includes(kind)) count(kind, 'fp');
    }
  }
  return counts;
}

function kindsBySentence(
  text: string,
  voice: string,
  { catalogue, lexicon }: Reader,
): ReadonlyMap<string, ReadonlySet<StatementKind>> {
  const capture = captureOf(text, 'Daily Sample', '2026-07-06');
  const plain = readStage.run({ capture, body: Buffer.from(text) }, catalogue).items[0];
  if (!plain) return new Map();
  const document = { ...plain, form: FORMS[voice] ?? plain.form };
  return new Map(
    readDocument(document, subjectOf(document, lexicon)).sentences.map(({ sentence, findings }) => [
      document.text.slice(sentence.start, sentence.end),
      new Set(findings.map(({ kind }) => kind)),
    ]),
  );
}
