import { ALONE, CALLED_DATE, LEXICON } from './markers.ts';

/** Classes that only say that something else is there ("has-sidebar"), or that hold for some screen widths. */
const STATE =
  /^(?:has|no|not|with|without|is|jsx|when|if|show|mobile|desktop|wp-block-group|align|col|row)[-_]|[:@[\]()/]/;

const DATE =
  /(?:^|[\s_-])(?:dates?|pub-dates?|updated|last-updated|modified|dateline|datetime|published|publish-date|pubdate|post-date|posted|posted-on|timestamp|time|created|entry-date|article-date)(?=$|[\s_-])/i;
/** Words of which one stands in each name that tells a date. */
const DATED = 'date dates updated modified dateline datetime published pubdate posted timestamp time created';

/** What is known of a class attribute. */
export interface ClassNames {
  readonly bits: number;
  /** Filled by `groups.ts`: the shape of elements with these names, and the tag for which it was last asked. */
  shape: string;
  shaped: string;
}

/** Longer attributes and names are looked at up to here. */
const LONGEST = 400;
/** So many words of a name are looked at: longer ones are sentences. */
const MOST_WORDS = 12;

/**
 * What is known of the class attributes of one page, each the same object for all that repeat it. Pages seldom share
 * whole attributes: they are forgotten with the page.
 */
export class PageNames {
  private readonly seen = new Map<string, ClassNames>();

  of(className: string): ClassNames {
    const before = this.seen.get(className);
    if (before !== undefined) return before;
    const names = { bits: bitsOfNames(className), shape: '', shaped: '' };
    this.seen.set(className, names);
    return names;
  }
}

function bitsOfNames(names: string): number {
  const end = Math.min(names.length, LONGEST);
  let bits = 0;
  let start = -1;
  for (let at = 0; at <= end; at++) {
    const blank = at === end || names.charCodeAt(at) <= 32;
    if (!blank && start < 0) start = at;
    else if (blank && start >= 0) {
      bits |= ofName(names, start, at);
      start = -1;
    }
  }
  return bits;
}

/** Bits for an id. */
export const bitsOfId = (id: string): number => ofName(id, 0, Math.min(id.length, LONGEST)) & ~CALLED_DATE;

/** Bits beside those of the lexicon: the word may be all of a name, or of one that tells a date. */
const MAY_BE_ALONE = 1 << 29;
const MAY_BE_DATE = 1 << 28;
const MEANING = MAY_BE_DATE - 1;

/** All words of the lexicon, each with a number from 1 on, and what it means. */
const words: string[] = [''];
const meanings: number[] = [0];
const numbers = new Map<string, number>();

/** Places of words by their hash, in open addressing. */
const PLACES = 4096;
const places = new Uint16Array(PLACES);
const withLetter = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;
const placeOf = (hash: number): number => (hash ^ (hash >>> 12)) & (PLACES - 1);

function numberOf(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = words.length;
  words.push(word);
  meanings.push(LEXICON.get(word) ?? 0);
  numbers.set(word, number);
  let place = placeOf([...word].reduce((hash, letter) => withLetter(hash, letter.charCodeAt(0)), 0));
  while (places[place] !== 0) place = (place + 1) % PLACES;
  places[place] = number;
  return number;
}

const mark = (word: string, bit: number): void => {
  const number = numberOf(word);
  meanings[number] = (meanings[number] ?? 0) | bit;
};
for (const name of ALONE.keys()) mark(name.split('-')[0] ?? '', MAY_BE_ALONE);
for (const word of DATED.split(' ')) mark(word, MAY_BE_DATE);
const numbered = [...LEXICON].map(([name, bits]) => ({ numbers: name.split('-').map(numberOf), bits }));

/** Names of two and of three words by the numbers of their words, which are below `BASE`. */
const BASE = words.length;
const pairs = new Map<number, number>();
const triples = new Map<number, number>();
for (const {
  numbers: [first = 0, second = 0, third, ...more],
  bits,
} of numbered) {
  if (second === 0 || more.length > 0) continue;
  const pair = first * BASE + second;
  if (third === undefined) pairs.set(pair, bits);
  else triples.set(pair * BASE + third, bits);
}

/**
 * Bits of one name, which stands between two offsets of an attribute. Its words, split at signs and at capitals after
 * small letters, are looked up one, two and three at a time: `postBody__x` is `post`, `body`, `post-body`, … Most
 * words of most names are not in the lexicon; nothing is copied for them.
 */
function ofName(text: string, from: number, to: number): number {
  let bits = 0;
  let last = 0;
  let lastButOne = 0;
  let count = 0;
  let start = -1;
  let hash = 0;
  let small = false;
  for (let at = from; at <= to && count < MOST_WORDS; at++) {
    const code = at < to ? text.charCodeAt(at) : 0;
    const isSmall = code >= 97 && code <= 122;
    const isCapital = code >= 65 && code <= 90;
    const inside = isSmall || isCapital || (code >= 48 && code <= 57);
    if (start >= 0 && (!inside || (isCapital && small))) {
      const word = find(text, start, at, hash);
      bits |= meanings[word] ?? 0;
      if (word !== 0 && last !== 0) {
        bits |= pairs.get(last * BASE + word) ?? 0;
        if (lastButOne !== 0) bits |= triples.get((lastButOne * BASE + last) * BASE + word) ?? 0;
      }
      lastButOne = last;
      last = word;
      count++;
      start = -1;
      hash = 0;
    }
    if (inside) {
      if (start < 0) start = at;
      hash = withLetter(hash, code | 32);
    }
    small = isSmall;
  }
  return bits === 0 ? 0 : sure(bits, text.slice(from, to));
}

/** The number of the word that stands between two offsets, 0 for one that is not in the lexicon. */
function find(text: string, from: number, to: number, hash: number): number {
  for (let place = placeOf(hash); places[place] !== 0; place = (place + 1) % PLACES) {
    const number = places[place] ?? 0;
    const word = words[number] ?? '';
    if (word.length !== to - from) continue;
    let at = 0;
    while (at < word.length && (text.charCodeAt(from + at) | 32) === word.charCodeAt(at)) at++;
    if (at === word.length) return number;
  }
  return 0;
}

/** What holds for the whole of a name whose words may mean something. */
function sure(bits: number, name: string): number {
  let meant = bits & MEANING;
  if ((bits & MAY_BE_ALONE) !== 0) meant |= ALONE.get(name) ?? 0;
  if (meant !== 0 && STATE.test(name)) meant = 0;
  return (bits & MAY_BE_DATE) !== 0 && DATE.test(name) ? meant | CALLED_DATE : meant;
}
