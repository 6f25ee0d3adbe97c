import { sieved } from '../text/sieved-pattern.ts';

/** What denies words that would end, hide or guard against a behaviour: the behaviour goes on. Each linear. */

const NOT = String.raw`(?:\b(?:not|never|cannot)|n['’]t)(?: (?:even|yet|really|actually|always|ever|at all|\w+ly))?`;
/** What tools do that their users do not want. */
const ACTS = String.raw`(?:upload|send|sent|transmi|transfer|collect|gather|harvest|leak|track|telemetr|record|scan|exfiltrat|shar(?:e|ing)|spy|attack|exploit|inject|snoop|beacon|disclos|monitor|stor(?:e|ing)|logging|reading|copying|keeping|phoning|selling|training|listening|profiling|watching)\w*`;
const ITS_ACTS = String.raw`(?:uploads?|sends?|transmits?|transfers?|collects?|gathers?|harvests?|leaks?|tracks?|records?|scans?|shares?|stores?|reads?|copies|keeps?|logs?|monitors?|forwards?)`;
const PEOPLE = String.raw`(?:users?|you|me|us|people|customers?|admins?|administrators?|owners?|subscribers?|anyone|everyone)`;
const IT = String.raw`(?:it|they|the (?:app|editor|tool|program|extension|plugin|browser|client|software))`;

/** "Does not stop uploading", "did not disable the upload", "the upload is not blocked". */
const GOES_ON = sieved(
  new RegExp(
    String.raw`${NOT} (?:stop(?:s|ped)?|cease[sd]?|quit|end(?:s|ed)?(?! up)|disable[sd]?|prevent(?:s|ed)?|block(?:s|ed)?|halt(?:s|ed)?|suppress(?:es|ed)?|(?:turn|switch|shut)(?:s|ed)? (?:[\w-]+ ){0,3}?off)(?: (?!${PEOPLE}\b|from\b)[\w'’-]+){0,4}? (?:from )?${ACTS}|${NOT} (?:turn|switch|shut)(?:s|ed)? (?:[\w-]+ ){0,2}?${ACTS}(?: [\w-]+){0,3}? off\b|\b(?:uploads?|uploading|sending|telemetry|tracking|collection|transfers?|leaks?|sharing)(?: of [\w ]{2,30}?)? (?:(?:is|are|was|were)(?: not|n['’]t)|(?:has|have|had)(?: not|n['’]t) been|never (?:was|were)|(?:was|were|is|are) never) (?:stopped|blocked|prevented|disabled|halted|suppressed|ended|(?:turned|switched|shut) off)\b`,
    'i',
  ),
);
/** "Does not hide that it uploads them", "does not tell users that it sends them". */
const UNTOLD = sieved(
  new RegExp(
    String.raw`${NOT} (?:hide|tell|say|disclose|mention|reveal|admit|inform|warn|notify|ask|encrypt|mask|redact|anonymi[sz]e|conceal|wait)s?(?: [\w'’-]+){0,5}? (?:that|before|when|what|which|how (?:much|many|often)|while|whenever) (?:\w+ )?${IT} (?:\w+ly |also |still )?${ITS_ACTS}\b`,
    'i',
  ),
);

/** "Does not hide that it uploads". */
const UNHIDDEN = sieved(
  new RegExp(String.raw`${NOT} (?:hide|conceal)s? (?:\w+ )?(?:that|what|which|how)\b`, 'i'),
);

/** Whether a behaviour is affirmed by what is denied of its end ("does not stop uploading", "does not hide that …"). */
export const goesOn = (text: string): boolean => GOES_ON.test(text) || UNHIDDEN.test(text);

/** The same, and where what is denied is that users are told or kept safe ("does not tell users that it uploads"). */
export const stillActs = (text: string): boolean => goesOn(text) || UNTOLD.test(text);

const CONSENT = String.raw`(?:permission|consent|confirmation|approval|agreement|password|passcode|pin|log-?in|authenticat\w+|authori[sz]ation|signature|click|opt-?in|interaction|yes|answer|reply)`;
/** "No longer asks before it uploads", "no longer encrypts the files": what is no longer done kept users safe. */
const GUARD_ENDS = new RegExp(
  String.raw`\bno longer (?:even |also |always |\w+ly )?(?:${[
    String.raw`asks?\b(?! (?:${PEOPLE} |them )?(?:for|to)\b(?! (?:[\w'’-]+ ){0,2}?${CONSENT}\b))`,
    String.raw`(?:warn|notif(?:y|ie)|inform|alert|tell)s?\b(?! (?:[\w'’-]+ ){0,3}?(?:servers?|makers?|company|vendor|advertisers?|parties)\b)`,
    String.raw`(?:encrypt|protect|verif(?:y|ie)|validate|redact|mask|anonymi[sz]e|sanitize|sanitise|enforce|disclose)s?\b`,
    String.raw`(?:hide|conceal|disguise|obscure|camouflage|den(?:y|ie))s?(?: (?!from\b)[\w'’-]+){0,4}? (?:that|what|which|how|${ACTS})\b`,
    String.raw`(?:respect|hono[u]?r|obey)s?\b(?! (?:[\w-]+ )?(?:redirect|untrusted|malicious|foreign))`,
    String.raw`waits?(?: for (?:[\w'’-]+ ){0,2}?(?:${CONSENT}|${PEOPLE})| before| until)\b`,
    String.raw`checks? (?:[\w'’-]+ ){0,2}?(?:signatures?|certificates?|permissions?|passwords?|credentials?|keys?|checksums?|hash(?:es)?|consent|inputs?|(?<!\b(?:prox(?:y|ies)|time ?zone|locale|language|region|regional|country|network|system|keyboard|display|browser|desktop) )settings?|origins?|who|whether|if|before)\b`,
    String.raw`offers? (?:[\w'’-]+ ){0,4}?(?:choice|option|settings?|switch|way|opt-?out|chance|prompt|possibility)\b`,
    String.raw`(?:show|display|prompt|seek|present)s? (?:[\w'’-]+ ){0,3}?(?:warnings?|notices?|prompts?|banners?|dialogs?|${CONSENT}|what it)\b`,
    String.raw`(?:let|allow|permit)s? (?:(?:the|its|their|our|any|all|most|some) )?(?:[\w-]+ )?(?:${PEOPLE} )?(?:to )?(?:turn|switch|opt|disabl|refus|declin|stop|delet|remov|choos|decid|reject|control|review|object|withdraw|deselect|uncheck|see|say)\w*`,
    String.raw`(?:need|require)s? (?:(?:[\w'’-]+ ){0,3}?${CONSENT}\b|to (?:ask|be (?:asked|confirmed|approved|signed))|(?:[\w-]+ )?${PEOPLE} to (?:agree|confirm|approve|consent|accept|log in|sign in|authenticate|opt in))`,
    String.raw`(?!${ITS_ACTS}\b|crash|freez|hang|stall|fail|break|delet|eras|los)[\w-]+(?: [\w'’-]+){0,5}? before ${IT} (?:\w+ly )?${ITS_ACTS}\b`,
    String.raw`(?:say|state|show|list|mention|hide|admit|explain|reveal)s?(?: [\w'’-]+){0,3}? (?:that|what|which|when|how (?:much|many|often)) (?:\w+ )?${IT} (?:\w+ly |also )?${ITS_ACTS}\b`,
  ].join('|')})`,
  'i',
);
const GUARD_GONE = sieved(GUARD_ENDS);
/** "Secrets are no longer masked". */
const UNGUARDED = sieved(
  /\b(?:is|are|was|were|gets?|be) no longer (?:being )?(?:\w+ly )?(?:encrypted|protected|verified|validated|redacted|masked|anonymi[sz]ed|sanitized|sanitised|escaped|hashed|signed|checked|enforced|hono(?:u)?red|respected|(?:asked|prompted) (?:for (?:their |your )?(?:consent|permission|confirmation|a password)|whether|before|if)|(?:warned|told|informed|notified) (?:when|before|that|if|of|about))\b|\b(?:consent|confirmation|permission|warning|password|privacy|opt-?out|opt-?in|encryption)(?:[ -](?:dialogs?|prompts?|checks?|settings?|switch(?:es)?|options?|notices?|screens?|questions?|steps?|banners?|requests?))? (?:was|were|has been|have been|is|are|got) (?:\w+ly )?(?:removed|dropped|disabled|taken out|turned off|switched off|stripped|deleted|scrapped)\b/i,
);
/** "The protection against leaks was removed", "the option to turn off uploads is gone". */
const GUARD_TAKEN = sieved(
  /\b(?:(?:protections?|safeguards?|guards?|shields?|defen[cs]es?|filters?|limits?|caps?|restrictions?) (?:against|from|for|on|that (?:stop|stopp|block|keep|kept|guard|prevent)\w*)|(?:options?|settings?|switch(?:es)?|buttons?|toggles?|way|possibility|ability) (?:against|(?:to|for|that) (?:disabl|turn\w* off|switch\w* off|stop|stopp|block|refus|declin|opt\w* out|delet|prevent)\w*)|fix(?:es)? (?:for|of|against|to))(?: [\w'’-]+){1,5}? (?:was|were|has been|have been|is|are|got) (?:\w+ly )?(?:removed|dropped|disabled|taken out|turned off|switched off|stripped|deleted|scrapped|lifted|gone)\b/i,
);
const STOPS = sieved(/\b(?:stop(?:s|ped)|ceas(?:es|ed)|quits?) \w+ing\b/i);
const STOPPED_DOING = /\b(?:stop(?:s|ped)|ceas(?:es|ed)|quits?) ([a-z]+?)(?:([a-z])\2)?ing\b/i;

/** "Stopped checking signatures": the same as "no longer checks signatures", by each of the verbs that end so. */
const stopsGuarding = (text: string): boolean =>
  STOPS.test(text) &&
  ['$1$2', '$1$2e', '$1$2$2'].some((verb) =>
    GUARD_ENDS.test(text.replace(STOPPED_DOING, `no longer ${verb}`)),
  );

const REPAIRED = sieved(/\b(?:fix|patch|repair|correct|resolv|restor|revert)\w*/i);

/** Whether a text tells that a safeguard is gone: an end that is no repair. */
export const losesGuard = (text: string): boolean =>
  GUARD_GONE.test(text) || UNGUARDED.test(text) || GUARD_TAKEN.test(text) || stopsGuarding(text);

/** The same where no repair is told with it. */
export const onlyLosesGuard = (text: string): boolean =>
  GUARD_TAKEN.test(text) || (losesGuard(text) && !REPAIRED.test(text));

const ASKS =
  /\b(?:asks?|asked|prompts?|prompted|requires?|required) (?:for|(?:an?|the|your|my|our|its|their|users?|you|me|us|everyone)\b)/i;
/** Asking that keeps its user in charge: for leave, or before something is done. */
const ASKS_FIRST =
  /\b(?:before|first|whether|if|until|unless|permission|consent|confirmation|approval|agreement|confirm\w*|again)\b/i;
/** What is asked for to keep others out. */
const KEY =
  /\b(?:password|passcode|pin|token|log-?in|sign-?in|signature|signed|authenticat\w+|authori[sz]\w+|certificate|key|credentials?)\b/i;
/** "asks for a login every hour". */
const OVER_AND_OVER =
  /\b(?:every (?:(?:single|few) )?(?:time|hour|minute|second|day|start|launch|morning|\w+ (?:hours|minutes|days))|(?:on|at|with|after) (?:each|every)|each time|constantly|repeatedly|over and over|again and again|all the time|non-?stop|endlessly|hourly)\b/i;

/** Whether what is asked for is a nuisance and guards nobody: "asks for a login every hour". Linear. */
export const isNuisance = (text: string): boolean =>
  ASKS.test(text) &&
  (OVER_AND_OVER.test(text) ? !/\bbefore\b/i.test(text) : !ASKS_FIRST.test(text) && !KEY.test(text));
