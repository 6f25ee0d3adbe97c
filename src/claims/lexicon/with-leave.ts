/** What a newer version does with leave, or does besides what it leaves undone. Each linear. */

const LEAVE = String.raw`(?:agree|consent|confirm|allow|approv|permit|permission|tick|opt|accept)(?:s|d|ed|ing|ting|ted)?\b(?! out\b| to (?:anything|nothing)\b)`;
const ONCE = String.raw`(?! (?:only )?(?:once|the first time|at first|one time|for (?!permission|consent|confirmation)))`;
const DEVICE = String.raw`on (?:the|your|their) (?:phone|device|computer|machine|disk)s?\b(?! (?:after|once|even|when|for|until|forever|whatever|as long)\b)`;
/** What "out", "alone" and "to itself" end: "leaves them out", not "leaves them out in the open". */
const CLOSED = String.raw`(?=\W{0,3}$|[.,;:!?)]|\b (?:and|but|now|again|unless|until)\b)`;

const WITH_LEAVE = new RegExp(
  [
    // "sends nothing until the owner agrees", "does not send them before you agree"
    String.raw`\b(?:not(?! (?:wait|ask|need|require|have to)\b)|never(?! (?:waits?|asks?)\b)|nothing|none|stays?|keeps?|remains?|holds?|waits?|blocks?|n['’]t(?! (?:wait|ask|need|require|have to)\b))\b[^.;]{0,60} (?:unless|until|before|without)(?: [\w'’-]+){0,5}? ${LEAVE}`,
    String.raw`\bonly(?! (?:asks?|lets?|allows?|needs?|gives?|has)\b)(?: [\w'’-]+){0,4}? (?:if|when|once|after|on|upon|with|where|what)(?: (?!not\b|never\b)[\w'’-]+){0,4}? ${LEAVE}`,
    String.raw`\bonly(?: [\w'’-]+){0,4}? after an? (?:tap|click|question|prompt|yes)\b`,
    String.raw`\bonly (?:if|when|once|after|on|upon|with) (?:(?:you|users?|they|one|somebody) |(?:an?|the|your|their|explicit) )(?:(?!not\b|never\b)[\w'’-]+ ){0,3}(?:ask|tap|click|switch|turn|choos|want|request|consent|permission|order)(?:e?s|ed|ing)?\b(?! (?:[\w'’-]+ ){0,2}off\b| (?:its|the|their) (?:support|maker))`,
    String.raw`\basks?(?: [\w'’-]+){0,3} (?:before|first)\b${ONCE}`,
    String.raw`\basks? (?:for )?(?:permission|consent|confirmation)\b${ONCE}`,
    String.raw`\b(?:is|are) (?:now )?(?:opt-in|optional)\b`,
    String.raw`\bnothing (?:leaves (?:the|your|their) |is (?:sent|stored|kept)\b)(?![^.;]{0,60} (?:but|except)\b)`,
    String.raw`\bno longer (?:be |being |is |are )?(?:\w{1,20}ly )?(?:upload|sen[dt]|transmi|transfer|collect|gather|leak|track|record|scan|shar|stor|read|cop(?:y|ie)|forward|touch|log|tak|grab|inspect|look|keep|kept)`,
    String.raw`\b(?:stays?|keeps? [^.;,]{1,40}?) ${DEVICE}`,
    String.raw`\bleaves? (?!users?\b|you\b|people\b|us\b|everyone\b|customers?\b)(?:[\w'’-]+ ){1,5}?(?:(?:alone|out)${CLOSED}|where (?:it is|they are)\b)`,
    String.raw`\bkeeps? (?!(?:[\w'’-]+ ){0,3}(?:reasons?|causes?|truth|details?|why|what|how|answers?|explanations?|secrets?|plans?)\b)(?:[\w'’-]+ ){1,4}?to itself\b`,
  ].join('|'),
  'i',
);
/** Before words for leave: there is none, or so it is only said. */
const NO_LEAVE =
  /(?:\b(?:never|not|without|instead of|rather than|no longer|nobody|hardly|rarely|barely|fails? to|supposed|said|claims?|should|would)|n['’]t)(?: [\w'’-]+){0,4} $/i;

/** Whether a sentence tells that what was a fault is done with leave, or not at all. */
export function isWithLeave(text: string): boolean {
  const found = WITH_LEAVE.exec(text);
  return (
    found !== null &&
    !(
      /^(?:asks?|stays?|keeps?|leaves?|is|are)\b/i.test(found[0]) &&
      NO_LEAVE.test(text.slice(Math.max(0, found.index - 60), found.index))
    )
  );
}

const ACTS = String.raw`(?:uploads|uploaded|sends|sent|transmits|transmitted|transfers|transferred|collects|collected|gathers|harvests|leaks|leaked|tracks|tracked|records|scans|shares|stores|forwards|copies|exfiltrates|deletes|erases|executes)`;
const DENIED = String.raw`(?:not|never|no|none|nothing|neither|nor|only|if|once|unless|until|before|without|instead|after|stops?|stopped|[\w]{1,12}n['’]t)`;
/** "Keeps the reason to itself and uploads the names". */
const BESIDES = new RegExp(
  String.raw`(?:[,;:—–]|\b(?:and|then|but|yet|while|though|although|however)) (?:(?!${DENIED}\b)[\w'’-]{1,20} ){0,5}?(?<!\b(?:the|an?|its|their|your|our|this|that|any|all|app|web|of|to|in) )${ACTS}\b(?! (?:nothing|none|no|only|neither)\b)`,
  'i',
);

/** Whether a sentence tells of another act of the tool than the one that it begins with. */
export const actsBesides = (text: string): boolean => BESIDES.test(text);

/** "Leaves tokens out in the open": a fault by words for leaving something undone. */
const IN_THE_OPEN =
  /\bleaves? (?:[\w'’-]{1,20} ){1,5}?(?:out in|alone with|in the (?:open|clear)|exposed|readable)\b|\bkeeps? [^.;]{1,40} for (?:an?|one|two|three|six|\d{1,4}|several|many|ever)\b|\b(?:once|after|when) (?:it|they) (?:has|have) (?:already |been )?(?:sent|upload|transmit|collect|shar|stor|cop|read)/i;
export const leavesOpen = (text: string): boolean => IN_THE_OPEN.test(text);

/** "5.2 has no statistics", "7.1 comes without it": without what was the fault, not without a manual. Linear. */
const HAS_NONE = new RegExp(
  String.raw`\b(?:has|have|had|contains?|contained|includes?|ships?|shipped|comes?|came|is|works?) (?:(?:no|without)(?: (?:an?|the|any|its|such|this|that|of|hidden|secret|malicious|more|further|single)){0,3} (?:it|them|this|that|these|those|statistics|telemetry|track(?:ing|ers?)|analytics|uploads?|uploading|scripts?|backdoors?|malware|spyware|adware|miners?|payloads?|beacons?|leaks?|adverts?|ads|code|bugs?|flaws?|faults?|issues?|problems?|vulnerabilit(?:y|ies)|hitch(?:es)?|troubles?|crash(?:es)?|behaviou?r|complaints?|errors?|failures?|regressions?|collection|logging|hooks?|key-?loggers?|trojans?)\b(?!-| (?:limit|check|switch|setting|control|protection|option|warning|prompt|filter|block|sign|review|encrypt|notice|log|policy|documentation)\w*)|nothing (?:of the (?:kind|sort)|like (?:it|that)|suspicious|malicious|harmful)\b)`,
  'i',
);

export const hasNone = (text: string): boolean => HAS_NONE.test(text);

/** "Comes without documentation", "has nothing in its settings to turn it off": what it lacks was not the fault. */
const LACKS =
  /\b(?:has|have|contains?|includes?|ships?|comes?|works?|offers?|runs?) (?:no(?! longer)|without|nothing)\b/i;

/** Verbs by which a release repairs something only if it does nothing else with what it asks for or leaves. */
const FAINT: ReadonlySet<string> = new Set('ask require leave keep wait confirm check stay'.split(' '));
const NO_END =
  /\b(?:not|never|n['’]t) (?:wait|ask)s? (?:for|until|before|whether)\b|\bno longer (?:works?|supports?|starts?|hides?|conceals?)\b|\bstops? only (?:if|when|once|after)\b|\b(?:stays?|remains?) [^.;]{1,40} (?:after|even (?:if|when)|once) [^.;]{1,30} (?:removed|uninstalled|deleted)\b/i;
const LEAVING = /\b(?:asks?|leaves?|keeps?|stays?|remains?)\b/i;
/** Whether a sentence seems to tell a repair only by an end that is none, or by what is left beside an act. */
export const isHollow = (text: string): boolean =>
  NO_END.test(text) ||
  (LACKS.test(text) && !hasNone(text)) ||
  (LEAVING.test(text) && (actsBesides(text) || leavesOpen(text)));

/** Whether what a release does by a verb repairs nothing, by the rest of its sentence. */
export const isWorthless = (lemma: string, text: string): boolean =>
  NO_END.test(text) || (FAINT.has(lemma) && (actsBesides(text) || leavesOpen(text)));
