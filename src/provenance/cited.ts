import type { Mention } from './mention.ts';
import type { Book } from './publishers.ts';

/**
 * Tellings without the newsrooms that others cite ("According to Daily, …") where the newsroom's own text is captured and
 * says whom it has it from: it only passed on, and they are the origin.
 */
export function lessCited(affirmed: readonly Mention[], book: Book): readonly Mention[] {
  const cited = affirmed.filter(isCited);
  if (cited.length === 0) return affirmed;
  const families = new Set(
    affirmed
      .filter(({ basis }) => basis !== 'outlet')
      .map(({ document }) => book.publisher(document.publisher).family),
  );
  return affirmed.filter(
    (one) => !isCited(one) || one.voucher === null || !families.has(book.publisher(one.voucher).family),
  );
}

/** A newsroom by which another text has it. */
const isCited = ({ basis, captured }: Mention): boolean => basis === 'outlet' && !captured;
