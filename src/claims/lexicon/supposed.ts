import { sieved } from '../text/sieved-pattern.ts';

/** Words before what is only supposed, asked or doubted, and so told by nobody. All linear. */

/** "Imagine that it uploads names", "Suppose the tool does": up to the verb. */
export const SUPPOSED = sieved(
  /^\W*(?:just |now |but |so |let us |let['’]s )?(?:(?:imagine|suppose|supposing|assume|assuming|what if|pretend)\b|(?:prove|show (?:me|us)|make sure|ensure|check|see|verify|test|find out|tell (?:me|us)) (?:that|whether|if)\b)[^,;:.–—]*$/i,
);

const ASKED = String.raw`(?:unclear|unknown|uncertain|undecided|unresolved|(?:not|n['’]t|never|nobody|no ?one|cannot|can['’]t|yet to|remains? to be|is to be) (?:\w+ ){0,2}?(?:clear|known|certain|sure|know|knows|say|says|said|tell|told|seen?|determined?|established?|find out|found out|verif(?:y|ied)|confirm(?:ed)?)|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|question(?:s|ed|ing)?|debat(?:e|es|ed|ing)|discuss(?:es|ed|ing)?|(?:want(?:s|ed)?|lik(?:e|ed)|tr(?:y|ies|ied|ying)) to (?:know|find out|see|learn|check|establish))`;

/** "It is unclear whether it uploads names", "users asked whether the tool does": up to the verb. */
export const ASKED_WHETHER = sieved(
  new RegExp(
    String.raw`\b${ASKED}(?: (?:of|about|by|him|her|them|us|me|it|the \w+|[A-Z]\w+)){0,2} (?:whether|if) (?<told>[^,;:.]{0,90})$`,
    'i',
  ),
);

/** "He doubts that the tool uploads names", "questions whether it does". */
export const DOUBTED =
  /(?<!\b(?:no|not|never|nobody|no ?one|none|few|hardly|without|little|any|seriously)(?: (?:one|expert|researcher|user|longer|seriously|really|ever))?[ ]|n['’]t )\b(?:doubt(?:s|ed|ing)?|(?:is|are|was|were|remains?|am|['’]m) (?:\w+ly )?(?:sceptical|skeptical|doubtful|unconvinced|not (?:convinced|sure|persuaded))|(?:is|are|was|were)n['’]t (?:convinced|sure|persuaded))(?: (?:that|whether|if))? ["“]?$/i;

/** "Nobody disputes that", "few doubt that": what is held against nothing. */
export const UNDISPUTED = sieved(
  /\b(?:nobody|no ?one|no-one|none(?: of (?:them|us|the \w+))?|neither(?: side| party)?|hardly anyone|hardly anybody|few(?: people| experts)?|not even [\w ]{1,30}?)(?: (?:has|have|had|here|seriously|really|ever|now|would|can|could)){0,2} (?:disput|den(?:y|ies|ied)|doubt|question|contest|challeng)\w*\b/i,
);

/** "I don't see it reading the clipboard": up to the verb. */
export const NOT_SEEN_DOING =
  /(?:\b(?:not|never|cannot)|n['’]t) (?:\w+ly |ever |even )?(?:see|seen|saw|notice|noticed|observe|observed|catch|caught|find|found|spot|spotted)(?: (?!that\b|as\b|any (?:harm|problem|issue)\b)[\w'’-]+){1,4} $/i;
