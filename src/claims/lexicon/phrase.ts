import type { StatementKind } from '../../model/statement.ts';
import { sieved } from '../text/sieved-pattern.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';

/** Who has to be acting or speaking for a phrase to state its kind. */
export type Speaker =
  /** The maker of the tool, in its own text or as told. */
  | 'maker'
  /** A body that is neither the tool nor its maker. */
  | 'body'
  /** Whoever may answer for something: the maker, or another party that is told or acts. */
  | 'party'
  /** The author of a post, or the maker in its own text. */
  | 'teller'
  /** The author of a post who is not the maker. */
  | 'user'
  | 'anyone';

/** A phrase that states a kind by itself, tried on a clause to the end of its part of the sentence. */
export interface Phrase {
  readonly kind: StatementKind;
  readonly name: string;
  readonly by: Speaker;
  readonly pattern: SievedPattern;
  readonly negated?: true;
  /** Whether a version has to be told in the clause. */
  readonly numbered?: true;
  /** What the whole sentence has to hold besides. */
  readonly beside?: RegExp;
  /** What its clause must not hold. */
  readonly unless?: RegExp;
}

type More = Pick<Phrase, 'negated' | 'numbered' | 'beside' | 'unless'>;

/** A phrase that states `kind` where one who fits `by` acts or speaks; its rule is called by kind and name. */
export const phrase = (
  kind: StatementKind,
  name: string,
  by: Speaker,
  pattern: RegExp,
  more: More = {},
): Phrase => ({
  kind,
  name,
  by,
  pattern: sieved(pattern),
  ...more,
});
/** What it tells is denied. */
export const NEGATED: More = { negated: true };
/** A version has to be told with it. */
export const NUMBERED: More = { numbered: true };
