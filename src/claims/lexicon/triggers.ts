import { REPAIR_AWAY } from './denied-well.ts';
import { sieved } from '../text/sieved-pattern.ts';

/** Words that gate the kinds of statements. Lower case; plural and singular where both occur. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Nouns for a piece of software, a part of it, or what was found in it: subjects of behaviour. */
export const SOFTWARE = set(
  `code mechanism mechanisms feature features extension extensions plugin plugins add-on add-ons addon addons package packages
  library libraries version versions release releases update updates build builds app apps application applications tool tools
  agent agents editor browser client server daemon module modules component components function functions method parser api
  endpoint service binary binaries script scripts malware payload payloads worm backdoor backdoors back-door bug bugs flaw flaws
  vulnerability vulnerabilities weakness defect regression exploit exploits trojan implant loader stealer infostealer ransomware
  spyware check checks change setting settings option telemetry commit commits dependency dependencies installer model assistant
  bot chatbot cli sdk software program product firmware driver kernel process processes ide hook hooks tracker tracking
  integration connector image images container prompt command commands action workflow system implementation handler
  tarball artifact artifacts executable dll runtime framework patch hotfix compiler interpreter platform protocol issue problem
  error loophole gap hole prototype engine sandbox updater beacon miner cryptominer dropper behavior behaviour`,
);
/** Subjects that stand for someone who makes use of a flaw. */
export const ATTACKERS = set(
  `attacker attackers adversary adversaries hacker hackers intruder intruders actor actors criminals website websites page pages
  user users anyone third-party`,
);
/** What software handles on behalf of its users. */
export const DATA = set(
  `data prompts prompt credentials credential password passwords token tokens key keys secret secrets file files history
  statistics analytics names paths reports conversations chats messages information traffic requests cookies logs keystrokes screenshots email emails contents content
  repositories repository source-code code contacts address addresses details history location identity telemetry memory disk
  cpu wallets wallet settings environment variables configuration session sessions requests packets connections backups database
  databases drive folder directory home projects work changes`,
);
/** Nouns for a fault or a hidden thing: say a behaviour even without a verb. */
export const FAULTS = set(
  `backdoor backdoors back-door vulnerability vulnerabilities flaw flaws bug bugs malware spyware loophole weakness regression
  leak leaks overflow injection bypass race exploit exploits trojan stealer infostealer keylogger rootkit cryptominer miner
  telemetry fingerprinting tracking crash crashes escalation execution disclosure traversal xss csrf ssrf rce dos deadlock
  corruption defect typosquat payload worm surveillance zero-day mechanisms`,
);
/** Adjectives that, before a noun for software, say that it does something it should not. */
export const COVERT = set(
  `hidden covert secret malicious obfuscated alleged potential embedded undisclosed silent suspicious rogue backdoored trojanized
  trojanised compromised tampered poisoned unauthorized unauthorised critical high-severity severe serious remote arbitrary
  unpatched undocumented persistent`,
);
export const FIX_NOUNS = set(
  `fix fixes patch patches hotfix hotfixes bugfix remediation mitigation mitigations workaround update updates correction
  countermeasure countermeasures rollback removal release releases version`,
);
/** What a repair repairs. */
export const ISSUES = set(
  `issue issues problem problems bug bugs flaw flaws vulnerability vulnerabilities weakness weaknesses defect defects regression
  outage outages disruption disruptions malfunction malfunctions slowdown hiccup hiccups mistake mistakes mix-up failure failures
  crash crashes fault faults glitch glitches gap gaps weak-spot oversight loopholes backdoors misbehaviour leak leaks hole holes error errors loophole gap mechanism feature code check checks behavior behaviour backdoor it
  them this that these both cve telemetry change changes malware deadlock race overflow injection bypass exposure concern concerns
  handling permissions update updates build builds commit image images patch package packages version versions release releases extension tracking detection endpoint`,
);
/** People whose use is restricted. */
export const STAFF = set(
  `employees employee staff workers worker personnel engineers developers teams team users departments offices agencies contractors
  students officials members lawmakers teachers nurses doctors inspectors officers soldiers pupils drivers judges clerks journalists volunteers librarians lenders banks schools civil servants companies operators organizations customers institutions`,
);
export const BAN_NOUNS = set(
  'ban bans restriction restrictions prohibition moratorium blacklist blocklist curbs embargo suspension',
);
/** What a restriction is called or written in: it takes effect, somebody else restricts. */
export const ORDER_NOUNS =
  /^(?:orders?|directives?|circulars?|notices?|memos?|letters?|e?-?mails?|instructions?|measures?|decisions?|rules?|policy|policies|decree|guidance|announcement|deadline|move)$/;
/** Lists that a banned thing is put on or taken from. */
export const LISTS = set(
  'list lists blacklist blocklist denylist store stores marketplace catalog catalogue allowlist whitelist devices networks systems fleet',
);
/** Verbs by which a ban is shown to be in force, told by lemma. */
export const BAN_EFFECTS = set(
  'take apply impose place issue announce lift cover extend report confirm come introduce enact order expand enforce begin start go remain',
);
/** Strong verbs of restriction: no list or staff needed beside them. */
export const STRONG_BANS = set(
  'ban bar prohibit forbid outlaw blacklist blocklist disallow restrict suspend delist embargo revoke sanction quarantine',
);
export const ORDERS = set('instruct order direct tell ask require urge');
export const FORBIDDEN_USE = sieved(
  /\b(?:stop|cease|uninstall|remove|delete|avoid|switch|not to|to use|refrain|disable|discontinue|halt|migrate|suspend|replace)\b/i,
);

/** Epistemic conditions ("if confirmed"): they make a telling conditional; "if matched" does not. */
export const EPISTEMIC = set(
  'confirmed true accurate implemented verified proven correct substantiated validated upheld adopted approved enacted successful right genuine finalized passed',
);
/** Words of an explanation by the maker. */
export const EXPLAINS = sieved(
  /\b(?:designed|intended|meant|aimed|supposed|experiments?|by design|accident(?:ally)?|mistake|error|inadvertent(?:ly)?|apologi[sz]e|apology|sorry|regrets?|investigat\w+|looking into|aware|takes? .{0,40}seriously|working (?:on|with)|committed|believes?|no (?:evidence|indication)|transparen\w+|because|in order to|necessary|legitimate|false positive|misunderstanding|cooperat\w+|policy|expected behaviou?r|limited|isolated|oversight)\b/i,
);

/** A party keeps silent or does not confirm. Applied to the words after the subject; linear. */
export const SILENCE = sieved(
  /\b(?:(?:has|have|had|did|does|do|was|were|is|are|could)(?: (?:also|still|so far|publicly|officially|immediately|similarly|itself|themselves|yet|not|since))*(?:n[o']t|n’t| not| yet to| neither)|hasn['’]t|haven['’]t|didn['’]t|declined to (?:discuss|say|give|provide|name|specify|go into|be drawn|share|identify|detail|talk|reveal|speak|clarify)|(?:would|will) not be drawn|declined to|declines to|refused to|failed to|not immediately|wouldn['’]t|would not|yet to|(?:has|have|had) (?:made|published|issued|released|given) no|offered no|no immediate|not yet|not|unavailable for|never)\b[^.;]{0,40}?\b(?:comment(?:ed|s)?|respond(?:ed)?|repl(?:y|ied)|response|answer(?:ed)?|statement|statements|advisory|advisories|address(?:ed)?|return(?:ed)? (?:a |our |multiple |several )?(?:requests?|calls?|messages?|emails?)|confirm(?:ed)?|den(?:y|ied)|contradict(?:ed)?|acknowledg(?:e|ed)|explain(?:ed)?|be reached|disclos(?:e|ed)|elaborat(?:e|ed)|said (?:whether|why|how|anything)|say (?:whether|why|how|when|if)|made? (?:[a-z]+ ){0,4}public(?:ly)?|provide(?:d)? (?:a |any )?(?:comment|details|explanation)|weigh(?:ed)? in|react(?:ed)? to|say (?:what|who)|discuss (?:it|the|whether|any|its|how|what|who)|come on (?:the|our|this) (?:programme|program|show|podcast|air)|be interviewed|(?:grant|give) (?:us )?an interview)\b|\bhad no comment\b|\b(?:went|remained|was left|were left) unanswered\b/i,
);
/** "The firm stopped responding": silence where a party does so; software that does hangs. */
export const STOPPED_ANSWERING = sieved(
  /\bstopped (?:responding|replying|answering)\b(?! (?:on|when|after|until)\b)/i,
);
/** Nobody has checked or repeated a finding. */
export const UNREPRODUCED = sieved(
  /(?:\b(?:no|not|never|nobody|none|yet to|without|neither|cannot|unable)\b|n['’]t\b)[^.;]{0,90}?\b(?:reproduc\w+|replicat\w+|verif\w+|validat\w+|confirm(?:ed|ing)?|corroborat\w+|audit(?:ed)?|disclosure|proof|evidence|proof-of-concept)\b/i,
);
/** Work on, or lack of, a repair. */
export const NOT_FIXED = sieved(
  new RegExp(
    String.raw`\b(?:un(?:patched|fixed|resolved|addressed|mitigated)|(?:no|(?:wo|ca)n['’]t be an?y?|(?:will|would) not be an?y?) (?:fix|patch|backport|workaround|update|mitigation)(?! (?:is |was |are )?(?:needed|required|necessary))|(?:not|n['’]t|never|yet to)(?: (?:yet|been|be|currently|fully|publicly))* (?:fix|patch|resolv|address|mitigat|remed|releas)\w*)\b|(?:\b|(?=n['’]t))(?:not|n['’]t|never)(?: (?:yet|be))* (?:receive|receiving|get|getting|have|given) (?:an? |any |the )?(?:fix|patch|update)\b|${REPAIR_AWAY}`,
    'i',
  ),
);
/** "It is back in 1.4": what has come back is not repaired. */
export const IS_BACK = sieved(
  /\b(?:it|this|that|(?:bug|issue|problem|leak|crash|fault|regression|error|hole|flaw|behaviou?r)(?:e?s)?)(?: (?:is|are|was|were|has|have|had|came|comes|coming|come|now|just)|['’]s){1,3} back\b(?! (?:to normal|online|up)\b)/i,
);
/** "No fix required": nothing is repaired, and nothing left open. */
export const NO_NEED = sieved(
  /\bno (?:fix|fixes|patch|patches|workarounds?|updates?|upgrades?|mitigations?) (?:[\w-]+ ){0,3}?(?:needed|required|necessary)\b|\b(?:fix|patch|update|upgrade) (?:is|was|are|were) (?:not|n['’]t) (?:needed|required|necessary)\b/i,
);
/** "API version 2 will be retired", "2.1 has entered its deprecation period": what ends is no fault. */
export const RETIRED = sieved(
  /\b(?:APIs?|versions?|branch|branches|series|modules?|functions?|methods?|endpoints?|options?|flags?|parameters?|SDKs?)\b[^.;]{0,80}\b(?:retired|deprecat(?:ed|ion)|sunset(?:ted|ting)?|discontinued|end[- ]of[- ](?:life|support))\b|\b(?:deprecation|support|maintenance|migration) (?:period|phase|window|schedule|policy)\b|\b(?:drop|remov|end|ceas)\w* (?:\w+ )?support (?:for|of)\b|\b(?:is|are|was|were|been|considered|now) deprecated\b/i,
);
const MENDED_NO_MORE = String.raw`(?:any )?(?:(?:more|further|new) )?(?:(?:security|bug|feature|critical) )*(?:patches|fixes|updates|hotfixes|corrections|features)\b`;
/** "27 gets no more patches", "2.1 no longer receives updates": care that has ended, and no fault with it. */
export const OUT_OF_CARE = sieved(
  new RegExp(
    String.raw`\b(?:gets?|got|receiv(?:es?|ed)|sees?|given|(?:is|are) getting) no (?:more|further|new) ${MENDED_NO_MORE}|\b(?:no longer|not|n['’]t) (?:gets?|receiv(?:es?|ing)|being given) ${MENDED_NO_MORE}`,
    'i',
  ),
);
/** "Our goal is to have a fix for any vulnerability within two weeks": what a policy says of all that may come. */
export const POLICY = sieved(
  /\b(?:(?:our|the) (?:goal|aim|policy|intention|target) is|we (?:aim|strive|endeavou?r|do our best) to|on a case[- ]by[- ]case|(?:fix(?:es)?|patch(?:es)?|updates?) for any|any (?:security )?(?:vulnerabilit|issue|bug|report)\w*|ask you to|we will only|(?:once|when(?:ever)?|if) (?:we have an?|an? (?:fix|patch) is|you (?:find|report|discover|disclose|think)))\b/i,
);
/** What a repair has not changed, where no version is named. */
export const STILL_OPEN = sieved(
  /\b(?:(?:is|are|was|were) still|remains?|remained|stays?|stayed) (?:\w+ly )?(?:vulnerable|exploitable|exposed|unpatched)\b/i,
);
export const AFFECTED_WORDS = sieved(
  /\b(?:affect\w*|vulnerab\w*|impact\w*|present|contain\w*|includ\w*|introduc\w*|live|compromis\w*|malicious|backdoored|trojani[sz]ed|infected|tainted|poisoned|exploit\w*|expos\w*|susceptible|ship\w*|since|start\w*|appear\w*|bundl\w*|embed\w*|regress\w*|crash\w*|broken|fail\w*|leak\w*|through|prior to|before|earlier|below|later|flaw\w*|bug|bugs|issue|allow\w*|reproduc\w*|occur\w*|happen\w*|tampered|hijacked|downgrad\w*|running|tested|seen|same|see|fine|at risk|confirmed|verified|clean|safe|nothing to fear|beg[aiu]n\w*|concern\w*|carr(?:y|ies|ied)|exist\w*|came|comes|debut\w*|persist\w*|suffer\w*|hit|brought|broke|adds|added|alone|only|every|both|(?:anyone|users|customers|everyone|everybody|those|people) who (?:\w+ )?(?:installed|ran|run|downloaded|use|used|updated|upgraded))\b/i,
);
export const UNAFFECTED = sieved(
  /(?:\b|(?=n['’]t))(?:not|n['’]t|never|no longer|neither)(?: (?:be|believed|to|yet|been|known|thought|are|is|directly))* (?:affected|vulnerable|impacted|susceptible|exposed|exploitable|contain(?:ed)?|include[ds]?|ship(?:ped)?|exist(?:ed)?|present|concerned|altered|tampered|compromised|infected|backdoored|at risk)\b|\bnever (?:got|received|carried|saw) (?:the|this|that|it)\b|\bneither\b(?:[^.;]|\.[\dx]){1,60}\b(?:is|are|was|were|has|have|had|contains?|does|do)\b|\bunaffected\b|\b(?:no|without) (?:a )?(?:traces?|signs?) of (?:it|this|that|the)\b|\bfree (?:of|from) (?:it|this|that|the)\b|\b(?:do|does|did)(?: not|n['’]t) (?:see|have|happen|occur|reproduce)\b|\b(?:is|are|was|were|be|looks?|stays?) (?:fine|ok|okay|happy|unharmed|untouched|spared|intact)\b|\bno (?:problems?|issues?|trouble|crash(?:es)?|leaks?) (?:here|for me|with|on|in|at all)\b|\bworks? (?:fine|normally|for me|here|as (?:it should|expected|before))\b|^(?:versions? |v)?\d[\w.]* works$|\bnot? (?:affect|impact)\b|\b(?:is|are|was|were|does|do|did)(?: not|n['’]t)$|(?<!\b(?:supposedly|allegedly|seemingly|purportedly) )\b(?:safe|(?<!\b(?:an?|my|our) )clean|immune)\b|\bnothing to (?:fear|worry)\b|\b(?:lacks?|lacked|never had|do without|does without|used to (?:work|run|be fine))\b|\b(?:is|are|was|were)(?: not|n['’]t) doing (?:this|that|it)\b|\b(?:does|do|did)(?: not|n['’]t) (?:do|show|exhibit|display|suffer from|behave) (?:this|that|it|so|the same|like (?:this|that)|the (?:bug|problem|issue|behaviou?r))\b/i,
);
export const UPGRADE = sieved(
  /(?<!\b(?:not|never|against|without) |n['’]t )\b(?:upgrad(?:e|ed|ing)|updat(?:e|ed|ing)|mov(?:e|ing)|switch(?:ing)?|roll(?:ing)? (?:back|forward)|downgrad(?:e|ing)|revert(?:ing)?|pin(?:ning)?)\b[^.;]{0,60}?\bto\b/i,
);
