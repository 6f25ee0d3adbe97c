import { handlesOwn } from '../../lexicon/unwanted.ts';
import { stopsAct } from '../repairs/endings.ts';
import { clauseText } from '../reading.ts';
import type { Reading } from '../reading.ts';

const ENDING: ReadonlySet<string> = new Set(['stop', 'cease', 'quit']);
/** As many tokens from the verb on tell what is done with what. */
const WORDS = 8;

/** Whether with a version the verb at `at` ends, or is, what a tool did with its users' things: "2.1 stopped reading the clipboard". */
export function endsHandling(reading: Reading, at: number): boolean {
  const { verbs, versions, tokens } = reading.parsed;
  if (versions.length === 0) return false;
  const isEnding = (index: number): boolean => ENDING.has(verbs[index]?.lemma ?? '');
  const ended = isEnding(at) ? at + 1 : isEnding(at - 1) ? at : -1;
  if (verbs[ended]?.form !== 'ing') return false;
  const words = clauseText(reading, { from: ended, to: Math.min(tokens.length, ended + WORDS) });
  return handlesOwn(words) || stopsAct(`stopped ${words}`);
}
