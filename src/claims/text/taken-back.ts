import type { Document } from '../../model/document.ts';

/** How far the text behind a sentence is looked at for words that take it back, in UTF-16 units. */
const REACH = 120;
/** Words without which nothing takes back what stands before them. */
const MAY_TAKE_BACK =
  /\b(?:corrections?|corrected|retract\w*|erratum|errata|kidding|april|wrong|false|invalid|incorrect|untrue|true|nonsense|myth|lie|joke|satire|fiction|mistakes?|error|typo|deny|reject|dispute|withdr\w+|t(?:ook|aken)|walked|disowned|recanted|sa(?:id|ys?)|thought|think|believed?|claim\w*|heard|feared|update[ds]?|edit(?:ed)?|fact|reality|at least|(?:un)?able|cannot|can['’]t|could(?: not|n['’]t)|right\?|correct\?|so\?)/i;

/**
 * How a text goes on behind a sentence that ends at an offset, where that may take the sentence back ("Correction: it does
 * not."); undefined elsewhere. What another writes in the next of its posts takes back nothing. Linear.
 */
export function takenBackBehind(
  { text, posts }: Pick<Document, 'text' | 'posts'>,
  end: number,
): string | undefined {
  const next = posts.find(({ start }) => start >= end)?.start ?? text.length;
  const behind = text.slice(end, Math.min(end + REACH, next));
  return MAY_TAKE_BACK.test(behind) ? behind : undefined;
}
