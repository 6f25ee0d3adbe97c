import { sieved } from '../text/sieved-pattern.ts';
import { stillActs } from './safeguards.ts';

/** Words for being well that do not say so. Each linear. */

const WELL = String.raw`fine|ok|okay|good|well|better|properly|correctly|normally|reliably|as (?:expected|intended|usual|before|it should)|unharmed|intact|secure|protected|immune|clean|safe|unaffected|stable|usable|fixed|patched|solved|resolved|silent|quiet|working|spared|exempt|rock[- ]solid|in the clear`;

/** "Does not work properly", "was never safe", "isn't fixed", "never got 1.4 to work properly": denied. */
const WELL_DENIED = sieved(
  new RegExp(
    String.raw`(?:\b(?:not|never|hardly|barely|no longer|far from|anything but|neither|less|nor|nobody|no one|nothing|fail(?:s|ed)? to|unable to|refuse[ds]? to|not even (?:[\w.-]+ ){1,3}(?:is|are|was|were))|n['’]t)(?: (?:been|be|being|to|yet|any|even|all|at|that|so|very|quite|really|work|works|working|run|runs|ran|running|behave|behaving|keep|kept|get|got|gets|starts?|opens?|loads?|boots?|builds?|connects?|syncs?|installs?|continue|seem|look|appear|remain|stay|feel|count|consider(?:ed|s)?|call(?:ed|s)?|deem(?:ed|s)?|declared?|should|can|could|feels?|anything|anybody|anyone|is|are|was|were|it|them|you|us|version|v?\d[\w.]*|\w+ly)){0,4} (?:${WELL})\b`,
    'i',
  ),
);
/** "Nothing works in 1.4", "nothing in it stops the leak". */
const NOTHING_WELL = sieved(
  /\b(?:nothing|nobody|no one|none of it)(?: [^\s.;,]{1,12}(?:\.\d+)*){0,4} (?:works?|worked|helps?|helped|stops?|stopped|prevents?|prevented|protects?|guards?|saves?|save|warns?)\b(?! (?:calling|sending|reading))/i,
);
/** "The exploit works fine on 1.4", "the bug in 1.4 remains untouched": well for the fault. */
const FAULT_WELL = sieved(
  /\b(?:attack|exploit|trick|bypass|concept|poc|payload|hack|malware|backdoor|trojan|worm|leak|bug|flaw|vulnerability|hole|spyware|tracker)(?:s|es)?(?: (?:in|on|of|from) (?:[\w.]+ ){0,3}?v?\d[\w.]*)?(?: \w+ly| still| also| just| itself)? (?:(?:works?|worked|keeps? working|kept working|runs?|ran|continue[sd]? to work)\b(?! (?:around|up to|until|only))|(?:remain(?:s|ed)?|stay(?:s|ed)?|is|are|was|were|left)(?: still)? (?:untouched|intact|unaffected|unharmed|alive)\b)|\b(?:malware|backdoor|trojan|worm|payload|implant)(?: (?:in|on|of|from) (?:[\w.]+ ){0,3}?v?\d[\w.]*)? (?:keeps?|kept|stay(?:s|ed)|remain(?:s|ed)|lay|lies|was|is) (?:quiet|silent|dormant|hidden|asleep)\b|\b(?:keeps?|kept|continue[sd]?) (?:working|to work) against\b/i,
);
/** "The attacker's code runs fine on 1.4". */
const THEIRS_WELL = sieved(
  /\b(?:(?:attacker|hacker|intruder|criminal|thie(?:f|ve))s?['’]s?|malicious|hostile|injected|rogue|stolen) (?:[\w-]+ )?(?:code|scripts?|files?|commands?|packages?|extensions?|pages?|servers?|tools?|requests?|keys?|tokens?)(?: \w+)? (?:works?|worked|runs?|ran|is|are|was|were)\b/i,
);
/** "Lacks the check", "predates the fix": what it is without would have kept it well. */
const LACKS_CARE = sieved(
  /\b(?:lack(?:s|ed|ing)?|predat(?:es?|ed)|miss(?:es|ed|ing)|(?<!\bwith or )without|never (?:got|had|received|saw)|do(?:es)? without|(?:do|does|did|has|have)(?: not|n['’]t) (?:contain(?:ed)?|includ(?:e|ed)|have|carr(?:y|ied)|bring|ship with|come with))(?: (?:the|an?|any|this|that|its|our|all|both|such|these|those)){0,2}(?: (?!(?:and|or|but|bug|flaw|leak|code|module|problem|issue)\b)[\w-]+){0,2} (?:fix(?:es)?|patch(?:es)?|hotfix|checks?|repair|correction|protections?|safeguards?|guard|validation|verification|warnings?|hardening|mitigations?|encryption|limits?|filters?|sandbox|signature check)\b/i,
);
/** "Lacks the fix", "the patch never made it into 1.4": a repair that is not there. */
export const REPAIR_AWAY = String.raw`\b(?:lack(?:s|ed|ing)?|predat(?:es?|ed)|miss(?:es|ed|ing)) (?:the|an?|this|that|its|our) (?:[\w-]+ )?(?:fix|patch|hotfix|correction|repair)\b|\b(?:fix|patch|hotfix|correction|repair)(?:es)? (?:(?:is|was|are|were) (?:missing|absent|left out|dropped)|(?:\w+ )?(?:(?:did|does|do|has|have|is|was)(?: not|n['’]t)|never) (?:made?|reach(?:es|ed)?|arrived?|landed?|get|got|ma(?:de|ke)|backported|part of|in))\b`;
const NO_REPAIR = sieved(new RegExp(REPAIR_AWAY, 'i'));
/** "Start it in safe mode", "a clean install", "safe to ignore", "to be safe". */
const OTHER_SENSE =
  /\bsafe (?:mode|defaults?|place|haven|harbou?r|zone|list|browsing|search)\b|\b(?:it is |it['’]s )?safe to (?:ignore|remove|delete|uninstall|skip|disable|assume|say|turn|leave|avoid)\b|\bclean (?:(?:re-?)?install(?:ation|s|ed|ing)?|copy|start|boot|slate|uninstall|profile)\b|\b(?:to be|play it|better|stay|err)(?: on the(?: side of)?)? (?:safe\b(?=$| side| than|[.,;]| [a-z]+ 1?\d)|safe side\b)|\bgood (?:at|for) (?:nothing|\w+ing)\b/gi;
const MAY_BE_OTHER = sieved(/\b(?:safe|clean|good)\b/i);

/** "1.4 is unsafe". */
const CONTRARY = sieved(
  /\b(?:unsafe|insecure|unclean)\b|\b(?:did|does|do) nothing (?:for (?:me|us|it|them)|to (?:help|fix|stop|change|cure)|against|about|either|here)\b/i,
);

/** Whether words for being well are denied, or are said of what does harm. */
export const deniesWell = (text: string): boolean =>
  CONTRARY.test(text) ||
  WELL_DENIED.test(text) ||
  NOTHING_WELL.test(text) ||
  FAULT_WELL.test(text) ||
  THEIRS_WELL.test(text) ||
  LACKS_CARE.test(text) ||
  NO_REPAIR.test(text) ||
  stillActs(text);

/** A text without the words for being well that stand there in another sense. */
export const inOwnSense = (text: string): string =>
  MAY_BE_OTHER.test(text) ? text.replaceAll(OTHER_SENSE, '…') : text;
