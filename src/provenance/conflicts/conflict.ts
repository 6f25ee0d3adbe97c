import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict, ConflictField } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';

/** A detail as one document tells it. */
export interface Detail {
  readonly value: string;
  readonly document: string;
}

/** Statements that tell the claim, as against those that deny it. */
export function affirmed(statements: readonly KeyedStatement[]): readonly KeyedStatement[] {
  return statements.filter((one) => one.statement.polarity === 'affirmed' && one.stance !== 'denies');
}

/** Undefined unless at least two values are told, by documents that are not all the same. */
export function conflict(
  field: ConflictField,
  details: readonly Detail[],
  documents: ReadonlyMap<string, DocumentInfo>,
  resolution: string,
): Conflict | undefined {
  const byValue = Map.groupBy(details, (detail) => detail.value);
  const tellers = new Set(details.map((detail) => detail.document));
  if (byValue.size < 2 || tellers.size < 2) return undefined;
  const values = Object.fromEntries(
    [...byValue]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, list]) => [value, [...new Set(list.map((one) => one.document))].sort()]),
  );
  return { field, values, resolution, changedIn: hops(details, documents) };
}

/** The first document of each value that departs from the earliest telling. */
function hops(details: readonly Detail[], documents: ReadonlyMap<string, DocumentInfo>): readonly string[] {
  const at = (id: string): string => documents.get(id)?.publishedAt ?? documents.get(id)?.knownAt ?? '';
  const ordered = details.toSorted((a, b) =>
    at(a.document) === at(b.document)
      ? a.document < b.document
        ? -1
        : 1
      : at(a.document) < at(b.document)
        ? -1
        : 1,
  );
  const seen = new Set([ordered[0]?.value]);
  return ordered.flatMap((detail) => {
    if (seen.has(detail.value)) return [];
    seen.add(detail.value);
    return [detail.document];
  });
}

/** Whether two documents tell values of which neither tells the other's. */
export function isToldApart(details: readonly Detail[]): boolean {
  const own = [...Map.groupBy(details, (detail) => detail.document).values()].map((list) =>
    [...new Set(list.map((detail) => detail.value))].sort(),
  );
  // Many documents tell the same.
  const kinds = [...new Map(own.map((values) => [values.join(' '), new Set(values)])).values()];
  return kinds.some((a) => kinds.some((b) => a.isDisjointFrom(b)));
}
