import type { KeyedStatement } from '../model/affair.ts';
import type { VersionOrder } from '../versions/order.ts';
import type { Told } from '../versions/told.ts';

const UNTIL = /^until\b/i;
const BELOW = /^<\s*(\S+)$/;
const EXACT = /^v?\d+(?:\.[\w-]+)*$/;

/**
 * "Until 6.7 it kept the camera on. 6.8 ended this": whoever tells in the same text that another, later release ended it
 * counts the first among those that had it. Elsewhere "until" leaves its version out. `order`: of the tool's versions.
 */
export function untilIncluded(
  statements: readonly KeyedStatement[],
  order: VersionOrder,
): (told: Told, by: KeyedStatement) => Told {
  const ended = new Map<string, string[]>();
  for (const { statement } of statements) {
    const { kind, polarity, document, versions } = statement;
    if (kind !== 'fix' || polarity !== 'affirmed' || !EXACT.test(versions.fixed ?? '')) continue;
    const known = ended.get(document) ?? [];
    known.push(versions.fixed ?? '');
    ended.set(document, known);
  }
  return (told, { statement: { document, versions } }) => {
    const below = BELOW.exec(told.affected ?? '')?.[1];
    const later = ended.get(document) ?? [];
    const isLater =
      below !== undefined && later.length > 0 && later.every((version) => order.compare(version, below) > 0);
    return isLater && UNTIL.test(versions.raw ?? '') ? { ...told, affected: `<=${below}` } : told;
  };
}
