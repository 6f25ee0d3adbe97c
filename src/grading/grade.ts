import type { Policy } from '../model/catalogue.ts';
import type { Grade, RuleOutcome } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import { unknown, unmet } from './rule.ts';
import { RULES } from './rules/index.ts';

export interface Verdict {
  readonly grade: Grade;
  /** Id of the rule that decided. */
  readonly rule: string;
  readonly trace: readonly RuleOutcome[];
}

const WITHDRAWN = 'retracted';
const LANGUAGE = 'language';
const REMAINDER = 'relayed';

const isMet = ({ outcome }: RuleOutcome): boolean => outcome === 'met';

/** Asks every question of the policy, in its order; a rule that is not known here has the outcome `unknown`. */
export function traceOf(evidence: Evidence, policy: Policy): readonly RuleOutcome[] {
  const gates: RuleOutcome[] = [];
  if (evidence.withdrawn)
    gates.push({
      rule: WITHDRAWN,
      question: 'Was it taken back?',
      outcome: 'met',
      reason: 'an analyst retracted it',
      evidence: [],
    });
  if (!evidence.readable)
    gates.push({
      rule: LANGUAGE,
      question: 'Is it told in a language that cannot be read here?',
      outcome: 'met',
      reason: 'all its documents are in languages that are not read',
      evidence: [],
    });
  const answers: RuleOutcome[] = [];
  for (const { id, question, parameters } of policy.rules) {
    const rule = RULES[id];
    const finding = rule ? rule(evidence, parameters) : unknown('no rule of this name is known');
    // What remains is told on "only" where nothing better is known of it.
    const better = id === REMAINDER && finding.outcome === 'met' && answers.some(isMet);
    answers.push({ rule: id, question, ...(better ? unmet('more is known of it: see above') : finding) });
  }
  return [...gates, ...answers];
}

/** The letter, from the trace alone: the first outcome that is met decides; none: ungraded, nothing was measured. */
export function letterOf(
  trace: readonly RuleOutcome[],
  policy: Policy,
): { readonly grade: Grade; readonly rule: string } {
  const first = trace.find(isMet);
  if (!first) return { grade: 'ungraded', rule: 'none' };
  const rule = policy.rules.find((one) => one.id === first.rule);
  return { grade: rule?.grade ?? 'ungraded', rule: first.rule };
}

/** Grades one claim's evidence by the policy. */
export function grade(evidence: Evidence, policy: Policy): Verdict {
  const trace = traceOf(evidence, policy);
  return { ...letterOf(trace, policy), trace };
}
