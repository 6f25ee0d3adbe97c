import type { TracedOrigin } from '../../model/evidence.ts';
import { listOf, met, namesOf, notApplicable, trustedFamilies, unmet } from '../rule.ts';
import type { Rule } from '../rule.ts';

/**
 * Met by an accepted probe whose records discriminate (absent in some versions, present in others), or by an inspection
 * made apart from the first finder and read in its own words, or relayed by independent families of which one is rated well.
 */
export const reproduction: Rule = (evidence, parameters) => {
  if (evidence.kind !== 'behaviour') return notApplicable('only behaviour can be reproduced');
  const probe = evidence.probes.find(
    (one) => one.accepted && one.discriminates && one.shows && one.contradicts !== true,
  );
  if (probe)
    return met(
      `the probe ${probe.probe} finds it in ${String(probe.matched)} of ${String(probe.looked)} versions looked at`,
      probe.records,
    );
  const captured = listOf(parameters, 'captured', ['A', 'B', 'C']);
  const relayed = listOf(parameters, 'relayed', ['A', 'B']);
  const inspections = evidence.origins.filter(({ inspection }) => {
    if (inspection === null) return false;
    const own = inspection.capturedBy !== null && captured.includes(inspection.capturedBy);
    const told = inspection.tellings.some((telling) => relayed.includes(telling.reliability));
    return own || (trustedFamilies(inspection.tellings) >= 2 && told);
  });
  // Whoever is told only where the inspector is told may be the inspector's own people.
  const seen = new Set(inspections.flatMap(textsOf));
  const finders = evidence.origins.filter(
    (origin) =>
      origin.relation === 'finder' &&
      !inspections.includes(origin) &&
      (seen.size === 0 || textsOf(origin).some((text) => !seen.has(text))),
  );
  if (inspections.length > 0 && finders.length > 0)
    return met(
      `${namesOf(inspections)} inspected it independently of ${namesOf(finders)}`,
      inspections.map((origin) => origin.id),
    );
  const looked = evidence.probes.filter((one) => one.looked > 0);
  if (looked.length > 0)
    return unmet(
      looked.every((one) => !one.shows)
        ? 'a string’s presence in a package shows a check, never that something is sent'
        : looked.every((one) => one.contradicts === true)
          ? 'a probe matches only versions outside of those told; it or the telling is about something else'
          : looked.some((one) => one.matched > 0)
            ? 'probe records exist, but they do not discriminate or were not accepted for this claim'
            : 'a probe found it in no version looked at; the rule may be wrong, not the claim',
      looked.flatMap((one) => one.records),
    );
  return unmet(
    evidence.toldUnreproduced
      ? 'texts say that nobody has reproduced it'
      : 'no independent inspection is known',
  );
};

function textsOf({ texts, toldIn }: TracedOrigin): readonly string[] {
  return texts ?? toldIn;
}
