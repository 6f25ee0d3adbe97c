import { ABBREVIATIONS, CLOSING_ABBREVIATIONS, SENTENCE_OPENERS, STATES } from './abbreviations.ts';
import type { Span } from './span.ts';

/** A sentence without its bullet, number or quotation mark (">"). */
export interface Sentence extends Span {
  /** Stands in a line that quotes another's post. */
  readonly quoted: boolean;
  /** Is a whole line without a closing mark: a headline, a label, a list item. */
  readonly bare: boolean;
  /** Was introduced by a bullet or a number. */
  readonly item: boolean;
  /** Number of the paragraph, from 0. */
  readonly block: number;
}

const CLOSERS = '"”’\'»)]』」';
const CLOSING_MARKS = '.!?…';
/** A marker of a list, a heading or a quotation at the start of a line. */
const MARKER = /^[\s>*•#·▪◦‣–—-]*(?:\(?\d{1,2}[.)]\s+)?(?:[*•]\s+)?/;
const WIDE_BLANK = /\s/;
/** A line of at least this many units that does not close may continue in the next one (hard-wrapped text). */
const WRAPPED = 60;
/** "jdoe commented": who heads a post may be written small. */
const HEADER = /^[\w.@-]+ (?:commented|opened|wrote|replied|posted|closed)\b/;
/** No sentence is longer, in UTF-16 units: what is runs of text without a stop, cut so that work stays linear. */
const LONGEST = 1200;
/** No headline is longer, in UTF-16 units. */
const LONGEST_HEADLINE = 160;
/** What a page's title goes on with behind that of an issue: "… · Issue #53 · owner/name". */
const TRACKER =
  / · (?:Issue|Pull Request|Discussion|PR) #\d{1,7} · [\w.-]{1,60}\/[\w.-]{1,60}(?: · [\w ]{1,20})?$/;
/** Where its words begin behind the title's end. */
const TAIL_FROM = ' · '.length;
/** Who spoke the quotation before it, and does not go on to say something else ("Hale said at the time that …"). */
const SPEECH_AFTER_QUOTE =
  /^[A-Z][\w.'’-]*(?: [A-Z@][\w.'’-]*){0,4} (?:said|says|asked|wrote|writes|told|added|adds)\b(?!(?: (?:at|in|on|of|by|the|time|last|late|early|later|also|then|earlier|reporters|customers|[A-Z][a-z]{1,15}day|week|month|year)){0,5} (?:that|its?|he|she|they|the (?:company|firm))\b)/;
/** "macOS and Linux", "v1.83", "iPhone users": a beginning written small. */
const SMALL_BEGINNING = /^(?:[a-z]{1,2}[A-Z]|v\d|mac[A-Z]|watch[A-Z]|visi?on[A-Z])/;
/** What follows the time of day that it belongs to ("3 p.m. Tuesday", "9 a.m. Pacific"). */
const AFTER_CLOCK =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{2,4}\b|Eastern|Pacific|Central|Mountain|Atlantic|Alaska|Hawaii|Greenwich|British|London|Beijing|Moscow|Tokyo|India|local)/;
/** "At 9 a.m. Lumen Labs took it down": a time that opens a sentence ends none. */
const OPENED_BY_CLOCK = /^(?:at|by|around|since|from|until|after|before|shortly|just)\b.{0,28}$/i;
/** "… as of 7.70. It came with": a number with points before a stop. */
const NUMBERED = /\d\.\d{1,6}$/;

/** Blanks as `\s` takes them. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x1680 && WIDE_BLANK.test(String.fromCharCode(code)))
  );
}

function isLower(text: string, at: number): boolean {
  const char = text[at];
  return char !== undefined && char !== char.toUpperCase();
}

/** Word before a full stop, lower case, with inner stops ("e.g", "u.s"). */
function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < 16) {
    const char = text.charCodeAt(start - 1);
    const letter = (char >= 65 && char <= 90) || (char >= 97 && char <= 122) || char === 46 || char >= 0xc0;
    if (!letter) break;
    start--;
  }
  return text.slice(start, at).toLowerCase();
}

/** A letter of an English word, or its apostrophe. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39 || code === 0x2019;
}

function wordAfter(text: string, at: number, to: number): string {
  let end = at;
  while (end < to && end - at < 20 && isLetter(text.charCodeAt(end))) end++;
  const word = text.slice(at, end);
  // "the U.S. IT company" is no "it".
  return word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase();
}

/** A state behind its place: ", Pa". */
function isState(text: string, word: string, at: number): boolean {
  const start = at - word.length;
  return text[start - 2] === ',' && !isLower(text, start) && STATES.has(word);
}

/** An abbreviation alone in brackets: "Capt. (ret.) Lena Ost". */
function isBracketed(text: string, from: number, at: number): boolean {
  const word = wordBefore(text, from, at);
  return text[at + 1] === ')' && text[at - word.length - 1] === '(' && ABBREVIATIONS.has(word);
}

function endsAtStop(text: string, from: number, at: number, next: number, to: number): boolean {
  const word = wordBefore(text, from, at);
  if (word === '') return true;
  // "within 200 ms. This", "10 MB max. It": a unit behind its number, a bound behind both.
  if (BOUNDS.test(word) && QUANTITY.test(text.slice(Math.max(from, at - word.length - 8), at - word.length)))
    return /[A-Z]/.test(text[next] ?? '');
  if (ABBREVIATIONS.has(word)) return word === 'no' ? !/[0-9]/.test(text[next] ?? '') : false;
  const opener = SENTENCE_OPENERS.has(wordAfter(text, next, to));
  if (CLOSING_ABBREVIATIONS.has(word))
    return opener || (isClock(word) && closesWithClock(text, from, at, next));
  // A dash or an agency in brackets goes on with a dateline.
  if (isState(text, word, at)) return isLetter(text.charCodeAt(next)) && text[next - 1] !== '(';
  // An initial ("J. Doe") unless what follows can only be a beginning.
  // "They don't." ends; so does what stands behind an apostrophe.
  // "J. A. Doe"
  if (word.length === 1 && /^\p{Lu}$/u.test(text[next] ?? '') && text[next + 1] === '.') return false;
  if (word.length === 1 && word !== 'i') return opener || /['’\d]/.test(text[at - 2] ?? '');
  if (INITIALS.test(word)) return opener;
  return true;
}

/** "J.R. Hale": several of them. */
const INITIALS = /^[a-z](?:\.[a-z]){1,3}$/;

const isClock = (word: string): boolean => word === 'a.m' || word === 'p.m';

/** Whether a time of day closes a sentence: nothing of it follows, and it does not open the sentence. */
function closesWithClock(text: string, from: number, at: number, next: number): boolean {
  return (
    /^[A-Z]/.test(text[next] ?? '') &&
    !AFTER_CLOCK.test(text.slice(next, next + 12)) &&
    !OPENED_BY_CLOCK.test(text.slice(from, Math.min(at, from + 48)))
  );
}

/** Units of measure, and what stands behind them, that are written like abbreviations. */
const BOUNDS = /^(?:ms|sec|min|max)$/;
/** Units of measure of one or two letters; no letter by which sections and builds are counted ("4b"). */
const UNIT = 's|m|h|k|x|ms|us|ns|kb|mb|gb|tb|pb|kg|mg|mm|cm|km|kw|hz|px|pt';
const UNITS = new RegExp(`^(?:${UNIT})$`);
const QUANTITY = new RegExp(String.raw`\d ?(?:(?:${UNIT}|[kmgt]ib|[kmg]hz|sec|secs|days?|hours?|%) )?$`, 'i');
/** What is counted so, too: "Section 4h. applies". */
const SECTION =
  /(?:\b(?:section|sections|article|paragraph|chapter|table|figure|appendix|item|clause|rule|step) |§ ?|\bv)[\d.]{1,6}$/i;
/** "npm 11.6.3 reads": a name written small before its version. */
const NAME_AND_NUMBER = /^[a-z][\w-]{1,15} v?\d+\.\d/;

/** Whether a question or a call closes a sentence although what follows is written small: names hold but one mark ("Yahoo!"). */
function asksOrShouts(text: string, at: number, end: number, next: number, to: number): boolean {
  // "He asked why? and left."
  if (/^(?:and|or)$/.test(wordAfter(text, next, to))) return false;
  return text[at] === '?' || end - at > 1;
}

/** Whether a stop closes a sentence although what follows is written small: a name so written, or what only begins. */
function closesBeforeSmall(text: string, from: number, at: number, next: number, to: number): boolean {
  const last = wordBefore(text, from, at);
  if (SMALL_BEGINNING.test(text.slice(next, next + 8)))
    return !ABBREVIATIONS.has(last) && !CLOSING_ABBREVIATIONS.has(last) && last.length !== 1;
  if (last === '')
    return (
      NUMBERED.test(text.slice(Math.max(from, at - 12), at)) &&
      SENTENCE_OPENERS.has(wordAfter(text, next, to))
    );
  // "lol no. it sends the hash": a short word before what only begins.
  if (
    /^(?:no|so|it|me|us|up|ok|do|go|off|too)$/.test(last) &&
    SENTENCE_OPENERS.has(wordAfter(text, next, to))
  )
    return true;
  // "the timeout is 60s. tcpdump shows": a quantity before a word.
  const behind = at - last.length;
  if (UNITS.test(last) && /\d/.test(text[behind - 1] ?? '') && wordAfter(text, next, to).length > 3)
    return !SECTION.test(text.slice(Math.max(from, behind - 18), behind));
  // A lower-case start ends a sentence only in careless prose: after a plain word of some length.
  if (last.length < 3 || last.includes('.') || ABBREVIATIONS.has(last)) return false;
  if (CLOSING_ABBREVIATIONS.has(last) || isState(text, last, at)) return false;
  return !text.slice(next, next + 12).includes('.') || NAME_AND_NUMBER.test(text.slice(next, next + 24));
}

/** `headline`: a question in it goes on ("Who pushed it? A tale of two builds"). */
function splitBlock(
  text: string,
  block: Span,
  headline: boolean,
  visit: (start: number, end: number) => void,
): void {
  let from = block.start;
  for (let at = block.start; at < block.end; at++) {
    const char = text.charCodeAt(at);
    // . ! ? … 。 ！ ？
    const wide = char === 0x3002 || char === 0xff01 || char === 0xff1f;
    if (char !== 46 && char !== 33 && char !== 63 && char !== 0x2026 && !wide) continue;
    let end = at + 1;
    while (end < block.end && CLOSING_MARKS.includes(text[end] ?? ' ')) end++;
    let closers = end;
    while (closers < block.end && CLOSERS.includes(text[closers] ?? ' ')) closers++;
    if (headline && (char === 63 || char === 33)) continue;
    if (closers >= block.end || wide) {
      visit(from, Math.min(closers, block.end));
      from = closers;
      at = closers - 1;
      continue;
    }
    if (!isBlank(text.charCodeAt(closers))) continue;
    let next = closers;
    while (next < block.end && isBlank(text.charCodeAt(next))) next++;
    if (next >= block.end) break;
    const begin = '"“‘\'«([*_`'.includes(text[next] ?? ' ') ? next + 1 : next;
    if (isLower(text, begin)) {
      const plain = closers === end && /[a-z]/.test(text[begin] ?? '');
      const closed =
        char === 46
          ? closesBeforeSmall(text, from, at, begin, block.end)
          : asksOrShouts(text, at, end, begin, block.end);
      if (!plain || !closed) continue;
    }
    if (char === 46 && end === at + 1 && closers === end && !endsAtStop(text, from, at, begin, block.end))
      continue;
    if (closers === end + 1 && char === 46 && isBracketed(text, from, at)) continue;
    if (closers > end && SPEECH_AFTER_QUOTE.test(text.slice(begin, begin + 80))) continue;
    visit(from, closers);
    from = next;
    at = next - 1;
  }
  if (from < block.end) visit(from, block.end);
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function closes(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && (CLOSERS.includes(text[at] ?? '') || isBlank(text.charCodeAt(at)))) at--;
  return '.!?…:;。'.includes(text[at] ?? ' ');
}

/** End of the block that begins with this line: hard-wrapped lines are joined, all others stand alone. */
function endOfBlock(text: string, start: number, first: number): number {
  let lineStart = start;
  let end = first;
  while (end < text.length && end - lineStart >= WRAPPED && !closes(text, lineStart, end)) {
    const next = end + 1;
    if (start === 0 || !/[a-z(]/.test(text[next] ?? '\n') || HEADER.test(text.slice(next, next + 60))) break;
    lineStart = next;
    end = endOfLine(text, next);
  }
  return end;
}

/**
 * Splits a text into sentences. Lines end sentences (paragraphs are lines) unless they are hard-wrapped.
 * Versions, domains, initials, abbreviations and quotations survive. Linear in the length of the text.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let block = 0;
  for (let start = 0; start < text.length;) {
    const first = endOfLine(text, start);
    const end = endOfBlock(text, start, first);
    const head = text.slice(start, Math.min(first, start + 40));
    const marker = MARKER.exec(head)?.[0] ?? '';
    const body = start + marker.length;
    if (body < end) {
      const quoted = marker.includes('>');
      const item = /[\d*•·▪◦‣–—-]/.test(marker);
      const headline = block === 0 && end - body <= LONGEST_HEADLINE && !closes(text, body, end);
      const title = headline ? end - (TRACKER.exec(text.slice(body, end))?.[0].length ?? 0) : end;
      const visit = (from: number, to: number): void => {
        let a = from;
        let b = to;
        while (a < b && isBlank(text.charCodeAt(a))) a++;
        while (b > a && isBlank(text.charCodeAt(b - 1))) b--;
        while (b - a > LONGEST) {
          const blank = text.lastIndexOf(' ', a + LONGEST);
          const cut = blank > a ? blank : a + LONGEST;
          sentences.push({ start: a, end: cut, quoted, item, bare: false, block });
          a = cut;
          while (a < b && isBlank(text.charCodeAt(a))) a++;
        }
        if (b > a) sentences.push({ start: a, end: b, quoted, item, bare: !closes(text, a, b), block });
      };
      splitBlock(text, { start: body, end: title }, headline, visit);
      if (title < end) visit(title + TAIL_FROM, end);
      block++;
    }
    start = end + 1;
  }
  return sentences;
}
