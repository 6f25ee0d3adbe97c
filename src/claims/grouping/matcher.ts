import { stemOf } from './words.ts';
import type { Word } from './words.ts';

/** Phrases by their first stem; each a list of stems and what it stands for. */
export interface Matcher<T> {
  readonly byFirst: ReadonlyMap<string, readonly { readonly stems: readonly string[]; readonly value: T }[]>;
}

export interface Hit<T> {
  readonly value: T;
  /** Index of the first and after the last word. */
  readonly from: number;
  readonly to: number;
}

/** Compiles `words → value` entries; words are blank-separated, the words of a phrase joined by `_` or a hyphen. */
export function compileMatcher<T>(entries: Iterable<readonly [words: string, value: T]>): Matcher<T> {
  const byFirst = new Map<string, { stems: readonly string[]; value: T }[]>();
  for (const [words, value] of entries) {
    for (const phrase of words.split(' ').filter((word) => word !== '')) {
      const stems = phrase.split(/[_-]/).map((word) => stemOf(word.toLowerCase()));
      const [first] = stems;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      known.push({ stems, value });
      byFirst.set(first, known);
    }
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.stems.length - a.stems.length);
  return { byFirst };
}

/** All hits, longest phrase first at each place, not overlapping, in order. */
export function findHits<T>(matcher: Matcher<T>, words: readonly Word[]): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let at = 0; at < words.length;) {
    const found = matcher.byFirst
      .get(words[at]?.stem ?? '')
      ?.find(({ stems }) => stems.every((stem, offset) => words[at + offset]?.stem === stem));
    if (found) {
      hits.push({ value: found.value, from: at, to: at + found.stems.length });
      at += found.stems.length;
    } else at += 1;
  }
  return hits;
}
