import { isSet, listOf, met, numberOf, trustedFamilies, unmet } from '../rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Met by the party's own captured publication, or by a well-rated newsroom's captured quotation of it that a second
 * family confirms. Words that others relay never meet it, nor do words of staff: only where the parameter `members` says so
 * those that a member posts in the tool's own tracker or forum.
 */
export const onTheRecord: Rule = (evidence, parameters) => {
  if (evidence.onlyMeant === true) return unmet('it is only planned or weighed, and no act yet');
  const party = evidence.origins.filter((origin) => origin.relation === 'party' && origin.plain);
  const official = party.find(
    (origin) => origin.official && (origin.basis === 'party' || origin.basis === 'document'),
  );
  if (official) return met(`${official.name} says so in its own publication`, [official.id]);
  const member = isSet(parameters, 'members') ? party.find((origin) => origin.member === true) : undefined;
  if (member) return met(`${member.name} says so in a place of the tool’s own`, [member.id]);
  const quoted = listOf(parameters, 'quoted', ['A', 'B']);
  const families = numberOf(parameters, 'families', 2);
  const relayed = party.find(
    (origin) =>
      (origin.basis === 'party' || origin.basis === 'document') &&
      trustedFamilies(origin.plainTellings) >= families &&
      origin.statedTellings.some((telling) => quoted.includes(telling.reliability)),
  );
  if (relayed)
    return met(
      `${relayed.name} is quoted by a newsroom rated ${quoted.join(' or ')}, and a second family confirms the quotation`,
      [relayed.id],
    );
  if (party.length === 0) {
    const unsure = evidence.origins.filter(({ relation, captured }) => relation === 'party' && captured);
    return unsure.length === 0
      ? unmet('no confirmation by the party is known')
      : unmet(
          'the party’s own text speaks of it, but with doubt, on a condition or only in part',
          unsure.map((origin) => origin.id),
        );
  }
  const informal = party.every((origin) => origin.basis === 'party-informal');
  return unmet(
    informal ? 'only staff has spoken, informally' : 'the party’s own words are not captured',
    party.map((origin) => origin.id),
  );
};
