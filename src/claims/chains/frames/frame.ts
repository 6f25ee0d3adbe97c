import type { Attribution } from '../../../model/statement.ts';
import { PLAIN_SPEECH } from '../../lexicon/cues.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { expandSource } from '../sources/relayed-source.ts';
import type { Source } from '../sources/sources.ts';
import type { Topic } from '../topic.ts';

export { word };

/** One telling inside a sentence: who, by which cue, about which tokens. */
export interface Frame {
  /** How it was found ("subject", "trailing", "inverted", "according-to", "by", "nominal", "citing", "label", …). */
  readonly form: string;
  /** Classes of the cue (bits of `BIT`). */
  readonly classes: number;
  readonly lemma: string;
  /** Tokens of the cue. */
  readonly cue: Stretch;
  readonly subject: Stretch | null;
  readonly source: Source;
  /** Whole attribution that it adds, nearest the reader first. */
  readonly steps: readonly Attribution[];
  /** Tokens that are told. */
  readonly scope: Stretch;
  readonly trailing: boolean;
  readonly negated: boolean;
  /** Stands between a subject and its verb ("the update, users complain, deletes …"). */
  readonly inserted?: boolean;
  /** Only gives a name ("engineers refer to it as the hammer"): no step of any chain. */
  readonly names?: boolean;
}

export const CUES =
  BIT.speech | BIT.admission | BIT.denial | BIT.accusation | BIT.discovery | BIT.citing | BIT.origin;

export const OPENING = new Set(['"', '“', '‘', "'"]);

const STOP = /^[.,;:!?)\]—–…]|^--$/;

export function isStop(parsed: Parsed, at: number): boolean {
  const token = parsed.tokens[at];
  return token ? token.shape === 'mark' && STOP.test(token.lower) : at >= parsed.tokens.length;
}

/** End of what follows a cue without being told by it: "to X", "on Monday", "in a statement". */
export function tailEnd(parsed: Parsed, from: number, to: number): number {
  let i = from;
  for (let guard = 0; guard < 8 && i < to; guard++) {
    if (parsed.tags[i] === 'date' || parsed.tags[i] === 'adv' || parsed.tags[i] === 'num') {
      i++;
      continue;
    }
    if (
      parsed.tags[i] === 'prep' &&
      /^(?:in|on|at|to|during|via|through|by|from|late|early|after|with|for|over|under|within)$/.test(
        word(parsed, i),
      )
    ) {
      if (parsed.tags[i + 1] === 'date') {
        i += 2;
        continue;
      }
      // "assured us in writing that"
      if (/^(?:writing|private|public|person|court|parliament|detail)$/.test(word(parsed, i + 1))) {
        i += 2;
        continue;
      }
      const phrase = readPhrase(parsed, i + 1, to);
      if (!phrase) break;
      i = phrase.to;
      // "found in tests carried out in June"
      if (parsed.verbs[i]?.form === 'ed' && /^(?:out|up|in|on|by|with)$/.test(word(parsed, i + 1)))
        i += /^(?:out|up)$/.test(word(parsed, i + 1)) ? 2 : 1;
      continue;
    }
    break;
  }
  return i;
}

export function hasVerb(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parsed.tags[i] === 'verb' || parsed.tags[i] === 'aux') return true;
  return false;
}

/** Whether a mark opens a quotation: a straight one by how many stand before it. */
export function opensQuote(parsed: Parsed, at: number): boolean {
  if (word(parsed, at) !== '"') return word(parsed, at) === '“';
  let before = 0;
  for (let i = 0; i < at; i++) if (word(parsed, i) === '"') before++;
  return before % 2 === 0 && at + 1 < parsed.tokens.length && parsed.tags[at - 1] === 'sub';
}

const QUOTES: ReadonlySet<string> = new Set(['“', '”', '"', '‘']);

export function hasQuote(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (QUOTES.has(word(parsed, i))) return true;
  return false;
}

/** Whether this source can use this verb: a tool's name alone only speaks plainly, a check is no telling. */
export function allowed(source: Source, lemma: string): boolean {
  if (source.toolOnly) return PLAIN_SPEECH.has(lemma);
  return true;
}

export interface Finder {
  readonly parsed: Parsed;
  readonly topic: Topic;
  readonly starts: number[];
  readonly frames: Frame[];
}

export function partAround(starts: readonly number[], at: number, length: number): Stretch {
  let from = 0;
  let to = length;
  for (const start of starts) {
    if (start <= at && start >= from) from = start;
    if (start > at && start < to) to = start;
  }
  return { from, to };
}

export function partOf(finder: Finder, at: number): Stretch {
  return partAround(finder.starts, at, finder.parsed.tokens.length);
}

export function sourceAt(finder: Finder, stretch: Stretch | undefined): Source | undefined {
  return stretch === undefined ? undefined : expandSource(finder.parsed, stretch, finder.topic);
}

export function lastAux(parsed: Parsed, cue: number, floor: number): string {
  let i = cue - 1;
  while (i >= floor && (parsed.tags[i] === 'adv' || parsed.tags[i] === 'neg')) i--;
  return parsed.tags[i] === 'aux' ? word(parsed, i) : '';
}

/** First token of a part after its conjunction, adverbs and leading adjunct. */
export function leadStart(parsed: Parsed, part: Stretch): number {
  let i = part.from;
  while (
    i < part.to &&
    (parsed.tags[i] === 'conj' ||
      parsed.tags[i] === 'adv' ||
      parsed.tags[i] === 'mark' ||
      (parsed.tags[i] === 'sub' && /^(?:while|although|though|however)$/.test(word(parsed, i))))
  )
    i++;
  // "Reached by phone, …", "Having read it twice, …"
  const participle = i === part.from && /^(?:ing|ed)$/.test(parsed.verbs[i]?.form ?? '');
  if (parsed.tags[i] === 'prep' || parsed.tags[i] === 'date' || participle) {
    for (let j = i; j < Math.min(part.to, i + 16); j++)
      if (word(parsed, j) === ',' && parsed.tags[j + 1] !== 'date' && !(parsed.tags[j + 1] === 'sub'))
        return j + 1;
    // "In the afternoon an engineer gave evidence": no comma behind what the part opens with.
    const adjunct = parsed.tags[i] === 'prep' ? readPhrase(parsed, i + 1, part.to) : undefined;
    if (adjunct && /^(?:det|pron)$/.test(parsed.tags[adjunct.to] ?? '')) return adjunct.to;
  }
  return i;
}

/** A telling that no verb of its own shows ("Impact: …", "X's answer was that …"): somebody says it. */
export const saying = (
  form: string,
  source: Source,
  subject: Stretch,
  cue: Stretch,
  scope: Stretch,
  trailing: boolean,
): Frame => ({
  form,
  classes: BIT.speech,
  lemma: 'say',
  cue,
  subject,
  source,
  steps: source.steps,
  scope,
  trailing,
  negated: false,
});

/** The same by a verb of telling. */
export const toldBy = (
  { classes, lemma }: Verb,
  form: string,
  source: Source,
  subject: Stretch,
  cue: Stretch,
  scope: Stretch,
): Frame => ({ ...saying(form, source, subject, cue, scope, false), classes, lemma });

/**
 * The comma that ends an aside behind a cue's tail ("…, a copy of which was seen by X, that"), at most `longest` tokens
 * on; `tail` where there is none.
 */
export function asideEnd(parsed: Parsed, tail: number, limit: number, longest = 16): number {
  if (word(parsed, tail) !== ',') return tail;
  for (let i = tail + 1; i < Math.min(limit, tail + longest); i++) if (word(parsed, i) === ',') return i;
  return tail;
}
