import { ADVISORY_NUMBER } from './advisory-numbers.ts';

/** Before the number of a flaw with which another is only compared. */
const COMPARED = String.raw`(?:similar(?:ly)? to|resembl(?:es|ed|ing)|unlike|(?<!\b(?:flaws|bugs|holes|vulnerabilities|issues|ones|cves),? )\blike|reminiscent of|compar(?:es|ed|able) (?:to|with)|akin to|remind(?:s|ed|ing)? (?:\w+ ){0,2}of|recall(?:s|ed|ing)?|same (?:class|kind|type|pattern|sort|family|root cause|cause) as|echo(?:es|ed|ing)|differ(?:s|ent|ently)? from|distinct from|not to be confused with|confused with|separate from|(?:not|un)[ -]?related to|variants? of|variations? (?:of|on)|cousins? of|siblings? of|successors? (?:of|to)|bypass(?:es)? (?:of|for)|as (?:bad|severe|serious|dangerous) as|(?:worse|graver|milder|older|newer|simpler|easier) than)`;
/** Behind a number that is the subject of its own clause. */
const TELLS = String.raw`\s(?:\w+ly )?(?:is|are|was|were|has|have|had|do|does|did|can|could|will|may|might|lets?|allows?|needs?|affects?|remains?|got|gets?)\b`;
/** More numbers of a list: behind a bare comma only where the list goes on to its "and". */
const MORE = String.raw`(?:(?:(?:, ${ADVISORY_NUMBER}){1,3},?)? (?:and|or) ${ADVISORY_NUMBER}(?!\d|${TELLS}))?`;
const NUMBERS = new RegExp(
  String.raw`\b${COMPARED},? (?:(?:the|an?|that|earlier|previous|last|this|year['’]s|known|so-called|older|\w+ly) ){0,3}(?:[\w-]+ )?(?:(?:flaws?|bugs?|holes?|vulnerabilit(?:y|ies)|issues?) )?[(]?(${ADVISORY_NUMBER}${MORE})`,
  'gi',
);
/** "It looks like CVE-… is fixed", "we would like CVE-… to be fixed": nothing is compared. */
const SEEMING = /\b(?:looks?|looked|seems?|seemed|sounds?|sounded|feels?|felt) $/i;
const WISHING = /(?:\b(?:would|should)|['’]d) $/i;
const TELLING = new RegExp(`^${TELLS}`, 'i');
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
    if (/^like/i.test(match[0])) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (WISHING.test(before) || (SEEMING.test(before) && TELLING.test(text.slice(end, end + 40))))
        return [];
    }
    return [...(match[1] ?? '').matchAll(ONE)].map(([number]) => ({ number: number.toUpperCase(), end }));
  });
}
