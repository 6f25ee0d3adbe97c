import { BAN_IN_FORCE, DROPS, HELD_BACK, ON_HOLD, REPLACED_BY, SWITCH_TOLD } from '../../lexicon/measures.ts';
import { SOFTWARE, STRONG_BANS } from '../../lexicon/triggers.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { actorOf } from './actors.ts';
import {
  clauseText,
  hasLemma,
  hasWord,
  isAdvice,
  isNegated,
  isPassive,
  isSoftware,
  organisationIn,
  toolIn,
} from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

const PHRASED = anyOf(BAN_IN_FORCE, DROPS, HELD_BACK, ON_HOLD, REPLACED_BY, SWITCH_TOLD);

/** Restrictions told in other words than a ban's: what is put on hold, cut off, held back or replaced. */
export function findMeasures(reading: Reading, taken: Taken): readonly Finding[] {
  const { parsed, topic } = reading;
  const found: Finding[] = [];
  if (topic.tools.length === 0) return found;
  if (!PHRASED(reading.sieving) && !hasLemma(parsed, STRONG_BANS)) return found;
  reading.clauses.forEach((clause, index) => {
    const text = reading.texts[index] ?? '';
    if (
      taken(index, 'ban') ||
      taken(index, 'fix') ||
      clause.kind === 'condition' ||
      clause.kind === 'contrast'
    )
      return;
    const at = clause.verbs[0] ?? clause.from;
    const add = (rule: string, where = at): void => {
      found.push({
        kind: 'ban',
        clause: index,
        span: clause,
        at: where,
        polarity: isNegated(reading, where, clause.from) ? 'negated' : 'affirmed',
        own: [],
        actor: actorOf(reading, clause),
        rule,
      });
    };
    if (BAN_IN_FORCE.test(text)) return add('ban/in-force');
    if (/\b(?:would|could|might|may)\b/i.test(text)) return;
    if (
      REPLACED_BY.test(text) &&
      topic.voice === 'article' &&
      clause.subject &&
      !isSoftware(reading, clause.subject)
    )
      return add('ban/replaced');
    const { subject } = clause;
    if (
      !subject ||
      (isSoftware(reading, subject) && !/['’]s clients?$/i.test(clauseText(reading, subject))) ||
      isAdvice(reading, clause, at)
    )
      return;
    const words = clauseText(reading, subject);
    if (
      /^(?:i|you|users?|people|anyone|attackers?|that|which|he|she)$/i.test(words) ||
      /^(?:an?|any|each|every) /i.test(words)
    )
      return;
    const organisation = organisationIn(reading, subject);
    if (organisation && topic.vendors.has(organisation.slug)) return;
    const own = topic.voice === 'vendor' && /^(?:we|our)\b/i.test(words) && !/partner|customer/i.test(words);
    if (own) return;
    const strong = clause.verbs
      .slice(0, 2)
      .find(
        (one) =>
          one >= subject.to &&
          STRONG_BANS.has(parsed.verbs[one]?.lemma ?? '') &&
          !isPassive(reading, one) &&
          parsed.verbs[one]?.form !== 'ing',
      );
    if (strong !== undefined && hasWord(reading, { from: strong + 1, to: clause.to }, SOFTWARE))
      return add('ban/software', strong);
    if (ON_HOLD.test(text) && !/\b(?:support|development|sales?|service)\b/i.test(text))
      return add('ban/on-hold');
    if (SWITCH_TOLD.test(text)) return add('ban/told');
    const whole = { from: subject.to, to: clause.to };
    const tool = toolIn(reading, whole) !== undefined;
    if (
      tool &&
      DROPS.test(text) &&
      !/\b(?:takes?|took|taken)\b(?! (?:[\w'’-]+ ){1,5}?(?:offline|down|off)\b)/i.test(text)
    )
      return add('ban/drops');
    const versioned = parsed.versions.some(
      (one) =>
        one.start >= (parsed.tokens[clause.from]?.start ?? 0) &&
        one.start < (parsed.tokens[clause.to - 1]?.end ?? 0),
    );
    if (
      HELD_BACK.test(text) &&
      (tool || versioned || /\b(?:builds?|versions?|releases?|updates?)\b/i.test(text)) &&
      !/^(?:we|i)$/i.test(words) &&
      // "Those who cannot update are advised to …"
      !/\b(?:should|must|(?:are|is) (?:advised|urged|recommended|told|asked|encouraged))\b/i.test(text)
    )
      add('ban/held-back');
  });
  return found;
}
