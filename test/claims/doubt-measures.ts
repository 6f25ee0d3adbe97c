import { readFileSync } from 'node:fs';
import { readStatements } from '../../src/claims/index.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import type { Statement } from '../../src/model/statement.ts';
import { documentOf } from './small-catalogue.ts';

/** What a sentence states; a hedge that is left out is not compared. `optional`: neither miss nor find too much. */
export interface Doubted {
  readonly kind: string;
  readonly polarity: 'affirmed' | 'negated';
  readonly hedge?: string;
  readonly optional: boolean;
}

export interface DoubtedSentence {
  readonly construction: string;
  readonly tool: string;
  readonly post: boolean;
  readonly text: string;
  readonly told: readonly Doubted[];
}

/**
 * Sentences of test/fixtures/doubt: "# construction", "tool: slug", "voice: post|article" hold for all below; a
 * sentence a line, and below it a line "= kind; neg; hedge h" for each statement, "=?" where it may be told or not.
 */
export function readDoubted(name: string): readonly DoubtedSentence[] {
  const sentences: (Omit<DoubtedSentence, 'told'> & { readonly told: Doubted[] })[] = [];
  let construction = '';
  let tool = '';
  let post = false;
  const text = readFileSync(new URL(`../fixtures/doubt/${name}.txt`, import.meta.url), 'utf8');
  for (const line of text.split('\n').filter(Boolean))
    if (line.startsWith('# ')) construction = line.slice(2);
    else if (line.startsWith('tool: ')) tool = line.slice(6);
    else if (line.startsWith('voice: ')) post = line === 'voice: post';
    else if (line.startsWith('=')) {
      const optional = line.startsWith('=? ');
      const [kind = '', ...fields] = line
        .slice(optional ? 3 : 2)
        .split(';')
        .map((part) => part.trim());
      const hedge = fields.find((field) => field.startsWith('hedge '))?.slice(6);
      sentences.at(-1)?.told.push({
        kind,
        polarity: fields.includes('neg') ? 'negated' : 'affirmed',
        optional,
        ...(hedge === undefined ? {} : { hedge }),
      });
    } else sentences.push({ construction, tool, post, text: line, told: [] });
  return sentences;
}

/** How one expected statement came out. */
export interface DoubtedCase {
  readonly sentence: DoubtedSentence;
  readonly want: Doubted;
  readonly got: Statement | null;
  readonly polarity: boolean;
  readonly hedge: boolean;
}

/** Reads the sentences, each alone, and compares what they state. */
export function measureDoubt(
  sentences: readonly DoubtedSentence[],
  lexicon: Lexicon,
): readonly DoubtedCase[] {
  return sentences.flatMap((sentence) => {
    const document = documentOf(sentence.text, {
      tool: sentence.tool,
      ...(sentence.post ? { form: 'post', author: 'tester' } : {}),
    });
    const read = readStatements(document, lexicon);
    return sentence.told
      .filter(({ optional }) => !optional)
      .map((want): DoubtedCase => {
        const hedged = (one: Statement): boolean => want.hedge === undefined || one.hedge === want.hedge;
        const fitting = read.filter(({ kind }) => kind === want.kind);
        const poled = fitting.filter(({ polarity }) => polarity === want.polarity);
        const got = poled.find(hedged) ?? poled[0] ?? fitting[0] ?? null;
        return {
          sentence,
          want,
          got,
          polarity: got?.polarity === want.polarity,
          hedge: got !== null && hedged(got),
        };
      });
  });
}
