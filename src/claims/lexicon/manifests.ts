/** What a manifest asks for, a name stands for, and a registry keeps for a name: no version that anybody has. Each linear. */

/** "^1.4.0", "~1.4.0": the range that a manifest asks for, right before its number. */
export const REQUIRED_BEFORE = /[\^~]["'`]?v?$/;

/** "0.0.1-security.0": what the registry of npm puts in the place of a package that it took down. */
export const PLACEHOLDER = /^0\.0\.1-security(?:\.\d{1,4})?$/;

const NUMBER = '["\'`“(]?(?:[\\w./-]{1,60}@)?[\\^~]?v?\\d+\\.\\d';
const WORDS =
  '(?:(?!\\w+ing\\b|(?:issues?|bugs?|flaws?|faults?|problems?|crash(?:es)?|leaks?|holes?|vulnerabilit(?:y|ies)|it|this|that|them|which|by|in|with|and|or|but)\\b)[^\\s,;:]{1,60} ){0,5}?';

/** "The range resolves to 1.4.1", "`npm i` resolved `^1.4.0` to the poisoned 1.4.1": what is looked up and found. */
const LOOKED_UP = new RegExp(
  `\\bresolv(?:es?|ed|ing) ${WORDS}(?:in)?to (?:the |a |an |version )?(?:(?!(?:next|newest|close|stop|prevent|avoid)\\b)[a-z-]+ ){0,2}?(?:versions? |releases? )?${NUMBER}`,
  'i',
);

/** Whether words tell which version a name or a range stands for. */
export const isLookedUp = (text: string): boolean => LOOKED_UP.test(text);
