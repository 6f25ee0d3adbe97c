import type { Reading } from '../kinds/reading.ts';

/** Stems found before, short words left out; all are forgotten when there are too many. */
const stems = new Map<string, string>();
const MOST = 20_000;

/** A word without the endings of number and tense. */
function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '');
  // A piece of a text would keep the whole text in memory: what is long is not kept.
  if (word.length <= LONGEST) {
    if (stems.size >= MOST) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}
const LONGEST = 12;

/** What stands for a name of the lexicon: whose it is, not which. */
function nameKind(reading: Reading, at: number): string | undefined {
  const name = reading.parsed.nameAt[at];
  if (!name) return undefined;
  const { tool, organisation, person } = name.entry;
  if (tool !== null) return 'TOOL';
  if (organisation !== null) return reading.topic.vendors.has(organisation) ? 'VENDOR' : 'ORG';
  return person ? 'PERSON' : 'OUTLET';
}

/** Stems of the tokens [from, to), with names, versions, dates and numbers as such; other capitalised words are `CAP`. */
export function wordsOf(reading: Reading, from: number, to: number): readonly string[] {
  const { parsed } = reading;
  const words: string[] = [];
  const once = (word: string): void => {
    if (words.at(-1) !== word) words.push(word);
  };
  for (let at = from; at < to; at++) {
    const token = parsed.tokens[at];
    if (!token) continue;
    const tag = parsed.tags[at];
    const name = nameKind(reading, at);
    if (name !== undefined) once(name);
    else if (tag === 'version') words.push('VERSION');
    else if (tag === 'date') once('DATE');
    else if (token.shape === 'number') words.push('NUM');
    else if (token.shape === 'mark') {
      const mark = token.text;
      if (mark === '"' || mark === '“' || mark === '”') words.push('QUOTE');
      else if (mark === ':' || mark === '?' || mark === ';' || mark === '—') words.push(mark);
    } else if (token.capital && at > 0 && tag === 'word' && !token.verb && !parsed.titleCase) once('CAP');
    else words.push(stemOf(token.lower));
  }
  return words;
}
