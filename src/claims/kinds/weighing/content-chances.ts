import { chancesTold } from '../../weighed/weights.ts';
import type { Reading } from '../reading.ts';

/** Chances of the kinds in what somebody is named for in a sentence, undefined where nobody is; reckoned when first asked. */
export type ContentChances = () => readonly number[] | undefined;

/** A telling of fewer tokens is a name or a label. */
const SHORT = 2;

/**
 * How likely each kind is by what is told alone: "Security researcher Jane Moe said that it checks the settings" sounds
 * like a find by who says it, and tells of a behaviour.
 */
export function contentChances(reading: Reading): ContentChances {
  const scope = reading.frames.find(
    ({ steps, scope, negated }) => !negated && steps.length > 0 && scope.to - scope.from > SHORT,
  )?.scope;
  let chances: readonly number[] | undefined;
  return () => scope && (chances ??= chancesTold(reading, scope.from, scope.to));
}
