import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { measuresIn } from '../measures.ts';
import type { Measure } from '../measures.ts';
import { affirmed, conflict } from './conflict.ts';

interface Told extends Measure {
  readonly document: string;
}

const agree = (a: Measure, b: Measure): boolean => a.low <= b.high && b.low <= a.high;

/** One thing measured, told with numbers that cannot be one, of which no document tells both. */
export function numberConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const told = affirmed(statements).flatMap(({ statement }) =>
    measuresIn(statement.quote)
      // How long something lasted is the claim's only where it is what the tool did.
      .filter(({ about }) => statement.kind === 'behaviour' || !about.startsWith('for '))
      .map((one): Told => ({ ...one, document: statement.document })),
  );
  return [...Map.groupBy(told, (one) => one.about)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([about, list]) => {
      const apart = list.filter((one) => list.some((other) => contradict(one, other, list)));
      const details = apart.map(({ shown, document }) => ({ value: shown, document }));
      return (
        conflict('number', details, documents, `unresolved: different numbers are told (${about})`) ?? []
      );
    });
}

/** A document that tells both numbers knows two things that are counted. */
function contradict(one: Told, other: Told, list: readonly Told[]): boolean {
  if (one.document === other.document || agree(one, other)) return false;
  const both = [...Map.groupBy(list, ({ document }) => document).values()].some(
    (own) => own.some((a) => agree(a, one)) && own.some((b) => agree(b, other) && !agree(b, one)),
  );
  return !both;
}
