import { listOf, met, namesOf, unmet } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Met by any identifiable origin that knows at first hand: finder, insider, paper, captured words of the party or its staff, or a captured newsroom's own reporting. */
export const firstHand: Rule = (evidence, parameters) => {
  const bases = listOf(parameters, 'bases', ['artifact', 'witness', 'insider', 'document']);
  const reporting = listOf(parameters, 'reporting', ['A', 'B']);
  const origins = evidence.origins.filter(
    (origin) =>
      bases.includes(origin.basis) ||
      (origin.ownReporting && origin.capturedBy !== null && reporting.includes(origin.capturedBy)) ||
      ((origin.basis === 'party' || origin.basis === 'party-informal') && origin.captured),
  );
  return origins.length > 0
    ? met(
        `it is told at first hand by ${namesOf(origins)}`,
        origins.map((origin) => origin.id),
      )
    : unmet(
        evidence.origins.length === 0
          ? 'no origin is named'
          : `${namesOf(evidence.origins)} ${evidence.origins.length === 1 ? 'is' : 'are'} not first-hand, or not captured`,
        evidence.origins.map((origin) => origin.id),
      );
};
