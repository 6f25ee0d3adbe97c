import { deniesWell } from '../../lexicon/denied-well.ts';
import {
  AT_FIRST,
  DID_NONE,
  LOOKED_AT_BY,
  LOOKS_AT,
  NONE_SENT,
  SAW_IT,
  SAW_LATER,
  SAW_LESS,
  SAW_NONE,
  SETS_BESIDE,
} from '../../lexicon/looks.ts';
import { clauseText } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { isThing } from '../things.ts';
import { mentionsIn } from './numbers.ts';

/** How many clauses behind a look may tell what it showed, and how much of a sentence, in UTF-16 units. */
const CLAUSES = 3;
const REACH = 300;

/** Whether a clause tells that somebody looked at a version that it names: not what software looks through. */
function looksAtVersion(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const text = reading.texts[index] ?? '';
  if (!clause || clause.kind === 'condition') return false;
  const [mention] = mentionsIn(reading, clause);
  if (!mention) return false;
  if (LOOKED_AT_BY.test(text)) return true;
  const before = reading.parsed.text.slice(reading.parsed.tokens[clause.from]?.start ?? 0, mention.start);
  if (!LOOKS_AT.test(before) && !(SEEN_IN.test(before) && SAW_NONE.some((one) => one.test(before))))
    return false;
  const { subject } = clause;
  return subject === null || isPerson(clauseText(reading, subject)) || !isThing(reading, subject);
}

/** "Saw no upload in 1.4". */
const SEEN_IN = /\b(?:in|on|with|from|under) (?:the )?(?:code of |package of )?(?:versions? |v)?$/i;

const isPerson = (words: string): boolean => /^(?:i|we|he|she|they|you|one|some(?:one|body))$/i.test(words);

/** What is told from a clause on, up to where another version is named, or a condition. */
function toldFrom(reading: Reading, index: number): string {
  const { clauses, parsed } = reading;
  const own = clauses[index];
  const start = parsed.tokens[own?.from ?? 0]?.start ?? parsed.sentence.start;
  const behind = parsed.tokens[own?.to ?? 0]?.start ?? parsed.sentence.end;
  const ends = [
    ...parsed.versions.filter((one) => one.start >= behind).map((one) => one.start),
    ...clauses
      .slice(index + 1)
      .filter(({ kind }) => kind === 'condition')
      .map(({ from }) => parsed.tokens[from]?.start ?? parsed.sentence.end),
  ];
  return parsed.text.slice(start, Math.min(parsed.sentence.end, start + REACH, ...ends));
}

/** Where it is told that nothing was there to see, as the end of those words in a text. */
function endOfNone(text: string, clauses: readonly string[]): number | undefined {
  for (const pattern of SAW_NONE) {
    const found = pattern.exec(text);
    if (found) return found.index + found[0].length;
  }
  const own = clauses.find((one) => NONE_SENT.test(one) || DID_NONE.test(one));
  return own === undefined ? undefined : text.indexOf(own) + own.length;
}

/**
 * Whether somebody looked at the version that a clause names and found nothing: "we unpacked 1.4 and found no such code",
 * "Bo Kim tested 1.4, but nothing was sent". Who finds no warning, no change and no way to turn it off has found a fault.
 */
export function isLookedAtInVain(reading: Reading, index: number): boolean {
  if (!looksAtVersion(reading, index)) return false;
  const told = toldFrom(reading, index);
  const end = endOfNone(
    told,
    reading.texts.slice(index + 1, index + 1 + CLAUSES).filter((one) => told.includes(one)),
  );
  return end !== undefined && !SAW_LATER.test(told.slice(end)) && !AT_FIRST.test(told) && !deniesWell(told);
}

/**
 * Whether somebody looked at the version that a clause names and found what the text is about: "Ada Holm decompiled 1.4 and
 * found the same code".
 */
export function isFoundByLooking(reading: Reading, index: number): boolean {
  const text = reading.texts[index] ?? '';
  if (SETS_BESIDE.test(text) || !looksAtVersion(reading, index)) return false;
  const told = toldFrom(reading, index);
  return SAW_IT.test(told) && !SAW_LESS.test(told);
}
