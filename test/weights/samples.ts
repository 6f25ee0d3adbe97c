import { readFileSync, readdirSync } from 'node:fs';
import { readDocument } from '../../src/claims/read-document.ts';
import type { ReadSentence } from '../../src/claims/read-document.ts';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import type { Subject } from '../../src/claims/subjects/subject.ts';
import { withCandidate } from '../../src/claims/subjects/candidates/find.ts';
import { withMakers } from '../../src/claims/subjects/makers.ts';
import { featuresOf } from '../../src/claims/weighed/features.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import type { Document } from '../../src/model/document.ts';
import type { StatementKind } from '../../src/model/statement.ts';
import { readStage } from '../../src/read/index.ts';
import { readAnnotated } from '../claims/annotated.ts';
import { captureOf, openArticles } from '../claims/statement-gold.ts';
import type { Reader } from '../claims/statement-gold.ts';

/** A sentence with what it shows, what it states by its label, and what the rules read in it. */
export interface Sample {
  readonly text: string;
  readonly features: ReadonlySet<string>;
  readonly kinds: readonly StatementKind[];
  readonly read: readonly StatementKind[];
}

const SENTENCES = new URL('../fixtures/sentences/', import.meta.url);

interface Labelled {
  readonly text: string;
  readonly kinds: readonly StatementKind[];
}

export interface Passage {
  readonly voice: string;
  readonly tool: string | undefined;
  readonly maker: string | undefined;
  readonly sentences: readonly Labelled[];
}

/** Passages of a file of labelled sentences; a sentence without a label fails. */
export function readPassages(text: string): readonly Passage[] {
  return text.split(/\n\s*\n/).flatMap((block): readonly Passage[] => {
    const lines = block.split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
    const head = lines.find((line) => line.startsWith('# voice:')) ?? '';
    const rest = lines.filter((line) => !line.startsWith('# voice:'));
    const sentences: Labelled[] = [];
    for (let at = 0; at < rest.length; at += 2) {
      const label = rest[at + 1];
      if (label?.startsWith('= ') !== true) throw new Error(`no label under: ${rest[at] ?? ''}`);
      const kinds = label.slice(2).split(';').map((kind) => kind.trim()).filter((kind) => kind !== 'nothing'); // prettier-ignore
      sentences.push({ text: rest[at] ?? '', kinds: kinds as StatementKind[] });
    }
    const of = (key: string): string | undefined => new RegExp(`${key}: ([^;]+)`).exec(head)?.[1]?.trim();
    return sentences.length === 0
      ? []
      : [{ voice: of('voice') ?? 'article', tool: of('tool'), maker: of('maker'), sentences }];
  });
}

const FORMS: Readonly<Record<string, Document['form']>> = { vendor: 'changelog', post: 'post' };

function subjectFor({ tool, maker }: Passage, lexicon: Lexicon): Subject {
  if (tool === undefined) return { tools: [], vendors: new Set(), lexicon };
  const named = withCandidate(lexicon, tool);
  const slug = `?${tool}`;
  const vendor = named.tools.get(slug)?.vendor ?? slug;
  const wider =
    maker === undefined || maker === tool
      ? named
      : withMakers(named, [{ name: maker, person: false }], vendor);
  return { tools: [slug], vendors: new Set([vendor]), lexicon: wider };
}

function sampleOf(document: Document, one: ReadSentence, kinds: readonly StatementKind[]): Sample {
  return {
    text: document.text.slice(one.sentence.start, one.sentence.end),
    features: one.reading ? featuresOf(one.reading) : new Set(),
    kinds,
    read: [
      ...new Set(
        one.findings.filter((found) => !found.rule.startsWith('weighed/')).map((found) => found.kind),
      ),
    ],
  };
}

function documentOf(text: string, outlet: string, day: string, reader: Reader): Document | undefined {
  const capture = captureOf(text, outlet, day);
  return readStage.run({ capture, body: Buffer.from(text) }, reader.catalogue).items[0];
}

/** Samples of the labelled sentences, passage by passage. */
export function passageSamples(reader: Reader): readonly Sample[] {
  const files = readdirSync(SENTENCES).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore
  return files.flatMap((file) =>
    readPassages(readFileSync(new URL(file, SENTENCES), 'utf8')).flatMap((passage) => {
      const text = passage.sentences.map((one) => one.text).join('\n');
      const plain = documentOf(text, 'Daily Sample', '2026-07-06', reader);
      if (!plain) return [];
      const document = { ...plain, form: FORMS[passage.voice] ?? plain.form };
      const labels = new Map(passage.sentences.map((one) => [one.text, one.kinds]));
      return readDocument(document, subjectFor(passage, reader.lexicon)).sentences.flatMap((one) => {
        const kinds = labels.get(document.text.slice(one.sentence.start, one.sentence.end));
        return kinds === undefined ? [] : [sampleOf(document, one, kinds)];
      });
    }),
  );
}

/** Samples of the tables of single sentences, which are as often about what is no statement. */
export function tableSamples(lexicon: Lexicon): readonly Sample[] {
  return readAnnotated().flatMap(({ document, expected }) => {
    const kinds = [...new Set(expected.map((one) => one.kind).filter((kind) => kind !== 'nothing'))];
    const { sentences } = readDocument(document, subjectOf(document, lexicon));
    return sentences.length === 1 && sentences[0]
      ? [sampleOf(document, sentences[0], kinds as StatementKind[])]
      : [];
  });
}

/** Samples of the annotated texts for development; sentences with optional readings only are left out. */
export function articleSamples(reader: Reader): readonly Sample[] {
  const { gold, index, textOf } = openArticles();
  return index.flatMap((entry) => {
    const document = documentOf(
      textOf(entry.file),
      entry.outlet,
      entry.publishedAt ?? entry.assumedPublishedAt,
      reader,
    );
    if (!document) return [];
    const want = gold.statements.filter((one) => one.seed === entry.file);
    return readDocument(document, subjectOf(document, reader.lexicon)).sentences.flatMap((one) => {
      const mine = want.filter(
        (statement) => statement.quote === document.text.slice(one.sentence.start, one.sentence.end),
      );
      const kinds = [
        ...new Set(
          mine.filter((statement) => statement.optional !== true).map((statement) => statement.kind),
        ),
      ];
      return mine.length > 0 && kinds.length === 0 ? [] : [sampleOf(document, one, kinds)];
    });
  });
}
