import { OF_FAULT } from './goes-back.ts';

/** How a text bounds versions: the words right before a number, right after it, and between two. Each linear. */

export const SINCE_BEFORE = new RegExp(
  String.raw`(?:\b(?:since at least|(?<!\b(?:has|have|had) )since|start(?:ing|ed|s) (?:with|from|in|at)|beginning (?:with|from|in)|as (?:of|from)|from|onwards? from|at least|newer than or equal to|introduced (?:in|with|by):?|only from|as (?:far back|old|early) as|(?:(?:(?<!(?:^|[.!?] |\b(?:by|after|and|am|are|is|i['’]m|we['’]re|of|tr(?:y|ied|ying)|before|without|until|recommend(?:s|ed|ing)?|consider(?:s|ed|ing)?|suggest(?:s|ed|ing)?|advis(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|prefer(?:s|red)?|worth|mean(?:s|t)?|avoid|keep|just|simply|only) ))going|dat(?:es|ed|ing)|goes) (?:all the way )?|went all the way )back to|(?<=${OF_FAULT})(?:go|goes|went|dates?) (?:all the way )?back to|dat(?:es|ing|ed) from|stems? from|crept in (?:with|in)|(?:since|from|ever since) (?:the|its|our) (?:very )?first (?:[\w-]+ )?(?:release|version),|first (?:introduced|appeared|seen|shipped|bundled|spotted|noticed|contained|present|found) (?:in|with)|added in)|>=|≥)\s?(?:(?:the\s)?(?:[\w.'’-]+\s){0,3}?(?:versions?|releases?|v\.?)?\s?)?$`,
  'i',
);
/** "…, going back to 1.4 made it stop": what somebody did, no bound. Words before the number, and behind it. */
export const BACK_BEFORE = /\bgoing (?:all the way )?back to\s(?:[\w.'’-]+\s){0,3}$/i;
export const HELPED_AFTER =
  /^\s(?:(?:has|have|also|immediately|instantly) )?(?:(?:ma[dk]es?|brings?|brought|gets?|got) (?:it|this|that|them|everything|rid|things|back|the [\w-]+|my [\w-]+)|help(?:s|ed)|fix(?:es|ed)|solv(?:es|ed)|cur(?:es|ed)|work(?:s|ed)|resolv(?:es|ed)|stop(?:s|ped)|restor(?:es|ed)|d(?:oes|id) (?:it|the trick|help|not|n['’]t)|didn['’]t|doesn['’]t)\b/i;
/** "…, up to 1.4 and it is there again": where somebody went, no bound. Words behind the number. */
export const UP_AGAIN =
  /^\s(?:and|,)\s(?:it|they|the [\w-]+|that)(?:['’]s| is| are| was| were| comes?| came| returns?| returned)\s(?:\w+ )?(?:there|here|back|again)\b/i;
/** "Still an issue as of 1.4": how it is there, not since when. */
export const STILL_AS_OF = /\bstill\b[^.;]{0,40}\bas of (?:versions? |v)?$/i;
/** "…, since 1.4 still shows it": a reason, no bound. Words before the number, and behind it. */
export const CAUSE_BEFORE = /(?:^|[,;:.] |\b(?:but|and) )since\s(?:versions?\s|v)?$/i;
export const CAUSE_AFTER =
  /^\s(?:(?:still|also|already|apparently|clearly) )?(?:shows|has(?! been)|does|doesn['’]t|isn['’]t|is (?:still|also|not)|fixes|fixed|contains|lacks|fails|sends|brings|behaves)\b/i;
/** "uses the parser of 3.1 again", "goes back to the cache of 3.1": what a release takes from an older one. */
export const PART_OF_OLDER =
  /\b(?:(?:goes|going|went|gone|back) (?:back )?to|us(?:es|ed|ing)|return(?:s|ed|ing)? to|revert(?:s|ed|ing)? to|restor(?:es|ed|ing)|brings? back|brought back|same) (?:the|its|our) (?:(?:old|older|former|previous|simple|original) )?[\w-]+(?: [\w-]+)? (?:of|from) (?:versions? |releases? |v)?$/i;
export const BEFORE_BEFORE =
  /(?:\b(?:before(?! and after\b)|prior to|earlier than|older than|below|under|lower than|less than|preceding|pre-?dating|up to,? but not including,?|up to \(but not including\)|up to \(excluding\)|until|till\b)|<)\s?(?:(?:the\s)?(?:(?!except|but\b|and\b)[\w.'’-]+\s){0,2}?(?:versions?|releases?|v\.?)?\s?)?$/i;
export const THROUGH_BEFORE =
  /(?:\b(?:(?:up to|up until|until|before|prior to),? and including,?|(?:up to|until|before|prior to) \((?:and )?including\)|(?<!-|\b(?:g(?:o|oes|oing|one)|went|look(?:s|ed|ing)?|read(?:s|ing)?|r[au]n(?:s|ning)?|walk(?:s|ed|ing)?|search(?:es|ed|ing)?|comb(?:s|ed|ing)?|step(?:s|ped|ping)?|scroll(?:s|ed|ing)?|click(?:s|ed|ing)?|worked|sift(?:s|ed|ing)?|paged|dug|all the way|halfway|half-way) )(?:through|thru)|up to|as late as|no later than|at most)|<=|≤)\s?(?:(?:the\s)?(?:[\w.'’-]+\s){0,2}?(?:versions?|releases?|v\.?)?\s?)?$/i;
/** "4.1 and later 4.5": behind the word stands a version of its own, and no line of releases. */
const NAMED_NEXT = String.raw`(?!\s(?:(?:also|in|with|on|even|of|versions?|releases?|builds?)\s){0,3}v?\d+(?:\.\d+)+(?!\.?[\w*-]|\s(?:versions?|releases?|builds?|series|line|branch)\b))`;
export const THROUGH_AFTER = new RegExp(
  String.raw`^,?\s?(?:\(?(?:and|or)(?:\s(?:all|any|every|anything|everything|something|all versions|every version|any version))?\s(?:earlier|below|prior|older|lower|previous|before|under)\b(?! than\b)${NAMED_NEXT}|\(?inclusive\b|and (?:all )?(?:its|their|the|any|all) (?:\w+ )?(?:predecessors|forerunners)\b|and all (?:earlier|previous)\b|-\s?and earlier)`,
  'i',
);
export const SINCE_AFTER = new RegExp(
  String.raw`^,?\s?(?:\(?(?:and|or)(?:\s(?:all|any|every|anything|everything|something))?\s(?:since|later|newer|above|higher|up|greater|onwards?|beyond|subsequent|after)\b(?! than\b)${NAMED_NEXT}|and (?:all )?(?:its|their|the|any|all) (?:\w+ )?successors\b|onwards?\b)`,
  'i',
);
export const RANGE_BETWEEN =
  /^\s?(?:(?:through|thru|(?:up )?to|until|till)(?:,? (?:and )?incl(?:uding|\.),?| \((?:and )?incl(?:uding|\.)\))?|[-–—]|\.\.+|and up to)\s?(?:versions?\s|v)?$/i;
export const RANGE_OPEN_BETWEEN =
  /^,?\s?(?:series |releases? |versions? |branch |line )?(?:and |to |up to )?(?:before|prior to|earlier than|(?:up )?to(?:,? but)? (?:not including|excluding),?|<|but before|and below|and until)\s?(?:versions?\s|v)?$/i;
export const RANGE_LEAD = /\b(?:from|between|versions?|releases?|affects?|affected|v|:|in|of|are|>=)\s?$/i;
export const LIST_BETWEEN =
  /^(?:\s?,\s?(?:and\s|or\s|nor\s|&\s)?|,?\s(?:and|or|nor|&|as well as|but also|\/)\s|\s?\/\s?)(?:(?:later|then|afterwards?|subsequently|also|again|eventually|finally|soon after|followed by)\s(?:also\s|by\s)?)?(?:in\s)?(?:versions?\s|v|the\s)?$/i;

/** Everything above a number, the number left out. */
export const AFTER_BEFORE =
  /\b(?:versions?|releases?|builds?|editions?|anything|everything)\s(?:of\s[\w.-]+(?:\s[\w.-]+)?\s)?(?:(?:that are|which are|that is|that['’]s|are)\s)?(?:after|above|beyond|(?:newer|later|higher|greater) than)\s?(?:versions?\s|v)?$/i;
/** "… but older than", between the two ends of what is affected. */
export const AND_BEFORE =
  /^,?\s(?:but|and|yet)\s(?:before|below|prior to|(?:older|earlier|lower|less) than)\s(?:versions?\s|v)?$/i;
/** "4.26.1 was the first release to send it". What repairs is another's matter. */
export const FIRST_AFTER =
  /^(?:\sof (?:the )?[\w-]{1,20})?,?\s(?:was|is|being|as)\sthe (?:first|earliest|oldest)\s(?:[\w-]{1,20}\s){0,2}(?:to|that|with|in which|where|(?:vulnerable|affected|bad|compromised) (?:version|release|build|one))\b(?![^.;]{0,70}\b(?:fix|patch|without|clos|no longer|resolv|remov|repair|correct|not\b))/i;

/** "From 3.1 it sends them", "releases from 3.1": since when, where nobody moves. Words before the number, and behind it. */
export const FROM_FRONT = /(?:^|[.!?;:]\s|\n|\bthat\s|,\s)from\s(?:versions?\s|releases?\s|v)?$/i;
export const ACTS_BEHIND =
  /^,?\s(?:it|they|the (?!team|maker|company|vendor|firm|developers?|maintainers?|same)[\w-]+|[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?!(?:ha[sd] )?(?:upgrad|updat|went|go|mov|switch|migrat|downgrad|roll|jump|is (?:only )?a|was (?:only )?a)|no longer\b|never\b|not\b|stop|end|cease)/;
export const VERSIONS_FROM = /\b(?:versions|releases|builds)\s(?:of\s[\w.-]+(?:\s[\w.-]+)?\s)?from\s(?:v)?$/i;
/** "releases from 3.1 to 3.4": a stretch. */
export const ENDS_BEHIND = /^\s(?:to|until|till|up)\b/i;

/** "changed between 1.8.5 and 1.8.6": a step, no stretch of versions. */
export const STEP_BETWEEN =
  /\b(?:chang(?:e|es|ed|ing)|differ(?:s|ed|ence|ences)?|diff|compar(?:e|es|ed|ing|ison)|grew|added|happened|commits?|bisect(?:ed|ing)?|regress(?:ed|es|ion)|broken?|breaks)\sbetween\s(?:versions?\s|v)?$/i;
