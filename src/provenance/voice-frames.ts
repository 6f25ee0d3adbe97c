import { NOT_CODE } from './voice-withdrawn.ts';

/** Words by which a text shows that it says something as it is not: data of `voice`. Every pattern looks at a sentence or less. */
const HEARSAY =
  '(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|assertions?|stor(?:y|ies)|posts?|articles?)';

/** "The setting has never governed uploads": what it does not reach goes on, and nothing is taken back. */
const UNGOVERNED =
  '(?<=\\b(?:settings?|options?|switch|toggle|preference|opt-out|checkbox|tick ?box) )(?:has|have|had|did|do|does) never (?:govern|control|cover|appl(?:y|ie)|extend|reach)(?!\\w* (?:to )?(?:an? (?:\\w+ )?(?:case|situation|time)\\b|any|such))';

/** The sentence takes the proposition back, in whatever words. */
export const TAKEN_BACK = new RegExp(
  [
    `(?<!\\b(?:setting|option|flag|switch|value|default|parameter|preference|variable|toggle|box|result|answer) )\\b(?:is|are|was|were|be|that['’]s|it['’]s|turned out(?: to be)?|proved(?: to be)?) (?:\\w+ )?(?:not true|untrue|false|wrong|incorrect|made[- ]up|baseless|unfounded|nonsense|a myth|a lie|a hoax|a forgery|forged|fabricated)\\b`,
    `\\b(?:(?:did|does|do) not|(?:did|does|do)n['’]t) (?:come|stem|originate) from (?:us|our|the (?:company|team|maker|project))\\b|\\b(?:is|are|was|were)(?: not|n['’]t) (?:ours|(?:written|posted|published|sent|made|issued|signed|approved) by (?:us|our|anyone|anybody|the))\\b`,
    `\\b(?:posted|published|written|planted|put there|put up|uploaded) by (?:the |an? |some )?(?:unknown )?(?:intruders?|attackers?|hackers?|vandals?|impost[eo]rs?|pranksters?|criminals?)\\b`,
    `\\b(?:posts?|articles?|statements?|entry|entries|notices?|advisor(?:y|ies)|stor(?:y|ies)|reports?|messages?|tweets?|pages?)\\b(?:[^.;]|\\.\\d){0,240}\\b(?:was|were|been) (?:published|posted|issued|put (?:up|online|out)|sent out) (?:in error|by mistake|by accident|mistakenly|accidentally)\\b`,
    `\\b(?:took|takes?|taken|taking|walk(?:s|ed|ing)?|row(?:s|ed|ing)?) (?:it|that|this|(?:the|its|his|her|their) (?:\\w+ )?(?:words?|remarks?|statements?|claims?|comments?)) back\\b${NOT_CODE}|\\b(?:took|takes|taken) back (?:the|its|his|her|their|what)\\b|\\bmisspoke\\b|\\b(?:this|that|it|the (?:statement|remark|answer)) (?:is|was|had been|has been) a slip\\b`,
    `\\bno such (?:bug|flaw|issue|problem|fault|defect|code|feature|function|mechanism|upload|transfer|check|backdoor|back door|thing)s?\\b`,
    `\\b(?:falsely|wrongly|incorrectly) (?:claim|say|said|report|alleg|suggest)\\w*`,
    `\\|\\s*(?:false|wrong|fake|myth|untrue|no)\\s*(?:\\||$)`,
    `\\b(?:debunk\\w*|refut\\w+|no truth)\\b`,
    `\\bcontrary to (?:\\w+ ){0,3}${HEARSAY}\\b`,
    `\\breject(?:s|ed)? (?:\\w+ ){0,3}${HEARSAY}\\b`,
    `(?<!access |permission |was |were |is |are )\\bden(?:y|ies|ied)\\b`,
    `\\b(?!${UNGOVERNED})(?:would|will|has|have|did|do|does) never\\b|\\b(?<!\\b(?:this|that|it|which) should )never (?:has|have|did|does)\\b|\\b(?:this|that|it|which) should never have (?!happened\\b|occurred\\b|taken place\\b)`,
  ].join('|'),
  'i',
);
const WRITERS =
  "(?:we|I|they|the (?:team|company|firm|maker|project|vendor|authors?))(?: had| have|['’]d|['’]ve)?";
const WROTE =
  '(?:wrote|write|written|noted?|said|say|stated?|told|claim(?:ed)?|announced?|promised?|mention(?:ed)?|put down|list(?:ed)?)';
const DRAFT =
  '(?:(?:an?|the|our|one|my|this|that|its|their) (?:[\\w-]+ ){0,2}?drafts?|an? unpublished [\\w-]+|an? unsent [\\w-]+)';
/** It is not said as a fact but imagined, planned, drafted, played or joked. */
export const IMAGINED = new RegExp(
  [
    `\\b${WRITERS} (?:\\w+ )?${WROTE} (?:[\\w-]+ ){0,3}?(?:in|into|on|as) ${DRAFT}\\b`,
    `\\b(?:in|into) ${DRAFT}\\b[^,.;]{0,60},? ${WRITERS} (?:\\w+ )?${WROTE}\\b`,
    `\\b${DRAFT}(?: of [^,.;]{2,60}?| for [^,.;]{2,60}?)? (?:${WROTE}|says|reads?|tells|states|claims|announces)\\b`,
    `\\b${WRITERS} (?:almost|nearly|all but|were about to|was about to|came close to) (?:\\w+ )?(?:announc|wr[io]t|sa(?:id|y|ying)\\b|publish|post|t(?:old|ell)|claim|stat(?:e|ing)|report|ship|releas)\\w*`,
    `\\b${WRITERS} drafted\\b`,
    `\\b(?:imagin(?:e|ing)|suppos(?:e|ing)|pretend\\w*|what if|hypothetical\\w*|theoretical\\w*|as if|scenarios?|thought experiment|threat model\\w*)\\b`,
    `\\b(?:made|makes|making) up (?!of\\b|for\\b)|\\b(?:invent|hallucinat|fabricat)(?:s|es|ed|ing)\\b`,
    `\\bin (?:the|this|that|his|her|their|our|your|one|an?) (?:\\w+ )?(?:story|novel|film|movie|play|game|episode|sketch|comic|tale|fantasy|fantasies|dreams?|nightmares?)\\b`,
    `\\b(?:satir\\w+|parod(?:y|ies)|jok(?:e|es|ing)|kidding|fiction(?:al)?|april fools?)\\b`,
    `\\bin (?:an?|our|this|one|another) (?:\\w+ )?(?:test|demo|demonstration|simulation|lab|exercise|drill|example|experiment)\\b`,
    `\\b(?:in|for) (?:the|this|that|our|an?|one) (?:[\\w’'-]+ ){0,2}?(?:puzzle|riddle|quiz|challenge(?! (?:of|for|that|which|we|our|ahead|with|is|was)\\b)|capture the flag|CTF|war ?game|escape room)\\b`,
    `\\bwe (?:have )?(?:built|made|wrote|created|prepared|compiled) an? (?:\\w+ ){0,3}(?:version|build|copy|fork|prototype|sample|image)\\b`,
    `\\b(?:planned|considered|intended|wanted|proposed|thought about|played with the idea)\\b (?:that|to|of)\\b|\\b(?:was|were) (?:going|meant|planned|supposed) to\\b`,
    `^\\W*(?:(?:sure|yeah|oh|obviously|right|clearly|naturally|(?:yes,? )?of course|congratulations)[,!]|yes,? of course\\b)`,
    `\\b(?:could|may|might|can) (?:\\w+ ){1,16}(?:one day|some day|someday|in (?:the )?future|later on|eventually)\\b`,
    `\\bbuilds? (?:of|from) (?:our|the|an?) (?:test|staging|experimental|internal|development|pre-?release) branch(?:es)?\\b|\\b(?:was|were) to (?:have )?(?:fix|repair|solve)(?:ed)?\\b`,
    `\\b(?:tried|attempt(?:s|ed|ing)?|trying|would like) to\\b|\\b(?:never|not) (?:been )?(?:released|shipped|published)\\b|\\b(?:unreleased|mock-?ups?)\\b`,
    `\\?["”’)]*\\s*$`,
  ].join('|'),
  'i',
);
const WHO =
  '(?:you|users?|the user|(?:the|an?|your|their) (?:\\w+ )?(?:admin\\w*|users?|customers?|developers?|teams?|owners?|compan(?:y|ies)|organi[sz]ations?)|customers?|admins?|administrators?|somebody|someone|anyone|they|we|it|telemetry)';
/** It hangs on something: so far it is so, and no further. */
export const CONDITIONAL = new RegExp(
  [
    `\\b(?:unless|provided that|as long as|in case|on condition)\\b|\\bonly (?:if|when|after|with|where|once)\\b|\\bif and only if\\b`,
    `\\b(?:if|when|whenever|once|after|should) ${WHO} (?:\\w+ ){0,2}(?:turn|enabl|switch|opt|allow|agree|consent|choos|chose|grant|approv|install)\\w*`,
    `\\bif ${WHO} (?:\\w+ ){0,2}(?:ask|want|were|was|add|click|request)\\w*`,
    `\\bwith(?:in| the| your| their| a| an| explicit| prior| users?['’]s?| the user['’]s){1,3} (?:\\w+ )?(?:consent|permission|agreement|approval)\\b`,
    `\\bto (?:your|the user['’]s) (?:own )?(?:\\w+ ){0,2}(?:accounts?|profiles?|folders?|disks?|machines?|devices?|computers?|vaults?|cloud|phones?)\\b`,
    `\\bopt(?:ed|s|ing)?[- ]in\\b`,
    `\\b(?:if|when|while|whenever|once|as soon as) you(?: are|['’]re) (?:signed|logged) in(?:to)?\\b`,
    `\\b(?:if|assuming|supposing|presuming|granted|should) (?:that )?(?!(?:\\w+ ){0,3}(?:settings?|options?|flags?|switch|values?|defaults?|parameter|preference|variable|toggle|passwords?|names?|input|tokens?|signatures?|certificates?)\\b)(?:the|this|that|these|those|such|our|your|her|his|their|its|all|what|it|they|he|she|${HEARSAY})\\b[^,;.]{0,80}?\\b(?:holds?|true|right|correct|accurate|prove[sn]?|confirmed|verified|borne out|stands?|pans? out|checks? out|believed|trusted|accepted|approved|adopted)\\b`,
  ].join('|'),
  'i',
);
/** The words of others. */
export const RETOLD = new RegExp(
  [
    `\\b(?:some|several|many|other|certain) (?:users?|people|sites?|outlets?|researchers?|posts?|customers?|media|commenters?|articles?) (?:have |has |had )?(?:claim|say|said|alleg|wr[io]t|report|suggest|post|assert|think|thought|believ|ask)\\w*`,
    `\\b(?:alleges?|alleged(?:ly)?|alleging|allegations?|according to|rumou?rs?|myths?|in the words of|(?:under|with) the headline)\\b`,
    `\\ba (?:post|blog|report|user|researcher|story|article|thread) (?:\\w+ ){0,4}(?:claim|say|said|alleg|wr[io]t|report|suggest|assert)\\w*`,
    `\\b(?:warning|message|text|e-?mail|mail|letter|post|tweet|banner|alert|video|note|caption|screenshot|comment|thread|article|leaflet)s? (?:\\w+ ){0,3}(?:said|says|saying|claim\\w*|stat(?:es?|ed|ing)|alleg\\w*|suggest\\w*|warn\\w*|asserts?)\\b`,
    `\\b(?:critics|rivals?|competitors?|opponents|sceptics|skeptics|commentators|trolls|attackers|scammers) (?:\\w+ )?(?:claim|say|said|alleg|wr[io]t|suggest|assert|insist|spread)\\w*`,
    `\\b(?:believ\\w*|thinks?|thought|fear\\w*|suspect\\w*|worr\\w*|assum\\w*) that\\b|\\b(?:ask|wonder|question)(?:s|ed|ing)? (?:\\w+ )?whether\\b`,
  ].join('|'),
  'i',
);
/** What bears the tool's name and is not the tool. */
export const LOOKALIKE =
  /\b(?:fake\w*|counterfeit\w*|impost[eo]rs?|impersonat\w+|masquerad\w+|pos(?:e|es|ing) as|pretend(?:s|ing)? to be|typosquat\w*|look[- ]?alikes?|phishing (?:sites?|pages?|kits?|campaigns?|copy|copies|apps?|versions?) (?:that|which|of|for|sends?|uploads?|collects?|steals?|reads?)|bogus|spoof(?:ed|s)?|copycats?|pirated|trojani[sz]ed|unofficial|rogue|third[- ]party (?:plug-?ins?|extensions?|tools?|apps?|packages?|copies|builds?|forks?|clients?)|(?:competitors?|rivals?) (?:such as|like)|(?:a|the|this|these) (?:clones?|forks?)|(?:distributions?|distributors?|packagers?|resellers?|mirrors?|download (?:sites?|portals?)) (?:\w+ ){0,2}(?:ship|distribut|offer|host|publish|carr)\w*|(?:modified|malicious|tampered|infected|poisoned|unauthori[sz]ed|illegal|fraudulent) (?:copy|copies|versions?|builds?|installers?|downloads?|packages?|extensions?|plug-?ins?|images?|containers?|models?|skills?|repositor(?:y|ies)|servers?)|(?:copy|copies|versions?|builds?|installers?|packages?) (?:of it )?(?:(?:that|which) )?(?:\w+ )?(?:criminals|attackers|hackers|thieves|scammers|crooks|fraudsters|others|somebody|someone|strangers|third parties) (?:\w+ )?(?:made|built|compiled|published|distribut\w+|offer\w*|sold|spread|changed|altered))\b/i;
/** "a plugin, not Pyterna, sent it", "the genuine Jartern is not affected". */
export const ANOTHER =
  /,\s(?:and )?not (?:the |our )?\p{Lu}[\p{L}\p{N}-]{1,30}\s?,|\bthe (?:genuine|real|original|official)\b[^.]{0,60}\bnot\b/u;
/** Right before: what follows is set up to be knocked down. */
export const SET_UP =
  /\b(?:myths?|fiction|claims?|rumou?rs?|allegations?|accusations?|false|hoax|satire|jokes?|question|scenario|threats?|example|april fools?|prove or refute|true or false|right or wrong)\b[\s\d#:.?)“"–—-]{1,8}$/i;
/** Words by which a text is the house’s own and no one else’s ("incident report", "our post"). */
const OWN_TEXT =
  '(?:this|our|incident|bug|issue|error|crash|transparency|security|status|annual|quarterly|final|internal|post-?mortem|investigation)';
/** The same as a line of its own: "The headline", "What was claimed"; not "The incident report". */
export const SET_UP_HEADING = new RegExp(
  `(?:^|\\n)[^\\p{L}\\n]*(?:the (?!${OWN_TEXT} )(?:\\w+ )?(?:headlines?|criticisms?|accusations?|misunderstandings?|misconceptions?|reports?|articles?|posts?|stor(?:y|ies))|headlines?|criticisms?|misunderstandings?|misconceptions?|what (?:they|people|others|some|many|critics|the (?:report|article|post|story|headlines?)) (?:sa(?:y|ys|id)|claim(?:s|ed)?|wr[io]tes?)|what (?:was|is|has been) (?:said|claimed|reported|alleged|written)|they say)\\W{0,3}\\n\\s*$`,
  'iu',
);
const MACHINE = '(?:machine|laptop|computer|device|phone|PC|Mac|set-?up)';
/** "On the machine of Mr Ruud, …": so far it is so, and nobody says that it is elsewhere. "On the Macs of our users" is everywhere. */
export const ON_ONE_MACHINE = new RegExp(
  [
    `(?:the|an?|this|that|one) (?:\\w+ )?${MACHINE}s? (?:that (?:he|she)|in question|(?:of|belonging to) (?:the (?:finder|researcher|author|reporter|user|poster|blogger|writer|journalist)|M(?:r|s|rs)\\b))`,
    `(?:the|an?|this|that|one) (?:\\w+ )?${MACHINE} (?:of|belonging to) (?!(?:any|all|every|each|most|many|our|your)\\b)`,
    `(?:his|her|the (?:finder|researcher|author|reporter|user|poster|blogger|writer|journalist)['’]s|M(?:r|s|rs)\\.? \\p{Lu}[\\p{L}-]+['’]s?) (?:own )?${MACHINE}s?\\b`,
    `\\p{Lu}[\\p{L}-]+['’]s? (?:own )?${MACHINE}\\b`,
  ]
    .map((whose) => `^\\W*(?:[Bb]ut |[Yy]es, )?(?:[Oo]n|[Ww]ith) ${whose}`)
    .join('|'),
  'u',
);
/** The same as the head of a list ("Things that it never does: - …"). */
export const LISTED_AS_NOT =
  /\b(?:never|not|n['’]t|no longer|neither|cannot|false(?:ly)?|wrong(?:ly)?|untrue)\b[^.!?]{0,24}[:\s]\s*(?:[-*•‣·–]|\d{1,2}[.)])\s*$/i;
/** A repair of which its maker only expects that it holds ("1.4.2 should fix it"). */
export const EXPECTED =
  /\bshould(?: (?:now|also|already|hopefully|all|have|be|been)){0,4} (?:fix|repair|solve|resolve|address|cure|close|stop)(?:e?d)?\b|\b(?:we (?:hope|think|believe|expect)(?: that)?|hopefully|in theory|with luck|fingers crossed|(?:it|this|that) (?:looks like|looks as if|seems|appears))\b(?:(?!, (?:so|and|but|which) )[^.;]|\.\d){0,60}\b(?:fix|repair|solv|resolv|address|cur|clos|stop)\w*|^[^.;,]{0,60}\b(?:seems?|appears?) to (?:have )?(?:be |been )?(?:fix|repair|solv|resolv|address)\w*/i;
/** A repair that was undone, in its own sentence. */
export const UNDONE =
  /\b(?:revert\w*|roll(?:ed|ing)? back|back(?:ed)? out|withdr(?:aw|ew|awn)|pull(?:ed)?|undo|undone|undid) (?:of )?(?:the|this|that|it|our)(?: (?:\w+ )?(?:fix|patch|change|update|release|repair))?\b/i;
/** A lead before a colon that says whose words follow, or what they are there for. */
export const LED =
  /(?:\b(?:by|from|press|reviews?|news|headlines?|quiz|poll|samples?|examples?|text|template|alert|question|answer|title|cases?|tests?|steps?|slides?|exhibits?|expected|assert(?:s|ion)?|hypothes[ie]s|story|stories)\b[^.\n]{0,60}|(?:^|\s)[A-E]):[\s"“–—-]*$/i;
const OTHERS_TEXT = `(?<!\\b${OWN_TEXT} )(?:articles?|blog ?posts?|posts?|reports?|stor(?:y|ies)|tweets?|threads?|videos?|columns?|reviews?|headlines?|papers?)`;
/** "The article’s main point is this:", "The claim:", "What the post says is this:": what follows is what others tell. */
export const LED_BY_OTHERS = new RegExp(
  [
    `\\b${OTHERS_TEXT}(?:['’]s?)? (?:[\\w-]+ ){0,2}?(?:points?|claims?|message|gist|thesis|arguments?|allegations?|charges?|accusations?|conclusions?|assertions?|premise|core|essence)\\b(?! (?:is|are|was|were) (?:\\w+ )?(?:right|true|correct|accurate|fair|valid)\\b)[^.\\n:]{0,40}:[\\s"“–—-]*$`,
    `\\b${OTHERS_TEXT} (?:\\w+ )?(?:says?|said|puts? it|reads?|runs?|goes|went|boils down to|comes down to|alleges?|alleged|claims?|claimed|argues?|argued|concludes?|concluded)\\b[^.\\n:]{0,40}:[\\s"“–—-]*$`,
    `(?:^|[.!?\\n] ?)\\W*(?:the |their |his |her )?(?:claims?|allegations?|accusations?|charges?|assertions?|${OTHERS_TEXT}):[\\s"“–—-]*$`,
  ].join('|'),
  'i',
);
/** Behind a clause in its sentence: who says so, where that is neither the writer nor anybody of the house. */
export const TOLD_BEHIND =
  /^[”"’)]?\s?[,–—-]{1,2}\s*(?:(?:this|that) (?:is|was) what [^.;]{1,100}\b(?:says?|said|claims?|claimed|thinks?|believes?|wrote)\b|(?!the (?:company|team|firm|project|maker|vendor)\b)(?:the|an?|some|one) (?:[\w-]+ ){0,2}?[\w-]+ (?:wrote|writes|said|says|claims?|claimed|posted|joked|suggested|suggests|alleged|alleges|asserted|asserts)\b|(?:he|she|they) (?:wrote|writes?|said|says?|claims?|claimed|alleges?|alleged|asserts?|asserted)\b(?![^.;]{0,80}, (?:and|but) we (?:can |do |now )?confirm (?:it|this|that)\W*$)|it (?:wrote|writes?|said|says?|claims?|claimed|alleges?|alleged|asserts?|asserted)\b(?! in (?:our|the (?:\w+ )?(?:logs?|code|changelog|source|documentation))\b)|it (?:reads|goes)(?=\W*$))/i;
/** Right after: what was said is taken back. */
export const KNOCKED_DOWN =
  /^["”’)\s.!?…|–—-]*(?:correction|retraction|erratum|(?:just |only )?kidding|(?:happy )?april fool|\/s\b|not!|(?:wrong|false|invalid)(?:[.!|]|\s*$)|closed as (?:invalid|wrong)|that(?: is|['’]s| was) what (?:\w+ ){1,3}(?:said|say|says|thought|think|believed?|claim|heard|feared)|nonsense|at least,? (?:this|that) is what\b|no, |fact\b|reality\b|(?:this|that|it)(?: is| was|['’]s) (?:wrong|false|incorrect|untrue|not true|a myth|a lie|a joke|nonsense|satire|fiction)\s?[.;!]|(?:this|that|it) (?:is|was) an? (?:mistake|error|typo) in (?:our|the|this)\b|we (?:deny|reject|dispute|retract|withdraw)\b)/i;
/** A day behind "Updated". */
const DAY_BEHIND =
  '(?:(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{4}-\\d\\d|(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,4})\\b|today\\b)';
const WITHDRAWN_LATER =
  'had to wait|have to wait|must wait|postponed|delayed|pulled|reverted|withdrawn|too early|premature\\w*|by mistake|in error|mistaken\\w*|retract\\w*';
/**
 * Behind its sentence: what was written later takes it back ("Update: the fix had to wait"). A colon, a dash or a day
 * tells a note from advice ("Update now if you do not …"); a mark of a list begins another entry.
 */
export const AMENDED = new RegExp(
  `^(?!\\s*[-*+•‣·]\\s)\\W*(?:(?:(?:later )?(?:updated?|edit(?:ed)?)|amended|addendum|late news|(?:editor['’]s )?note)(?:\\W{0,3}[:–—]|\\s-\\s|[\\])]|[\\s,(]{1,2}${DAY_BEHIND})[^.!?]{0,90}?(?:\\b(?:not(?! on (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b)|never|no longer|wrong\\w*|false\\w*|incorrect\\w*|${WITHDRAWN_LATER})\\b|n['’]t\\b)|note that [^.!?]{0,90}?\\b(?:${WITHDRAWN_LATER})\\b)`,
  'i',
);
/** Titles of texts that tell what is not so. */
export const TITLED_UNREAL =
  /\b(?:guest (?:posts?|blogs?|articles?|authors?|columns?)|test plans?|test cases?|myths?|hoax(?:es)?|april fools?|satire|parody|fiction|hypothetical|thought experiments?|threat model\w*|rumou?rs?|misinformation|disinformation|false (?:claims?|reports?)|fact[- ]check\w*|debunk\w*|(?:fake|false|bogus|counterfeit|rogue|look[- ]?alike|impostor) (?:[\w-]+ )?(?:installers?|apps?|downloads?|cop(?:y|ies)|sites?|websites?|pages?|updates?|versions?|extensions?|stores?)|beware of|impersonat\w+)\b/i;
/** Somebody else acts, whatever the determiner; what they *can* do is a flaw of the tool. */
const FOES =
  'attackers?|criminals?|hackers?|thieves|scammers?|fraudsters?|spammers?|phishers?|intruders?|adversar(?:y|ies)|threat actors?|gangs?';
/** The same where it is some and not the one that is spoken of. */
const OTHERS =
  'worms?|virus(?:es)?|trojans?|malware|ransomware|spyware|infostealers?|stealers?|botnets?|keyloggers?|rootkits?|plug-?ins?|extensions?|add-?ons?|scripts?|sites?|websites?|apps?|users?|customers?|compan(?:y|ies)|competitors?|rivals?|researchers?|compet\\w+ products?';
/** A word that joins the clause to what stands before. */
const LINK = '^\\W*(?:(?:when|whenever|if|that|because|while|where|and|but|so|as) )?';
/** What people bring to the tool: it acts by itself only where it is not acted upon ("these images send keys"). */
const CARRIERS =
  '(?:image|container|model|sample|skill|message|post|file|document|repository|server|e-?mail|comment|prompt|link|page|site|website)s?|repositories';
export const ANOTHERS_ACT = new RegExp(
  `${LINK}(?:(?:the|this|these|those|an?|some|many|several|certain|new|other|another|malicious|unknown|recent) ){0,3}(?:[\\w-]+ ){0,2}(?:${FOES})\\b(?! (?:can|could|may|might|to)\\b)|${LINK}(?:(?:an?|some|many|several|certain|other|another|new|most) )+(?:[\\w-]+ ){0,3}(?:${OTHERS})\\b(?! (?:can|could|may|might|to)\\b)|^(?:${OTHERS})\\b|${LINK}(?:our|a|an|the|their|your|one of our) (?:\\w+ )?(?:partners?|customers?|resellers?|suppliers?|contractors?|users?|rivals?|competitors?|advertisers?)['’]s? |${LINK}(?:the|this|these|those|such|an?|some|other|malicious|infected|poisoned) (?:[\\w-]+ ){0,2}(?:${CARRIERS}) (?!(?:is|are|was|were|gets?|got|be|been|being|will|can|could|may|might|has been|have been|had been|that|which|to|of|in|on|from|for)\\b)`,
  'i',
);
/** It goes on from a case that the sentence before sets up ("Suppose an attacker has your token. It then sends …"). */
export const SEQUEL = /^\W*(?:[\w.’'-]+ ){1,4}then (?:\w+ly )?\w+\b/i;
export const CASE =
  /\b(?:suppose|imagine|assume|say|if|attackers?|intruders?|thie(?:f|ves)|criminals?|somebody|someone|anybody|anyone|stranger|adversary|victim)\b/i;
/** A headline of another house: it ends with the name of the house and with no full stop. */
export const HEADLINE_OF =
  /[^.!?]\s[|–—-]\s(?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?$)\p{Lu}[\p{L}\p{N}.’' ]{1,40}$/u;
/** "blocks scripts that send …": whose doing a relative clause tells. */
export const ANOTHERS_DOING = new RegExp(`\\b(?:${FOES}|${OTHERS}|${CARRIERS}) (?:that|which|who)\\s*$`, 'i');
