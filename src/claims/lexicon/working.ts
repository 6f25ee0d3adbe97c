import { sieved } from '../text/sieved-pattern.ts';

/** What posts tell of a version that does what it should ("1.105.1 works", "4.11 stays flat"). Linear. */
export const DOES_WELL = sieved(
  /\b(?:works?|worked|(?:is|was|are|were|seems?|looks?|runs?|ran|filters?|behav(?:es?|ed)) (?:\w+ )?(?:fine|ok|okay|good|well|solid|stable|normal|clean|flat|quiet|correctly|properly|normally|rock solid)|(?:stays?|stayed|keeps?|kept|remains?|remained) (?:them |it |everything )?(?:open|closed|flat|quiet|stable|low|working|fine|intact|up|put)|(?:had|has|have) (?:no|zero) (?:\w+ )?(?:problems?|issues?|trouble|crash(?:es)?|errors?)\b(?! \w+ing)|(?:like|as|what) (?:it|they|he|she|this|that) (?:always|ever) (?:does|do|did|has|have|had)|rock solid|no (?:such )?(?:problems?|issues?|trouble)\b(?! \w+ing))\b/i,
);
/**
 * What has not been done since a version and should have been: since then the fault is there ("has not run once since
 * 3.2", "hasn't saved anything since 3.2", and whatever users say of their own: "my notes have not been sent since 3.2"). Linear.
 */
export const NEGLECTED_SINCE = sieved(
  /\b(?:has|have|had)(?: not|n['’]t| never) (?:been (?:able|possible)\b|(?:been )?(?:started|run|worked|opened|loaded|saved|written|updated|synced|synchroni[sz]ed|connected|responded|answered|finished|completed|functioned|booted|launched|refreshed|recovered|rendered|indexed|compiled|built|charged|printed|delivered|encrypted|checked|verified|validated|backed up)\b)[^.;]{0,80}\bsince\b|\b(?:my|our|his|her|their|your|users['’]) (?:[\w-]+ ){1,3}(?:has|have)(?: not|n['’]t| never) [^.;]{0,80}\bsince\b/i,
);
/** The same by what it does not: here alone a negation speaks for it. Linear. */
export const DOES_NOT = sieved(
  /\b(?:does|did)(?: not|n['’]t) (?:do (?:it|that|this|so)|have (?:it|that|this|the (?:problem|issue|bug))|show (?:it|that|this|the (?:problem|issue|bug))|happen|crash|leak|complain)\b/i,
);
/** What it goes on doing, unless that was the fault. The verb is captured. Linear. */
export const STILL_DOES = sieved(
  /\b(?:still|always) (shows?|showed|lists?|opens?|opened|loads?|loaded|finds?|found|has|had|sends?|sent|asks?|asked|saves?|saved)\b/i,
);
/** Words for the same doing: told before, it was the fault. */
export const DOINGS: readonly RegExp[] = [
  /\b(?:show|display)/i,
  /\blist/i,
  /\b(?:open|launch)/i,
  /\b(?:load|fetch)/i,
  /\b(?:find|found)/i,
  /\b(?:send|sent|upload|transmit|submit|phon(?:es|ed|ing)|leak|report|shar(?:e|ing)|forward|exfiltrat)/i,
  /\b(?:ask|prompt|nag)/i,
  /\b(?:sav(?:e|ing)|stor(?:e|ing)|log)/i,
];
/** What did not do it: no telling of a fault by what is done. */
export const UNDONE =
  /(?:n['’]t|\b(?:not|never|no longer|cannot|stop(?:s|ped)?|fail(?:s|ed)? to|refus(?:es|ed) to))(?: even)? \w+/gi;
/** What turns the telling round ("not stable", "nothing worked"), or sets it beside another ("too"). Linear. */
export const TURNED = sieved(
  /\b(?:not|never|hardly|barely|scarcely|rarely|seldom|nothing|nobody|no ?one|none|neither|nor|either|(?<!\b(?:works?|worked|fine|ok|okay|good|well|stable) )(?:too|as well)|also(?! (?:works?|worked|runs?|ran|is|was|stays?|stayed)\b)|cannot|nowhere|almost|nearly)\b|n['’]t\b/i,
);
/** What one is glad to be rid of: where it stays, nothing does well. Linear. */
export const FAULTY = sieved(
  /\b(?:bugs?|crash(?:es|ing)?|issues?|problems?|errors?|leaks?|glitch(?:es)?|freez(?:es?|ing)|hangs?|lags?|lagging|stutter(?:s|ing)?|slowdowns?|slowness|flicker(?:s|ing)?|faults?|flaws?|holes?|regressions?|failures?|defects?|vulnerabilit(?:y|ies)|exploits?|attacks?|backdoors?|malware|spyware|adware|ransomware|trojans?|worms?|miners?|bloat(?:ware)?|ads?|adverts?|advertis(?:ements?|ing)|pop-?ups?|prompts?|nags?|nagging|nag-?screens?|banners?|upsells?|warnings?|telemetry|tracking|trackers?|spying|surveillance|beacons?|fingerprinting|throttling|drain)\b/i,
);
/** "no crash", "without problems": a fault that is not there. */
export const WITHOUT =
  /\b(?:no|zero|without(?: any| the)?|free of|any) (?:(?:such|more|further|other|known|visible) )?[\w-]+(?: (?:or|and|nor) [\w-]+)?/gi;
/** Words behind which a number stands that a version was tried by ("With 4.12 it stayed closed", "back on 3.1"). */
export const TRIED_WITH =
  /(?:^|[\s,;(–—-])(?:with|on|in|under|using|(?:re-?)?install(?:ed|ing)?|tried|same [\w ]{1,20} (?:on|with|in)|back (?:on|to|with)) (?:the )?(?:versions? |releases? |builds? |v)?$/i;
/** "Installed 3.1, worked": tried by putting it on. Linear. */
export const PUT_ON = sieved(
  /^(?:(?:i|we|then|so|and|just|have|had) ){0,3}(?:(?:re-?)?install(?:ed|ing)?|tried|put on) (?:the )?(?:versions? |releases? |builds? |v)?\d/i,
);
/** What takes it back: a doubt, a condition, an end. Linear. */
export const NOT_WELL = sieved(
  /\b(?:if|unless|should|would|will|until|used to|supposed|expected|needs? to|has to|have to|only (?:if|when|after)|no longer|stopped|never works?|broke\w*|workaround|attack|exploit|poc)\b/i,
);
/** Going back, whereto is told behind it. Linear. */
export const WENT = sieved(
  /\b(?:downgrad(?:ed|ing|e)|revert(?:ed|ing)|roll(?:ed|ing)|go(?:es|ing|ne)?|went|switch(?:ed|ing)?|mov(?:e|ed|ing)) (?:[\w,]+ ){0,3}?(?:back|to)\b/i,
);
