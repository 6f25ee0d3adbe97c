import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { precedes } from '../model/time.ts';
import type { ClaimOrigins } from '../provenance/index.ts';

/**
 * Whether the party concerned, or its staff, tells the thing itself after others did, or beside a finder. A party that
 * told it before anybody else has announced it: there was nothing to admit.
 * @param told the claim's statements
 */
export function isAdmitted(
  told: readonly KeyedStatement[],
  { mentions }: ClaimOrigins,
  documents: ReadonlyMap<string, DocumentInfo>,
): boolean {
  const all = [...mentions.values()].flat().filter((one) => !one.inherited);
  const party = all.filter(({ relation }) => relation === 'party');
  const admits = party.some(
    ({ keyed: { statement } }) => statement.kind === 'behaviour' && statement.hedge === 'none',
  );
  if (!admits) return false;
  const out = (id: string): string | null => documents.get(id)?.publishedAt ?? null;
  const isBefore = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && precedes(a, b);
  const heard = new Set(party.map(({ document }) => document.id));
  const others = told.filter(
    ({ founds, stance, statement }) => founds && stance === 'tells' && !heard.has(statement.document),
  );
  const days = others.map(({ statement }) => out(statement.document));
  if (days.some((when) => [...heard].every((own) => isBefore(when, out(own))))) return true;
  const found = new Set(all.filter((one) => one.relation !== 'party').map(({ document }) => document.id));
  const announced = party
    .filter(({ captured, document }) => captured && !found.has(document.id))
    .some(({ document }) =>
      [...days, ...[...found].map(out)].every((when) => !isBefore(when, out(document.id))),
    );
  // Somebody else must have seen it: a text that names nobody may tell the party's own words on.
  return (found.size > 0 || others.some(({ statement }) => statement.chain.length > 0)) && !announced;
}
