import { anyOf } from '../text/sieved-pattern.ts';
import { MAKER_PHRASES } from './maker-phrases.ts';
import { NEGATED, NUMBERED, phrase } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/** Faults, nuisances, people and what is done behind one's back: that they are there again is no repair. */
const WORSE_AGAIN =
  /(?<!\b(?:no|no more|without|without any|zero) )\b(?:bugs?|crash(?:es|ed|ing)?|issues?(?! (?:list|page|tab|panel|view)\b)|problems?|errors?|leak(?:s|ed|ing)?|glitch(?:es)?|freez(?:es?|ing)|hangs?|lags?|lagging|stutter(?:s|ing)?|slowdowns?|slowness|flicker(?:s|ing)?|faults?|flaws?|holes?|regressions?|failures?|defects?|vulnerabilit(?:y|ies)|exploits?|attack\w*|backdoors?|malware|spyware|adware|ransomware|trojans?|worms?|miners?|mining|bloat(?:ware)?|ads?|adverts?|advertis\w+|pop-?ups?|prompts?(?! (?:works?|opens?|loads?|starts?)\b)|nag\w*|banners?|upsells?|warnings?|telemetry|track(?:s|ed|ing|ers?)|sp(?:y|ies|ied|ying)|snoop\w*|surveillance|beacons?|fingerprint\w*|throttl\w+|drain\w*|phon(?:es|ed|ing) home|ports|boss|colleagues?|co-?workers?|managers?|wife|husband|friends?|kids?|parents?|brothers?|sisters?|silently|secretly|unasked|without (?:asking|consent|permission)|harvest\w*|exfiltrat\w+|steal(?:s|ing)?)\b/i;

/** "Personal data must not be used by advertisers": what is ruled of what a tool keeps, and not of the tool. */
const OF_DATA =
  /^\W*(?:(?:the|their|its|your|our|his|her|any|all|such|this|that|these|personal|private|user|users['’]|customer|customers['’]) ){0,3}(?:data|names|files|information|records|messages|passwords?|tokens|keys|addresses|photos?|recordings|chats|prompts|profiles?)\b[^.;]{0,60}? (?:must|may|can|should|shall) (?:not|no longer|never)\b|\b(?:it|they|that|which) [a-z]+ (?:must|may|can|should|shall) (?:not|no longer|never)\b/i;

/** All patterns are linear: no nested repetition over what overlaps. */
export const PHRASES: readonly Phrase[] = [
  // A tool is put out of use.
  phrase(
    'ban',
    'contract',
    'body',
    /\b(?:end|ended|ends|cancel|cancels|cancell?ed|terminated?|terminates|scrapp?ed|scraps?|tore up|quit|withdrew from|pulled out of|not renew|not renewed|let) (?:its|their|the|an?|all|his|her|our)(?: [\w'’-]+){0,3} (?:contracts?|agreements?|subscriptions?|licen[cs]es?|partnerships?|pilots?|trials?|tenders?|roll-?out|deployment)\b/i,
  ),
  phrase(
    'ban',
    'pilot',
    'body',
    /\b(?:froze|frozen|suspend(?:s|ed)?|paus(?:es|ed)|halt(?:s|ed)?|stopp?(?:s|ed)|postponed|shelved|called off)(?: [\w'’-]+){0,4} (?:pilots?|trials?|purchases?|procurement|roll-?outs?|deployments?|installations?|upgrades)\b/i,
  ),
  phrase(
    'ban',
    'signed',
    'body',
    /\bsign(?:s|ed)? (?:the|an?|into law an?)(?: [\w'’-]+){0,2} (?:ban|prohibition|decree|executive order)\b/i,
  ),
  phrase(
    'ban',
    'must-not',
    'anyone',
    /\b(?:must|may|can|should|shall) (?:not|no longer|never) be (?:installed|used|opened|connected|downloaded|deployed|run|operated|carried|brought|loaded|dispensed|handed out|issued to|sold|supplied to|plugged in)\b/i,
    { unless: OF_DATA },
  ),
  phrase(
    'ban',
    'off-it',
    'body',
    /\b(?:must|have to|has to|had to|are to|is to|were to|need to) (?:[\w'’-]+ ){0,6}?(?:disconnect|unplug|uninstall|switch off|stop using|cease using|get rid of|take offline|power down)\b/i,
  ),
  phrase(
    'ban',
    'recommended',
    'body',
    /\b(?:recommend|advis|urg|warn|caution)(?:s|es|ed|ing)? (?:that )?(?:all |its |their |the |his |her )?(?:[\w'’-]+ )?(?:staff|employees|workers|officials|civil servants|lawmakers|members|ministers|soldiers|students|teachers|pupils|schools|agencies|departments|municipalities|companies|customers|citizens|contractors|personnel)(?: to| should|,)? (?:delete|remove|uninstall|avoid|stop|not (?:to )?(?:use|install)|against|drop|replace|switch off|disable)\b/i,
  ),
  phrase(
    'ban',
    'will-not-let',
    'body',
    /\b(?:won['’]t|will not|does not|doesn['’]t|do not|don['’]t|no longer|would not|refuses? to) (?:let|allow|permit) (?:us|our|staff|people|anyone|anybody|students|employees|pupils|teachers|them|teams?|developers|engineers|users|members)(?: [\w'’-]+)? (?:to )?(?:use|run|install|open|connect|bring)\b/i,
  ),
  phrase(
    'ban',
    'moved-away',
    'user',
    /\b(?:we|i)(?:['’]ve| have)? (?:just |now |also |since |finally )*(?:gone back|went back|moved|switched|migrated|moved everything|moved everyone|moved off|moved away|dropped|ditched|ripped) (?:[\w'’.-]+ ){0,4}?(?:to|from|off|away|out|it)\b(?: [\w'’.-]+){0,4}? (?:across the|company-wide|(?:for|in|on|at) (?:the whole|our|all|every|the entire))\b/i,
  ),
  phrase(
    'ban',
    'gone-from',
    'anyone',
    /\b(?:gone|vanish(?:es|ed)?|disappear(?:s|ed)?|banished|barred|thrown out|kicked out|expelled|evicted|absent|excluded) (?:from|of) (?:[\w'’-]+ ){0,3}?(?:offices|schools|phones|devices|classrooms|lecture halls|shelves|stores?|shops|networks?|buildings|courtrooms|wards|hospitals|campus|campuses|app store|marketplace|repositories|registry|machines|laptops)\b/i,
  ),
  // A repair.
  phrase(
    'fix',
    'on-its-way',
    'anyone',
    /\b(?:goes|went|going|rolls|rolled|rolling|is|are|was|will be|being) (?:out )?(?:to|with) (?:the |all |our |every )?(?:canary|beta|stable|testers|production|everybody|everyone|customers|tenants|users)\b|\bwill (?:also )?(?:receive|get) (?:version )?v?\d/i,
    NUMBERED,
  ),
  phrase(
    'fix',
    'to-be-solved',
    'anyone',
    /\b(?:expect|expects|expected|hope|hopes|hoping|plan|plans|aim|aims|intend|intends|try|trying) to (?:have|get) (?:this|it|that|the [\w-]+|both|these)(?: [\w-]+)? (?:solved|fixed|resolved|sorted|sorted out|patched|repaired|corrected|out)\b|\b(?:is|are|was|were|be|been|gets?|got) (?:now |already )?(?:solved|resolved|sorted out|corrected|cured|remedied) (?:in|by|with|as of|since) (?:version |release |the next |build |v)?\d?/i,
  ),
  phrase(
    'fix',
    'released-in',
    'teller',
    /^(?:(?:this|it|the (?:fix|patch|change|correction))(?: is|['’]s| was| has been)? |now )?(?:released|shipped|out|landed|included|available|live) (?:now )?(?:in|with|as part of|as) (?:versions? |releases? |v)?\d[\w.]*(?:(?:,| and|, and) v?\d[\w.]*){0,3}(?: (?:now|today|yesterday|tonight))?$/i,
    NUMBERED,
  ),
  phrase(
    'fix',
    'well-again',
    'user',
    /(?:\b(?:works?|worked|working|looks? (?:right|good|fine|normal)|(?:is|are) (?:fine|normal|right)|loads?|opens?|shows?|syncs?|connects?|boots?|starts?(?! (?:to (?!work|load|boot|run|sync|connect|respond)|(?!work|load|boot|runn|sync|connect|respond|sav|play|print)\w+ing\b))) (?:[\w'’-]+ ){0,4}again\b|\b(?:everything|(?:my|our|all(?: of)?(?: my| our| the| these)?|both) (?:[\w-]+ ){0,2}[\w-]+|(?:entr(?:y|ies)|histor(?:y|ies)|settings?|rules?|extensions?|plugins?|add-?ons?|search|sync|icons?|menus?|toolbars?|(?:side|status|menu|task|scroll|title)-?bars?|panels?|tabs?|bookmarks?|favou?rites|files?|folders?|projects?|workspaces?|lists?|terminals?|consoles?|themes?|colou?rs|shortcuts?|key-?bindings|hotkeys?|auto-?complet(?:e|ion)s?|completions?|suggestions|highlighting|formatting|previews?|thumbnails?|images?|pictures?|photos?|videos?|sound|audio|mails?|messages?|contacts?|calendars?|chats?|conversations?|threads?|accounts?|log-?ins?|passwords?|sessions?|snippets?|templates?|buttons?|options?|features?|functions?|modes?|views?|windows?|cursor|mini-?map|breadcrumbs|performance|speed|connections?|network|wi-?fi|bluetooth|data|content|notes?|documents?|drafts?|tags?|labels?|filters?|playlists?|downloads?|backups?|layout|fonts?|debugg(?:er|ing)|git|intellisense)) (?:is|are|was|were) (?:all |now |finally |also )*back\b(?! (?:to(?! normal\b)|from|on holiday|at work|in (?:the office|town))\b))/i,
    {
      unless: WORSE_AGAIN,
      beside:
        /^(?![^]*\b(?:not|never|until|if|still|roll|rolled|rolling|downgrad\w*|revert\w*)\b)[^]*\b(?:updat|upgrad|install|rebuil[dt]|patch|build|version|release|nightly|beta|hotfix|fix|\d+\.\d)/i,
    },
  ),
  phrase(
    'fix',
    'releases-issued',
    'anyone',
    /\b(?:security|maintenance|emergency|bugfix|bug-fix|patch) (?:releases?|updates?|versions?|builds?) (?:were |was |are |is |have been |has been )?(?:issued|published|released|available|out)\b|\b(?:issu|publish|releas)(?:es|ed|ing) (?:[\w'’-]+ ){0,2}?(?:security|maintenance|emergency|bugfix|bug-fix|patch) (?:releases?|updates?|versions?|builds?)\b/i,
  ),
  phrase(
    'fix',
    'with-a-fix',
    'anyone',
    /\bwith (?:an?|the|that|this) (?:[\w-]+ )?(?:fix|patch|correction|repair|hotfix)\b[^.;]{0,40}?\b(?:up|out|available|live|released|published|due|coming|on its way|follow|land)\b|\b(?:fix|patch|correction|repair|hotfix) (?:is|will be|should be) (?:up|out|live|on its way|in the works|in the pipeline|due)\b/i,
  ),
  // Something is not so.
  phrase(
    'denial',
    'nor',
    'maker',
    /^(?:and )?nor (?:did|do|does|have|has|had|was|were|is|are|will|would|could)\b/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'no-harm',
    'maker',
    /\b(?:did|does|was|were|has|have)(?: not|n['’]t| never) (?:\w+ly )?(?:been )?(?:expose|leak|lose|compromise|disclose|reveal|exfiltrate|exposed|leaked|lost|compromised|disclosed|revealed|exfiltrated|accessed|stolen|misused)\b(?! (?:faith|trust|hope|interest|patience|sight|confidence)\b)/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'no-part',
    'party',
    /\b(?:had|has|have|having|with) (?:absolutely |simply )?(?:no|never had|never any) (?:[\w-]+ )?(?:part in|knowledge of|contact with|connection (?:to|with)|ties to|links? (?:to|with)|involvement in|hand in|role in|record of|access to|plans? to|interest in|means of|way of|way to|intention)\b|\bnothing (?:whatever |at all )?to do with\b|\b(?:is|are|was|were) (?:not|n['’]t) (?:aware of the|involved in|behind|responsible for|connected (?:to|with)|affiliated with)\b|\b(?:was|were|is|are|be) unaware of\b/i,
    NEGATED,
  ),
  phrase(
    'denial',
    'disputes-detail',
    'party',
    /\b(?:disput|contest|question|challeng|reject|doubt)(?:s|es|ed|ing)? (?:the|that|this|its|their|his|her)(?: [\w'’-]+){0,2} (?:severity|rating|score|finding|findings|figures?|numbers?|count|accounts?|version of|description|interpretation|conclusions?|reading|methodology|allegations?|charge|notion|suggestion|idea)\b/i,
    NEGATED,
  ),
  // The maker answers.
  phrase(
    'vendor_response',
    'mea-culpa',
    'maker',
    /^(?:ouch|oops|argh|ugh|yikes|whoops)\b|\b(?:that|this|it)(?:['’]s| is| was) (?:entirely |all |completely |solely )?(?:on (?:me|us)\b|(?:my|our) (?:fault|mistake|bad|oversight))|\b(?:i|we) (?:take|accept|bear|own) (?:the |full |all (?:the )?|complete )?(?:blame|responsibility|this|that one)\b|\b(?:i am|we are|i['’]m|we['’]re) (?:truly |very |deeply |really |so )?sorry\b/i,
  ),
  phrase(
    'vendor_response',
    'known',
    'maker',
    /\b(?:this|that|it)(?:['’]s| is| was) (?:an? |the )?(?:already )?(?:known|confirmed|unintended|unintentional) (?:issue|bug|regression|problem|limitation|defect|side effect|change|mistake)\b|\b(?:this|that|it)(?:['’]s| is| was) (?:an? )?(?:(?:debugging |debug |left)over|oversight|mistake|slip|typo|bug on our (?:side|end))\b|\bshould(?: never|n['’]t| not) have (?:shipped|happened|been (?:there|shipped|released|merged|included|enabled))\b/i,
  ),
  phrase(
    'vendor_response',
    'unanswered',
    'user',
    /\b(?:nobody|no ?one|none|not a soul) (?:(?:from|at) (?!(?:our|my)\b)(?:the )?[\w.-]{2,24}(?: team)?|(?:on|in) (?:the )?(?:[\w.-]{2,24} )?(?:team|support|engineering)) (?:has |have |had |ever |even |yet ){0,3}(?:said|replied|responded|answered|commented|reacted|looked)\b|\b(?:e-?mailed|mailed|contacted|wrote to|asked|pinged|messaged|tweeted at) (?:support|them|the (?:team|vendor|maintainers?|devs?|developers?|company|authors?))(?: [\w-]+){0,3}, (?:but )?(?:no|zero|never got (?:an?|any)|nothing but) (?:reply|response|answer|word|silence|reaction)\b/i,
    NEGATED,
  ),
  phrase(
    'vendor_response',
    'is-right',
    'maker',
    /\b(?:the report|the thread|the post|the article|the analysis|the finding|that|this|he|she|they|you)(?:['’]s| is| are|['’]re) (?:entirely |partly |absolutely |completely |quite |largely )?(?:correct|right|true|accurate)\b(?! that\b)|\bthat much is (?:correct|true|right)\b/i,
  ),
  phrase(
    'vendor_response',
    'why',
    'maker',
    /\bwe (?:built|added|introduced|chose|made|did|designed|put|wanted|needed|use|used|collect|keep|kept|decided)\b[^.;]{0,60}?\b(?:because|so that|in order to|to (?:prevent|stop|protect|comply|detect|keep|help|make|avoid|measure|improve|meet))\b/i,
  ),
  // What was found, tried and measured.
  phrase(
    'evidence',
    'bisect',
    'anyone',
    /\bgit bisect\b|\bbisect(?:ed|ing|s)? (?:it |this |that )?(?:to|down|points?|says|gives|lands|blames)\b/i,
  ),
  phrase(
    'evidence',
    'went-back',
    'user',
    /\b(?:downgrad|revert|roll|go|switch|mov)(?:ed|ing|ing back|ed back|e)? (?:[\w'’-]+ ){0,3}?(?:back )?to (?:version )?v?\d[\w.]*[^.;]{0,30}?\b(?:makes?|made|stops?|stopped|fix(?:es|ed)|brings?|brought|helps?|helped|solves?|solved|cures?|cured|gone|works?|closed)\b/i,
  ),
  phrase(
    'evidence',
    'by-logs',
    'anyone',
    /\b(?:by|after|from) (?:replaying|comparing|going through|checking|reading|analysing|analyzing|correlating|searching|examining|reviewing|inspecting)\b[^.;]{0,60}?\b(?:we|i|they|he|she|it|researchers|engineers) (?:determined|established|found|concluded|counted|identified|learned|saw|learnt|could tell)\b/i,
  ),
  ...MAKER_PHRASES,
];

/** What a number that something was released in has to stand beside, to be that of a repair. */
export const A_REPAIR =
  /\b(?:(?:bug|hot|quick)?-?fix(?:e[sd])?|patch(?:e[sd])?|corrections?|corrected|repairs?|repaired|resolved|solved|remedy|workaround|(?:the|this) change)\b/i;

/** Whether a sentence has any word by which one of the phrases could be told. */
export const PHRASED = anyOf(...PHRASES.map((one) => one.pattern));
