import { COVERT, FAULTS, SOFTWARE } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Tag } from '../../text/parse.ts';
import { hasWord, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';

const OF_PHRASE: ReadonlySet<Tag | undefined> = new Set(['word', 'name', 'num', 'det', 'poss', 'adv']);

/** Software whose very kind an adjective makes a fault ("hidden code"). */
const MADE_FAULTS: ReadonlySet<string> = new Set(
  'code mechanism mechanisms feature tracking check checks script payload extension package packages process'.split(
    ' ',
  ),
);

/** First token of the noun phrase that ends before token `at`. */
export function phraseStart(reading: Reading, at: number): number {
  let i = at;
  while (i > 0 && OF_PHRASE.has(reading.parsed.tags[i - 1])) i--;
  return i;
}

/** Token of a noun for a fault, with an adjective that says so where `covert` asks for one. */
export function faultAt(reading: Reading, clause: Clause, covert: boolean): number {
  const { parsed } = reading;
  for (let i = clause.from; i < clause.to; i++) {
    if (parsed.tags[i] !== 'word') continue;
    const here = lower(reading, i);
    const fault = FAULTS.has(here);
    if (fault && !covert) return i;
    if (!fault && !(SOFTWARE.has(here) && MADE_FAULTS.has(here))) continue;
    const qualified = hasWord(
      reading,
      { from: Math.max(phraseStart(reading, i), clause.from), to: i },
      COVERT,
    );
    if (qualified) return i;
  }
  return -1;
}
