import { NOBODY_MAY } from '../../lexicon/ban-none.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { ANOTHER_WAY } from '../../lexicon/takedowns.ts';
import { BAN_NOUNS } from '../../lexicon/triggers.ts';
import { isNegated } from '../negation.ts';
import { headWord, isSoftware, organisationIn } from '../reading.ts';
import type { BanClause, ToldBan } from './ban-clause.ts';
import { about } from './restriction.ts';

const sentenceOf = ({ parsed: { text, sentence } }: BanClause['reading']): string =>
  text.slice(sentence.start, sentence.end);

type PhraseRule = (one: BanClause) => ToldBan | undefined;

const LISTED =
  /\b(?:add(?:s|ed|ing)?|plac(?:e|es|ed|ing)|put(?:s|ting)?|includ(?:e|es|ed|ing))\b[^;]{0,60}?\b(?:to|on|in|into|onto)\b[^;]{0,40}?\b(?:high-risk|restricted|banned|prohibited|forbidden|black|block|deny|sanctions?|entity|unapproved)[\w-]* ?(?:software |tools? |apps? |products? )?(?:list|software|tools|apps)|\b(?:blacklist|blocklist|denylist)\b/i;
const LISTING = /^(?:add|plac|put|includ|black|block|deny|classif|designat|categori|list|label)/;
/** "classified the app as high-risk software": by whom it may be used no more. */
const CLASSED =
  /\b(?:classif(?:y|ies|ied|ying)|designat(?:e|es|ed|ing)|categori[sz](?:e|es|ed|ing)|list(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?) (?:(?!(?:flaw|bug|hole|vulnerability|issue|risk|threat)s?\b)[\w'’-]+ ){1,6}?as (?:an? )?["“‘']?(?:high-risk|restricted|prohibited|forbidden|banned|unapproved)["”’']? (?:software|tools?|apps?|applications?)\b/i;

/** "added X to its high-risk list", "placed on a blacklist" */
const listed: PhraseRule = ({ reading, clause, text }) => {
  if (
    !(LISTED.test(text) || CLASSED.test(text)) ||
    !(about(reading, clause) || isSoftware(reading, clause.subject)) ||
    BAN_NOUNS.has(headWord(reading, clause.subject))
  )
    return undefined;
  const listing = reading.parsed.tokens.findIndex(
    (token, i) => i >= clause.from && LISTING.test(token.lower),
  );
  const at = Math.max(listing, clause.from);
  return { rule: 'ban/list', at, negated: isNegated(reading, at, clause.from) };
};

const PUT_ON_HOLD =
  /\b(?:put|puts|putting) (?:the |its |their )?[\w' -]{1,40} on hold\b|\b(?:paused|suspended|stopped|halted) (?:its|their|all|the) use of\b/i;

/** "put the rollout on hold", "paused its use of Zed" */
const onHold: PhraseRule = ({ reading, clause, text }) =>
  PUT_ON_HOLD.test(text) && !isSoftware(reading, clause.subject)
    ? { rule: 'ban/hold', at: clause.verbs[0] ?? clause.from }
    : undefined;

const IN_ITS_PLACE = /\b(?:as (?:an?|the) (?:alternative|replacement)|instead)\b/i;
const TELLS_TO = /\b(?:recommend|instruct|order|direct|tell|told|ask|require|switch)/i;

/** "recommended Qoder as the replacement", "use its own platform instead" */
const replaced: PhraseRule = ({ reading, clause, text }) => {
  const [at] = clause.verbs;
  return at !== undefined &&
    IN_ITS_PLACE.test(text) &&
    TELLS_TO.test(text) &&
    organisationIn(reading, clause.subject)
    ? { rule: 'ban/replacement', at }
    : undefined;
};

const OFF_LIMITS =
  /\b(?:is|are|was|were|be|remains?|remained|stays?|(?:has|have|had) been)(?: (?:now|also|still|again|therefore|already|officially|effectively|strictly|completely|entirely)){0,2} (?:(no longer |not )?(?:off[- ]limits|out of bounds)|(?:not|no longer) (?:permitted|allowed|welcome))(?: [\w-]+)? (?:at|in|on|for|across|within|to|by)\b/i;
/** "Will no longer be accessible on state devices": what stands before the devices says whose they are. */
const OUT_OF_REACH =
  /\bno longer be (?:accessible|usable|reachable|available) (?:on|from|via) ((?:[\w'’-]+ ){1,4})(?:devices|phones|computers|laptops|networks?)\b/i;
const OF_WORK =
  /^(?:state|official|work|staff|office|company|corporate|federal|public|municipal|civic|managed)$/;

/** Out of reach for who works there, and not on some system that it no longer runs on ("on older phones"). */
const isOutOfReach = (text: string): boolean =>
  OUT_OF_REACH.exec(text)?.[1]
    ?.toLowerCase()
    .split(' ')
    .some((word) => OF_WORK.test(word) || isBodyNoun(word.replace(/['’]s?$/, ''))) === true;

/** "is not permitted by law to store names": what it does is ruled, not who uses it. */
const RULED_ACT = /\b(?:permitted|allowed)(?: by (?:[\w'’-]+ ){1,4}?| )to (?!be )[a-z]+\b/i;

/** "Zed is off limits at the bank", "Zed is not permitted on its laptops" */
const offLimits: PhraseRule = ({ reading, clause, text }) => {
  const found = OFF_LIMITS.exec(text);
  if (isOutOfReach(text) && isSoftware(reading, clause.subject))
    return { rule: 'ban/off-limits', at: clause.verbs[0] ?? clause.from, negated: false };
  return found && !RULED_ACT.test(text) && isSoftware(reading, clause.subject)
    ? { rule: 'ban/off-limits', at: clause.verbs[0] ?? clause.from, negated: found[1] !== undefined }
    : undefined;
};

/** "without a licence": the terms of its use. */
const UNDER_TERMS = /\b(?:without|unless|until|before|except)\b/i;
/** "it crashes", "its servers are down": why somebody cannot use it, whom nobody forbids it. */
const OUT_OF_ORDER =
  /\bcrash(?:es|ing)?\b|\b(?:is|are|was|were) (?:still |currently |now )?(?:down|unavailable|broken|overloaded)\b|\b(?:does|do|did)(?: not|n['’]t) (?:start|load|work|open)\b/i;

/** "Nobody at the bank may use Zed" */
const nobodyMay: PhraseRule = ({ reading, clause, text }) =>
  NOBODY_MAY.test(text) &&
  !UNDER_TERMS.test(text) &&
  !ANOTHER_WAY.test(text) &&
  !(/\bcan\b/i.test(text) && OUT_OF_ORDER.test(sentenceOf(reading))) &&
  about(reading, clause)
    ? { rule: 'ban/nobody-may', at: clause.verbs[0] ?? clause.from }
    : undefined;

/** The restriction that a clause tells by a phrase: put on a list, put on hold, replaced, off limits, for nobody. */
export const toldByPhrase: PhraseRule = (one) =>
  listed(one) ?? onHold(one) ?? replaced(one) ?? offLimits(one) ?? nobodyMay(one);
