import { listOf, met, notApplicable, unmet } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { isVouched } from './corroboration.ts';

/** Met by one established insider of a publisher of the highest reliability, without doubt, about an organisation's own act that nobody known contradicts. */
export const vouched: Rule = (evidence, parameters) => {
  const kinds = listOf(parameters, 'kinds', ['ban']);
  if (!kinds.includes(evidence.kind)) return notApplicable('it is not an organisation’s own act');
  if (evidence.onlyMeant === true) return notApplicable('it is only planned or weighed, and no act yet');
  const letters = listOf(parameters, 'vouched', ['A']);
  const insiders = evidence.origins.filter(
    (origin) => origin.basis === 'insider' && origin.plain && isVouched(origin, letters),
  );
  const established = insiders.find((origin) => origin.established);
  if (!established)
    return unmet(
      insiders.length === 0
        ? `no insider vouched for by a publisher rated ${letters.join(' or ')}`
        : 'the insider’s words are not captured, and only one independent family attributes them',
      insiders.map((origin) => origin.id),
    );
  const insidersIds = new Set(insiders.map((origin) => origin.id));
  const contradicted = evidence.counterOrigins.find((origin) => !insidersIds.has(origin.id));
  const [gainsaid] = evidence.gainsaid ?? [];
  if (!contradicted && gainsaid !== undefined)
    return unmet('another publication tells that it is not so', evidence.gainsaid);
  return contradicted
    ? unmet(`${contradicted.name} contradicts it`, [contradicted.id])
    : met(`it rests on the word of ${established.name}, and the organisation does not contradict it`, [
        established.id,
      ]);
};
