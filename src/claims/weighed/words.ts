import type { Reading } from '../kinds/reading.ts';
import { stemmed } from '../text/vocabulary.ts';
import type { Stem } from '../text/vocabulary.ts';

const TOOL = stemmed('TOOL');
const VENDOR = stemmed('VENDOR');
const ORG = stemmed('ORG');
const PERSON = stemmed('PERSON');
const OUTLET = stemmed('OUTLET');
const VERSION = stemmed('VERSION');
const DATE = stemmed('DATE');
const NUM = stemmed('NUM');
const CAP = stemmed('CAP');
const QUOTE = stemmed('QUOTE');
/** Marks that say something, each by itself. */
const MARKS: ReadonlyMap<string, Stem> = new Map([
  ...['"', '“', '”'].map((mark) => [mark, QUOTE] as const),
  ...[':', '?', ';', '—'].map((mark) => [mark, stemmed(mark)] as const),
]);

/** What stands for a name of the lexicon: whose it is, not which. */
function nameKind(reading: Reading, at: number): Stem | undefined {
  const name = reading.parsed.nameAt[at];
  if (!name) return undefined;
  const { tool, organisation, person } = name.entry;
  if (tool !== null) return TOOL;
  if (organisation !== null) return reading.topic.vendors.has(organisation) ? VENDOR : ORG;
  return person ? PERSON : OUTLET;
}

/** Stems of the tokens [from, to), with names, versions, dates and numbers as such; other capitalised words are `CAP`. */
export function wordsOf(reading: Reading, from: number, to: number): readonly Stem[] {
  const { parsed } = reading;
  const words: Stem[] = [];
  const once = (word: Stem): void => {
    if (words.at(-1) !== word) words.push(word);
  };
  for (let at = from; at < to; at++) {
    const token = parsed.tokens[at];
    if (!token) continue;
    const tag = parsed.tags[at];
    const name = nameKind(reading, at);
    if (name !== undefined) once(name);
    else if (tag === 'version') words.push(VERSION);
    else if (tag === 'date') once(DATE);
    else if (token.shape === 'number') words.push(NUM);
    else if (token.shape === 'mark') {
      const mark = MARKS.get(token.text);
      if (mark) words.push(mark);
    } else if (token.capital && at > 0 && tag === 'word' && !token.verb && !parsed.titleCase) once(CAP);
    else words.push(token.word);
  }
  return words;
}
