import type { StatementKind } from '../../../model/statement.ts';
import {
  CONTRARY,
  NOT_DONE,
  UNHINDERED,
  HAS_NO,
  UNASKED,
  PEOPLE,
  FORBIDS,
  BY_RULE,
} from '../../lexicon/contraries.ts';
import { tellsEndOfBan } from '../../lexicon/ban-ends.ts';
import { UNDECIDED } from '../../lexicon/ban-weighed.ts';
import { NO_REPAIR_AFTER_ALL, UNDONE_IN_SENTENCE } from '../../lexicon/repairs-undone.ts';
import { isNegated } from '../negation.ts';
import { lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

/** Kinds that only the weights' findings are told the contrary of: rules look for it themselves. */
const BY_WEIGHTS: ReadonlySet<StatementKind> = new Set(['ban', 'behaviour', 'fix', 'vendor_response']);

/** Kinds whose contrary another clause of the sentence may tell besides. */
const TWO_SIDED: ReadonlySet<StatementKind> = new Set(['ban', 'evidence', 'fix', 'vendor_response']);

/** Kinds whose clause goes on behind it: "went through the logs and found no sign of it". */
const GOES_ON: ReadonlySet<StatementKind> = new Set(['evidence', 'fix']);

/** Texts of a clause and of those that go on with it. */
function textsFrom(reading: Reading, index: number, goesOn: boolean): readonly string[] {
  const own = reading.texts[index] ?? '';
  if (!goesOn) return [own];
  const at = reading.clauses[index];
  return [
    own,
    ...reading.clauses.flatMap((one, i) =>
      (one.kind === 'and' && i === index + 1 && one.host === index) ||
      // "The hotfix that we published on Monday is incomplete"
      (one.kind === 'resume' && (one.host === index || (at?.kind === 'relative' && one.host === at.host)))
        ? [reading.texts[i] ?? '']
        : [],
    ),
  ];
}

/** Whether a clause tells the contrary of what was found in it by its words alone. */
function tellsContrary(reading: Reading, { kind, rule, clause, polarity }: Finding): boolean {
  const pattern = CONTRARY[kind];
  if (polarity === 'negated' || !pattern) return false;
  const { text, sentence } = reading.parsed;
  if (kind === 'fix' && UNDONE_IN_SENTENCE.test(text.slice(sentence.start, sentence.end))) return true;
  const weighed = rule.startsWith('weighed/');
  const texts = textsFrom(reading, clause, GOES_ON.has(kind) || (weighed && TWO_SIDED.has(kind)));
  // "Orrin has dropped its ban on Zed"
  if (kind === 'ban' && texts.some((one) => tellsEndOfBan(one) || UNDECIDED.test(one))) return true;
  if (BY_WEIGHTS.has(kind) && !weighed)
    return BY_RULE.some(([found, words]) => rule.startsWith(found) && texts.some((one) => words.test(one)));
  return texts.some((one) => pattern.test(one) || (kind === 'fix' && NO_REPAIR_AFTER_ALL.test(one)));
}

/** Whether a repair was taken for none by what people cannot do who have not got it yet. */
const isOfPeople = (reading: Reading, { kind, rule, clause, polarity }: Finding): boolean =>
  kind === 'fix' &&
  rule.startsWith('weighed/') &&
  polarity === 'negated' &&
  PEOPLE.test(reading.texts[clause] ?? '');

const stillForbids = (reading: Reading, { kind, clause, polarity }: Finding): boolean =>
  kind === 'ban' && polarity === 'negated' && FORBIDS.test(reading.texts[clause] ?? '');

/**
 * Where another clause tells the contrary ("8.1.8 is out; the 6.x line gets none"): the contrary besides, or instead
 * where the weights chose a clause that only names who acts ("Two yards, X and Y, said they had no plans to follow").
 */
function withContrary(reading: Reading, one: Finding, all: readonly Finding[]): readonly Finding[] {
  const pattern = CONTRARY[one.kind];
  if (one.polarity === 'negated' || !TWO_SIDED.has(one.kind) || !pattern) return [one];
  if (one.kind !== 'evidence' && !one.rule.startsWith('weighed/')) return [one];
  if (all.some(({ kind, polarity }) => kind === one.kind && polarity === 'negated')) return [one];
  const at = reading.clauses.findIndex(
    ({ kind }, index) =>
      index !== one.clause && kind !== 'condition' && pattern.test(reading.texts[index] ?? ''),
  );
  const clause = reading.clauses[at];
  if (!clause) return [one];
  const contrary: Finding = {
    ...one,
    clause: at,
    span: clause,
    at: clause.verbs[0] ?? clause.from,
    polarity: 'negated',
  };
  const names = reading.clauses[one.clause]?.verbs.length === 0 && one.rule.startsWith('weighed/');
  return names ? [contrary] : [one, contrary];
}

/** "Neither A nor B sends it": told of a clause that names only the second of them. */
function isOfNeither(reading: Reading, clause: number): boolean {
  const own = reading.clauses[clause];
  const before = reading.clauses[clause - 1];
  return (
    /^neither\b/i.test(reading.texts[clause] ?? '') ||
    (own !== undefined &&
      before?.part === own.part &&
      before.verbs.length === 0 &&
      /^(?:[\w’' ]{0,30}\b)?neither\b/i.test(reading.texts[clause - 1] ?? '') &&
      lower(reading, own.from - 1) === 'nor')
  );
}

/** "It could have sent them, but did not". */
const COULD_HAVE = /\b(?:could|might|would) (?:easily |well )?have \w+/i;
const BUT_DID_NOT =
  /(?:,|;| –| —)? ?(?:but|yet|and|although|though|only) (?:(?:it|they|he|she|that|this) )?(?:(?:did|has|have|does|do)(?: not|n['’]t)|never (?:did|has|does))(?: \w+ so)?\W*$/i;

const couldHave = ({ parsed: { text, sentence }, texts }: Reading, clause: number): boolean =>
  COULD_HAVE.test(texts[clause] ?? '') && BUT_DID_NOT.test(text.slice(sentence.start, sentence.end));

/** "do not follow such redirects": a noun of its object was taken for the verb. */
function isInObject(reading: Reading, { clause, at }: Finding): boolean {
  const own = reading.clauses[clause];
  const first = own?.verbs[0];
  if (!own || first === undefined || at <= first || at - first > 3) return false;
  for (let i = first + 1; i < at; i++)
    if (/^(?:prep|conj|verb|aux|pron|neg)$/.test(reading.parsed.tags[i] ?? '')) return false;
  return isNegated(reading, first, own.from) && !/\bnot (?:only|just)\b/i.test(reading.texts[clause] ?? '');
}

/** "deletes them without asking", where the deleting is told already. */
const isManner = (reading: Reading, { rule, clause }: Finding, findings: readonly Finding[]): boolean =>
  rule === 'behaviour/contrast' &&
  UNASKED.test(reading.texts[clause] ?? '') &&
  findings.some((one) => one.kind === 'behaviour' && one.clause === reading.clauses[clause]?.host);

/** A behaviour as its words tell it, whatever rule has found it. */
function ofBehaviour(reading: Reading, one: Finding): Finding {
  const text = reading.texts[one.clause] ?? '';
  const own = reading.clauses[one.clause];
  if (one.kind !== 'behaviour' || !own) return one;
  const host = reading.clauses[own.host];
  // "checks weekly instead of at each start": what it does, with what it does not.
  if (one.rule === 'weighed/behaviour' && own.kind === 'contrast' && host && own.from > host.from)
    return { ...one, clause: own.host, span: { from: host.from, to: own.to }, polarity: 'affirmed' };
  if (one.polarity === 'negated') {
    if (one.rule === 'behaviour/contrast' && host && UNASKED.test(text))
      return {
        ...one,
        clause: own.host,
        span: { from: host.from, to: own.to },
        at: host.verbs[0] ?? host.from,
        polarity: 'affirmed',
      };
    return UNHINDERED.test(text) ? { ...one, polarity: 'affirmed' } : one;
  }
  const negated =
    isOfNeither(reading, one.clause) ||
    couldHave(reading, one.clause) ||
    NOT_DONE.test(text) ||
    (one.rule === 'behaviour/fault' && HAS_NO.test(text)) ||
    isInObject(reading, one);
  return negated ? { ...one, polarity: 'negated' } : one;
}

/** Findings with the polarity that their clauses' words give them. */
export function withPolarity(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const told = findings
    .filter((one) => !isManner(reading, one, findings))
    .map((each) => ofBehaviour(reading, each))
    .map((one) =>
      tellsContrary(reading, one)
        ? { ...one, polarity: 'negated' as const }
        : isOfPeople(reading, one) || stillForbids(reading, one)
          ? { ...one, polarity: 'affirmed' as const }
          : one,
    );
  return told.flatMap((one) => withContrary(reading, one, told));
}
