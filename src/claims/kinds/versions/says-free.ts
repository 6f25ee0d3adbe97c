import { deniesWell, inOwnSense } from '../../lexicon/denied-well.ts';
import { NONE_SPARED, NOT_SEEN, SPARED, WORKS_ILL, WORKS_IN } from '../../lexicon/spared.ts';
import { UNAFFECTED } from '../../lexicon/triggers.ts';

/** Whether a text says that what it is about is free of the fault, and does not deny that it is well. */
export const spares = (text: string): boolean =>
  SPARED.test(text) && SPARED.test(inOwnSense(text)) && !deniesWell(text);
/** The same in the words for being affected. */
export const isUnaffected = (text: string): boolean =>
  UNAFFECTED.test(text) && UNAFFECTED.test(inOwnSense(text)) && !deniesWell(text);
/** Whether a tool works in a version, not an attack. */
export const works = (text: string): boolean =>
  WORKS_IN.test(text) && !WORKS_ILL.test(text) && !deniesWell(text);

/** Whether words say of whatever they are about that it is free of a fault. */
export const saysFree = (text: string): boolean =>
  (isUnaffected(text) || spares(text) || works(text) || NOT_SEEN.test(text)) && !NONE_SPARED.test(text);

/** The same in the words for being affected alone. */
export const isFree = (text: string): boolean => isUnaffected(text) && !NONE_SPARED.test(text);
