import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { TracedOrigin } from '../../model/evidence.ts';
import { affirmed, conflict } from './conflict.ts';

/**
 * Told as so here and as not so there.
 * @param negated negated tellings without an origin of their own
 * @param deniers whoever contradicts
 */
export function polarityConflicts(
  statements: readonly KeyedStatement[],
  negated: readonly KeyedStatement[],
  deniers: readonly TracedOrigin[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const yes = affirmed(statements).filter((one) => one.founds);
  if (yes.length === 0) return [];
  const details = [
    ...yes.map((one) => ({ value: 'affirmed', document: one.statement.document })),
    ...negated.map((one) => ({ value: 'negated', document: one.statement.document })),
    ...deniers.flatMap(({ toldIn }) => toldIn.map((document) => ({ value: 'negated', document }))),
  ];
  const first = negated.toSorted((a, b) => (a.statement.id < b.statement.id ? -1 : 1))[0];
  const names = deniers.map(({ name }) => name).join(', ');
  const resolution = first
    ? `some texts say that it is not so: "${first.statement.quote.slice(0, 120)}"`
    : `${names} ${deniers.length === 1 ? 'contradicts' : 'contradict'} it`;
  return [conflict('polarity', details, documents, resolution) ?? []].flat();
}
