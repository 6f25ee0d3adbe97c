import { TAINTED } from './affected-words.ts';
import type { Reading } from '../reading.ts';

/** "Bump left-pad from 1.2.0 to 1.3.0": a line of changes on what is brought along. */
const BUMPS =
  /^(?:[\w()./-]{1,30}!?:\*{0,2} )?(?:bump(?:s|ed|ing)?|(?:updat|upgrad)(?:e[sd]?|ing)) (?:(?!from\b|to\b)\S{1,60} ){1,4}from \S{1,30} to \S/i;

/** "Updates the comment in the workflow from 1.2.0 to 1.3.0": the same in prose. Linear. */
const CHANGES_NUMBER =
  /^\W{0,4}(?:(?:this|the) (?:pr|change|commit|patch|pull request) )?(?:bump|updat|upgrad|chang|correct|rais|set|mov)(?:e|s|es|ed|ing)? (?:the |our |its )?(?:\S{1,60} ){0,9}?from [`"'(v]{0,3}\d\S{0,24} to [`"'(v]{0,3}\d/i;

/** What came of it. */
const BREAKS =
  /\b(?:break|broke|crash|fail|leak|regress|stop(?:s|ped)? working|no longer|bug|flaw|fault|error|send|upload|corrupt|los(?:e|t|ing))\w*/i;

/** "Already points to the 47.0.5 commit": which version a reference names. Linear. */
const POINTS_TO =
  /\b(?:points?|pointed|pointing|pinned|locked|resolves?|resolved|refers?|referred)(?: \w+)? (?:to|at) (?:the )?[`"'v]{0,2}\d\S{0,24} (?:commit|tag|release|version|sha|hash)\b/i;

/** Whether a sentence tells no more of versions than what was brought along. */
export function bumps({ parsed: { text, sentence } }: Reading): boolean {
  const told = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 240));
  if (sentence.item && BUMPS.test(told)) return true;
  return (CHANGES_NUMBER.test(told) || POINTS_TO.test(told)) && !TAINTED.test(told) && !BREAKS.test(told);
}
