import { z } from 'zod';
import type { Document } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem.ts';
import { ATTRIBUTION_TYPES, HEDGES, STATEMENT_KINDS } from '../../model/statement.ts';
import { numberedSentences } from './request.ts';
import type { NumberedSentence } from './request.ts';

/** What a model marked, found word for word where it said. Offsets are UTF-16 units of the document's text. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly sentence: NumberedSentence;
  readonly kind: (typeof STATEMENT_KINDS)[number];
  readonly sources: readonly { readonly name: string; readonly type: (typeof ATTRIBUTION_TYPES)[number] }[];
  readonly hedge: (typeof HEDGES)[number];
  readonly negated: boolean;
}

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

const statement = z.object({
  sentence: z.number().int().nonnegative(),
  quote: z.string().min(1),
  kind: z.enum(STATEMENT_KINDS),
  sources: z.array(z.object({ name: z.string().min(1), type: z.enum(ATTRIBUTION_TYPES) })).default([]),
  hedge: z.enum(HEDGES).default('none'),
  negated: z.boolean().default(false),
});

const content = z.object({ statements: z.array(z.unknown()) });

/**
 * Reads a stored answer. What is not found word for word in the sentence that it names is dropped and counted; a
 * refusal, a broken answer or one cut short is a problem and marks nothing. Never throws.
 */
export function readAnswer(
  document: Document,
  body: Uint8Array,
): { readonly marked: readonly Marked[]; readonly problems: readonly Problem[] } {
  const outer = completion.safeParse(json(new TextDecoder().decode(body)));
  const message = outer.data?.choices[0]?.message;
  if (!message) return nothing(document, 'model-malformed', 'the answer is no chat completion');
  if (typeof message.refusal === 'string' && message.refusal !== '')
    return nothing(document, 'model-refused', 'the model refused to answer');
  const inner = content.safeParse(json(unfenced(message.content ?? '')));
  if (!inner.success) return nothing(document, 'model-malformed', 'the answer holds no list of statements');
  const sentences = numberedSentences(document);
  const marked = inner.data.statements.flatMap((one) => place(one, sentences));
  const dropped = inner.data.statements.length - marked.length;
  const problems =
    dropped === 0
      ? []
      : [
          problem(
            'model-not-verbatim',
            document.url ?? document.id,
            `${dropped} of ${inner.data.statements.length} marks do not stand in the text word for word and were dropped`,
            'nothing to do: the rules read the text as before',
          ),
        ];
  return { marked, problems };
}

function place(one: unknown, sentences: readonly NumberedSentence[]): readonly Marked[] {
  const read = statement.safeParse(one);
  if (!read.success) return [];
  const { quote, sources, kind, hedge, negated } = read.data;
  const sentence = sentences[read.data.sentence];
  const at = sentence?.text.indexOf(quote) ?? -1;
  if (!sentence || at < 0 || !sources.every(({ name }) => sentence.text.includes(name))) return [];
  const start = sentence.start + at;
  return [{ start, end: start + quote.length, sentence, kind, sources, hedge, negated }];
}

/** Many models put JSON into a Markdown fence although they are asked not to. */
function unfenced(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('```')) return trimmed;
  const from = trimmed.indexOf('\n');
  const to = trimmed.lastIndexOf('```');
  return to > from ? trimmed.slice(from + 1, to) : trimmed;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nothing(document: Document, code: string, message: string) {
  const hint = 'nothing to do: the rules read the text as before';
  return { marked: [], problems: [problem(code, document.url ?? document.id, message, hint)] };
}
