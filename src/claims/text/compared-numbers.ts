import { ADVISORY_NUMBER } from './advisory-numbers.ts';

/** Before the number of a flaw with which another is only compared. */
const COMPARED = String.raw`(?:similar(?:ly)? to|resembl(?:es|ed|ing)|unlike|(?<!\b(?:flaws|bugs|holes|vulnerabilities|issues|ones|cves),? )\blike|reminiscent of|compar(?:es|ed|able) (?:to|with)|akin to|remind(?:s|ed|ing)? (?:\w+ ){0,2}of|recall(?:s|ed|ing)?|same (?:class|kind|type|pattern|sort|family|root cause|cause) as|echo(?:es|ed|ing)|differ(?:s|ent|ently)? from|distinct from|not to be confused with|confused with|separate from|(?:not|un)[ -]?related to|variants? of|variations? (?:of|on)|cousins? of|siblings? of|successors? (?:of|to)|bypass(?:es)? (?:of|for)|as (?:bad|severe|serious|dangerous) as|(?:worse|graver|milder|older|newer|simpler|easier) than)`;
const NUMBERS = new RegExp(
  String.raw`\b${COMPARED},? (?:(?:the|an?|that|earlier|previous|last|this|year['’]s|known|so-called|older|\w+ly) ){0,3}(?:[\w-]+ )?(?:(?:flaws?|bugs?|holes?|vulnerabilit(?:y|ies)|issues?) )?[(]?(${ADVISORY_NUMBER}(?:(?:,| and| or|, and) ${ADVISORY_NUMBER}){0,4})`,
  'gi',
);
const ONE = new RegExp(ADVISORY_NUMBER, 'gi');

/** Where a flaw is only named for another to be compared with it. */
export interface Compared {
  /** Upper case. */
  readonly number: string;
  /** Where its number ends in the text, in UTF-16 units. */
  readonly end: number;
}

/** Numbers of flaws with which a text only compares another ("similar to CVE-2026-1234"). Linear. */
export function comparedNumbers(text: string): readonly Compared[] {
  return [...text.matchAll(NUMBERS)].flatMap((match) => {
    const end = match.index + match[0].length;
    return [...(match[1] ?? '').matchAll(ONE)].map(([number]) => ({ number: number.toUpperCase(), end }));
  });
}
