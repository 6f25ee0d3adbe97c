import type { Reading } from '../reading.ts';

/** "Bump left-pad from 1.2.0 to 1.3.0": a line of changes on what is brought along. */
const BUMPS =
  /^(?:[\w()./-]{1,30}!?:\*{0,2} )?(?:bump(?:s|ed|ing)?|(?:updat|upgrad)(?:e[sd]?|ing)) (?:(?!from\b|to\b)\S{1,60} ){1,4}from \S{1,30} to \S/i;

/** Whether a line of a list tells no more of versions than what was brought along. */
export const bumps = ({ parsed: { text, sentence } }: Reading): boolean =>
  sentence.item && BUMPS.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 240)));
