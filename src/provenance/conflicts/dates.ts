import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import type { Statement } from '../../model/statement.ts';
import { affirmed, conflict, isToldApart } from './conflict.ts';

const EFFECT =
  /\b(?:effective|starting|starts?|beginning|begins?|from|as of|until|takes? effect|taking effect|comes? into (?:effect|force)|by|deadline|no later than|will .{0,60} on)\b/i;
const RELEASED =
  /\b(?:released|published|shipped|issued|rolled out|pushed out|came out|went out|goes out|(?:has been |was |became |is )available|out) (?:\w+ ){0,3}(?:on|since|of|this|last|yesterday|today)\b/i;
const PROMISED =
  /\b(?:will|would|shall|to be|promis\w+|expect\w*|aims?|plans?)\b.{0,60}\b(?:by|before|until|no later than)\b/i;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a date is of: none where the words do not say. */
function occasionOf({ kind, quote, versions }: Statement): string | undefined {
  if (kind === 'ban') return EFFECT.test(quote) ? 'different dates of effect are told' : undefined;
  if (kind !== 'fix' && kind !== 'affected_versions' && kind !== 'vendor_response') return undefined;
  if (PROMISED.test(quote)) return 'different dates are promised';
  if (kind === 'vendor_response' || !RELEASED.test(quote)) return undefined;
  const version = versions.fixed ?? versions.introduced ?? versions.affected;
  return version === null ? undefined : `${OF_RELEASE}${version.replace(/^[>=<v ]+/, '')}`;
}

const OF_RELEASE = 'different dates of release are told for ';

/** Whole days told of one occasion that cannot be one: two documents without a common day. */
export function dateConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const details = affirmed(statements).flatMap(({ statement }) => {
    const { eventDate, document } = statement;
    if (eventDate === null || !DAY.test(eventDate)) return [];
    const occasion = occasionOf(statement);
    return occasion === undefined ? [] : [{ value: eventDate, document, occasion }];
  });
  return [...Map.groupBy(details, ({ occasion }) => occasion)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([occasion, list]) =>
      isToldApart(list) ? (conflict('date', list, documents, `unresolved: ${occasion}`) ?? []) : [],
    );
}
