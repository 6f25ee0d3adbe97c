import { precedes } from '../model/time.ts';
import type { Mention } from './mention.ts';
import { saysHowItKnows } from './own-reporting.ts';
import type { Book } from './publishers.ts';

/**
 * Tellings without the newsrooms that others cite ("According to Daily, …") where the newsroom's own text is captured, did
 * not come later and says whom it has it from: it only passed on, and they are the origin. Where those who cite it say that
 * it looked itself ("Daily tested it"), it stays.
 */
export function lessCited(affirmed: readonly Mention[], book: Book): readonly Mention[] {
  if (!affirmed.some(isCited)) return affirmed;
  const sourced = affirmed.filter(({ basis }) => basis !== 'outlet');
  const passedOn = (one: Mention): boolean => {
    if (!isCited(one) || one.voucher === null) return false;
    const newsroom = book.publisher(one.voucher);
    if (saysHowItKnows(one.keyed.statement.sentence, newsroom, book)) return false;
    return sourced.some(
      ({ document }) =>
        book.publisher(document.publisher).family === newsroom.family && !isLater(document, one.document),
    );
  };
  return affirmed.filter((one) => !passedOn(one));
}

const isLater = (one: Mention['document'], other: Mention['document']): boolean =>
  one.publishedAt !== null && other.publishedAt !== null && precedes(other.publishedAt, one.publishedAt);

/** A newsroom by which another text has it. */
const isCited = ({ basis, captured }: Mention): boolean => basis === 'outlet' && !captured;
