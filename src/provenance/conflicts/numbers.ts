import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { measuresIn } from './measures.ts';
import type { Measure } from './measures.ts';
import { affirmed, conflict } from './conflict.ts';

/** One number with the documents that tell it. */
interface Told extends Measure {
  readonly documents: Set<string>;
}

const agree = (a: Measure, b: Measure): boolean => a.low <= b.high && b.low <= a.high;

/** One thing measured, told with numbers that cannot be one, of which no document tells both. */
export function numberConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  // Many texts tell the same number: each is compared once.
  const told = new Map<string, Told>();
  for (const { statement } of affirmed(statements))
    for (const one of measuresIn(statement.quote)) {
      // How long something lasted is the claim's only where it is what the tool did.
      if (statement.kind !== 'behaviour' && one.about.startsWith('for ')) continue;
      const key = `${one.about} ${one.shown} ${String(one.low)} ${String(one.high)}`;
      const known = told.get(key) ?? { ...one, documents: new Set<string>() };
      known.documents.add(statement.document);
      told.set(key, known);
    }
  return [...Map.groupBy(told.values(), (one) => one.about)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([about, list]) => {
      const apart = list.filter((one) => list.some((other) => contradict(one, other, list)));
      const details = apart.flatMap(({ shown, documents: tellers }) =>
        [...tellers].map((document) => ({ value: shown, document })),
      );
      return (
        conflict('number', details, documents, `unresolved: different numbers are told (${about})`) ?? []
      );
    });
}

/** A document that tells both numbers knows two things that are counted. */
function contradict(one: Told, other: Told, list: readonly Told[]): boolean {
  if (agree(one, other)) return false;
  const tellers = (of: Told, not: Told): ReadonlySet<string> =>
    new Set(list.flatMap((a) => (a === of || (agree(a, of) && !agree(a, not)) ? [...a.documents] : [])));
  return tellers(one, other).isDisjointFrom(tellers(other, one));
}
