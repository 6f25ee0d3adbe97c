import type { When } from '../../model/time.ts';
import type { SievedText } from '../text/sieved-pattern.ts';
import type { Span } from '../text/span.ts';

export interface DateMention extends Span {
  readonly when: When;
  /** A weekday or a relative phrase ("yesterday", "on Monday"): weaker than a written date. */
  readonly relative: boolean;
}

/** A sentence that is searched for dates. */
export interface Dated {
  readonly sentence: string;
  readonly within: SievedText;
  /** Where the sentence begins in its text. */
  readonly offset: number;
  /** What missing years count from (ms since 1970); undefined where the day of publication is not known. */
  readonly reference: number | undefined;
}

/** A date that one form finds in a sentence; without a `when` it is none. */
interface FoundDate {
  readonly index: number;
  readonly length: number;
  readonly when: When | undefined;
}

/** Finds dates of one form. `before`: those that forms before it found. */
export type DateForm = (dated: Dated, before: readonly DateMention[]) => readonly FoundDate[];
