/** Sources of patterns for what goes back to a version: a fault dates from there, somebody returns there. Each linear. */

/** Nouns for a fault, or for what does harm. */
export const FAULT =
  'bug|flaw|issue|problem|hole|leak|fault|error|behaviou?r|vulnerability|regression|weakness|defect|crash|upload|tracker|code';

/** "It may well", "the bug seems to": what a fault's going back begins with. */
export const OF_FAULT = String.raw`\b(?:it|this|that|${FAULT})(?: (?:may|might|could|must|would|seems? to|appears? to|probably|apparently|likely|well|actually|all)){0,3} `;
