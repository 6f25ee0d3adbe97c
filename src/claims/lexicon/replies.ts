import { anyOf, sieved } from '../text/sieved-pattern.ts';
import { SILENCE, STOPPED_ANSWERING } from './triggers.ts';

/** How parties answer, keep silent and deny. All patterns linear: no nested repetition. */

/** The party concerned says nothing. */
export const QUIET = sieved(
  /\b(?:(?:remain|stay)(?:s|ed|ing)?|(?:kept|keeps|been|fell|gone|went)) (?:largely |mostly |completely |so far )?(?:silent|quiet|mum|tight-lipped)\b|\b(?:did|does|do|has|have|would|could|was|were)(?: not|n['’]t)(?: (?:yet|immediately|so far|publicly))* (?:said?|say|told|tell|specif(?:y|ied)|explain(?:ed)?|reveal(?:ed)?|disclosed?|name[d]?|give[n]?|offer(?:ed)?|answer(?:ed)?) (?:where|who|what|which|when|how|why|whether|if|more|any|further|details|questions|reporters|us)\b|\b(?:has|have|had) (?:so far )?(?:published|issued|posted|released|made|given) (?:no|neither|nothing|not? (?:a|an|any))\b|\b(?:no|nothing) (?:reply|answer|response|statement|advisory|comment) (?:has|have|had|was|came|from)\b|\b(?:left|ignored) (?:[\w'’-]+ ){0,4}?(?:questions?|requests?|emails?|calls?|messages?|enquiries|inquiries) (?:\w+ )?(?:unanswered|for comment)\b/i,
);

/** Nothing was found or is known. */
export const NO_SIGN = sieved(
  /\b(?:find|finds|found|see|sees|saw|seen|has|have|had|is|are|was|were|know|knows|knew|with)(?: \w+){0,2}? no (?:\w+ )?(?:evidence|sign|signs|indication|indications|trace|traces|proof|hint|hints|case|cases|report|reports|reason|link|connection|basis)\b|(?:\bnot|n['’]t) (?:\w+ )?(?:aware of any|know of any|seen any|found any|find any|see any|have any (?:evidence|indication|sign|proof))\b|\bkn(?:ow|ows|ew) of no\b|\bunaware of any\b|\bno (?:evidence|sign|indication|proof)\b/i,
);

/** A claim is said to be false. */
export const CALLED_FALSE = sieved(
  /\b(?:claims?|reports?|stor(?:y|ies)|rumou?rs?|accusations?|allegations?|suggestions?|assertions?|figures?|numbers?|thread|posts?|article|headlines?|this|that|it)\b[^.;]{0,80}?\b(?:is|are|was|were) (?:simply |plainly |completely |entirely |just |also |flatly |not )?(?:false|untrue|wrong|nonsense|baseless|unfounded|incorrect|inaccurate|fabricated|misleading|invented|made up|not true|true|about a fake|a fake|a hoax|exaggerated)\b/i,
);

/** Words by which a telling is judged to be wrong. */
export const JUDGED_FALSE = sieved(
  /\b(?:exaggerated|nonsense|untrue|false|baseless|unfounded|misleading|absurd|inaccurate|incorrect|wrong|fabricated|overblown|speculation|speculative|a hoax|fiction|alarmist|implausible|without (?:merit|basis|foundation))\b/i,
);

/** Someone repeats or contradicts what another said, without naming it. */
export const REJECTS = sieved(
  /\b(?:disput|reject|den|refut|dismiss|contest|contradict|rebut)(?:s|es|ed|ies|ied|y)? (?:this|that|it|these|those|the (?:\w+ )?(?:account|claims?|reports?|accusations?|allegations?|story|findings?|description|figures?|characteri[sz]ation|charges?)|all|any wrongdoing)\b/i,
);

/** How a party turns on what is said of it, up to what that is. */
export const HITS_BACK =
  '(?:push(?:es|ed|ing)?|hit(?:s|ting)?|fir(?:e[sd]?|ing)|clap(?:s|ped|ping)?|punch(?:es|ed|ing)?) back (?:on|against|at)';

/** "pushes back on spyware claims", "hit back at accusations that …" */
export const TURNS_ON = sieved(
  new RegExp(
    `\\b${HITS_BACK} (?:[\\w’'-]+ ){0,3}?["“‘']?(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|rumou?rs?|stor(?:y|ies))\\b`,
    'i',
  ),
);

/** How makers own up, agree, thank and explain in their own texts or threads. */
export const OWN_WORDS = sieved(
  /\b(?:we|i)(?: (?:do|fully|also|completely|deeply|sincerely|really))* (?:agree|apologi[sz]e|regret|acknowledge|understand (?:that|the|your|how|why)|take (?:this|privacy|security|these|reports)|am sorry|are sorry|appreciate)\b|\b(?:was|were|is) never (?:intended|meant|supposed)\b|\bnever (?:intended|meant) to\b|\b(?:is|are|was|were) (?:only )?(?:needed|required|necessary) (?:to|for|because|so)\b|\bI (?:did not|didn['’]t) (?:know|realise|realize|notice)\b|\bwe(?:['’]re| are) (?:aware|looking|investigating|reviewing|working)\b|\b(?:we|i) (?:can|could|were able to|was able to) confirm\b|\b(?:my|our) (?:mistake|fault|bad|oversight)\b|\bsorry (?:for|about|that)\b|\b(?:never|not) (?:our|my|the) (?:intent|intention|plan|goal|policy)\b/i,
);

/** First-person conduct denied ("we do not forward messages"). */
export const WE_DO_NOT = sieved(
  /^[“"']?(?:(?:and|but|so|also|however),? )?(?:we|i|our (?:app|apps|tool|extension|product|service|software|servers?|company|code|plugin|package))(?: \w+)? (?:do|does|did|have|has|had|will|would|are|is|were|was|never|can|could)(?: not|n['’]t| never)? (?:\w+ )?(?:sell|share|collect|forward|send|store|upload|read|track|train|log|keep|record|access|spy|transmit|retain|use|monitor|scan|leak|think (?:that )?(?:this|it)|believe (?:that )?(?:this|it))\w*\b/i,
);

/** Of two or more, none speaks. */
export const NEITHER = sieved(/^(?:(?:though|although|but|and|while) )?(?:neither|none of the)\b/i);
/** Whether the words of a sentence can tell that somebody keeps silent. */
export const UNSAID = anyOf(SILENCE, STOPPED_ANSWERING, NEITHER);

/** Verbs by which a party answers, whatever else its answer says. */
export const REPLYING: ReadonlySet<string> = new Set(
  'answer reply respond counter apologize apologise clarify explain defend justify blame'.split(' '),
);
