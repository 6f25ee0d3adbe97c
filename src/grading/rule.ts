import type { Policy } from '../model/catalogue.ts';
import type { RuleOutcome } from '../model/claim.ts';
import type { Evidence, TracedOrigin } from '../model/evidence.ts';

export type Parameters = Policy['rules'][number]['parameters'];

/** What a rule finds; the policy's id and question are added around it. */
export type Finding = Pick<RuleOutcome, 'outcome' | 'reason' | 'evidence'>;

/** A question of the policy as a pure function. */
export type Rule = (evidence: Evidence, parameters: Parameters) => Finding;

export const met = (reason: string, evidence: readonly string[]): Finding => ({
  outcome: 'met',
  reason,
  evidence,
});
export const unmet = (reason: string, evidence: readonly string[] = []): Finding => ({
  outcome: 'unmet',
  reason,
  evidence,
});
export const unknown = (reason: string): Finding => ({ outcome: 'unknown', reason, evidence: [] });
export const notApplicable = (reason: string): Finding => ({
  outcome: 'not-applicable',
  reason,
  evidence: [],
});

/** A list parameter; the given default where the policy leaves it out. */
export function listOf(
  parameters: Parameters,
  name: string,
  byDefault: readonly string[],
): readonly string[] {
  const value = parameters[name];
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : byDefault;
}

/** A number parameter; the given default where the policy leaves it out or it is no number. */
export function numberOf(parameters: Parameters, name: string, byDefault: number): number {
  const value = parameters[name];
  return typeof value === 'number' ? value : byDefault;
}

/** A parameter that is on or off; off where the policy leaves it out. */
export function isSet(parameters: Parameters, name: string): boolean {
  return parameters[name] === true;
}

/** Names of origins for a sentence: "A", "A and B", "A, B and C". */
export function namesOf(origins: readonly Pick<TracedOrigin, 'name'>[]): string {
  const names = origins.map((origin) => origin.name);
  return names.length < 2
    ? (names[0] ?? 'nobody')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Number of families with a publisher that is not rated unreliable (E) or unknown (F). */
export function trustedFamilies(tellings: TracedOrigin['tellings']): number {
  return tellings.filter((telling) => telling.reliability !== 'E' && telling.reliability !== 'F').length;
}
