/** Part of speech as far as closed classes and the verb lexicon tell it; everything else is `word`. */
export type Tag =
  | 'mark' | 'det' | 'prep' | 'conj' | 'sub' | 'pron' | 'aux' | 'neg' | 'adv' | 'verb' | 'name' | 'num' | 'date' | 'version' | 'poss' | 'word'; // prettier-ignore

const NOMINAL: ReadonlySet<Tag> = new Set(['word', 'name', 'num', 'version', 'date', 'pron']);

/** Whether a tag can be the inside of a noun phrase. */
export function isNominal(tag: Tag | undefined): boolean {
  return tag !== undefined && NOMINAL.has(tag);
}
