import type { KeyedStatement } from '../model/affair.ts';
import type { Claim, ClaimStatement, Origin } from '../model/claim.ts';
import type { TracedOrigin } from '../model/evidence.ts';
import type { ClaimGroup } from '../claims/grouping/index.ts';
import type { ClaimOrigins } from '../provenance/index.ts';
import { isGone } from './affair-graded.ts';
import type { Affair } from './affair-graded.ts';
import { REDACTED } from './affair-redaction.ts';

/** An origin without what only grading asks of it. */
export function publicOrigin(origin: TracedOrigin): Origin {
  const { id, name, aliases, basis, established, captured, inherited } = origin;
  const { vouchedBy, party, publishers, documents, toldIn } = origin;
  return {
    id,
    name,
    aliases,
    basis,
    established,
    captured,
    inherited,
    vouchedBy,
    party,
    publishers,
    documents,
    toldIn,
  };
}

/** The group without the words of redacted documents: no claim is worded after them. */
export function unworded(group: ClaimGroup, redacted: ReadonlySet<string>): ClaimGroup {
  if (redacted.size === 0) return group;
  const blank = (keyed: KeyedStatement): KeyedStatement =>
    redacted.has(keyed.statement.document)
      ? { ...keyed, statement: { ...keyed.statement, quote: '', sentence: '', chain: [] } }
      : keyed;
  return { ...group, founding: group.founding.map(blank), attached: group.attached.map(blank) };
}

/** A statement whose document is redacted still counts, and shows only that it was made. */
function withheld(statement: ClaimStatement): ClaimStatement {
  return { ...statement, quote: REDACTED, prefix: '', suffix: '', title: REDACTED, url: null, chain: [] };
}

/** The statement that says the claim best, then all others by the day of their telling. */
export function shownStatements(
  group: ClaimGroup,
  origins: ClaimOrigins,
  affair: Affair,
  lead: string | null,
): Claim['statements'] {
  const { documents, book, redacted } = affair;
  return [...group.founding, ...group.attached]
    .flatMap((keyed): ClaimStatement[] => {
      const { statement } = keyed;
      const document = documents.get(statement.document);
      if (!document) return [];
      return [
        {
          id: statement.id,
          quote: statement.quote,
          prefix: statement.prefix,
          suffix: statement.suffix,
          document: document.id,
          title: document.title,
          url: document.url,
          publisher: book.publisher(document.publisher).name,
          publishedAt: document.publishedAt,
          dateAssumed: document.dateAssumed,
          kind: statement.kind,
          polarity: statement.polarity,
          hedge: statement.hedge,
          chain: statement.chain.map((link) => link.name),
          inherited: origins.inherited.has(statement.id),
          ...(isGone(keyed, affair) ? { takenBack: true as const } : {}),
        },
      ];
    })
    .map((statement) => (redacted.has(statement.document) ? withheld(statement) : statement))
    .sort((a, b) => {
      if (a.id === lead || b.id === lead) return a.id === lead ? -1 : 1;
      const [x, y] = [a.publishedAt ?? '~', b.publishedAt ?? '~'];
      return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
    });
}
