import {
  ADVISES_AGAINST,
  DELISTS,
  GIVES_UNTIL,
  KEPT_FROM,
  LISTED,
  MUST_LEAVE,
  ANOTHER_WAY,
  ORDERED,
  REMOVES,
  STORE,
  TAKEN_DOWN,
  TAKES_EFFECT,
} from '../../lexicon/takedowns.ts';
import { BAN_NOUNS, STAFF } from '../../lexicon/triggers.ts';
import { BODIES } from '../../lexicon/withdrawals.ts';
import type { Clause } from '../../text/clauses.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { isNegated } from '../negation.ts';
import {
  clauseText,
  hasLemma,
  hasWord,
  headWord,
  isPassive,
  isSoftware,
  lower,
  organisationIn,
  toolIn,
} from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { actorOf } from './actors.ts';
import { partEnd } from './restriction.ts';

const PHRASED = anyOf(TAKEN_DOWN, ADVISES_AGAINST, GIVES_UNTIL, TAKES_EFFECT, MUST_LEAVE);

/** Takedowns told in the passive, advice against use, and what restrictions told before go on to do. */
export function findTakedowns(
  reading: Reading,
  taken: Taken,
  before: readonly Finding[],
): readonly Finding[] {
  const { parsed, topic } = reading;
  if (!PHRASED(reading.sieving) && !hasLemma(parsed, DELISTS) && !hasLemma(parsed, REMOVES)) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (
      taken(index, 'ban') ||
      taken(index, 'fix') ||
      clause.kind === 'condition' ||
      clause.kind === 'contrast'
    )
      return [];
    const rule =
      (topic.voice === 'vendor' ? undefined : takenDown(reading, clause)) ??
      advised(reading, clause) ??
      goesOn(reading, clause, before) ??
      mustLeave(reading, clause);
    if (rule === undefined) return [];
    const at = clause.verbs[0] ?? clause.from;
    return [
      findingOf('ban', index, clause, at, `ban/${rule}`, {
        negated: isNegated(reading, at, clause.from) && rule !== 'must-leave',
        actor: actorOf(reading, clause),
      }),
    ];
  });
}

/** "Both packs were taken down on Wednesday", "has been removed from the store", "the publisher was banned". */
function takenDown(reading: Reading, clause: Clause): string | undefined {
  const { parsed } = reading;
  if (!clause.subject || !isListed(reading, clause)) return undefined;
  const headline = parsed.sentence.bare && parsed.tokens.length < 24;
  const end = partEnd(reading, clause);
  for (const at of clause.verbs) {
    const verb = parsed.verbs[at];
    if (verb?.form !== 'ed') continue;
    const rest = clauseText(reading, { from: at, to: end });
    const bare = headline && at === clause.subject.to && !/^\w+ (?:the|a|an|its|it|their)\b/i.test(rest);
    const joined = clause.kind === 'and' && lower(reading, at - 1) !== 'which';
    if (!isPassive(reading, at) && !bare && !joined) continue;
    if (DELISTS.has(verb.lemma)) return 'delisted';
    if (TAKEN_DOWN.test(rest)) return 'taken-down';
    if (!REMOVES.has(verb.lemma) || verb.lemma === 'take') continue;
    if (STORE.test(rest)) return 'removed';
    if (verb.lemma === 'pull' && bare) return 'pulled';
    if (/^(?:block|disable|bar|exclude|remove|restrict)$/.test(verb.lemma) && KEPT_FROM.test(rest))
      return 'kept-from';
  }
  return undefined;
}

function isListed(reading: Reading, clause: Clause): boolean {
  const { subject } = clause;
  if (!subject) return false;
  if (toolIn(reading, subject) !== undefined && isSoftware(reading, subject)) return true;
  const head = headWord(reading, subject);
  return LISTED.has(head) || hasWord(reading, { from: subject.from, to: subject.from + 1 }, LISTED);
}

/** "The university has advised its staff against installing the update." */
function advised(reading: Reading, clause: Clause): string | undefined {
  const { subject } = clause;
  if (
    !subject ||
    !ADVISES_AGAINST.test(clauseText(reading, { from: clause.from, to: partEnd(reading, clause) }))
  )
    return undefined;
  const organisation = organisationIn(reading, subject);
  if (organisation && reading.topic.vendors.has(organisation.slug)) return undefined;
  const body =
    organisation !== undefined ||
    hasWord(reading, subject, BODIES) ||
    /^(?:we|our)\b/i.test(clauseText(reading, subject));
  const own = hasWord(reading, { from: subject.to, to: clause.to }, STAFF);
  return body || (own && reading.parsed.tokens[subject.from]?.capital === true)
    ? 'advised-against'
    : undefined;
}

/** "The instruction applies to all 16 states", "It takes effect on Monday", "gives staff until July 15 to switch". */
function goesOn(reading: Reading, clause: Clause, before: readonly Finding[]): string | undefined {
  const { subject } = clause;
  if (!subject) return undefined;
  const rest = clauseText(reading, { from: subject.to, to: clause.to });
  const words = clauseText(reading, subject);
  const head = headWord(reading, subject);
  const restricted = before.some((one) => one.kind === 'ban');
  // "Teachers and nurses have until 1 March to move to the keyboard that came with the device."
  if (
    /^\s*(?:have|has|had) until\b/i.test(rest) &&
    GIVES_UNTIL.test(rest) &&
    (restricted || hasWord(reading, subject, STAFF))
  )
    return 'deadline';
  if (
    GIVES_UNTIL.test(rest) &&
    (ORDERED.has(head) || BAN_NOUNS.has(head) || restricted) &&
    !isSoftware(reading, subject)
  )
    return 'deadline';
  if (!TAKES_EFFECT.test(rest)) return undefined;
  if (BAN_NOUNS.has(head) && !/^(?:an?|any|no) /i.test(words)) return 'in-force';
  if (
    ORDERED.has(head) &&
    /^(?:the|this|that|its|their)\b/i.test(words) &&
    (restricted || /\binstruction|order|directive|decree\b/.test(head))
  )
    return 'in-force';
  return restricted && /^(?:it|this|that|they)$/i.test(words) && !/\bcovers?\b/i.test(rest)
    ? 'in-force'
    : undefined;
}

/** "Employees must uninstall it by Friday", "staff may no longer use the app". */
function mustLeave(reading: Reading, clause: Clause): string | undefined {
  const { subject } = clause;
  if (
    !subject ||
    !hasWord(reading, subject, STAFF) ||
    /^(?:users?|customers?|teams?|companies|operators)$/.test(headWord(reading, subject))
  )
    return undefined;
  const rest = { from: subject.to, to: partEnd(reading, clause) };
  const told = clauseText(reading, rest);
  if (!MUST_LEAVE.test(told) || ANOTHER_WAY.test(told)) return undefined;
  return toolIn(reading, rest) !== undefined ||
    hasWord(reading, rest, LISTED) ||
    /\b(?:it|them|software)\b/.test(told)
    ? 'must-leave'
    : undefined;
}
