import { sieved } from '../text/sieved-pattern.ts';
import { UNWANTED } from './unwanted.ts';

/** Looks at a release that found nothing, told in the clause of the look and those behind it. Each linear. */

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
