import type { TracedOrigin } from '../../model/evidence.ts';
import { listOf, met, namesOf, numberOf, unmet } from '../rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Met by independent established origins, each (a) an insider vouched for by, or own reporting of, a well-rated
 * publisher, or (b) a document of the party or of a body with first-hand access. Independent here: other vouching
 * family, other owner of the paper. At least one has to be captured or vouched for.
 */
export const corroboration: Rule = (evidence, parameters) => {
  const vouched = listOf(parameters, 'vouched', ['A', 'B']);
  const needed = numberOf(parameters, 'origins', 2);
  const strong = evidence.origins.filter(
    (origin) => origin.established && (isVouched(origin, vouched) || isPaper(origin)),
  );
  const independent = [...Map.groupBy(strong, sourceOf).values()].flatMap((group) => group[0] ?? []);
  const anchored = independent.some((origin) => origin.captured || isVouched(origin, vouched));
  if (independent.length >= needed && anchored)
    return met(
      `${namesOf(independent)} tell it independently`,
      independent.map((origin) => origin.id),
    );
  return unmet(
    independent.length === 0
      ? 'no established origin with first-hand knowledge'
      : `only ${namesOf(independent)} is established with first-hand knowledge`,
    independent.map((origin) => origin.id),
  );
};

export function isVouched(origin: TracedOrigin, letters: readonly string[]): boolean {
  const kind = origin.basis === 'insider' || origin.ownReporting;
  return kind && origin.voucher !== null && letters.includes(origin.voucher.reliability);
}

/** Papers of the party concerned or of a body; an accuser's paper verifies only the accuser's own acts. */
function isPaper(origin: TracedOrigin): boolean {
  return origin.basis === 'document' && (origin.relation === 'party' || origin.relation === 'body');
}

function sourceOf(origin: TracedOrigin): string {
  if (isPaper(origin)) return `paper ${origin.party ?? origin.name}`;
  return `newsroom ${origin.voucher?.family ?? origin.id}`;
}
