import { met, namesOf, notApplicable } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** What remains: it is told, and nothing better is known. */
export const relayed: Rule = (evidence) => {
  if (evidence.affirmed === 0 && evidence.origins.length === 0)
    return notApplicable('nobody affirms it; it is only told as not so');
  if (evidence.origins.length === 0) return met('it is told without naming an origin', []);
  const informal = evidence.origins.every(
    (origin) => origin.basis === 'party' || origin.basis === 'party-informal',
  );
  return met(
    informal
      ? `it rests on words of ${namesOf(evidence.origins)} that are informal or not captured`
      : `it rests on ${namesOf(evidence.origins)}, without own knowledge of it`,
    evidence.origins.map((origin) => origin.id),
  );
};
