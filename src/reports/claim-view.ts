import type { Claim, ClaimStatement, Conflict } from '../model/claim.ts';
import type { HistoryEntry } from '../model/hearsay.ts';
import { chainWords } from './claim-words.ts';
import { clean } from './clean.ts';
import { dayWords } from './dates.ts';
import type { Names } from './names.ts';

/** Each document of a claim, as "publisher (day)", by its id. */
export function documentWords(claim: Claim, names: Names): ReadonlyMap<string, string> {
  return new Map(
    claim.statements.map((one) => [
      one.document,
      `${names.publisher(one.publisher)} (${dayWords(one.publishedAt)})`,
    ]),
  );
}

/** One value of a conflict, who tells it, and who was the first to depart from the earliest telling with it. */
export interface ConflictValue {
  readonly value: string;
  readonly told: string;
  readonly departs: string | null;
}

/** The values of a conflict in the order of their names. */
export function conflictValues(
  conflict: Conflict,
  documents: ReadonlyMap<string, string>,
): readonly ConflictValue[] {
  return Object.entries(conflict.values).map(([value, ids]) => {
    const named = ids.map((id) => documents.get(id) ?? id);
    const departing = ids.find((id) => conflict.changedIn?.includes(id) === true);
    return {
      value,
      told: [...new Set(named)].join(', '),
      departs: departing === undefined ? null : (documents.get(departing) ?? departing),
    };
  });
}

/** The statements of a claim by document, the earliest telling first; what has no date comes last. */
export function statementsByDocument(claim: Claim): readonly (readonly ClaimStatement[])[] {
  const dayOf = (group: readonly ClaimStatement[]): string => group[0]?.publishedAt ?? '9';
  return [...Map.groupBy(claim.statements, (one) => one.document).values()].toSorted((a, b) =>
    dayOf(a).localeCompare(dayOf(b)),
  );
}

/** What a statement is, how firmly it is told, and whose it is: "behaviour · alleged · danahh (Reddit)". */
export function statementWords(one: ClaimStatement): string {
  return [
    one.kind.replace('_', ' '),
    ...(one.polarity === 'negated' ? ['negated'] : []),
    ...(one.hedge === 'none' ? [] : [one.hedge]),
    ...(one.takenBack === true ? ['taken back'] : []),
    one.chain.length > 0 ? chainWords(one) : one.inherited ? 'origin inherited' : 'in its own voice',
  ].join(' · ');
}

/** The reason of a change, without the grade that stands before it; empty where none is told. */
export const reasonOf = ({ because }: Pick<HistoryEntry, 'because'>): string =>
  clean(because).replace(/^(?:Verified|Alleged|Second-hand|Not graded): /, '');
