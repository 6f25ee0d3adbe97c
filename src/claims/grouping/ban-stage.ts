import type { Statement } from '../../model/statement.ts';
import { isDeniedEnd, KEPT, LIFTING, tellsEndOfBan } from '../lexicon/ban-ends.ts';
import { NOBODY_MAY } from '../lexicon/ban-none.ts';
import { UNDECIDED } from '../lexicon/ban-weighed.ts';

/** What is read of a ban. */
type Words = Pick<Statement, 'quote' | 'sentence' | 'polarity'>;

/** To weigh a ban and to lift one are other propositions than to impose it. */
const WEIGHED =
  /\b(?:consider\w*|weigh\w*|mull\w*|debat\w*|discuss\w*|contemplat\w*|propos\w*|threaten\w*|call(?:s|ed|ing)? for|whether to|might|could(?! (?:no longer|not|never)\b)|under (?:review|consideration|discussion)|on the table)\b/i;
/** Words that only before a word of banning say that it is not yet done ("in talks to ban", "drafts a memo that bars"). */
const TOWARDS =
  /\b(?:only (?:in|as|for|during)|as part of) (?:an? |the |its )?(?:\w+ )?(?:test|trial|pilot|drill|exercise|experiment)\b|\bin (?:an? |its |the )(?:\w+ )?(?:pilot|drill|dry run|experiment)(?=\W*$|[,;:.)–—]| (?:of|for|that|which|run|until|since|on|at|this|last|and|but)\b)|\b(?:pressure to|wants?|wanted|explor(?:e|es|ed|ing)|evaluat(?:e|es|ed|ing)|stud(?:ies|ied|ying)|look(?:s|ed|ing)? (?:at|into)|draft(?:s|ed|ing)?|in talks|leaning|inclined|recommend(?:s|ed|ing)?|advis(?:es|ed|ing)|press(?:es|ed|ing)? (?:to|for)|push(?:es|ed|ing)? (?:to|for)|lobb(?:ies|ied|ying)|(?:ask|want|urg|demand|expect|beg|lobb)(?:e?s|e?d|ied|ing)? (?:\w+ ){1,3}to)\b[^.;]{0,60}?\b(?:ban|bar|block|restrict|prohibit|limit|curb|forbid)/i;
/** Lower case only: the month is no doubt. "May not be banned" is one, "may not be used" is a rule. */
const MAY =
  /\bmay\b(?! (?:no longer|not|never) (?:be (?:used|installed|run|opened|accessed|deployed|downloaded|kept|connected|operated|launched|started|present)\b|(?!be\b)))/;
/**
 * An order, with to whom it goes: what stands behind it is what it is about ("told staff to stop discussing patients
 * over it").
 */
const ORDERS =
  /(?<!\b(?:might|could|may|would|should|if|whether|to|be|been|being|not|never|yet|n['’]t) )\b(?:(?:has|have|had) )?(?:told|tells|ordered|orders|instructed|instructs|directed|directs|required|requires) (?:(?!to\b)[\p{L}\p{N}’'&-]+ ){1,8}?to (?:stop|cease|quit|halt|remove|delete|uninstall|abandon|drop|leave|refrain from|no longer)\b|\bmust (?:not|no longer) be (?:used|installed|run|opened)\b/iu;
/** "would ban it if": it hangs on something that has not come to pass. */
const HANGS = /\bwould\b[^.;]{0,160}\b(?:if|unless|should)\b|\b(?:if|unless)\b[^.;]{0,160}\bwould\b/i;
/** A paper that nobody has signed. */
const DRAFT =
  /\bdraft (?:\w+ )?(?:polic(?:y|ies)|memos?|rules?|notices?|plans?|orders?|bills?|laws?|guidelines?|circulars?|directives?|decrees?|regulations?)\b/i;
const PLANNED =
  /\b(?:plan(?:s|ned|ning)? (?:\w+ )?(?:to|on|for)|intend(?:s|ed|ing)? to|(?:vow|promis|pledg)(?:es|s|ed|ing)? to|prepar(?:es?|ed|ing) (?:to|for|an?)|wants? to|seeks? to|aims? to|hop(?:es?|ing) to|(?:is|are|was|were) (?:set|about|likely|expected|due) to)\b/i;

const ASKED = /^\W*(?:if|even if|unless|whether|should)\b/i;

function isWeighed({ quote, sentence, polarity }: Words): boolean {
  if (polarity === 'negated' && UNDECIDED.test(quote)) return false;
  const order = ORDERS.exec(quote);
  return (
    WEIGHED.test(order === null ? quote : quote.slice(0, order.index)) ||
    TOWARDS.test(quote) ||
    (MAY.test(quote) && !NOBODY_MAY.test(quote)) ||
    ASKED.test(quote) ||
    HANGS.test(sentence) ||
    DRAFT.test(sentence)
  );
}

/** The part of a ban's key that tells its stage: empty for one that is imposed or announced. */
export function stageOf(words: Words): '' | '|weighed' | '|lifted' {
  const { quote, polarity } = words;
  if (tellsEndOfBan(quote)) return '|lifted';
  if (LIFTING.test(quote) && !(polarity === 'affirmed' && KEPT.test(quote))) return '|lifted';
  return isWeighed(words) ? '|weighed' : '';
}

/** Whether a ban is told as what somebody means to do and has not done: who has thought better of it is no liar. */
export function isOnlyMeant(words: Words): boolean {
  return PLANNED.test(words.quote) || isWeighed(words);
}

/** Whether a ban is told as over: what denies the ban affirms its end. */
export function tellsEnd(words: Words): boolean {
  return words.polarity === 'negated' && tellsEndOfBan(words.quote) && !isDeniedEnd(words.sentence);
}
