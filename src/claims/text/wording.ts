import { AGENCIES } from '../lexicon/agencies.ts';
import { splitSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { EVERYTHING, sieve, sieveTokens, together } from './sieved-pattern.ts';
import type { SievedText, Sieving } from './sieved-pattern.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** "TOKYO, July 2 (Kyodo) - ": how agencies open a report; no part of what it says. */
const DATELINE =
  /^[A-Z][A-Z.' /-]{2,30}(?:, [A-Z][\w.]{1,12}(?: \d{1,2})?){0,2}(?:, \d{4})? ?(?:\([A-Z][\w. /-]{1,24}\))? ?(?:--|[-–—]) /;
/** The same in small letters: "Hanover (dpa) - ", where only a known agency shows it. */
const SMALL_DATELINE = new RegExp(
  String.raw`^[A-Z][\p{L}.' /-]{2,30}(?:, [\p{L}\d. ]{1,16}){0,2} ?\((?:${AGENCIES})(?:/[\p{L}]{1,10})?\) ?(?:--|[-–—]) `,
  'u',
);

function datelineOf(text: string, { start }: Sentence): number {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  if (first < 65 || first > 90) return 0;
  const opening = text.slice(start, start + 80);
  // A capital, and a small letter behind it.
  const small = second >= 97 && second <= 122;
  if (small && !opening.includes(') ')) return 0;
  return (small ? SMALL_DATELINE : DATELINE).exec(opening)?.[0].length ?? 0;
}

/** The words of one sentence of a text: read when they are first asked for, and once for all who ask. */
export class SentenceWords implements SievedText {
  readonly sentence: Sentence;
  readonly #whole: string;
  #text: string | undefined;
  #tokens: readonly Token[] | undefined;
  #sieving: Sieving | undefined;

  constructor(whole: string, sentence: Sentence) {
    this.#whole = whole;
    this.sentence = sentence;
  }

  /** The sentence as written. */
  get text(): string {
    return (this.#text ??= this.#whole.slice(this.sentence.start, this.sentence.end));
  }

  /** Its tokens, behind the dateline; offsets count in the whole text. */
  get tokens(): readonly Token[] {
    if (this.#tokens) return this.#tokens;
    const { start, end, item } = this.sentence;
    const span = { start: start + datelineOf(this.#whole, this.sentence), end };
    return (this.#tokens = tokenize(this.#whole, span, item));
  }

  /** Which patterns its words let through. */
  get sieving(): Sieving {
    return (this.#sieving ??= this.#sieve());
  }

  #sieve(): Sieving {
    const { tokens } = this;
    const { item, start } = this.sentence;
    // A list's number that lost its space ("1Alibaba") cuts a word in two, of which no sieve knows.
    if (item && tokens[1]?.shape === 'word' && tokens[1].start === tokens[0]?.end) return EVERYTHING;
    return sieveTokens(tokens, this.#whole.slice(start, tokens[0]?.start));
  }
}

/**
 * Sieves a text by its sentences: what one of them lets through, or what stands between two, the text does. Costs next to
 * nothing where they are sieved anyway.
 */
export function sieveWhole(text: string, wording: readonly SentenceWords[]): Sieving {
  const parts: Sieving[] = [];
  let end = 0;
  for (const { sentence, sieving } of wording) {
    const { start } = sentence;
    // A sentence that was cut for its length may end inside a word.
    if (sieving === EVERYTHING || isInWord(text, start) || isInWord(text, end)) return EVERYTHING;
    const between = text.slice(end, start);
    if (/\w/.test(between)) parts.push(sieve(between));
    parts.push(sieving);
    end = sentence.end;
  }
  return isInWord(text, end) ? EVERYTHING : together([...parts, sieve(text.slice(end))]);
}

const isInWord = (text: string, at: number): boolean => at > 0 && /^\w\w/.test(text.slice(at - 1, at + 1));

/** A text as sentences with their words. Linear. */
export function wordingOf(text: string): readonly SentenceWords[] {
  return splitSentences(text).map((sentence) => new SentenceWords(text, sentence));
}
