import { sieved } from '../text/sieved-pattern.ts';

/** What posts tell of a version that does what it should ("1.105.1 works", "4.11 stays flat"). Linear. */
export const DOES_WELL = sieved(
  /\b(?:works?|worked|(?:is|was|are|were|seems?|looks?|runs?|ran|filters?|behav(?:es?|ed)) (?:\w+ )?(?:fine|ok|okay|good|well|solid|stable|normal|clean|flat|quiet|correctly|properly|normally|rock solid)|(?:stays?|stayed|keeps?|kept|remains?|remained) (?:them |it |everything )?(?:open|closed|flat|quiet|stable|low|working|fine|intact|up|put)|(?:had|has|have) (?:no|zero) (?:\w+ )?(?:problems?|issues?|trouble|crash(?:es)?|errors?)|(?:still|always) (?:shows?|showed|lists?|opens?|opened|loads?|loaded|finds?|found|has|had|does|did|sends?|sent|asks?|asked|saves?|saved)|(?:does|did)(?: not|n['’]t) (?:do (?:it|that|this|so)|have (?:it|that|this|the (?:problem|issue|bug))|show (?:it|that|this|the (?:problem|issue|bug))|happen|crash|leak|complain)|rock solid|no (?:such )?(?:problems?|issues?|trouble))\b/i,
);
/** Words behind which a number stands that a version was tried by ("With 4.12 it stayed closed", "back on 3.1"). */
export const TRIED_WITH =
  /(?:^|[\s,;(–—-])(?:with|on|in|under|using|same [\w ]{1,20} (?:on|with|in)|back (?:on|to|with)) (?:the )?(?:versions? |releases? |builds? |v)?$/i;
/** What takes it back: a doubt, a condition, an end. Linear. */
export const NOT_WELL = sieved(
  /\b(?:if|unless|should|would|will|until|used to|supposed|expected|needs? to|has to|have to|only (?:if|when|after)|no longer|stopped|never works?|broke\w*|workaround|attack|exploit|poc)\b/i,
);
/** Going back, whereto is told behind it. Linear. */
export const WENT = sieved(
  /\b(?:downgrad(?:ed|ing|e)|revert(?:ed|ing)|roll(?:ed|ing)|go(?:es|ing|ne)?|went|switch(?:ed|ing)?|mov(?:e|ed|ing)) (?:[\w,]+ ){0,3}?(?:back|to)\b/i,
);
