import type { KeyedStatement } from '../model/affair.ts';
import type { VersionOrder } from '../versions/order.ts';
import type { Told } from '../versions/told.ts';

const UNTIL = /^until\b/i;
const BELOW = /^<\s*(\S+)$/;
const EXACT = /^v?\d+(?:\.[\w-]+)*$/;

/** "fixes it", "ended this": of what the text tells before. */
const POINTS_BACK = /\b(?:it|this|that|these|those|them)(?=\W*$| (?:in|on|for|with|by|once|at last)\b)/i;
/** "Until 6.7, which removed it": that release ended it itself. */
const ENDED_BY_IT =
  /\b(?:which|that|when|where|as) (?:\w+ ){0,4}?(?:remov|fix|repair|end|clos|stopp|patch|correct|plugg|resolv|address|dropp|disabl|cur)(?:e?d|es|s)\b/i;

/** Where a statement stands: all of one sentence tell of the same until. */
const placeOf = ({ statement: { document, sentenceStart } }: KeyedStatement): string =>
  `${document} ${String(sentenceStart)}`;

/**
 * "Until 6.7 it kept the camera on. 6.8 ended this": whoever tells in the same text that another, later release ended it,
 * and not something else, counts the first among those that had it. Elsewhere "until" leaves its version out. `order`: of the tool's versions.
 */
export function untilIncluded(
  statements: readonly KeyedStatement[],
  order: VersionOrder,
): (told: Told, by: KeyedStatement) => Told {
  const ended = new Map<string, KeyedStatement[]>();
  const objects = new Map<string, readonly string[]>();
  for (const one of statements) {
    const { statement } = one;
    objects.set(placeOf(one), [...(objects.get(placeOf(one)) ?? []), ...one.objects]);
    const { kind, polarity, document, versions } = statement;
    if (kind !== 'fix' || polarity !== 'affirmed' || !EXACT.test(versions.fixed ?? '')) continue;
    const known = ended.get(document) ?? [];
    known.push(one);
    ended.set(document, known);
  }
  return (told, until) => {
    const { document, versions, sentence } = until.statement;
    const below = BELOW.exec(told.affected ?? '')?.[1];
    const later = ended.get(document) ?? [];
    if (below === undefined || !UNTIL.test(versions.raw ?? '') || ENDED_BY_IT.test(sentence)) return told;
    const had = objects.get(placeOf(until)) ?? [];
    const isOfIt = (one: KeyedStatement): boolean =>
      one.anaphoric ||
      POINTS_BACK.test(one.statement.quote) ||
      one.objects.some((object) => had.includes(object));
    const isLater = later.every(({ statement }) => order.compare(statement.versions.fixed ?? '', below) > 0);
    return isLater && later.some(isOfIt) ? { ...told, affected: `<=${below}` } : told;
  };
}
