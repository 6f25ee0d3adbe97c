import type { VerbClass } from './cues.ts';

/** Nouns that hold a telling ("X's accusation that …"), with the class of the verb that they come from. */
export const NOMINAL_CUES: ReadonlyMap<string, VerbClass> = new Map<string, VerbClass>([
  ...pair('accusation', 'accusation accusations allegation allegations charge complaint claims claim'),
  ...pair(
    'speech',
    'statement statements announcement warning warnings disclosure assertion assertions suggestion suggestions explanation assurance assurances report reports contention comment comments remark remarks description characterization characterisation promise pledge insistence argument note concern concerns view opinion prediction estimate advice tip tips hint hints rumour rumours rumor rumors',
  ),
  ...pair('admission', 'admission acknowledgment acknowledgement confirmation apology concession'),
  ...pair('denial', 'denial denials rejection rebuttal'),
  ...pair(
    'discovery',
    'finding findings discovery analysis investigation research conclusion observation audit tests',
  ),
]);

function pair(name: VerbClass, words: string): readonly (readonly [string, VerbClass])[] {
  return words.split(' ').map((word) => [word, name] as const);
}
