import { readFileSync } from 'node:fs';
import { readStatements } from '../../src/claims/index.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import { readTold } from './prose-measures.ts';
import type { ToldInProse } from './prose-measures.ts';
import { documentOf } from './small-catalogue.ts';
import type { Statement } from '../../src/model/statement.ts';

/** What a sentence of a passage tells; `optional`: neither miss nor find too much. */
export interface ToldOrNot extends ToldInProse {
  readonly optional: boolean;
}

export interface Carrier {
  readonly text: string;
  readonly told: readonly ToldOrNot[];
}

/** A passage of two to five sentences. */
export interface CarriedPassage {
  readonly construction: string;
  readonly tool: string;
  readonly voice: string;
  /** Each sentence is a line of its own. */
  readonly own: boolean;
  readonly sentences: readonly Carrier[];
}

/**
 * Passages of test/fixtures/versions-in-prose/carried-*.txt: "# construction", "tool: slug" and "voice: post|article|vendor"
 * and "lines: own|run" hold for all below; a passage is sentences, one a line, between blank lines; below each what it tells as in
 * `readPassages`, "=?" for what may be told or not. A sentence without such a line tells neither what is affected nor a
 * repair.
 */
export function readCarried(name: string): readonly CarriedPassage[] {
  const passages: CarriedPassage[] = [];
  let construction = '';
  let tool = '';
  let voice = 'article';
  let own = false;
  let sentences: { text: string; told: ToldOrNot[] }[] = [];
  const close = (): void => {
    if (sentences.length > 0) passages.push({ construction, tool, voice, own, sentences });
    sentences = [];
  };
  const text = readFileSync(new URL(`../fixtures/versions-in-prose/${name}.txt`, import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    if (line === '') close();
    else if (line.startsWith('# ')) construction = line.slice(2);
    else if (line.startsWith('tool: ')) tool = line.slice(6);
    else if (line.startsWith('voice: ')) voice = line.slice(7);
    else if (line.startsWith('lines: ')) own = line === 'lines: own';
    else if (line.startsWith('=? '))
      sentences.at(-1)?.told.push({ ...readTold(line.slice(3)), optional: true });
    else if (line.startsWith('= '))
      sentences.at(-1)?.told.push({ ...readTold(line.slice(2)), optional: false });
    else sentences.push({ text: line, told: [] });
  }
  close();
  return passages;
}

/** How a passage came out, sentence by sentence. */
export interface CarriedCase {
  readonly passage: CarriedPassage;
  readonly sentence: string;
  readonly fault: 'missed' | 'extra' | 'versions' | 'date';
  readonly kind: string;
  readonly want: ToldOrNot | null;
  readonly got: Statement | null;
}

export interface CarriedFigures {
  readonly kinds: Map<string, { tp: number; fp: number; fn: number }>;
  versions: { right: number; of: number };
  date: { right: number; of: number };
  readonly cases: CarriedCase[];
}

const MEASURED: readonly string[] = ['affected_versions', 'fix'];

const sameVersions = (want: ToldInProse, got: Statement): boolean =>
  (['introduced', 'fixed', 'affected'] as const).every(
    (field) => want.versions[field] === got.versions[field],
  );

/** Reads the passages and counts by kind and sentence, as the annotated articles are scored. */
export function measureCarried(passages: readonly CarriedPassage[], lexicon: Lexicon): CarriedFigures {
  const figures: CarriedFigures = {
    kinds: new Map(MEASURED.map((kind) => [kind, { tp: 0, fp: 0, fn: 0 }])),
    versions: { right: 0, of: 0 },
    date: { right: 0, of: 0 },
    cases: [],
  };
  for (const passage of passages) {
    const lines = passage.sentences.map(({ text }) => text);
    const document = documentOf(lines.join(passage.own ? '\n' : ' '), {
      tool: passage.tool,
      ...(passage.voice === 'post' ? { form: 'post', author: 'tester' } : {}),
      ...(passage.voice === 'vendor' ? { form: 'changelog' } : {}),
    });
    const read = readStatements(document, lexicon);
    let at = 0;
    for (const { text, told } of passage.sentences) {
      const from = document.text.indexOf(text, at);
      const to = (at = from + text.length);
      judge(
        figures,
        passage,
        text,
        told,
        read.filter(({ start }) => start >= from && start < to),
      );
    }
  }
  return figures;
}

function judge(
  figures: CarriedFigures,
  passage: CarriedPassage,
  sentence: string,
  told: readonly ToldOrNot[],
  read: readonly Statement[],
): void {
  const note = (
    fault: CarriedCase['fault'],
    kind: string,
    want: ToldOrNot | null,
    got: Statement | null,
  ): void => {
    figures.cases.push({ passage, sentence, fault, kind, want, got });
  };
  for (const [kind, counts] of figures.kinds) {
    const got = read.filter((one) => one.kind === kind);
    const wanted = told.filter((one) => one.kind === kind);
    const first = wanted.find((one) => !one.optional);
    if (first) {
      counts[got.length > 0 ? 'tp' : 'fn']++;
      if (got.length === 0) note('missed', kind, first, null);
    } else if (got.length > 0 && wanted.length === 0 && !told.some((one) => one.optional)) {
      counts.fp++;
      note('extra', kind, null, got[0] ?? null);
    }
    for (const want of wanted) {
      if (want.optional) continue;
      const poled = got.filter((one) => one.polarity === want.polarity);
      const best = poled.find((one) => sameVersions(want, one)) ?? poled[0] ?? got[0];
      if (!best) continue;
      if (kind === 'affected_versions' || want.versions.fixed !== null) {
        const right = sameVersions(want, best) && want.polarity === best.polarity;
        figures.versions.of++;
        if (right) figures.versions.right++;
        else note('versions', kind, want, best);
      }
      if (want.date !== undefined) {
        const right = want.date === best.eventDate;
        figures.date.of++;
        if (right) figures.date.right++;
        else note('date', kind, want, best);
      }
    }
  }
}
