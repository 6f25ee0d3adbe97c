import { sieved } from '../text/sieved-pattern.ts';
import { UNWANTED } from './unwanted.ts';

/** Looks at a release and what they showed, told in the clause of the look and those behind it. Each linear. */

const DONE = String.raw`(?:re-?)?(?:test|check|examin|inspect|unpack|decompil|disassembl|install|download|monitor|revers|reverse-engineer|analy[sz]|audit|diff|compar|bisect|captur|scann|prob|review|search|dump|watch|logg|record|trac|deobfuscat|intercept|sniff|extract|us|upgrad|updat)ed|tried|studied|ran|unzipped`;

/** Somebody looks at something: what follows is what he looked at. */
export const LOOKS_AT = sieved(
  new RegExp(
    String.raw`\b(?:${DONE}|went (?:back )?(?:through|over)|(?:had|took|has taken) (?:a (?:\w+ )?look at|apart)|took|looked (?:at|into|for it in|through|inside)|moved (?:up )?to|put)\b`,
    'i',
  ),
);
/** A release is looked at. */
export const LOOKED_AT_BY = sieved(
  new RegExp(
    String.raw`\b(?:was|were|been|got) (?:\w+ly |then |also )?(?:${DONE}|taken apart|looked at)\b`,
    'i',
  ),
);

/** What belongs there: who finds none of it has found a fault, not its absence. */
const CARE = String.raw`(?:differences?|changes?|fix(?:es)?|patch(?:es)?|improvements?|mentions?|warnings?|notices?|prompts?|dialogu?e?s?|consent|options?|settings?|switch(?:es)?|toggles?|ways?|means|controls?|protections?|safeguards?|checks?|validations?|verifications?|encryption|signatures?|documentation|explanations?|reasons?|permissions?|limits?|opt-?outs?|mitigations?|updates?|repairs?|traces? of (?:the|a|any) (?:fix|patch|repair))`;
const SEEN = String.raw`(?:found|saw|seen|noticed|detected|observed|discovered|turned up|came across|captured|recorded|caught|spotted|met|got)`;
const FAULTY = String.raw`(?:code|functions?|modules?|routines?|checks?|uploads?|leaks?|flaws?|bugs?|holes?|faults?|problems?|issues?|crash(?:es)?|backdoors?|trackers?|miners?|malware|payloads?|requests?|connections?|transfers?|calls?|traffic|behaviou?rs?|errors?|vulnerabilit(?:y|ies))`;
const SEE = String.raw`(?:find|see|notice|detect|observe|discover|spot|catch|record|capture|reproduce|replicate|repro|confirm|trigger|provoke)`;
const OBJECT = String.raw`(?!(?:other|further|additional)\b|(?:[\w-]+ ){0,3}?${CARE}\b)`;

/** "Found no such code", "did not see any upload", "came up empty", "found it clean", "nothing was sent". */
export const SAW_NONE = [
  new RegExp(
    String.raw`\b${SEEN} (?:(?:absolutely |exactly |literally )?nothing(?= (?:unusual|suspicious|malicious|odd|similar|amiss|of the (?:kind|sort)|like (?:it|that|this)|there|here|in (?:it|there|the)|at all|either|out of the ordinary)\b|\W*$)|(?:no|none of|not a single|not one|zero|neither) ${OBJECT}\S)`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:(?:did|could|can|was|were|had|have|has)(?: not|n['’]t|not)|cannot|unable to|failed to|fails to|never)(?: (?:be|been|able|to|even|once|yet|myself|ourselves|himself|herself|\w+ly)){0,3} (?:${SEE}|${SEEN}|reproduced|replicated) ${OBJECT}(?:it|any\w*|the|such|this|that|them|these|those|a|an|one|his|her|their)\b`,
    'i',
  ),
  /\b(?:came|come) (?:up|back|away|out) (?:empty|with nothing|clean)\b|\bdrew a blank\b|\bcould not be (?:found|seen|reproduced|replicated|confirmed)\b|\bwithout (?:success|result|luck)\b|\bin vain\b|\bto no avail\b/i,
  /\bfound (?:it|them|this|that|both|all|the \w+)(?: (?:to be|was|were|all|completely|perfectly))? (?:clean|harmless|unaffected|safe|not affected|in order|free of)\b/i,
] as const;

/** "No file names were sent", "nothing was uploaded". */
export const NONE_SENT = sieved(
  new RegExp(
    String.raw`^(?:and |but |so )?(?:no(?! (?:[\w-]+ ){0,3}?${CARE}\b)(?: [\w-]+){1,4}|nothing|none of (?:it|them|this|that)) (?:was|were|is|are|got|had been|has been) (?:found|seen|there|made|recorded|captured|observed|detected|${UNWANTED}(?:ed|d|ted)|sent)\b`,
    'i',
  ),
);
/** "The upload did not happen", "it never uploaded anything", "the code was not there". */
export const DID_NONE = sieved(
  new RegExp(
    String.raw`^(?:and |but |so )?(?:the|it|they|this|that|those|these|its|such)(?: [\w-]+){0,3}? (?:(?:did|does|do|would)(?: not|n['’]t)|never) (?:\w+ly )?(?:happen|occur|appear|show up|come up|reproduce|${UNWANTED}\w{0,4})(?:s|ed)?\b|^(?:and |but |so )?(?:the|it|this|that|those|such)(?: (?!${CARE}\b)[\w-]+){0,3}? (?:was|were|is|are) (?:not (?:there|in it|present|to be (?:found|seen))|nowhere(?: to be (?:found|seen))?|absent|gone)\b`,
    'i',
  ),
);
/** What takes it back: only at first, or only some of it. */
export const AT_FIRST = /\b(?:at first|initially|until|till|unless)\b/i;
export const SAW_LATER =
  /\b(?:except|apart from|other than|besides|only (?:when|if|after)|(?:but|yet|however|then|later)\b[^.;]{0,60}?\b(?:saw|found|appeared|started|began|did|happened|uploaded|sent|noticed|is|was|were))\b/i;

/** Releases looked at beside each other: what was found is in one of them. */
export const SETS_BESIDE = /\b(?:compar|diff|bisect)\w*|\b(?:against|versus|vs\.?)(?= )/i;
/** "Found the same code", "saw it upload them", "the upload is there". */
export const SAW_IT = new RegExp(
  String.raw`\b(?:${SEEN}|reproduced|replicated|confirmed|watched|provoked|triggered|witnessed)(?: (?:it|them)\b| (?:exactly )?the same\b| (?:the|that|this|these|those|its) (?:[\w-]+ ){0,2}?${FAULTY}\b| (?:that |how )(?:it|they|the|this)\b)|\b(?:the|it|this|that)(?: (?:[\w-]+ ){0,2}?${FAULTY})? (?:is|was|were|are) (?:still |also |indeed )?(?:there|in it|present)\b`,
  'i',
);
/** What leaves it open, or turns it round. */
export const SAW_LESS =
  /\b(?:not|never|no|nothing|none|neither|nobody|nor|without|only|fail\w*|unable|stop\w*|longer|fix\w*|patch\w*|repair\w*|gone|remov\w*|absent|missing|clean(?! (?:machine|install|vm|laptop|system|copy|profile|set-?up|phone|device|computer|box))|whether|if|would|could|may|might|until|less|fewer|few|hardly)\b|n['’]t\b|\?/i;

/** Whether a sentence tells that somebody looked and found nothing of the kind. */
export const foundNothing = (sentence: string): boolean =>
  LOOKS_AT.test(sentence) && SAW_NONE.some((one) => one.test(sentence)) && !AT_FIRST.test(sentence);
