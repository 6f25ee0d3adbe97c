import { deniesObject } from '../text/none-of.ts';
import { isPassive, lower } from './reading.ts';
import type { Reading } from './reading.ts';

/** Behind "not": that is done, and more. */
const MORE_THAN: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'solely']);

/** Whether the verb group of `at` is negated, by words of its own or of the verb to which "or" joins it. */
export function isNegated(reading: Reading, at: number, floor: number): boolean {
  return isNegatedItself(reading, at, floor) || sharesNegation(reading, at, floor);
}

/** Whether the verb group of `at` is negated by words of its own. */
export function isNegatedItself(reading: Reading, at: number, floor: number): boolean {
  // "contains no names", "asks for no password"
  return (
    negatorOf(reading, at, floor) ??
    deniesObject(reading.parsed, lower(reading, at + 1) === 'for' ? at + 2 : at + 1, floor)
  );
}

/** What the verb group of `at` says of itself: negated, or expressly more than that; undefined: nothing. */
function negatorOf(reading: Reading, at: number, floor: number): boolean | undefined {
  const { parsed } = reading;
  for (let i = at - 1; i >= Math.max(floor, at - 6); i--) {
    const tag = parsed.tags[i];
    // "does not just upload them"
    if (tag === 'neg' || lower(reading, i).endsWith("n't") || lower(reading, i) === 'cannot')
      return !MORE_THAN.has(lower(reading, i + 1));
    // "is not end-to-end encrypted"
    if (tag === 'word' && i === at - 1 && lower(reading, i).includes('-') && parsed.verbs[at]?.form === 'ed')
      continue;
    if (tag !== 'aux' && tag !== 'adv' && tag !== 'verb' && !(tag === 'prep' && lower(reading, i) === 'to'))
      break;
  }
  return undefined;
}

/**
 * Whether a verb stands under the negation of the one before to which "or" joins it ("will not sell it or share it",
 * "never kept, copied or sold names"): both of one form, without a subject or an auxiliary of its own.
 */
function sharesNegation(reading: Reading, at: number, floor: number): boolean {
  const { parsed, clauses } = reading;
  const joined = lower(reading, floor - 1);
  if (joined !== 'or' && joined !== 'nor' && joined !== ',') return false;
  const index = clauses.findIndex(({ from }) => from === floor);
  const own = clauses[index];
  const form = parsed.verbs[at]?.form;
  if (!own || own.verbs[0] !== at || (form !== 'base' && form !== 'ed')) return false;
  if (own.kind !== 'and' && own.kind !== 'insert') return false;
  if (joined === ',' && lower(reading, (clauses[index + 1]?.from ?? 0) - 1) !== 'or') return false;
  // "otherwise share them"
  for (let i = own.from; i < at; i++) if (parsed.tags[i] !== 'adv') return false;
  const host = clauses[own.host];
  const first = host?.verbs[0];
  if (!host || first === undefined || first >= at || parsed.verbs[first]?.form !== form) return false;
  // "may not be installed on or connected to it": what is ruled, or done to it by others.
  if (form === 'ed' && isPassive(reading, first)) return false;
  return negatorOf(reading, first, host.from) ?? sharesNegation(reading, first, host.from);
}
