import { sieved } from '../text/sieved-pattern.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';

const REPAIR = '(?:fix(?:es)?|bug-?fix(?:es)?|hot-?fix(?:es)?|patch(?:es)?|mitigations?|corrections?|remedy)';
/** "the", "last week's", "our earlier". */
const THE = "(?:the|this|that|these|those|our|its|their|last|yesterday[’']s) (?:[\\w’'-]+ ){0,2}?";
/** What is told of a repair may hang between it and its verb: "The fix of the leak in 1.4 was …". */
const OF_WHAT = '\\b(?:[^.;]|\\.\\d){0,80}? ';
const IS =
  '(?:is|are|was|were|be|been|being|got|had to be|has been|have been|turned out to be|proved(?: to be)?|remains?)';

/** "The patch in 1.4 turned out to be incomplete", "contained an incomplete fix", "only partly fixes it". */
const NOT_WHOLE = `\\b${REPAIR}${OF_WHAT}${IS}(?: \\w+){0,2}? (?:incomplete|insufficient|ineffective|inadequate|only partial|partial|useless|not enough|faulty|botched|flawed|bypassed|circumvented|bypass-?able)\\b|\\b(?:contain|includ|br[io](?:ng|ught)|ship|ha[sd]|was|is|carr)\\w* (?:only )?an? (?:incomplete|partial|insufficient|ineffective|inadequate|botched|failed|faulty|flawed) ${REPAIR}\\b|\\bonly (?:partly|partially|half|in part) (?:fix|patch|clos|address|resolv|repair|correct|mitigat|plug)\\w*|\\b(?:fix|patch|clos|address|resolv|repair|correct|plug)\\w* (?:\\w+ ){0,6}?only (?:partly|partially|in part)\\b|(?:^|[,;] )(?:the|this|that|our|its|their) (?:incomplete|insufficient|ineffective|inadequate|half-hearted|botched|failed) ${REPAIR}\\b(?!(?:[^.;]|\\.\\d){0,100}\\b(?:complet|finish|follow|replac|correct|redon)(?:e|ed|es)?\\b)`;
/** "The fix in 1.4 turned out to be for another bug". */
const FOR_ANOTHER = `\\b${REPAIR}${OF_WHAT}(?:is|was|are|were|turned out to be|proved(?: to be)?|seems? to be) for (?:an? |some )?(?:different|another|other|unrelated|separate|wrong) (?:bug|issue|problem|leak|crash|flaw|fault|hole|vulnerabilit|one)`;
/** "The fix did not work", "can still be bypassed". */
const IN_VAIN = `\\b${REPAIR}${OF_WHAT}(?:(?:did|does|do)(?: not|n['’]t) (?:fully |really |quite )?(?:work|hold|help|suffice|take|stick|go far enough)\\b|(?:can|could) (?:still |easily |also )?be (?:bypassed|circumvented|evaded|undone)\\b|fail(?:s|ed) to\\b)`;
/** "backs out the fix", "has reverted last week's patch", "the hotfix was pulled". */
const UNDONE = `\\b(?:revert(?:s|ed|ing)?|und(?:o|oes|id|one|oing)|(?:back(?:s|ed|ing)?|t(?:ake|akes|ook|aken)|ripp?(?:s|ed)?) out|roll(?:s|ed|ing)? back|drop(?:s|ped|ping)?|withdr(?:aws?|ew|awn|awing)|yank(?:s|ed|ing)?|pull(?:s|ed|ing)?) ${THE}${REPAIR}\\b(?! (?:into|in(?! (?:versions? |v)?\\d)|release|from upstream|files?|notes?|queues?|sets?|levels?|scripts?|panels?|tools?)\\b)|\\b(?:back(?:s|ed)?|t(?:akes?|ook|aken)) ${THE}${REPAIR} (?:out|back)\\b|\\broll(?:s|ed)? ${THE}${REPAIR} back\\b|\\b${REPAIR}${OF_WHAT}${IS}(?: \\w+)? (?:reverted|undone|rolled back|backed out|withdrawn|pulled(?! in)|yanked|taken (?:out|back))\\b`;
/** What a list of changes calls it: "Revert “Fix: viewers could read secrets”", "Reverts 'Patch the parser'". */
const UNDONE_BY_TITLE = `\\brevert(?:s|ed|ing)?:? (?:(?:the|our|commit|change|pull request|PR) (?:[\\w#-]+ )?)?["“„'‘\`«](?:[\\w()-]+(?::|,)? ){0,2}?(?:bug-?|hot-?)?(?:fix|patch|repair|correct|mitigat|prevent|clos|stop)\\w*\\b`;
/** "missed the cut for 1.4", "did not make it into 1.4", "has slipped to 1.5". */
const NOT_IN = `\\b${REPAIR}${OF_WHAT}(?:missed the|(?:did|does|will)(?: not|n['’]t) make (?:it\\b|the (?:cut|release))|slipped (?:out of|from|past)\\b)`;
/** "reverts it, and the leak is back", "which we thought was fixed". */
const NOT_AFTER_ALL = `\\b(?:thought|believed|assumed|hoped)(?: (?:that|it|this|to|had|have|already)){0,3} (?:was|were|been|be)? ?(?:already |fully )?(?:fixed|patched|repaired|solved|resolved|closed)\\b`;

/** "A fix for 1.4 there will be none". */
const NONE = `\\b${REPAIR}${OF_WHAT}there (?:is|are|was|were|will be) none\\b`;
/** "Users who thought it was fixed in 1.4 were wrong": nothing is where they "thought it would never be fixed". Linear. */
export const THOUGHT_WRONGLY = sieved(
  /\b(?:thought|believed?|assumed?|hoped?|took it)\b(?:(?!\b(?:not|never|nobody|no)\b|n['’]t\b)[^.;:]|\.\d){0,60}?\b(?:fixed|patched|repaired|solved|resolved|closed)\b(?:[^.;:]|\.\d){0,60}? (?:is|are|was|were|proved) (?:to be )?(?:wrong|mistaken|in error|disappointed)\b/i,
);

/** "The fix released as 1.4 was reverted the same day", "says that it is fixed; it isn't", "was meant to fix it, but nope". */
export const UNDONE_IN_SENTENCE: SievedPattern = sieved(
  new RegExp(
    [
      `\\b${REPAIR} (?:(?:that|which) (?:was|were|had been) )?(?:released|shipped|published|merged|delivered|pushed|landed|issued) (?:as|in|with|on) (?:[^.;,]|\\.\\d){1,40}? ${IS}(?: \\w+)? (?:reverted|undone|rolled back|backed out|withdrawn|pulled(?! in)|yanked|taken (?:out|back))\\b`,
      `\\b(?:fixed|patched|repaired|solved|resolved|closed|fix|a fix)\\b["”’]?[;,–—-]* ?(?:but |and |yet )?(?:it|that|this|they)(?: (?:is|was|are|were|does|did)(?: not|n['’]t)|['’]s not)\\W*$`,
      `\\b(?:is|are|was) (?:now |finally )?(?:out|available|live|here),? (?:and|but) (?:it |that |this )?(?:does|did)(?: not|n['’]t) (?:help|fix|work|solve|change|cure|stop|close)\\b`,
      `\\b(?:supposed|meant|expected|said|claimed|intended) to (?:have )?(?:fix|patch|repair|solv|resolv|clos|stop|cur)\\w*\\b[^.;]{0,40}, (?:but|yet|and) (?:nope|no\\b|alas|not so|it didn['’]t|that (?:was|is) not|no (?:luck|dice|joy|such luck))`,
    ].join('|'),
    'i',
  ),
);

/** By these words a clause that tells of a repair tells that it is none, or none any more. Linear. */
export const NO_REPAIR_AFTER_ALL: SievedPattern = sieved(
  new RegExp(
    [NOT_WHOLE, FOR_ANOTHER, IN_VAIN, UNDONE, UNDONE_BY_TITLE, NOT_IN, NOT_AFTER_ALL, NONE].join('|'),
    'i',
  ),
);
