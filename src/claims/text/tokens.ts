import type { Verb } from '../lexicon/verbs.ts';
import type { Span } from './span.ts';
import { wordAt } from './vocabulary.ts';
import type { Word } from './vocabulary.ts';

export type Shape = 'word' | 'number' | 'mark';

/** A word, a number or a punctuation mark, with offsets in the document's text. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly shape: Shape;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Sum of the bits of the closed classes of words that it belongs to. */
  readonly closed: number;
  /** Entry of the verb lexicon, if it can be a verb. */
  readonly verb: Verb | undefined;
  /** What is known of it as it is written, the same for all tokens that are written so. */
  readonly word: Word;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Joins two word characters: . - ' ’ / @ + : _ */
const JOINER = 3;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  ASCII[code] = /[A-Za-z_]/.test(char)
    ? LETTER
    : /\d/.test(char)
      ? DIGIT
      : ",.-'/@+".includes(char)
        ? JOINER
        : OTHER;
}

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? OTHER;
  if (code === 0x2019) return JOINER;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return OTHER;
  if (code >= 0x2000 && code <= 0x2bff) return OTHER;
  if (code >= 0x3000 && code <= 0x303f) return OTHER;
  if (code >= 0xff00 && code <= 0xff0f) return OTHER;
  return LETTER;
}

export function isWord(code: number): boolean {
  const type = classOf(code);
  return type === LETTER || type === DIGIT;
}

/** Whether the joiner at `at` holds two word characters together ("2.1.91", "back-door", "don't", "u/name"). */
function joins(text: string, start: number, at: number, end: number): boolean {
  if (at + 1 >= end || !isWord(text.charCodeAt(at + 1))) return false;
  const code = text.charCodeAt(at);
  // "900,000"
  if (code === 44)
    return classOf(text.charCodeAt(at - 1)) === DIGIT && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  if (code === 47) {
    const head = at - start;
    const before = text.charCodeAt(at - 1);
    return (
      (head === 1 && 'urUR'.includes(text[start] ?? '')) || text[start] === '@' || classOf(before) === DIGIT
    );
  }
  return code !== 64;
}

/** Length of a possessive or a contraction's tail to cut off ("'s", "’s"), or 0. */
function possessive(text: string, start: number, end: number): number {
  if (end - start < 3) return 0;
  const mark = text.charCodeAt(end - 2);
  const last = text.charCodeAt(end - 1);
  return (mark === 39 || mark === 0x2019) && (last === 115 || last === 83) ? 2 : 0;
}

/** A list's number that lost its space ("1Alibaba"). */
function glued(text: string, at: number): boolean {
  return /^[A-Z][a-z]/.test(text.slice(at + 1, at + 3));
}

function make(from: string, start: number, end: number, shape: Shape): Token {
  const word = wordAt(from, start, end);
  const { text, lower, capital, closed, verb } = word;
  return { start, end, text, lower, shape, capital, closed, verb, word };
}

/** A single capital letter with its dot before another capital: an initial ("Michael J. Fox"), for no sentence ends in itself. */
function isInitial(text: string, start: number, end: number): boolean {
  return end === start + 1 && text.charCodeAt(end) === 46 && INITIAL.test(text.slice(start, end + 4));
}
const INITIAL = /^\p{Lu}\. ?\p{Lu}/u;

/** Small words inside the names of people ("Marit de Boer", "Ana de la Cruz", "Ahmed bin Rashid"). */
const PARTICLES: ReadonlySet<string> = new Set(
  'de del della der den des di da das dos du la le el al bin ibn ben bint ap ab ter ten van von vom zu zum zur af av'.split(
    ' ',
  ),
);
/** So many of them follow one another ("van der", "de la"). */
const PARTICLES_AT_MOST = 2;

/** Small words between the last token and one before it, both capitalised, count as capitalised: they are of one name. */
function joinName(tokens: Token[]): void {
  const last = tokens.length - 1;
  let at = last - 1;
  while (at >= last - PARTICLES_AT_MOST && PARTICLES.has(tokens[at]?.text ?? '')) at--;
  const first = tokens[at];
  if (at === last - 1 || !first?.capital || first.shape !== 'word' || first.closed !== 0) return;
  for (let i = at + 1; i < last; i++) tokens[i] = { ...(tokens[i] as Token), capital: true };
}

/** A share's symbol behind a firm's name ("(NYSE: MSFT)", "(9984.T), opens new tab"): no word of the sentence. */
const SYMBOL =
  /\((?:NYSE|(?:NASDAQ|Nasdaq)(?:GS|CM)?|AMEX|OTC[A-Z]{0,4}|LSE|LON|HK(?:G|EX|SE)?|SEHK|TSE|TYO|TSXV?|ASX|FRA|ETR|XETRA|FWB|EPA|AMS|BIT|BME|SIX|SWX|STO|OMX|KRX|KOSPI|KOSDAQ|SHA|SHE|SSE|SZSE|TWSE|TPE|NSE|BSE|SGX|JSE) ?: ?(?:[A-Z][A-Z0-9.&-]{0,9}[ab]?|\d{3,6}[A-Z]?(?:\.[A-Z]{1,2})?)(?:[,;/] ?(?:[A-Z][A-Za-z]{1,6} ?: ?)?[A-Z0-9.]{1,10}){0,3}\)(?:, opens? (?:in )?new tab)?|\((?:[A-Z][A-Z0-9]{0,6}[ab]?|\d{3,6}[A-Z]?)\.(?:N|O|OQ|K|L|T|HK|KS|KQ|SS|SZ|TW|TWO|NS|BO|SI|AX|TO|PA|AS|DE|MI|MC|SW|S|ST|HE|CO|OL)\)(?:, opens? (?:in )?new tab)?/y;

/** Where a share's symbol that opens at `at` ends, or `at` itself. */
function behindSymbol(text: string, at: number): number {
  SYMBOL.lastIndex = at;
  return SYMBOL.test(text) ? SYMBOL.lastIndex : at;
}

/**
 * Tokens of `text.slice(span.start, span.end)`. "'s" is a token of its own; "u/name", "@name", "@scope/name", versions,
 * domains and hyphenated words are one token each. `item`: stands in a list, whose number may have lost its space. Linear.
 */
export function tokenize(text: string, span: Span, item = false): readonly Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    const type = classOf(code);
    const next = at + 1 < span.end ? text.charCodeAt(at + 1) : 0;
    // "tar-lens@2.1.0" is a package and its version, no handle.
    const numbered =
      code === 64 && classOf(next) === DIGIT && at > span.start && isWord(text.charCodeAt(at - 1));
    const handle = (code === 64 || code === 47) && !numbered && isWord(next);
    if (type === LETTER || type === DIGIT || (handle && code === 64)) {
      const start = at;
      at++;
      if (item && type === DIGIT && start === span.start && glued(text, start)) {
        tokens.push(make(text, start, at, 'number'));
        continue;
      }
      while (at < span.end) {
        const inner = classOf(text.charCodeAt(at));
        if (inner === LETTER || inner === DIGIT || (inner === JOINER && joins(text, start, at, span.end)))
          at++;
        else break;
      }
      if (isInitial(text, start, at)) at++;
      const cut = possessive(text, start, at);
      const token = make(text, start, at - cut, type === DIGIT ? 'number' : 'word');
      tokens.push(token);
      if (token.capital && tokens.length > 1 && tokens[tokens.length - 2]?.capital === false)
        joinName(tokens);
      if (cut > 0) tokens.push(make(text, at - cut, at, 'word'));
    } else {
      const behind = code === 40 ? behindSymbol(text, at) : at;
      if (behind > at && behind <= span.end) at = behind;
      else if (code > 32 && code !== 0xa0) {
        let end = at + 1;
        // "--" and "..." are one mark.
        while (end < span.end && (code === 45 || code === 46) && text.charCodeAt(end) === code) end++;
        tokens.push(make(text, at, end, 'mark'));
        at = end;
      } else at++;
    }
  }
  return tokens;
}
