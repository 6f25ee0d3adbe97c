import { FAULT_NOUN } from './fault-nouns.ts';

/** Sources of patterns for what goes back to a version: a fault dates from there, somebody returns there. Each linear. */

/** Nouns for a fault, or for what does harm. */
export const FAULT = `${FAULT_NOUN}|behaviou?r|upload|tracker|code`;

/** "It may well", "the bug seems to": what a fault's going back begins with. */
export const OF_FAULT = String.raw`\b(?:it|this|that|${FAULT})(?: (?:may|might|could|must|would|seems? to|appears? to|probably|apparently|likely|well|actually|all)){0,3} `;
