import { framesAt } from '../../chains/chains.ts';
import { DOMAIN, LIVE } from '../../lexicon/behaviours.ts';
import { COVERT, FAULTS, SOFTWARE } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { asks } from '../../text/asking.ts';
import { anyOf, sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import { isNegated } from '../negation.ts';
import { hasClass, hasToken, isSoftware, lower } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import type { BehaviourRule, BehavingClause } from './behaving-clause.ts';
import { verbBehaviour } from './behaving-verbs.ts';
import { askHosts } from './hosts.ts';
import { foundFault, liveState, namedFault } from './told-faults.ts';

const KNOWN = sieved(/^known (?:issues?|problems?|bugs?)$/i);
const CONTRAST = sieved(/\b(?:rather|instead|without|not)\b/i);
const PHRASED = anyOf(KNOWN, CONTRAST, LIVE);
const SUPPOSES = /^(?:if|unless)$/;

/** What a maker says of why, not of what. */
const MEANT = sieved(
  /\b(?:(?:is|are|was|were|be|been) (?:\w+ly )?(?:designed|intended|meant|aimed|supposed)|part of (?:an? )?(?:\w+ )?experiments?|by (?:mistake|accident))\b/i,
);

/** Whether a sentence has any word by which a behaviour could be told. */
function mayBehave({ parsed, sieving }: Reading): boolean {
  return (
    hasClass(parsed, BIT.behave | BIT.introduce | BIT.affect) ||
    PHRASED(sieving) ||
    hasToken(parsed, FAULTS) ||
    (hasToken(parsed, COVERT) && hasToken(parsed, SOFTWARE))
  );
}

/** What restricts or repairs is no behaviour. */
const otherwiseTold = ({ taken, index }: BehavingClause): null | undefined =>
  taken(index, 'ban') || taken(index, 'fix') ? null : undefined;

/** "Known issues: …" */
function knownIssue({ reading, clause, index }: BehavingClause): Finding | undefined {
  if (clause.verbs.length === 0 || index === 0 || !KNOWN.test(reading.texts[0] ?? '')) return undefined;
  const at = clause.verbs[0] ?? clause.from;
  const negated = isNegated(reading, at, clause.from);
  return findingOf('behaviour', index, clause, at, 'behaviour/known', { negated });
}

/** A question, a condition or a purpose: what is not told to be. */
const notToldToBe = ({ reading, clause, index, text }: BehavingClause): null | undefined =>
  asks(text) ||
  isConditionPart(reading, index) ||
  (MEANT.test(text) && framesAt(reading.frames, clause.from).some((frame) => frame.source.vendor))
    ? null
    : undefined;

/** "…, not scanning any files": a contrast says what a tool does not do. */
function contrasted({ reading, clause, index, text }: BehavingClause): Finding | null | undefined {
  if (clause.kind !== 'contrast') return undefined;
  const at = clause.verbs[0];
  return at !== undefined && DOMAIN.test(text) && isSoftware(reading, clause.subject)
    ? findingOf('behaviour', index, clause, at, 'behaviour/contrast', { negated: true })
    : null;
}

/** How a clause may tell of a behaviour; the first that speaks decides. */
const RULES: readonly BehaviourRule[] = [
  otherwiseTold,
  knownIssue,
  notToldToBe,
  verbBehaviour,
  foundFault,
  contrasted,
  liveState,
  namedFault,
];

/** What a tool, a part of it, or a fault in it does. */
export function findBehaviours(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayBehave(reading)) return found;
  reading.clauses.forEach((clause, index) => {
    const behaving = { reading, taken, clause, index, text: reading.texts[index] ?? '' };
    for (const rule of RULES) {
      const finding = rule(behaving);
      if (finding === undefined) continue;
      if (finding) found.push(finding);
      return;
    }
  });
  return found;
}

/** A condition, or what hangs on one: says what would be, not what is. */
function isConditionPart(reading: Reading, index: number): boolean {
  return askHosts(reading, index, (clause) =>
    clause.kind === 'condition' || SUPPOSES.test(lower(reading, clause.from)) ? true : undefined,
  );
}
