import { COMMON } from '../chains/source-names.ts';
import { readSource } from '../chains/sources.ts';
import { ROLE_OF } from '../lexicon/roles.ts';
import { STARTERS } from '../lexicon/words.ts';
import type { Clause } from '../text/clauses.ts';
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

/** Remembers whom a clause's subject names, though nothing is made of the clause: a later "he" may stand for them. */
export function meetSubject(reading: Reading, { subject }: Clause): void {
  if (!subject) return;
  for (let at = subject.from; at <= subject.to; at++)
    if (mayName(reading, at)) {
      readSource(reading.parsed, subject, reading.topic);
      return;
    }
}

/** Whether a sentence can name anybody at all. */
export function mayMeet(reading: Reading): boolean {
  for (let at = 0; at < reading.parsed.tokens.length; at++) if (mayName(reading, at)) return true;
  return false;
}
