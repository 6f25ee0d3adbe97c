import type { TracedOrigin } from '../../model/evidence.ts';
import { listOf, met, namesOf, numberOf, unmet } from '../rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Met by independent established origins, each (a) an insider vouched for by, or own reporting of, a well-rated
 * publisher, or (b) a document of the party or of a body with first-hand access. Independent here: other vouching
 * family, other owner of the paper; unnamed sources only where something distinguishes them. At least one has to be captured or vouched for.
 */
export const corroboration: Rule = (evidence, parameters) => {
  if (evidence.onlyMeant === true) return unmet('it is only planned or weighed, and no act yet');
  const vouched = listOf(parameters, 'vouched', ['A', 'B']);
  const needed = numberOf(parameters, 'origins', 2);
  const strong = evidence.origins.filter(
    (origin) => origin.established && origin.plain && (isVouched(origin, vouched) || isPaper(origin)),
  );
  const independent = apart(
    [...Map.groupBy(strong, sourceOf).values()].flatMap(
      (group) => group.find((one) => !isUnnamed(one)) ?? group[0] ?? [],
    ),
  );
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

/** Somebody whom a newsroom knows and does not name. */
function isUnnamed(origin: TracedOrigin): boolean {
  return origin.basis === 'insider' && !origin.ownReporting;
}

/**
 * Two newsrooms may have spoken to the same unnamed person: two such sources are two only where their descriptions
 * exclude one another, by role or by organisation.
 */
function apart(origins: readonly TracedOrigin[]): readonly TracedOrigin[] {
  const kept: TracedOrigin[] = [];
  // Those of a known organisation first: whoever has none may be any of them.
  const unnamed = origins
    .filter(isUnnamed)
    .toSorted((a, b) => Number(organisationOf(a) === null) - Number(organisationOf(b) === null));
  for (const one of unnamed) if (!kept.some((other) => mayBeOne(one, other))) kept.push(one);
  return origins.filter((one) => !isUnnamed(one) || kept.includes(one));
}

const organisationOf = (origin: TracedOrigin): string | null => origin.described?.organisation ?? null;

/** Roles in which nobody of the organisation's own people tells it; "a person" and an employee may be anybody inside. */
const OUTSIDE: ReadonlySet<string> = new Set(['customer', 'supplier']);

function mayBeOne(a: TracedOrigin, b: TracedOrigin): boolean {
  const [one, other] = [organisationOf(a), organisationOf(b)];
  if (one !== null && other !== null && one !== other) return false;
  const [x = 'person', y = 'person'] = [a.described?.role, b.described?.role];
  return x === y || x === 'person' || y === 'person' || OUTSIDE.has(x) === OUTSIDE.has(y);
}

/** Papers of the party concerned or of a body; an accuser's paper verifies only the accuser's own acts. */
function isPaper(origin: TracedOrigin): boolean {
  return origin.basis === 'document' && (origin.relation === 'party' || origin.relation === 'body');
}

function sourceOf(origin: TracedOrigin): string {
  if (isPaper(origin)) return `paper ${origin.party ?? origin.name}`;
  return `newsroom ${origin.voucher?.family ?? origin.id}`;
}
