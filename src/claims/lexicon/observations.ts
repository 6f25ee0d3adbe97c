import { sieved } from '../text/sieved-pattern.ts';

/** How findings are shared, repeated and checked, told without a verb of finding. All patterns linear. */

/** A user who sees the same. */
export const SAME_HERE = sieved(
  /^(?:(?:i )?(?:can|could) (?:also )?confirm(?:ed)?\b|confirmed (?:with|on|in|here|for|by|too)\b|same (?:here|on|problem|issue|thing|behaviou?r|result|for me|story)\b|me too\b|\+1\b|seeing (?:this|the same|it)\b|happens (?:here|to me|for me|on)\b|also (?:seeing|affected|happens)\b|reproduced\b|can (?:also )?reproduce\b|repro(?:duced)? (?:on|with|in)\b|(?:in my (?:own )?(?:tests?|testing|case|setup),? )?i(?:['’]m| am)? (?:also |too |still )?(?:hav(?:e|ing)|got|get(?:ting)?|fac(?:e|ed|ing)|see(?:ing)?|saw|experienc(?:e|ed|ing)|hit(?:ting)?|encounter(?:ed|ing)?) (?:the |exactly |an? )*(?:exact )?(?:same|similar|identical) (?:[\w-]+ )?(?:issue|problem|error|crash|bug|behaviou?r|thing|symptoms?|message)s?\b|(?:something|the same|this|it) (?:similar |thing )?(?:just |also )?happened to (?:me|us)(?: (?:too|as well|here))?\b|(?:have|having|got|exact) (?:the )?(?:exact )?same (?:issue|problem|error)\b|i(?:['’]m| am) also (?:experiencing|seeing|affected|having) th(?:is|e|at)\b)/i,
);

/** A user who does not. */
export const NOT_HERE = sieved(
  /^(?:(?:i )?(?:can['’]t|cannot|can not|could not|couldn['’]t|unable to|not able to)(?: \w+)? (?:reproduce|replicate|confirm|trigger|see)\b|(?:does|did)(?: not|n['’]t) (?:happen|reproduce)\b|not happening (?:here|on|for|to)\b|(?:(?:we|i)(?:['’]ve| have)? )?had (?:no|zero) (?:problems?|issues?|trouble) with\b|no (?:problem|issue|such thing) (?:here|with|on)\b|works (?:fine|for me|here)\b|not (?:seeing|reproducible)\b)/i,
);

/** What takes that back: it was so for a time only ("until 1.4", "but happens today"). Linear. */
export const HERE_AFTER_ALL = sieved(
  /\b(?:until|till|up to|prior to)\b|\bbefore (?:i|we|they|you|it|this|that|the|my|our|an?|upgrad\w+|updat\w+|install\w+|mov\w+|switch\w+|versions?|v?\d)\b|\b(?:but|yet|however)\b[^.;]{0,40}?\b(?:happen(?:s|ed|ing)?|does|did|do|start(?:s|ed)|began|begins|now|today|since|after|crash(?:es|ed)?|fail(?:s|ed)?|breaks?|broke|appear(?:s|ed)?|v?\d+\.\d+)\b/i,
);

/** Another comes to the same result. */
export const AGREES = sieved(
  /\b(?:reach|came|come|arriv|draw|drew)(?:es|ed|s|e)? (?:to |at )?(?:the same|a similar|similar|identical) (?:conclusions?|results?|findings?)\b|\b(?:later |independently |also |since )?(?:confirm|verif|corroborat|support|back|repeat|reproduc|replicat)(?:s|ed|ied|ies|es)? (?:his|her|their|the|these|those|this|that) (?:[\w'’-]+ ){0,2}?(?:analysis|findings?|results?|research|conclusions?|observations?|measurements?|account|behaviou?r|bug|fault|error|flaw|problem|report)\b/i,
);

/** A check that came to nothing. */
export const FAILED_CHECK = sieved(
  /\b(?:tried|attempted|attempts?|efforts?) (?:\w+ )?to (?:reproduce|replicate|verify|confirm|repeat|trigger)\b/i,
);
export const IN_VAIN = sieved(
  /\b(?:fail(?:s|ed)?|without success|in vain|unsuccessful(?:ly)?|could not|were unable|was unable)\b/i,
);
export const UNABLE_TO_CHECK = sieved(
  /\b(?:was|were|is|are|been) (?:unable|not able) to (?:independently )?(?:verify|confirm|reproduce|replicate|authenticate|check)\b|\b(?:could|can)(?: not|n?['’]t|not) (?:independently |be independently )?(?:verify|verified|reproduced?|replicated?|authenticate)\b/i,
);

/** Someone told the maker of it first. */
export const REPORTED_IT = sieved(
  /\breport(?:s|ed|ing)? (?:the |this |it |an? )(?:[\w'’-]+ ){0,2}?(?:first |second )?(?:cases?|issues?|problems?|bugs?|flaws?|vulnerabilit(?:y|ies)|faults?|errors?|incidents?|behaviou?r|leaks?|weakness|to us|on |in |through|via|privately|responsibly)/i,
);
export const THANKS = sieved(
  /^(?:(?:many |special |our )?thanks (?:go )?to|thank you,?(?: to)?|(?:we|the [\w.+-]{2,24}(?: [\w.+-]{2,24})? (?:project|team|developers|maintainers)) (?:(?:would like|wants?|wishe?s?) to )?thanks?|we['’]d like to thank|credits?(?: for [^,;]{1,60})?(?: go(?:es)?)? to|kudos to|credits?:|reported by|discovered by|found by|hat tip)\b/i,
);
export const FOR_FINDING = sieved(
  /\bfor (?:\w+ )?(?:finding|reporting|report|reports|discovering|disclosing|spotting|bringing|raising|notifying|alerting|flagging|telling|the report|responsibly|responsible|identifying)\b|^(?:reported|discovered|found|credits?)\b|\bthank (?:the )?(?:reporters?|finders?|researchers?|discoverers?)\b/i,
);

/** Looking, in the past, with what was looked at (lemmas). */
export const LOOKED: ReadonlySet<string> = new Set(
  'examine inspect review analyse analyze study decompile disassemble test audit check compare diff dump run capture trace measure scan reproduce replicate unpack probe monitor downgrade bisect search log record'.split(
    ' ',
  ),
);
/** Those whose looking counts, beside the roles of researchers. */
export const LOOKERS = sieved(
  /\b(?:auditors?|researchers?|experts?|analysts?|engineers?|testers?|consultants?|consultancy|laborator(?:y|ies)|lab|labs|institute|journalists?|reporters?|team|investigators?|scientists?|firm|students?|brother|sister|friend|colleague|coworker|husband|wife|son|daughter|boss|admins?|administrators?|security company)\b/i,
);
/** "Our review of 61,000 sessions found 18". */
export const OUR_REVIEW = sieved(
  /^(?:our|my|an?|the) (?:[\w-]+ ){0,2}?(?:review|analysis|investigation|audit|tests?|testing|logs?|measurements?|search|inspection|scan|check|checks|captures?|examination) (?:of [^,;]{1,60}? )?(?:has |have )?(?:found|shows?|showed|shown|turned up|revealed|reveals|identified|confirmed|confirms|indicates?|indicated|counted|uncovered)\b/i,
);
