import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { precedes } from '../model/time.ts';
import { confirmsAsParty } from '../provenance/index.ts';
import type { ClaimOrigins, Mention } from '../provenance/index.ts';

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
  const heard = new Set(party.map(({ document }) => document.id));
  const others = told.filter(
    ({ founds, stance, statement }) => founds && stance === 'tells' && !heard.has(statement.document),
  );
  const theirs = [...others, ...all.filter((one) => one.relation !== 'party').map((one) => one.keyed)];
  const isNegative = isMostlyNegated(theirs);
  if (!party.some((one) => admits(one, isNegative))) return false;
  const out = (id: string): string | null => documents.get(id)?.publishedAt ?? null;
  const isBefore = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && precedes(a, b);
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

/** What was found is that a thing is not done: whoever says that it is done contradicts it. */
function isMostlyNegated(told: readonly KeyedStatement[]): boolean {
  const negated = told.filter(({ statement }) => statement.polarity === 'negated');
  return negated.length * 2 > told.length;
}

/** Whether the party tells by a mention that what was found is so, and of its own knowledge. */
function admits(mention: Mention, isNegative: boolean): boolean {
  const { keyed } = mention;
  const { statement } = keyed;
  if (statement.kind !== 'behaviour' || statement.hedge !== 'none') return false;
  if ((statement.polarity === 'negated') !== isNegative) return false;
  // Said of a negative finding, the negated words are the admission.
  return confirmsAsParty({
    ...mention,
    keyed: { ...keyed, statement: { ...statement, polarity: 'affirmed' } },
  });
}
