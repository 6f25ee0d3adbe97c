import { VERBS } from '../lexicon/verbs.ts';
import type { Reading } from '../kinds/reading.ts';

/** A word without the endings of number and tense. */
export function stemOf(word: string): string {
  return word.length <= 3
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(?:ing|ed|es|s)$/, '')
        .replace(/e$/, '');
}

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
      if (/["“”]/.test(token.text)) words.push('QUOTE');
      else if (/[:?;—]/.test(token.text)) words.push(token.text);
    } else if (token.capital && at > 0 && tag === 'word' && !VERBS.has(token.lower) && !parsed.titleCase)
      once('CAP');
    else words.push(stemOf(token.lower));
  }
  return words;
}
