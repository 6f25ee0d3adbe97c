import {
  BODIES,
  FROM_FLEET,
  HOLDS_VERSION,
  NO_TOOL,
  WHOSE,
  WITHDRAWN,
  WITHDRAWS,
  WITHDRAWS_PHRASED,
} from '../../lexicon/withdrawals.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import type { Clause } from '../../text/clauses.ts';
import { anyOf } from '../../text/sieved-pattern.ts';
import { actorOf } from './actors.ts';
import { partEnd } from './restriction.ts';
import { isNegated } from '../negation.ts';
import {
  clauseText,
  hasLemma,
  hasWord,
  headWord,
  isAdvice,
  isPassive,
  isSoftware,
  lower,
  organisationIn,
  toolIn,
} from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';

const PHRASED = anyOf(WITHDRAWS_PHRASED, HOLDS_VERSION);

/** Bodies of all kinds (employers, schools, hosts, registries, distributions) that take a tool out of use. */
export function findWithdrawals(reading: Reading, taken: Taken): readonly Finding[] {
  const { topic } = reading;
  if (topic.tools.length === 0) return [];
  if (!PHRASED(reading.sieving) && !hasLemma(reading.parsed, WITHDRAWS)) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    if (
      taken(index, 'ban') ||
      taken(index, 'fix') ||
      clause.kind === 'condition' ||
      clause.kind === 'contrast'
    )
      return [];
    const at = withdrawing(reading, clause);
    if (at === undefined || isAdvice(reading, clause, at)) return [];
    const actor = bodyOf(reading, clause);
    if (actor === undefined) return [];
    const polarity = isNegated(reading, at, clause.from) ? 'negated' : 'affirmed';
    return [
      { kind: 'ban', clause: index, span: clause, at, polarity, own: [], actor, rule: 'ban/withdrawal' },
    ];
  });
}

/** Who withdraws: a body that is neither software nor its maker; undefined when the subject is none, null unnamed. */
function bodyOf(reading: Reading, clause: Clause): string | null | undefined {
  const { subject } = clause;
  const { topic } = reading;
  if (!subject) return undefined;
  const words = clauseText(reading, subject);
  const organisation = organisationIn(reading, subject);
  if (organisation) return topic.vendors.has(organisation.slug) ? undefined : organisation.name;
  // "One customer told us that it had blocked …": the body speaks of itself.
  if (/^(?:it|they)$/i.test(words)) {
    const teller = reading.frames.findLast(
      (frame) => frame.subject !== null && frame.scope.from <= clause.from && clause.from < frame.scope.to,
    );
    return teller?.subject &&
      !teller.source.vendor &&
      (isBody(reading, teller.subject) || teller.source.steps.at(-1)?.type === 'organisation')
      ? clauseText(reading, teller.subject)
      : undefined;
  }
  if (/^we$/i.test(words)) return topic.voice === 'vendor' ? undefined : topic.organisation;
  if (isSoftware(reading, subject) || !isBody(reading, subject)) return undefined;
  if (/^the (?:company|firm|group)$/i.test(words))
    return topic.organisation === null || topic.organisationIsVendor ? undefined : topic.organisation;
  return actorOf(reading, clause) ?? null;
}

function isBody(reading: Reading, at: { readonly from: number; readonly to: number }): boolean {
  const first = lower(reading, at.from);
  if (/^(?:any|each|every|no|your)$/.test(first)) return false;
  const head = headWord(reading, at);
  if (BODIES.has(head)) return !/^an?$/.test(first) || reading.topic.voice === 'article';
  // A name of its own, or one behind a noun for a body ("the hosting company Maasnet", "My ISP, Fibra Norte").
  const named = reading.parsed.tokens[at.from]?.capital === true && toolIn(reading, at) === undefined;
  if (!named && !hasWord(reading, at, BODIES)) return false;
  return (
    hasWord(reading, at, BODIES) ||
    (WHOSE.has(first) ? false : named && (isNamedHost(reading, at) || isPlainName(reading, at)))
  );
}

/** A capitalised name of nobody that the text knows as a person: a firm, a town, a body by its name alone. */
function isPlainName(
  reading: Reading,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { tokens, tags } = reading.parsed;
  // "I uninstalled it": one of many users.
  if (tags[from] === 'pron') return false;
  const last = tokens[to - 1]?.lower ?? '';
  const known = reading.topic.people.get(last);
  if (known !== undefined && known.type !== 'organisation') return false;
  if (ROLE_OF.has(last)) return false;
  return tokens
    .slice(from, to)
    .every((token, i) => token.capital || tags[from + i] === 'conj' || tags[from + i] === 'det');
}

/** Registries and hosts are known by their form: a domain name. */
function isNamedHost(reading: Reading, at: { readonly from: number; readonly to: number }): boolean {
  return /(?<![\w-])[\w-]+\.(?:org|com|io|net|dev)\b/i.test(clauseText(reading, at));
}

/** Token of the verb that takes a tool, a part or a version of it out of use. */
function withdrawing(reading: Reading, clause: Clause): number | undefined {
  const { parsed } = reading;
  const from = clause.subject?.to ?? clause.from;
  const end = Math.min(clause.to, partEnd(reading, clause));
  const text = clauseText(reading, { from, to: end });
  const first = clause.verbs.find((at) => at >= from);
  if (/\b(?:would|could|might|may|can|should)\b/i.test(text)) return undefined;
  for (const at of clause.verbs.filter((one) => one >= from).slice(0, 2)) {
    const verb = parsed.verbs[at];
    if (
      !verb ||
      !WITHDRAWS.has(verb.lemma) ||
      (verb.form === 'ing' && !/^(?:is|are|was|were)$/.test(lower(reading, at - 1))) ||
      isPassive(reading, at)
    )
      continue;
    const object = { from: at + 1, to: Math.min(end, at + 9) };
    if (NO_TOOL.test(clauseText(reading, object))) continue;
    if (toolIn(reading, object) !== undefined || hasWord(reading, object, WITHDRAWN)) return at;
    // "is wiping a popular keyboard from every phone", "removed the devices from its rooms"
    if (FROM_FLEET.test(clauseText(reading, { from: at + 1, to: end }))) return at;
  }
  const whole = { from, to: end };
  const concerned = toolIn(reading, whole) !== undefined || hasWord(reading, whole, WITHDRAWN);
  return (WITHDRAWS_PHRASED.test(text) && concerned) || HOLDS_VERSION.test(text)
    ? (first ?? from)
    : undefined;
}
