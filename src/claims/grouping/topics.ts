import { compileMatcher, findHits } from './matcher.ts';
import { RESPONSE_TOPICS } from './predicates.ts';
import { isAwareOnly } from './stance.ts';
import type { ToldStatement } from './told.ts';
import { stemOf, wordsOf } from './words.ts';

const topicMatcher = compileMatcher(
  RESPONSE_TOPICS.map(({ id, words }): readonly [string, string] => [words, id]),
);

/** What a party's answer is about: answers of one topic on one mechanism are one claim. */
export function topicOf({ statement: { quote, chain } }: ToldStatement): string {
  const words = wordsOf(quote);
  if (isAwareOnly(quote))
    return words.some(({ stem }) => stem === stemOf('investigate')) ? 'investigation' : 'awareness';
  const told = new Set(findHits(topicMatcher, words).map(({ value }) => value));
  const topic = RESPONSE_TOPICS.find(({ id }) => told.has(id))?.id;
  // What staff says in passing is not what the party has stated.
  return topic ?? (chain.at(-1)?.type === 'vendor_employee' ? 'remark' : 'statement');
}
