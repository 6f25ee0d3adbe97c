import { COMMON } from '../chains/sources/source-names.ts';
import { readSource } from '../chains/sources/sources.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import { STARTERS } from '../lexicon/words.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Reading } from './reading.ts';

/** Whether a token can make a phrase name somebody: by a capital, a role, the catalogue, a handle or an announcement. */
function mayName({ parsed, topic }: Reading, at: number): boolean {
  const token = parsed.tokens[at];
  if (!token) return false;
  const capital =
    token.capital &&
    parsed.tags[at] === 'word' &&
    !(at === 0 && (STARTERS.has(token.lower) || COMMON.has(token.lower)));
  return (
    capital ||
    parsed.nameAt[at] !== undefined ||
    token.lower.startsWith('@') ||
    token.lower.startsWith('u/') ||
    ROLE_OF.has(token.lower) ||
    topic.people.has(token.lower)
  );
}

/** Remembers whom the subjects of a sentence's clauses name, though nothing be made of them: a later "he" may be one. */
export function meetSubjects(reading: Reading): void {
  for (const { subject } of reading.clauses)
    if (subject && names(reading, subject)) readSource(reading.parsed, subject, reading.topic);
}

/** Whether a phrase, or the word behind it, can name anybody. */
function names(reading: Reading, { from, to }: Stretch): boolean {
  for (let at = from; at <= to; at++) if (mayName(reading, at)) return true;
  return false;
}
