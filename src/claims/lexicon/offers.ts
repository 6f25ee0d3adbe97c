/** What tools offer as a rule, which is no finding about them. Patterns are linear. */

/** Verbs of offering (lemmas). */
export const OFFERING: ReadonlySet<string> = new Set(
  'allow let enable help permit give make show display suggest recommend include add support offer provide'.split(
    ' ',
  ),
);

/** To whom: those who use the tool as they should. */
export const OFFERED_TO =
  /^(?:you|your|users?|customers|clients|developers|teams|people|businesses|companies|organi[sz]ations|viewers|players|employees|parents|teachers|students|readers|administrators|support for|a new|new|an? (?:improved|faster|better|redesigned))\b/i;

/** Words that make a finding of it all the same. */
export const HARM =
  /\b(?:other|others['’]?|strangers?|anyone|attack\w*|malicious|arbitrary|without|unauthori[sz]ed|unauthenticated|secret\w*|hidden|silent\w*|bypass\w*|escalat\w*|execut\w*|inject\w*|remote|passwords?|tokens?|credentials?|private|delete[ds]?|overwrite|root|admin|track\w*|telemetry|crash\w*|leak\w*|wrong|data of|listen|backdoor|tracker|miner|malware)\b/i;

/** What people make of a thing, which the thing does not do ("has triggered a backlash", "raised questions"). */
export const REACTION =
  /\b(?:trigger|caus|spark|draw|drew|rais|provok|prompt|generat|attract|stir|fuel|ignit|fac|receiv|met with|bring|brought|lead|led to|mak|made|hit)\w*(?: [\w'’-]+){0,4}? (?:backlash|criticism|outrage|outcry|debate|discussions?|concerns?|alarm|interest|attention|controversy|anger|uproar|reactions?|headlines|speculation|questions|eyebrows|scrutiny|fears|protests?|praise|lawsuits?)\b/i;

/** "3.1 includes a number of changes that may affect existing setups": what releases hold, which says nothing yet. */
export const NEWS_ONLY =
  /\b(?:includ|bring|contain|add|introduc|featur|offer|com(?:e|es|ing) with|ship(?:s|ped|ping)? with|ha[sd]|have)(?:e?s|e?d|ing)?(?: (?:[\w-]+|and|,)){0,6} (?:changes|improvements?|enhancements?|(?:new )?features|additions|refinements|optimi[sz]ations|highlights)(?= (?:that|which|to|in|for|and|as|over|across|since|under)\b| ?[,.:;(]|$)/i;
