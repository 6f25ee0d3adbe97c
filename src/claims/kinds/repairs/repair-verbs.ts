import { ALWAYS, RELEASES } from '../../lexicon/repairs.ts';
import { ISSUES, NOT_FIXED } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Verb } from '../../lexicon/verbs.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { isNegated } from '../negation.ts';
import { clauseText, hasWord, headWord, isAdvice, isPassive, isSoftware, lower, toolIn } from '../reading.ts';
import { byRemoval } from './removals.ts';
import type { RepairClause, RepairVerb, ToldRepair } from './repair-clause.ts';
import { isAwaited, isHypothetical, isMissed, isTriedInVain, undoesRepair } from './repairers.ts';

/** The rule by which a verb tells a repair; null: it tells none; undefined: the rule has no say. */
type VerbRule = (one: RepairVerb) => string | null | undefined;

const noneIf =
  (holds: (one: RepairVerb) => boolean): VerbRule =>
  (one) =>
    holds(one) ? null : undefined;

/** "Fix the crash": how an entry of release notes begins. */
const ENTRY_ORDERS: ReadonlySet<string> = new Set(['fix', 'patch', 'revert', 'resolve', 'correct']);
/** "Removed the upload": the same, as what was done. */
const ENTRY_DONE: ReadonlySet<string> = new Set(
  'restore revert remove disable drop harden correct resolve undo'.split(' '),
);

/** Whether a verb opens an entry of release notes that tells a repair. */
function isEntry({ reading, clause }: RepairClause, at: number, { form, lemma }: Verb): boolean {
  if (at !== clause.from || !reading.parsed.sentence.item) return false;
  return form === 'base' ? ENTRY_ORDERS.has(lemma) : form === 'ed' && ENTRY_DONE.has(lemma);
}

/** "not fixed until 1.4". */
const LATE = sieved(/(?:\b|(?=n['’]t))(?:not|n['’]t)\b[^.;]{0,40}\b(?:until) (?:version |release |v)?\d/i);

/** "1.4 fails to fix the leak", "fails to fully fix it". */
const isFailed = ({ reading: { parsed } }: RepairClause, at: number): boolean => {
  const to = parsed.tags[at - 1] === 'adv' ? at - 2 : at - 1;
  return parsed.tokens[to]?.lower === 'to' && parsed.verbs[to - 1]?.lemma === 'fail';
};

/** Whether a verb of repair tells that nothing was repaired; "was not fixed until 1.4": it was, late. */
function isUnrepaired(one: RepairClause, at: number): boolean {
  const { reading, clause, text, versioned } = one;
  const late = versioned && LATE.test(text);
  return (
    (!late && (isNegated(reading, at, clause.from) || (NOT_FIXED.test(text) && !versioned))) ||
    undoesRepair(reading, at) ||
    isFailed(one, at)
  );
}

/** What a tool does to its input, as a rule. */
const CLEANSES: ReadonlySet<string> = new Set(['sanitize', 'neutralize', 'harden']);

/** "does not sanitize input": the tool fails to. */
const failsTo = ({ reading, clause, at, verb, negated }: RepairVerb): boolean =>
  negated && CLEANSES.has(verb.lemma) && !isPassive(reading, at) && isSoftware(reading, clause.subject);

/** Verbs that repair only where they take a fault, or where a version is named. */
const OF_FAULTS: ReadonlySet<string> = new Set(
  'address resolve correct repair close plug solve undo revert eliminate retire'.split(' '),
);

/** Whether a fault is what the verb is about. */
function isIssue({ reading, clause, at }: RepairVerb): boolean {
  if (isPassive(reading, at)) {
    const head = headWord(reading, clause.subject);
    return ISSUES.has(head) || isSoftware(reading, clause.subject);
  }
  return hasWord(reading, { from: at + 1, to: Math.min(clause.to, at + 9) }, ISSUES);
}

/** "We patch every week": nothing that was faulty is named. */
const patchesNothing = (one: RepairVerb): boolean =>
  one.verb.lemma === 'patch' &&
  !isPassive(one.reading, one.at) &&
  !isIssue(one) &&
  !one.versioned &&
  !isSoftware(one.reading, one.clause.subject) &&
  !toolIn(one.reading, one.clause);

/** "fixed the leak", "1.4 closes the hole" */
const byVerb: VerbRule = (one) => {
  const { lemma, classes } = one.verb;
  if (!(classes & BIT.fix)) return undefined;
  const repairs =
    ALWAYS.has(lemma) || (OF_FAULTS.has(lemma) && (isIssue(one) || one.versioned || lemma === 'repair'));
  if (!repairs) return undefined;
  return patchesNothing(one) ? null : 'fix/verb';
};

/** What is released, as a subject's last word. */
const RELEASED_SUBJECTS: ReadonlySet<string> = new Set(
  'fix fixes patch patches hotfix remediation mitigation workaround correction'.split(' '),
);
/** What is released, among the words behind the verb. */
const RELEASED_OBJECTS =
  /\b(?:fix|fixes|patch|patches|patched|hotfix|hotfixes|mitigations?|workarounds?|security updates?|emergency updates?|remediation|rollback|fixed|corrections?|repair|remedy|cure)\b/i;

/** "A patch was released", "shipped a hotfix" */
const byRelease: VerbRule = ({ reading, clause, at, verb }) =>
  RELEASES.has(verb.lemma) &&
  (RELEASED_SUBJECTS.has(headWord(reading, clause.subject)) ||
    RELEASED_OBJECTS.test(clauseText(reading, { from: at + 1, to: Math.min(clause.to, at + 10) })))
    ? 'fix/release'
    : undefined;

/** "He corrected this: what he had meant was 1.96", "she corrected herself": what was said. */
const correctsWords = ({ reading, clause, at, verb }: RepairVerb): boolean =>
  verb.lemma === 'correct' &&
  !isPassive(reading, at) &&
  clause.subject !== null &&
  /^(?:he|she)$/i.test(clauseText(reading, clause.subject)) &&
  /^(?:this|that|it|himself|herself|me|us|them|the (?:record|statement|number|figure|date|version))$/i.test(
    clauseText(reading, { from: at + 1, to: clause.to }),
  );

/** "The range resolved to 1.1.7", "the name resolves to an address": what is looked up and found. */
const looksUp = ({ reading, at, verb }: RepairVerb): boolean =>
  verb.lemma === 'resolve' && !isPassive(reading, at) && lower(reading, at + 1) === 'to';

/** How a verb tells a repair; the first that speaks decides. */
const VERB_RULES: readonly VerbRule[] = [
  noneIf(({ reading, clause, at, versioned }) => isAdvice(reading, clause, at) && !versioned),
  // "If you use it, pull the binary": an order.
  noneIf(
    ({ reading, clause, at, verb }) =>
      verb.form === 'base' && at === clause.from && !reading.parsed.sentence.item,
  ),
  noneIf(({ text }) => isMissed(text)),
  // "a reward for fixing bugs"
  noneIf(({ reading, at, verb }) => verb.form === 'ing' && lower(reading, at - 1) === 'for'),
  noneIf(failsTo),
  noneIf(correctsWords),
  noneIf(looksUp),
  noneIf(
    ({ reading, clause, at, verb, versioned }) =>
      (verb.classes & BIT.fix) !== 0 && !versioned && isHypothetical(reading, clause, at),
  ),
  noneIf(({ reading, at, text }) => isAwaited(reading, at) || isTriedInVain(text)),
  byVerb,
  byRemoval,
  byRelease,
];

function ruleOf(one: RepairVerb): string | null {
  for (const rule of VERB_RULES) {
    const told = rule(one);
    if (told !== undefined) return told;
  }
  return null;
}

/** The repair that the first verb of a clause tells which tells one. */
export function toldByVerb(one: RepairClause): ToldRepair | undefined {
  const { reading, clause, index, text, versioned } = one;
  for (let at = clause.from; at < clause.to; at++) {
    const verb = reading.parsed.verbs[at];
    if (!verb || !(verb.classes & (BIT.fix | BIT.ship) || verb.lemma === 'announce')) continue;
    if (isEntry(one, at, verb)) return { rule: 'fix/entry', at };
    const negated = isUnrepaired(one, at);
    const rule = ruleOf({ reading, clause, index, text, versioned, at, verb, negated });
    if (rule !== null) return { rule, at, negated };
  }
  return undefined;
}
