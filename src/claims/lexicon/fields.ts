/** Names of the fields in which forms of trackers, advisories and mails tell versions, and what each says of them. */

/**
 * What a field says of the versions in it: they have the fault, the fault came with them, they are free of it, they repair
 * it, it is the last that has it, or whether it worked before, or has been lost ("Regression?"), and in which. Below the
 * name of a package stands the version in which its fault was found, as Debian writes it; below any other question, an
 * answer that tells nothing by itself.
 */
export type FieldMeaning =
  'affected' | 'began' | 'lasted' | 'free' | 'repaired' | 'asked' | 'regressed' | 'package' | 'other';

const RELEASE = '(?:versions?(?:/s)?|releases?|builds?|nightly|tags?)';
const FAULT = '(?:bug|issue|problem|fault|regression|crash|error|flaw|defect)';
const ALSO = '(?:the |this |an? )?';
/** What somebody put something into. */
const TAINTED =
  '(?:compromised|malicious|infected|poisoned|hijacked|tampered(?: with)?|backdoored|trojani[sz]ed|rogue)';

/** "What was the last version where it worked?" */
const ASKS = "(?:(?:what|which) (?:was|is|were) |what['’]s )?";
const WHERE = `(?:where|in which|on which|that|for which|when|with which)(?: (?:the|this|that))?`;

/** First that fits counts: "Last unaffected version" is free, "First unaffected version" repairs. */
export const FIELD_NAMES: readonly (readonly [FieldMeaning, readonly string[]])[] = [
  ['regressed', [`(?:is ${ALSO})?(?:${ALSO}${FAULT} )?(?:a )?regression`]],
  [
    'asked',
    [
      `(?:did|has|does|do) (?:this|it|that|the [\\w-]+)(?: (?:ever|feature|previously))? work(?:ed|s)?(?: (?:before|previously|correctly|in (?:an?|the|any) (?:previous|earlier|older|last) ${RELEASE}))+`,
      `worked before`,
    ],
  ],
  ['package', ['(?:source )?package', 'source']],
  [
    'repaired',
    [
      `(?:${FAULT} )?(?:fixed|patched|resolved|corrected|repaired|solved|closed|remediated)(?: ${FAULT})?(?: (?:in|by|with|since|as of|version))*(?: ${RELEASE})?`,
      `${RELEASE} (?:fixed|patched|resolved)(?: in)?`,
      `fix(?:es)?(?: (?:committed|released|available|included|landed|shipped))?(?: (?:in|by|with))?(?: ${RELEASE})?`,
      `first (?:fixed|patched|unaffected|good|working|clean) ${RELEASE}`,
      `${RELEASE} with (?:${ALSO}fix|${ALSO}patch)`,
    ],
  ],
  [
    'free',
    [
      `(?:last|latest|previous(?:ly)?|known|most recent|newest) (?:known )?(?:good|working|unaffected|functional|functioning|stable|ok) ${RELEASE}`,
      `(?:last|latest|previous) ${RELEASE} (?:known to (?:work|be good)|that (?:worked|works)|without ${ALSO}${FAULT}|(?:where|in which) (?:it|this) (?:worked|works))`,
      `(?:good|working|unaffected|not affected|non-?affected|non-?vulnerable|not vulnerable) ${RELEASE}`,
      `${RELEASE} (?:not affected|unaffected|that works?|that worked|known to work|without ${ALSO}${FAULT})`,
      `(?:last )?(?:works|worked|working|known to work)(?: (?:in|on|with|correctly|fine|until))+(?: ${RELEASE})?`,
      `(?:known )?(?:clean|safe|uncompromised|untainted|genuine)(?: [\\w-]+)? (?:versions?|releases?)`,
      `not (?:affected|vulnerable|reproducible in|present in)|unaffected`,
      `${ASKS}(?:the )?(?:last|latest|previous|most recent|newest) (?:known )?${RELEASE} (?:${WHERE} )?(?:it|this|that|everything|${FAULT})?(?: (?:still|last|did|was|is|has|had|been))* ?(?:work(?:s|ed|ing)?|not (?:present|there|happening|happen|occur|exist)|absent|(?:was )?(?:ok(?:ay)?|fine|good))(?: (?:in|on|correctly|fine|properly))*(?: (?:was|is))?`,
      `(?:in |on )?(?:what|which) ${RELEASE} did (?:it|this|that) (?:last |still )?work(?: (?:in|on|correctly))*`,
    ],
  ],
  [
    'began',
    [
      `(?:first|earliest|oldest|lowest) (?:known )?(?:bad|broken|affected|faulty|failing|vulnerable) ${RELEASE}`,
      `(?:first )?(?:${FAULT} )?(?:introduced|regressed|started|began|appeared|broken|broke|failing|fails)(?: (?:in|with|since|from|as of|by))(?: ${RELEASE})?`,
      `${FAULT} since(?: ${RELEASE})?`,
      `introduced|first affected`,
      `first (?:seen|noticed|observed)(?: in)?(?: ${RELEASE})?`,
      `${ASKS}(?:the )?(?:first|earliest) ${RELEASE} (?:${WHERE} )?(?:it|this|${FAULT})?(?: (?:that|has|had|was|is|did|with))* ?(?:${ALSO}${FAULT}|br(?:oke|eaks|oken)|fail(?:s|ed)?|start(?:s|ed)|happen(?:s|ed)?|occur(?:s|red)?|appear(?:s|ed)?|stopped working|not work(?:ing)?)`,
    ],
  ],
  [
    'lasted',
    [
      `last affected`,
      `(?:last|latest|newest|highest) (?:known )?(?:bad|broken|affected|faulty|failing|vulnerable) ${RELEASE}`,
    ],
  ],
  [
    'affected',
    [
      `(?:known |all )?(?:affected|affects|vulnerable|bad|broken|faulty|buggy|impacted|${TAINTED})(?: [\\w-]+)? ${RELEASE}(?: ranges?)?`,
      `${RELEASE} (?:affected|vulnerable|impacted|(?:with|where|that ha(?:s|ve)) ${ALSO}${FAULT}|(?:where|in which) (?:the )?${FAULT} (?:occurs|was found))`,
      `(?:${FAULT} )?(?:found|seen|present|reproduced|reproducible|confirmed|observed|occurs|happens)(?: (?:in|on|with))(?: ${RELEASE})?`,
      `${RELEASE} (?:found|seen|reproduced) in`,
      'affects',
    ],
  ],
];

/** Fields of which a value beside is the number of a version, and which say nothing of any fault. */
export const OTHER_VERSION =
  /\b(?:versions?|builds?|release|milestone|runtime|sdk|os|operating system|platform|environment|browser|kernel|distro|distribution|hardware|device|shell|terminal|database|firmware|driver|dependenc(?:y|ies))\b/i;

/** What heads the columns of a table beside the names of fields. */
export const COLUMN_NAMES: readonly (readonly [FieldMeaning, RegExp])[] = [
  ['affected', /^(?:affected|vulnerable|impacted)$/i],
  ['free', /^(?:not (?:affected|vulnerable)|unaffected)$/i],
];
/** What heads one in which products or parts stand. */
export const OF_PRODUCTS =
  /^(?:(?:affected|vulnerable|impacted) )?(?:products?|packages?|components?|names?|software|applications?|apps?|modules?|artifacts?|plug-?ins?|extensions?|librar(?:y|ies)|projects?|vendors?|systems?|devices?|models?|platforms?|os|operating systems?|editions?|clients?|images?|tools?)(?: names?)?$/i;

/** Words of a name that ask for versions of a part of it, or of what it runs with, though they speak of its fault. */
export const OF_PART =
  /\b(?:extensions?|plug-?ins?|add-?ons?|drivers?|kernels?|firmware|themes?|bios|browsers?|os|operating system|platforms?|devices?|hardware|runtime|sdk|dependenc(?:y|ies)|librar(?:y|ies)|framework|databases?|compiler|toolchain|distros?|distributions?|shell|terminal|upstream|downstream|java|node(?:\.?js)?|python|php|ruby|jdk|jre|electron|chromium|gpu|api|protocol|schema|document|article|advisory|template)\b/i;

/** Words of a name that ask for what is only planned or hoped for. */
export const EXPECTED =
  /\b(?:eta|planned|expected|target(?:ed)?|estimated|tentative|scheduled|proposed|requested|upcoming|due|promised|milestone|wanted|desired|will|to be|should|hope\w*|can|could|claimed|supposed\w*|said|maybe)\b/i;

/** What a form shows as an example of what to write. */
export const EXAMPLE =
  /(?<![\w.])(?:e\. ?g\.?|eg[.:]|i\.e\.|for example|for instance|examples?[: ]|such as|ex\.?:)/i;

/** A value that says that there is none, or where else to look. */
export const NO_VALUE =
  /^\W*(?:$|(?:n\/?a|none|no|nil|not? (?:yet|known|sure|applicable|idea|response)|unknown|tb[ad]|to be (?:determined|announced)|pending|open|see|the|_no response_|unspecified|all|any)\b)/i;

/** "none, 28.1 is affected too", "not yet (28.1 still has it)": behind no value, what is said of a version in so many words. */
export const JUDGED_BEHIND =
  /^\W*\w{1,20}(?: \w{1,20}){0,3} ?[,;.:(–—-]{1,3} ?(?:also |even |but ){0,2}(?:versions? |v)?\d[\w.]{0,20} (?:(?:too|also|still) )?(?:is|are|was|were|remains?|still|has|have|does|affected|vulnerable)\b/i;

/** Before a tracker's word on how far it is: "Status: RESOLVED". */
const STATE = String.raw`^[ \t]{0,4}[\W_]{0,4}(?:status|resolution|state|workflow|closed as|verified)[\W_]{1,6}(?:(?:resolved|closed|verified|done|completed)[\W_]{1,3}(?:as )?)?`;

/** Its word that nothing has been repaired so far, or will be, so that what is to repair it is a plan. */
export const UNRESOLVED = new RegExp(
  `${STATE}(?:open|new|to ?do|(?:in|under) (?:progress|review|testing|qa|test|development|analysis|investigation|discussion)|(?:awaiting|waiting|needs?|ready for|pending|blocked|to be|on hold|not)(?: [\\w -]{1,30})?|unresolved|confirmed|assigned|triaged?|unconfirmed|re-?opened|backlog|accepted|acknowledged|planned|scheduled|deferred|postponed|later|patch available|fix committed|active|started|investigating|no|won['’]?t[ -]?(?:fix|do)|(?:can['’]?t|cannot|can not)[ -]?(?:fix|reproduce)|duplicate(?: of .{1,30})?|invalid|incomplete|not (?:a bug|reproducible|an issue|planned|fixed|affected)|(?:no(?:t|tab)|works ?for ?me|by|as) ?(?:design(?:ed)?|intended|expected|a?bug)|works ?for ?me|declined|rejected|abandoned|obsolete|expired|stale|opinion|unfixed|vulnerable|affected)[\\W_]{0,4}$`,
  'im',
);

/** Its word that something has been. */
export const RESOLVED = new RegExp(
  `${STATE}(?:fixed|resolved|closed|done|released|verified|shipped|fix released|completed?)(?: fixed)?[\\W_]{0,4}$`,
  'im',
);

/** A line of a report on a package, and those of a mail that tells of an upload or a repair of it. */
export const BUG_FORM = /^(?:severity|justification):[ \t]{0,4}\w/im;
export const UPLOADED =
  /^(?:distribution|changes|closes|done|fixed(?:[ -]in)?|urgency|changed-by|architecture|binary|format|checksums-\w+|type|update|release|product):/im;
