import {
  LIST_BETWEEN,
  RANGE_BETWEEN,
  RANGE_OPEN_BETWEEN,
  SINCE_AFTER,
  THROUGH_AFTER,
} from '../lexicon/version-bounds.ts';
import { LINE } from './version-numbers.ts';
import type { Atom } from './version-numbers.ts';

/** What only one of several versions can be told by. */
const ALONE_AFTER = /^\s(?:is|was|has|does|isn['’]t|wasn['’]t|doesn['’]t|never)\b/i;

/** Place of the last number of the list that begins at `at` ("3.1, 3.2 and 3.3"). */
export function lastOfList(text: string, atoms: readonly Atom[], at: number): number {
  let last = at;
  for (; last + 1 < atoms.length; last++) {
    const [a, b] = [atoms[last] as Atom, atoms[last + 1] as Atom];
    const gap = text.slice(a.end, b.start);
    const after = text.slice(b.end, b.end + 24);
    if (a.end !== b.end && !(gap.length < 24 && LIST_BETWEEN.test(gap))) break;
    // "4.1 and later 4.x releases"
    if (a.end !== b.end && SINCE_AFTER.test(text.slice(a.end, b.end + 12))) break;
    const anew = /^,\s?and\s/.test(gap);
    // "… in 3.3.3, and 3.4 never had it": a clause of its own.
    if (anew && ALONE_AFTER.test(after)) break;
    // "lost in 4.0.0, and 3.9 and older are fine": told of the second alone.
    if (anew && last === at && THROUGH_AFTER.test(text.slice(b.end, b.end + 30))) break;
    const c = atoms[last + 2];
    const gapToNext = c ? text.slice(b.end, c.start) : '';
    if (c && !after.startsWith(',') && (RANGE_BETWEEN.test(gapToNext) || RANGE_OPEN_BETWEEN.test(gapToNext)))
      break;
  }
  return last;
}

/** "4.1 and later 4.x releases": the line that is meant, and no version beside. */
export function isOfLine(text: string, atoms: readonly Atom[], last: number): boolean {
  const [a, b] = [atoms[last], atoms[last + 1]];
  return (
    a !== undefined &&
    b !== undefined &&
    LINE.test(b.version) &&
    b.start - a.end < 24 &&
    SINCE_AFTER.test(text.slice(a.end, b.end))
  );
}
