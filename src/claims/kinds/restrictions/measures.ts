import { BAN_IN_FORCE, DROPS, HELD_BACK, ON_HOLD, REPLACED_BY, SWITCH_TOLD } from '../../lexicon/measures.ts';
import { SOFTWARE, STRONG_BANS } from '../../lexicon/triggers.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { isNegated } from '../negation.ts';
import {
  clauseText,
  hasLemma,
  hasWord,
  isAdvice,
  isPassive,
  isSoftware,
  organisationIn,
  toolIn,
} from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { actorOf } from './actors.ts';
import type { BanClause, ToldBan } from './ban-clause.ts';

/** A clause whose subject may restrict. */
interface MeasureClause extends BanClause {
  readonly subject: Stretch;
  /** Whether a tool is named behind it. */
  readonly tool: boolean;
}

const PHRASED = anyOf(BAN_IN_FORCE, DROPS, HELD_BACK, ON_HOLD, REPLACED_BY, SWITCH_TOLD);

const UNREAL = /\b(?:would|could|might|may)\b/i;
const CLIENTS = /['’]s clients?$/i;
const NO_BODY = /^(?:i|you|users?|people|anyone|attackers?|that|which|he|she)$/i;
const ANY_BODY = /^(?:an?|any|each|every) /i;

/** Whether the maker writes of itself, not of those who deal with it. */
const isOwn = ({ topic }: Reading, words: string): boolean =>
  topic.voice === 'vendor' && /^(?:we|our)\b/i.test(words) && !/partner|customer/i.test(words);

/** Whether the subject of a clause can restrict: somebody in particular, neither the tool nor its maker. */
function mayAct({ reading, clause, subjectText }: BanClause, subject: Stretch): boolean {
  // "Zed's clients switch it off"
  if (isSoftware(reading, subject) && !CLIENTS.test(subjectText)) return false;
  if (isAdvice(reading, clause, clause.verbs[0] ?? clause.from)) return false;
  if (NO_BODY.test(subjectText) || ANY_BODY.test(subjectText)) return false;
  const organisation = organisationIn(reading, subject);
  if (organisation && reading.topic.vendors.has(organisation.slug)) return false;
  return !isOwn(reading, subjectText);
}

/** The strong verb by which software is banned: "the city forbids the software". */
function strongVerb({ reading, clause, subject }: MeasureClause): number | undefined {
  const { verbs } = reading.parsed;
  const strong = clause.verbs
    .slice(0, 2)
    .find(
      (one) =>
        one >= subject.to &&
        STRONG_BANS.has(verbs[one]?.lemma ?? '') &&
        !isPassive(reading, one) &&
        verbs[one]?.form !== 'ing',
    );
  return strong !== undefined && hasWord(reading, { from: strong + 1, to: clause.to }, SOFTWARE)
    ? strong
    : undefined;
}

const OWN_BUSINESS = /\b(?:support|development|sales?|service)\b/i;
/** "took Zed" drops nothing unless it is taken away. */
const TAKES_NO_AWAY = /\b(?:takes?|took|taken)\b(?! (?:[\w'’-]+ ){1,5}?(?:offline|down|off)\b)/i;
const SOME_RELEASE = /\b(?:builds?|versions?|releases?|updates?)\b/i;
/** "Those who cannot update are advised to …" */
const ADVISED = /\b(?:should|must|(?:are|is) (?:advised|urged|recommended|told|asked|encouraged))\b/i;

/** Whether a version begins in the clause. */
function namesVersion({ reading, clause }: MeasureClause): boolean {
  const { tokens, versions } = reading.parsed;
  const from = tokens[clause.from]?.start ?? 0;
  const to = tokens[clause.to - 1]?.end ?? 0;
  return versions.some(({ start }) => start >= from && start < to);
}

/** How somebody restricts in other words than a ban's; the first that holds decides. */
const MEASURE_RULES: readonly (readonly [rule: string, holds: (one: MeasureClause) => boolean])[] = [
  // "paused its use of Zed"
  ['ban/on-hold', ({ text }) => ON_HOLD.test(text) && !OWN_BUSINESS.test(text)],
  // "tells its staff to use another editor"
  ['ban/told', ({ text }) => SWITCH_TOLD.test(text)],
  // "Orrin cuts off Zed"
  ['ban/drops', ({ text, tool }) => tool && DROPS.test(text) && !TAKES_NO_AWAY.test(text)],
  // "Orrin blocks all newer versions"
  [
    'ban/held-back',
    (one) =>
      HELD_BACK.test(one.text) &&
      (one.tool || namesVersion(one) || SOME_RELEASE.test(one.text)) &&
      !/^(?:we|i)$/i.test(one.subjectText) &&
      !ADVISED.test(one.text),
  ],
];

function toldByBody(one: BanClause, subject: Stretch): ToldBan | undefined {
  const { reading, clause, text, subjectText } = one;
  const tool = toolIn(reading, { from: subject.to, to: clause.to }) !== undefined;
  const acting = { reading, clause, text, subjectText, subject, tool };
  const strong = strongVerb(acting);
  if (strong !== undefined) return { rule: 'ban/software', at: strong };
  const told = MEASURE_RULES.find(([, holds]) => holds(acting));
  return told && { rule: told[0], at: clause.verbs[0] ?? clause.from };
}

/** The restriction that a clause tells: the ban itself, a replacement, or what somebody does who may. */
function measureIn(one: BanClause): ToldBan | undefined {
  const { reading, clause, text } = one;
  const { subject } = clause;
  const at = clause.verbs[0] ?? clause.from;
  // "The freeze came into force on Monday."
  if (BAN_IN_FORCE.test(text)) return { rule: 'ban/in-force', at };
  if (UNREAL.test(text) || !subject) return undefined;
  // "The city named Qoder as its replacement."
  if (REPLACED_BY.test(text) && reading.topic.voice === 'article' && !isSoftware(reading, subject))
    return { rule: 'ban/replaced', at };
  return mayAct(one, subject) ? toldByBody(one, subject) : undefined;
}

/** Restrictions told in other words than a ban's: what is put on hold, cut off, held back or replaced. */
export function findMeasures(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (reading.topic.tools.length === 0) return found;
  if (!PHRASED(reading.sieving) && !hasLemma(reading.parsed, STRONG_BANS)) return found;
  reading.clauses.forEach((clause, index) => {
    if (clause.kind === 'condition' || clause.kind === 'contrast') return;
    if (taken(index, 'ban') || taken(index, 'fix')) return;
    const text = reading.texts[index] ?? '';
    const subjectText = clause.subject ? clauseText(reading, clause.subject) : '';
    const told = measureIn({ reading, clause, text, subjectText });
    if (!told) return;
    const negated = isNegated(reading, told.at, clause.from);
    const actor = actorOf(reading, clause);
    found.push(findingOf('ban', index, clause, told.at, told.rule, { negated, actor }));
  });
  return found;
}
