import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { isTaken } from './first-hand.ts';
import { asPost } from './hosted.ts';
import type { MentionContext } from './mention.ts';
import { isUnknown } from './own-sites.ts';
import { spoken } from './spoken.ts';

/** Words of whoever writes: "we apologise", "our fault". */
const FIRST_PERSON = /\b(?:we|our|ours|us|ourselves|I|me|my|mine)\b/i;
/** What stands in quotation marks somebody else says. */
const QUOTED = /“[^”]{0,600}”|"[^"]{0,600}"/g;

/**
 * Whether a text answers in its own words for the party concerned, and does not stand at its place: "We apologise" on a
 * page that anybody may have put up under the party's name. What a text tells of the party in the third person is none.
 */
export function isFeigned(keyed: KeyedStatement, page: DocumentInfo, context: MentionContext): boolean {
  const { chain, quote } = keyed.statement;
  if (chain.length > 0) return false;
  const { book } = context;
  const asCalled = [page.outlet, page.author].some((name) => name !== null && isTaken(name, book));
  const own =
    FIRST_PERSON.test(quote.replace(QUOTED, ' ')) || (asCalled && isUnknown(book.publisher(page.publisher)));
  return own && spoken(keyed, asPost(page, keyed.statement, book), context)?.relation !== 'party';
}
