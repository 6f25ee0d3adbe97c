import { sieved } from '../text/sieved-pattern.ts';
import { FAULT } from './goes-back.ts';

/** Words by which a version, an edition or who has it is told to be free of a fault. Each linear. */

/** "Can't reproduce on 2.5.2". */
export const NOT_SEEN = sieved(
  /\b(?:can['’]?t|cannot|can not|couldn['’]?t|could not|unable to|failed to|did not|didn['’]?t|do not|don['’]?t) (?:\w+ )?(?:reproduce|replicate|repro|get (?:it|this|that|(?:[A-Z][\w]+ ){0,2}(?:versions? )?v?\d[\w.]*) to (?:happen|crash|fail|leak|hang|freeze|upload|send|break|misbehave|do (?:it|this|that)|show (?:it|this|that)))\b|\bnot (?:seeing|getting|happening|reproduc\w+)\b|\b(?:can['’]?t|cannot|can not|couldn['’]?t|could not|unable to) (?:yet )?confirm (?:(?:this|it|that|the (?:issue|bug|problem|leak|crash|behaviou?r)) )?(?:here )?(?:on|in|with|for|under) (?:versions? |v)?\d/i,
);
/** "The mobile apps were not touched", "1.96.1 good", "keeps working": free of it in other words. Linear. */
export const SPARED = sieved(
  /(?:\b(?:not|never)|(?<!\b(?:ca|could|wo|would|should))n['’]t)(?: (?:been|be|even|directly))* (?:touched|hit|reached|altered|changed|replaced|harmed|part of|involved|published|carry|carrying|carried|vulnerable|(?:get|got|gotten|have|had|shows?|do|does|did)(?= (?:it|this|that|them|these|any|so|such|the (?:bug|problem|issue|flaw|fault|leak|crash|error|panic|code|behaviou?r|vulnerability|module|feature|check|setting|extension|component|change|prompt|menu)|and|but|or|here|either|in|on|with|for|at all)\b|[.,;)–—-]|$)|store|stored|send|sent|upload|uploaded|happen|happens|happened|occur|occurs|seem|appear)\b|\b(?:works?|worked|working|runs?|ran|running|starts?|started|opens?|opened|loads?|loaded|boots?|booted|launch(?:es|ed)|builds?|built|connects?|connected|syncs?|synced)(?: just| perfectly| again| up)? (?:fine|ok|okay|well|normally|properly|correctly|as (?:expected|intended|usual|before))\b|^(?:versions? |v)?\d[\w.]* (?:works|worked)(?: for (?:me|us)| here| again| now)?$|\b(?:been|is|was|runs?|ran) (?:\w+ )?rock[- ]solid\b|\bbehav(?:es?|ed) (?:correctly|normally|properly|well|as (?:expected|intended|before))\b|\b(?:continues?|continued|keeps?|kept|go(?:es)? on|went on)(?: to)? (?:(?:work|function)(?:ing)?\b|(?:open|load|run|sync)(?:ing)? (?:fine|well|normally|as (?:before|usual|expected|ever))\b)|\b(?:remain(?:s|ed)?|stay(?:s|ed)?|seems?|seemed|looks?|looked|appears?|appeared|came out|got away|(?:is|are|was|were|be|been))(?: to be)?(?: \w+ly| all| both| also| still)? (?:fine|ok|okay|good|unharmed|untouched|spared|intact|secure|protected|exempt|immune|clean|safe|unaffected)\b|\d (?:good|ok|okay|fine|clean|safe|unaffected)\b(?! (?:to|and|old|day|time))|\bnothing\b(?! (?:special|unusual|fancy|exotic|out of the ordinary|strange|odd|in particular)\b)|\b(?:lacks?|lacked|predates?|predated|(?:stay|keep|remain)s? (?:quiet|silent)|(?:stayed|kept|remained) (?:quiet|silent)|(?:is|are|was|were|be) in the clear|(?:had |has |have )?worked for (?:\w+ )?(?:weeks|months|years)|works? all day|worked all day|(?:works?|worked|r[au]ns?|running) without (?:any )?(?:problems?|trouble|errors?|crash(?:es|ing)?|issues?|it)|never (?:does|do|did|has|have|had)$|as it should|(?:like|as) (?:it|they) always (?:does|do|did|has|have|had)|look(?:s|ed)? (?:sane|harmless)|leav(?:es?|ing) (?:[\w-]+ ){1,3}alone|left (?:[\w-]+ ){1,3}alone|never (?:calls?|phones?|contacts?) (?:home|back|out)|only (?:sends?|contacts?|checks?|asks?|reads?|stores?) the\b|(?:does|do|did)(?: not|n['’]t) (?:blow up|trigger|turn up|show up|come up|phone home|call home)|(?:have|has|had|with) no [\w-]+(?: [\w-]+)? at all|(?:had )?r[au]n for (?:years|months)|without (?:it|(?:the|that|this) (?:bug|flaw|code|problem|issue|module|feature|component)))\b/i,
);
/** What takes it back: "no version is free of it". Linear. */
export const NONE_SPARED =
  /\b(?:no(?! (?:problems?|issues?|trouble|crash(?:es)?|leaks?|bugs?|errors?|more|longer|need|matter|doubt|wonder|fix|patch|signs?|traces?)\b)|none|nobody|no one|nothing|not (?:one|a single)|neither|hardly any)\b(?:(?! (?:so|and|but|because|which|as) )[^.;,]|\.\d){0,60}\b(?:free (?:of|from)|safe|spared|unaffected|immune|clean|without it|protected)\b/i;
/** "1.97.2 was the last version that did not send them". Linear. */
export const LAST_WITHOUT = sieved(
  /\b(?:last|latest|final|only) (?:\w+ )?(?:version|release|build|one) (?:(?:that|which) (?:(?:did|does|was|is|were|has|had)(?: not|n['’]t)|never|lacked|lacks|worked)|without|free of|not to|before|prior to)\b|\b(?:last|latest) (?:known )?(?:good|working|clean|safe|unaffected) (?:one|version|release|build)\b|\blast (?:version|release|build|one) (?:that|which) works\W*$/i,
);
/** "not on 1.96", "the code is absent from 1.96". Linear. */
export const WITHOUT = sieved(
  /^(?:and |but |though )?not (?:on|in|with|for|under) (?:\w+ ){0,2}v?\d|\b(?:absent|missing) (?:from|in)\b|\b(?:could|can)(?:not| not|n['’]t|['’]t) (?:find|see|detect|spot)\b|\bnothing of the (?:sort|kind)\b|\bno such (?:problem|issue|trouble|crash|bug|thing|behaviou?r|code)s?\b|^neither (?:the|of|our|version|v?\d)|\bno (?:sign|trace|hint)s? of\b|\bharmless\b|\b(?:it|they)(?: is|['’]s| are|['’]re)(?: not|n['’]t) (?:there|in)\b/i,
);
/** "No versions prior to 1.97 are affected", "so far no stable build is known to be". Linear. */
export const NONE_HIT = sieved(
  /^(?:(?:and|but|however|right now|for now|so far|thus far|to date|currently|presently|today|at (?:present|the moment|this (?:time|point|stage))|fortunately|luckily|thankfully),? ){0,2}(?:no|none of(?: the| these| our)?|not a single|neither of) (?!(?:[\w.-]+ ){0,6}?(?:is|are|was|were|has|have|exists?|helps?|contains?|fixes) (?:[\w.-]+ ){0,3}?(?:and|but|so|as|since|because) )(?:[\w.-]+ ){0,8}?(?:is|are|was|were|(?:has|have|had) been) (?:(?:known|believed|thought|reported) to be |\w+ )?(?:affected|vulnerable|impacted|concerned|exposed|hit|seen|made|sent|found|observed|recorded|logged|captured|reported)\b|^(?:nobody|no one) (?:on|with|running|using|who (?:has|uses|runs)) (?:[^.;,]|\.[\dx]){1,40}?\b(?:is|are|was|were|(?:has|have|had) been) (?:affected|vulnerable|impacted|concerned|exposed|hit|at risk)\b/i,
);
/** "Nobody has reported this for 1.97". Linear. */
export const NOBODY_MET = sieved(
  /^(?:(?:so far|to date|and|but|as yet),? ){0,2}(?:nobody|no one|no user|none of (?:us|them))(?! (?:but|else|except|other)\b) (?:(?:has|have|had|ever|yet|here) ){0,3}(?:reported|seen|met|hit|encountered|observed|noticed|reproduced) (?:it|this|that|the (?:bug|issue|problem|crash|leak|upload|error)|any(?:thing like it| (?:crash|leak|problem|issue)\w*)?) (?:yet )?(?:for|on|in|with|under) (?:versions? |v)?\d/i,
);
/** "The leak is not in 1.97". Linear. */
export const FAULT_NOT_IN = sieved(
  new RegExp(
    String.raw`\b(?:the|this|that|such an?) (?:[\w-]+ )?(?:${FAULT})(?:e?s)?(?: itself)? (?:is|was|are|were)(?: not|n['’]t) (?:yet )?(?:in|part of|present in|to be found in) (?:versions? |v)?\d`,
    'i',
  ),
);
/** "No version since 1.91 uploads them": what none does, unless none does what it should. Linear. */
export const NO_VERSION = sieved(
  /^(?:(?:and|but|so|so far|to date),? ){0,2}(?:no|not a single|none of the) (?:\w+ )?(?:versions?|releases?|builds?)(?: (?:since|before|after|prior to|from|up to|(?:older|newer|earlier|later|lower|higher) than|between|of|in))? (?:v?\d[\w.]*(?: (?:and|or|to))? ){1,3}(?:\w+ly |ever |has |have |had )*([a-z]+?)(?:e?s|e?d)?\b/i,
);
/** "6.0 has the code, but nothing calls it". Linear. */
export const UNUSED = sieved(
  /^(?:but |yet )?(?:nothing|nobody|no one|no part of it) (?:(?:ever|yet|there) )?(?:calls?|uses?|reads?|runs?|loads?|touches|invokes?|switches|turns|enables?|triggers?|reaches)\b/i,
);
/** "Works in 3.1": a tool, no attack. Linear. */
export const WORKS_IN = sieved(
  /(?<!\b(?:attacks?|exploits?|tricks?|bypass|code|concept|poc|method|technique|hack|payload|still) )\bwork(?:s|ed) (?:(?:just )?(?:fine|well|correctly|perfectly|again|just|great|normally|properly|flawlessly|nicely|reliably) )?(?:in|on|with|under|until|till|up to|before|prior to) (?:versions? |v)?\d/i,
);
/** "Never works on 1.4", "the leak of names works in 1.4": it does not, or what does is the fault. */
export const WORKS_ILL = sieved(
  /\b(?:never|hardly|barely|scarcely|rarely|seldom|neither|nothing|nobody|none|only|attacks?|exploits?|uploads?|uploading|leaks?|spoof\w*|injections?|hacks?|bypass\w*|malware|flaws?|bugs?|backdoors?|phishing|theft)\b[^.;,]{0,40}?\bwork(?:s|ed)\b/i,
);
/** "You need not do anything if you are on 3.11.5 or above". Linear. */
export const NO_NEED =
  /\b(?:need not|(?:do|does)(?: not|n['’]t) (?:need|have) to|no need to|nothing to (?:do|worry)|no action|not have to)\b/i;
/** What keeps a tool well: where it is not, the tool is not well. */
export const CARE =
  /\b(?:checks?|fix(?:es)?|patch(?:es)?|safeguards?|protections?|warnings?|prompts?|validation|verification|encryption|limits?|filters?|sandbox|mitigations?)\b/i;
/** "is not there": of what is said to be in a version. */
export const NOT_THERE =
  /^(?:(?:is|are|was|were)(?: not|n['’]t)|never (?:was|were)) (?:there|in (?:it|them)|present|part of it)\b|^(?:does|do|did)(?: not|n['’]t) exist\b/i;
/** Done as it is to be done. Linear. */
export const AS_SHOULD =
  /(?:^|\s)(?:(?:just|exactly) )?as (?:(?:it|they|he|she|one) should|intended|it is meant to|expected)\b/i;
/** What is done for whoever uses it. */
export const GUARDS =
  /\b(?:asks?|warns?|prompts?|encrypts?|checks?|verif(?:y|ies)|refuses?|rejects?|confirms?|locks?|hides?|deletes?)\b/i;
/** "where nothing has been lost since". Linear. */
export const NONE_SINCE =
  /^where (?:no|nothing|nobody|none)\b[^.;]{0,60}\b(?:has|have|had) (?:been )?(?:lost|failed|happened|crashed|leaked|sent|uploaded|gone wrong|broken|disappeared|vanished|deleted|wiped|complained|hung|frozen|gone missing|reported)\b[^.;]{0,60}\b(?:since|so far|yet|ever)\b/i;
/** Those who were told of right before. */
export const THOSE = /^(?:and )?(?:these|they|those|both|all of them)\b/i;
/** "The notice does not apply to those who …". Linear. */
export const NOT_APPLYING = sieved(
  /\b(?:do|does|did)(?: not|n['’]t) (?:apply|extend|refer|relate|pertain) to\b|\b(?:does|do|did)(?: not|n['’]t) (?:cover|concern|affect|reach|touch|hit)\b/i,
);
/** "2.13.0: not vulnerable": judged behind a colon or in the next cell. */
export const LABEL_ALONE = /^(?:versions? |v)?\d[\w.+-]*(?: \w+)?$/i;
export const JUDGED_FREE =
  /^(?:(?:is |are )?not (?:affected|vulnerable|impacted|concerned)|unaffected|safe|clean)\b/i;
/** What is judged already: what is told of older ones is told of them alone. */
export const JUDGED = /\b(?:is|are|was|were|has|have|had|do|does|did|remains?)\b/i;
/** What software should do: where it does not, it is at fault. */
export const DUTIES: ReadonlySet<string> = new Set(
  'tell inform notify wait hide show display render draw print play sync refresh reload honour honor respect check verify validate warn encrypt mask delete clear work start connect save load sanitize sanitise escape filter limit enforce reject refuse block require protect remove install update obey follow apply handle close open release free answer respond support recognise recognize keep ask'.split(
    ' ',
  ),
);
/** "No version other than 2.1.7 is affected": that one is. */
export const NONE_BUT =
  /^(?:(?:that|and|but|however|right now|for now|so far|to date|currently|presently|today|at (?:present|the moment|this (?:time|point|stage))),? ){0,2}(?:no|none|nothing|nobody|no one) (?:[^.;,]|,(?= (?:other than|except|besides|apart)\b)){0,80}?\b(?:other than|but(?= (?:versions? |v)?\d[\w.]*(?: (?:is|are|was|were|has|have)\b|[^\w.]*$))|except(?: for)?|besides|apart from) (?:(?:in|on|with|those (?:in|on|with)) )?(?:versions? |v)?\d/i;
/** "disputes this for the builds after 3.8": told as denied. Linear. */
export const DISPUTED =
  /(?<!\b(?:not|never|nobody|no one|neither \w+)(?: \w+)? |n['’]t )\b(?:disput|den[iy]|reject|contest)\w* (?:this|that|it|(?:the|this|that) (?:\w+ )?(?:claim|report|finding|problem|issue|allegation|behaviou?r|account)s?) (?:for|of|in|with) /i;
/** "The malicious code was not found in 1.4", "no trace of the miner in 1.4". Linear. */
export const MALICE_NOT_IN = sieved(
  /\b(?:malware|malicious (?:code|payload|file|script|module|package|dependency|commit)s?|back-?doors?|payloads?|(?:crypto)?-?(?:coin-?)?miners?|trojans?|stealers?|injected code|virus(?:es)?|spyware|key-?loggers?)(?: itself)? (?:(?:(?:is|are|was|were|has been|have been|had been|could be|can be)(?: not|n['’]t)|never (?:was|were)|(?:is|are|was|were) never|(?:has|have|had)(?: not|n['’]t| never) been)|cannot be|can['’]t be|could(?: not|n['’]t) be) (?:\w+ )?(?:found|detected|present|seen|included|discovered|identified|contained|shipped|distributed|published)?\s?(?:in|inside|with|within) (?:the |any |either |both )?(?:[A-Z]\w+ )?(?:versions? |releases? |builds? |v)?\d/i,
);
/** "It was ok with the beta but with the update to 12.1 it stopped working": what stands behind the turn is not well. Linear. */
export const TURNED_BAD = sieved(
  /\b(?:but|until|till)\b[^.;]{0,30}\b(?:update|upgrade|switch|moving|updating|upgrading|version|release|since|in|on|with)\b[^;]{0,40}\d[^;]{0,40}\b(?:stop+(?:s|ed)?|sto(?:p|pe)d|broke|breaks|fail(?:s|ed)|crash(?:es|ed))\b/i,
);
/** "All good with 1.97 except that it uploads names", "fine in 1.97 apart from the leak": it is not. Linear. */
export const WELL_BUT = sieved(
  /\b(?:good|fine|ok|okay|well|quiet|clean|calm|stable|normal|smooth(?:ly)?|works?|worked)\b(?:[^.;]|\.\d){0,60}\b(?:except(?! (?:for )?(?:on|in|with) )(?: for| that)?|apart from|aside from|but for|save for|other than|if (?:you|one) (?:ignore|overlook)s?)\b/i,
);
/** "All good with 2.3.19", "everything is quiet on 1.4 again". Linear. */
export const ALL_WELL = sieved(
  /^(?:(?:and|but|so|now|since then),? )?(?:all|everything)(?:['’]s| is| looks| seems| was| has been| stays| runs)?(?: now| still| again)? (?:good|fine|ok|okay|well|quiet|clean|green|calm|stable|normal|smooth(?:ly)?)(?: (?:here|again|now|so far|for (?:me|us))){0,2},? (?:with|on|in|under|since|from) (?:the )?(?:[A-Z]\w+ ){0,2}(?:versions? |releases? |builds? |v)?\d/i,
);
/**
 * "1.95 and earlier sign the request and are therefore not affected": what follows from what is told of them. Linear.
 */
export const SO_NOT_AFFECTED = sieved(
  /\band (?:is|are|was|were) (?:therefore|thus|hence|so|accordingly|consequently) (?:not (?:affected|vulnerable|at risk|exposed|impacted|concerned|susceptible)|unaffected|safe|immune|spared)\b/i,
);
/** A clause on a version itself, and not on some who have it ("users of 1.95 who turned it off"). */
export const OF_A_VERSION =
  /^(?:and |but )?(?:the )?(?:[A-Z][\w.-]* ){0,3}(?:versions? |releases? |builds? |v)?\d[\w.]*(?! (?:users?|customers?|installations?|machines|systems)\b)/;
const SERVERS = '(?:servers?|hosts?|domains?|endpoints?|machines|addresses|sites?|services?)';
/** "Contacts only servers of the maker itself", "writes only its own folder": what nobody minds. Linear. */
export const ONLY_OWN = sieved(
  new RegExp(
    [
      `\\b(?:contacts?|connects? to|talks? to|sends? (?:data |requests )?to|calls?|reaches|uses?) only (?:the )?(?:${SERVERS} (?:of|run by|owned by) (?:[\\w'’-]+ ){1,5}?(?:itself|themselves)|(?:its|the maker['’]s|the vendor['’]s) own ${SERVERS})\\b`,
      '\\b(?:reads?|writes?|stores?|keeps?|touches|opens?) only (?:(?:in|to|from) )?its own (?:\\w+ )?(?:files?|folders?|director(?:y|ies)|settings|configuration|cache|memory|data)\\b',
    ].join('|'),
    'i',
  ),
);
/** "1.96.2 leaks them, and so does 1.97.1": the same as what stands before. */
export const SO_DOES =
  /^(?:and |but )?so (?:do|does|did|are|is|were|was|have|has|would|will) (?:the )?(?:versions? |releases? |builds? |v)?\d/i;
/** "Encryption … is absent in 1.96", "the check is missing from it": what should be there. Linear. */
export const CARE_MISSING = new RegExp(
  `${CARE.source}(?:[^.;]|\\.\\d){0,80}?\\b(?:is|are|was|were|still|now) (?:absent|missing|lacking)\\b`,
  'i',
);
