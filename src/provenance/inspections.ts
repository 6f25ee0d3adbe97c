import { isFinder } from './clusters.ts';
import type { Mention } from './mention.ts';
import type { Book } from './publishers.ts';

/**
 * Tellings in which nobody inspected it apart whom all tellings of finders name beside these ("Ada Holm, who works with
 * Northlab, found …"): they may have found it together.
 */
export function lessJointInspections(affirmed: readonly Mention[], book: Book): readonly Mention[] {
  if (!affirmed.some(({ inspection, captured }) => inspection && captured)) return affirmed;
  return affirmed.map((one) => {
    if (!one.inspection || !one.captured) return one;
    const firm = book.publisher(one.document.publisher);
    const finders = affirmed.filter(
      (other) => isFinder(other) && !other.inspection && other.document.id !== one.document.id,
    );
    const isNamed = ({ keyed: { statement } }: Mention): boolean =>
      book.publishersIn(statement.sentence).some(({ family }) => family === firm.family);
    return finders.length > 0 && finders.every(isNamed) ? { ...one, inspection: false } : one;
  });
}
