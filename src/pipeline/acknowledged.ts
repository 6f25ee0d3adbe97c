import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isAwareOnly } from '../claims/grouping/index.ts';
import { isFeigned } from '../provenance/index.ts';
import type { MentionContext } from '../provenance/index.ts';

/** Words of an answer to what is told, as against praise, numbers and news from the same mouth. */
const ANSWERS =
  /\b(?:confirm|admit|acknowledg|conced|apolog|sorry|regret|mistake|bug|flaw|error|oversight|experiment|test|inten|design|mean|purpose|reason|because|prevent|protect|curb|combat|deter|stop|detect|remov|fix|patch|mitigat|disabl|roll|revert|investigat|work|pull|explain|transparen|launch|abuse|safe|secur)\w*/i;

/** "It has two million users": the speaker speaks of itself. */
const OF_ITSELF = /^\W*(?:it|they|we|he|she|I)\b/i;

/** Said in his own name by somebody of whom the place says that he makes nothing, or something else. */
function isBystanders(
  { statement: { chain, document, post, tool } }: KeyedStatement,
  documents: ReadonlyMap<string, DocumentInfo>,
): boolean {
  const page = documents.get(document);
  const { standing } = post ?? page ?? {};
  return chain.length === 0 && standing !== undefined && (standing !== 'maker' || page?.tool !== tool);
}

/** Whether a statement is a text's own answer in the party's name, away from the party's place. */
export function isFeignedIn(
  documents: ReadonlyMap<string, DocumentInfo>,
  told: KeyedStatement,
  context: MentionContext,
): boolean {
  const page = documents.get(told.statement.document);
  return page !== undefined && isFeigned(told, page, context);
}

/** The vendor or its staff explains or admits what its tool does: an answer to it, or words on the same thing. */
export function isAcknowledged(
  standing: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  context: MentionContext,
): boolean {
  const statements = standing.filter(
    (one) => !isBystanders(one, documents) && !isFeignedIn(documents, one, context),
  );
  const told = new Set(
    statements.flatMap(({ statement, predicate }) => (statement.kind === 'behaviour' ? [predicate] : [])),
  );
  return statements.some(
    ({ stance, statement, predicate, anaphoric }) =>
      statement.kind === 'vendor_response' &&
      statement.polarity === 'affirmed' &&
      (stance === 'acknowledges' ||
        ((stance === 'tells' || stance === 'beside') &&
          ((anaphoric && !OF_ITSELF.test(statement.quote)) ||
            (predicate !== null && told.has(predicate)) ||
            ANSWERS.test(statement.quote)))) &&
      !isAwareOnly(statement.quote),
  );
}
