import type { DraftClaim } from '../../src/model/affair.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

export type Told = Parameters<typeof aStatement>[0];

export const documents = [
  aDocument({ id: 'a', publisher: 'beacon', publishedAt: '2026-04-10' }),
  aDocument({ id: 'b', publisher: 'courier', publishedAt: '2026-04-11' }),
  aDocument({ id: 'c', publisher: 'ledger', publishedAt: '2026-04-12' }),
];

/** The claims of what the documents tell, all of it grouped as one claim. */
export function claimOf(told: readonly (Told & { readonly document: string })[]): DraftClaim {
  const statements = told.map((one, at) => aStatement({ sentence: `${one.quote ?? ''}.`, ...one }, at + 1));
  const [first] = statements;
  const kind = first?.kind ?? 'behaviour';
  const claims = derive(documents, statements, {
    regrouped: (keyed) => ({
      ...keyed,
      claimKeys: [`wrench|${kind}|one`],
      subjectKeys: ['wrench|one'],
      founds: keyed.statement.kind === kind,
    }),
  });
  const [claim] = claims;
  if (!claim) throw new Error('nothing was derived');
  return claim;
}

export const fieldsOf = (told: readonly (Told & { readonly document: string })[]): readonly string[] =>
  claimOf(told).conflicts.map(({ field }) => field);
