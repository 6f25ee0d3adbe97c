/** Names of the fields in which forms of trackers, advisories and mails tell versions, and what each says of them. */

/**
 * What a field says of the versions in it: they have the fault, the fault came with them, they are free of it, they repair
 * it, it is the last that has it, or whether it worked before, or has been lost ("Regression?"), and in which. Below the name of a package stands the version in
 * which its fault was found, as Debian writes it.
 */
export type FieldMeaning =
  'affected' | 'began' | 'lasted' | 'free' | 'repaired' | 'asked' | 'regressed' | 'package';

const RELEASE = '(?:versions?(?:/s)?|releases?|builds?|nightly|tags?)';
const FAULT = '(?:bug|issue|problem|fault|regression|crash|error|flaw|defect)';
const ALSO = '(?:the |this |an? )?';

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
      `not (?:affected|vulnerable|reproducible in|present in)|unaffected`,
    ],
  ],
  [
    'began',
    [
      `(?:first|earliest|oldest|lowest) (?:known )?(?:bad|broken|affected|faulty|failing|vulnerable) ${RELEASE}`,
      `(?:first )?(?:${FAULT} )?(?:introduced|regressed|started|began|appeared|broken|broke|failing|fails)(?: (?:in|with|since|from|as of|by))(?: ${RELEASE})?`,
      `${FAULT} since(?: ${RELEASE})?`,
      `first (?:seen|noticed|observed)(?: in)?(?: ${RELEASE})?`,
    ],
  ],
  [
    'lasted',
    [
      `(?:last|latest|newest|highest) (?:known )?(?:bad|broken|affected|faulty|failing|vulnerable) ${RELEASE}`,
    ],
  ],
  [
    'affected',
    [
      `(?:known |all )?(?:affected|affects|vulnerable|bad|broken|faulty|buggy|impacted)(?: [\\w-]+)? ${RELEASE}(?: ranges?)?`,
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

/** A value that says that there is none, or where else to look. */
export const NO_VALUE =
  /^\W*(?:$|(?:n\/?a|none|no|nil|not? (?:yet|known|sure|applicable|idea|response)|unknown|tb[ad]|to be (?:determined|announced)|pending|open|see|the|_no response_|unspecified|all|any)\b)/i;

/** A tracker's word that nothing has been repaired so far, so that what is to repair it is a plan. */
export const UNRESOLVED =
  /^\W{0,6}(?:status|resolution|state)\W{1,6}(?:open|new|to ?do|in progress|unresolved|confirmed|assigned|triaged|unconfirmed|reopened|backlog)\W{0,4}$/im;

/** Its word that something has been. */
export const RESOLVED =
  /^\W{0,6}(?:status|resolution|state)\W{1,6}(?:fixed|resolved|closed|done|released|verified|shipped)\W{0,4}$/im;

/** A line of a report on a package, and those of a mail that tells of an upload or a repair of it. */
export const BUG_FORM = /^(?:severity|justification):[ \t]{0,4}\w/im;
export const UPLOADED =
  /^(?:distribution|changes|closes|done|fixed(?:[ -]in)?|urgency|changed-by|architecture|binary|format|checksums-\w+|type|update|release|product):/im;
