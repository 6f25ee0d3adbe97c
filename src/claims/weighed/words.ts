import type { Reading } from '../kinds/reading.ts';

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
    else words.push(token.word.stem);
  }
  return words;
}
