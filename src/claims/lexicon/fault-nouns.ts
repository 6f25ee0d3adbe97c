/** Nouns for what is wrong with a tool: the one list that others build on. */

/** One fault, as alternatives of a pattern. */
export const FAULT_NOUN =
  'bug|crash|hang|freeze|glitch|issue|problem|error|leak|fault|flaw|hole|regression|weakness|defect|failure|vulnerability';
/** One or many. Linear. */
export const FAULT_NOUNS = `(?:${FAULT_NOUN})(?:e?s)?|vulnerabilities`;
/** What a tool is sent out with that does harm. Linear. */
export const HARMFUL_NOUNS = 'uploads?|backdoors?|malware|trackers?|telemetry';

/** The same words, one by one. */
export const EACH_FAULT_NOUN: ReadonlySet<string> = new Set([
  ...FAULT_NOUN.split('|'),
  ...FAULT_NOUN.split('|').map((noun) => (/(?:sh|ss|ch)$/.test(noun) ? `${noun}es` : `${noun}s`)),
  'vulnerabilities',
]);
