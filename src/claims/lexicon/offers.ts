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
  /\b(?:other|others['’]?|strangers?|anyone|attack\w*|malicious|arbitrary|without|unauthori[sz]ed|unauthenticated|secret\w*|hidden|covert\w*|undisclosed|undocumented|concealed|stealth\w*|silent\w*|bypass\w*|escalat\w*|execut\w*|inject\w*|remote|passwords?|tokens?|credentials?|private|delete[ds]?|overwrite|root|admin|track\w*|telemetry|crash\w*|leak\w*|wrong|data of|listen|backdoor|tracker|miner|malware)\b/i;

/** What people make of a thing, which the thing does not do ("has triggered a backlash", "raised questions"). */
export const REACTION =
  /\b(?:trigger|caus|spark|draw|drew|rais|provok|prompt|generat|attract|stir|fuel|ignit|fac|receiv|met with|bring|brought|lead|led to|mak|made|hit)\w*(?: [\w'’-]+){0,4}? (?:backlash|criticism|outrage|outcry|debate|discussions?|concerns?|alarm|interest|attention|controversy|anger|uproar|reactions?|headlines|speculation|questions|eyebrows|scrutiny|fears|protests?|praise|lawsuits?)\b/i;

/** "3.1 includes a number of changes that may affect existing setups": what releases hold, which says nothing yet. */
export const NEWS_ONLY =
  /\b(?:includ|bring|contain|add|introduc|featur|offer|com(?:e|es|ing) with|ship(?:s|ped|ping)? with|ha[sd]|have)(?:e?s|e?d|ing)?(?: (?:[\w-]+|and|,)){0,6} (?:changes|improvements?|enhancements?|(?:new )?features|additions|refinements|optimi[sz]ations|highlights|support)(?= (?:that|which|to|in|for|and|as|over|across|since|under)\b| ?[,.:;(]|$)/i;

/** "A zero-day is a flaw that …", "An exploit of that sort is called …": what a word means, not what one of them is. */
export const DEFINES =
  /^(?:an?|any) (?:(?!(?:second|third|fourth|other|further|new|hidden|secret|background|separate|single|malicious|bundled)\b)(?:["“'‘]?[\w-]+["”'’]? ){1,2}?(?:\([^)]{1,40}\) )?(?:is|are) (?:usually |typically |often |generally |commonly )?an? (?!serious|real|known|major)(?:[\w-]+ ){0,3}(?:flaw|attack|technique|bug|vulnerability|weakness|exploit|method|hole|error) (?:that|which|where|in|used|designed|who|for|by)\b|["“'‘]?[\w-]+["”'’]? is (?:an? (?:type|kind|form|sort|class|category|piece) of |an? (?:[\w-]+ )?program that )|(?:["“'‘]?[\w-]+["”'’]? ){1,5}?(?:\([^)]{1,40}\) )?(?:(?:that|which) (?:[\w-]+ ){1,6})?(?:is|are) (?:usually |typically |often |generally |commonly )?(?:(?:any|one|when|what) |the (?:term|name|practice|process|act)\b|called an?\b|known as an?\b|defined as\b))/i;

/** Those who have to repair what an update did to them, and what is not told of how: no repair. */
export const NO_CURE =
  /\b(?:users?|customers|admins?|administrators|people|companies|businesses|owners|staff|teams|departments) (?:who (?:are|were) |are |were |left )?(?:scrambling|struggling|rushing|racing|trying|having|forced) to (?:fix|repair|restore|recover|patch)\b|\bwithout (?:knowing|saying|explaining|telling|disclosing|revealing) how\b(?! (?:many|much|long|often)\b)/i;
/** "A patch is coming, but it has not said when it will": no date that is named. */
export const NO_DATE =
  /\b(?:not|n['’]t|never)(?: yet)? (?:offer(?:ed)?|giv(?:e|en)|provided?|said|sa(?:y|id)|shared?|announced?|disclosed?|specif(?:y|ied)|set|named?) (?:an? |any )?(?:time ?frame|timeline|date|eta|schedule|deadline|indication)?\b[^.;]{0,12}\bwhen\b(?:[.,"”]|$| (?:(?:it|this|that|one|they|an?|the|any|its)\b[^.;,]{0,24}? )?(?:will|would|might|could|can|is|are|to)\b)/i;
/** "The patch that rolled out on Monday had deleted files". */
export const CURE_HARMS =
  /\b(?:patch|update|fix|hotfix) (?:that|which) [^.;]{1,80}?(?<!\b(?:been|be|issue|bug|flaw|problem) )\b(?:caus(?:es|ed)|br(?:eaks|oke)|bricked|crash(?:es|ed)|delet(?:es|ed)|wip(?:es|ed)|disabled) /i;
