import { COVERT, FAULTS, SOFTWARE } from '../lexicon/triggers.ts';
import type { Clause } from '../text/clauses.ts';
import { hasWord, lower } from './reading.ts';
import type { Reading } from './reading.ts';

/** First token of the noun phrase that ends before token `at`. */
export function phraseStart(reading: Reading, at: number): number {
  let i = at;
  while (i > 0 && /^(?:word|name|num|det|poss|adv)$/.test(reading.parsed.tags[i - 1] ?? '')) i--;
  return i;
}

/** Token of a noun for a fault, with an adjective that says so where `covert` asks for one. */
export function faultAt(reading: Reading, clause: Clause, covert: boolean): number {
  const { parsed } = reading;
  for (let i = clause.from; i < clause.to; i++) {
    if (parsed.tags[i] !== 'word') continue;
    const here = lower(reading, i);
    const qualified = hasWord(
      reading,
      { from: Math.max(phraseStart(reading, i), clause.from), to: i },
      COVERT,
    );
    if (FAULTS.has(here) && (!covert || qualified)) return i;
    if (
      SOFTWARE.has(here) &&
      qualified &&
      /^(?:code|mechanism|mechanisms|feature|tracking|check|checks|script|payload|extension|package|packages|process)$/.test(
        here,
      )
    )
      return i;
  }
  return -1;
}
