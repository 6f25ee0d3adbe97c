import { VERBS } from '../lexicon/verbs.ts';
import { NEVER_VERSIONED, PLATFORMS, UNITS } from '../lexicon/other-numbers.ts';
import type { Span } from '../text/span.ts';

/** What stands between a tool's name and its number. */
const EDITION =
  /\s(?:for (?:Windows|Android|Linux|Mac)|Server|Desktop|Client|Agent|Cloud|Mobile|Enterprise|Professional|Pro|Standard|Community|Business|Team|Personal|Home|Core|Lite|Plus|Ultimate|Manager|Gateway|Console|Studio|Suite|Connect|Hub|Edge|Firmware)\s$/;

/** A number that may be a version, as it stands in a sentence. */
export interface Atom extends Span {
  readonly version: string;
  /** Names the kind of number ("version", "v", "release", "build"). */
  readonly marked: boolean;
}

const VERSION_WORD_BEFORE =
  /(?:\b(?:versions?|releases?|builds?|numbers?|numbered|firmware|software|app|client|agent|branch|sdk|ver|v|since|as of|as from|starting (?:with|from|in|at)|beginning (?:with|from|in)|before|prior to|predating|fixed in|patched in|(?:affected|vulnerable)\s\(|(?:upgrad|updat)(?:e|ed|es|ing)(?: (?:itself|themselves|myself|him|her|it|them|(?:my|our|the|its|his|her|their) [\w-]+))? to|(?:releases?|versions?|updates?|betas?|previews?|editions?|copy|copies|arrival|launch) of|through|up to)(?::\s|\s)?|[<>≤≥]=?\s?)$/i;
/** "introduced in 1.90", "will be dropped in 6.52": what comes and goes does so with a version. */
const COMES_WITH =
  /\b(?:dropped|included|(?:will|to|should|may|might) be|removed|gone|regressed|away|vanish(?:es|ed)|disappear(?:s|ed)|persists?|persisted|survives?|survived|lingers?|remains?|returned|resurfaced|opened|present|exists?|debut(?:s|ed)?|back|still|already|com(?:e|es|ing)|came|arriv(?:e|es|ed|ing)|land(?:s|ed)?|due|planned|added|introduced|appear(?:s|ed)|began|begins?|start(?:s|ed|ing)?|shipp(?:ed|ing)|switched|changed|rewritten|broken?|broke|reintroduced|restored|disabled|enabled|reverted|promised|expected|scheduled|out|available|present|seen|reproduced?|tested|running|happens?|occurs?|fix(?:es|ed)|patch(?:es|ed)|resolv(?:es|ed)|clos(?:es|ed)|address(?:es|ed)|repair(?:s|ed)|correct(?:s|ed))(?: (?:this|it|that|them|only|again|in|the \w+|the \w+ \w+))? (?:in|with|on|for|from|by)\s$/i;
/** "9.1 before 9.1.14": what follows bounds it. */
const BOUNDED = /^\s(?:before|prior to|through|up to|until)\s(?:v|versions?\s)?\d{1,6}\.\d/i;
/** "versions newer than 4.28", "anything from 1.4", "all builds between 0.44": what is bounded is a version. */
const BOUNDED_NOUN =
  /\b(?:versions?|releases?|builds?|editions?|clients?|apps?|agents?|installations?|instances?|nodes?|servers?|hosts?|firmware|branch(?:es)?|(?<!\b(?:allow|install|use|run|want) )(?:any|every)thing|nothing)\s(?:(?:that are|which are|are|is)\s)?(?:from|since|before|after|above|below|under|between|beyond|up to|prior to|(?:older|newer|earlier|later|lower|higher|greater|less) than)\s(?:[\d.]{1,12} (?:and|but|or) (?:(?:older|newer|earlier|later|lower|higher) than )?)?$/i;
/** "A hotfix, 2.3.4.1, was published": four parts, and yet no address. */
const RELEASED = /\b(?:hotfix|patch|update|release|version|upgrade|fixed in|fixes|build),? \(?$/i;
/** "since at least 3.1", "goes back to 3.1": a bound of versions by its words alone. */
const DATES_FROM =
  /\b(?:since at least|(?:goes|going|dates|dating|dated|go|date) (?:all the way )?back to|dat(?:es|ed|ing) from|as (?:far back|old|early) as|trac(?:ed|es|ing)(?: \w+)? back to)\s(?:v|versions?\s)?$/i;
/** "3.1 introduced the check", "4.11 works, 4.12 doesn't": a number that acts where a clause begins. */
const ACTS_AFTER =
  /^(?:,?\s(?:and|or|&)\s\d{1,4}\.\d{1,4})?,?\s(?:(?:which|that)\s)?(?:(?:first|silently|also|finally|already)\s)?(?:fix(?:es|ed)|introduc(?:es|ed)|add(?:s|ed)|brings|brought|ships|shipped|remov(?:es|ed)|works|worked|sends|sent|stores|stored|uploads|uploaded|do(?:es)?(?:n['’]t|\snot)|did(?:n['’]t|\snot)|has|contains|contained|includes|included|turn(?:s|ed) out|crashes|breaks|broke|leaks|(?:still|never|cannot|can|will|would|had|had not)\s[a-z]|(?:is|was|are|were)\s(?:out|available|affected|vulnerable|fine|safe|clean|broken|released|published|pulled|withdrawn|unaffected|not))\b/i;
const CLAUSE_BEGINS = /(?:^|[.;:,]\s|\b(?:and|but|that|while)\s)$/;
/** "23.05 and snapshots are unaffected": what is told safe or not is a version. */
const JUDGED_AFTER =
  /^\s(?:[^.;,]|\.\d){0,50}\b(?:(?:is|are|was|were)(?: not|n['’]t)? (?:affected|vulnerable|safe|clean|unaffected|harmless|fine)|unaffected)\b|^\s?[|:–—-]\s?(?:not )?(?:affected|vulnerable|safe|clean)\b/i;
/** "the 4.32 beta", "all 4.30 builds". */
const NOUN_AFTER =
  /^(?:,?\s(?:and|or|&)\s(?:the\s)?\d{1,4}\.\d{1,4})?\s(?:LTS\s|stable\s)?(?:alpha|beta|branch|builds?|line|lts|rc|releases?|series|trains?|update|firmware|branches|lines|versions?)\b/i;
/** "Version 2 users": people, not a quantity of them. */
const OF_VERSION =
  /^(?:version\s|v)[\d.]{1,8}\s(?:users|customers|files|packages|devices|sites|employees|developers)/i;
/** Words that choose among releases, at the head of a sentence too. */
const CHOOSES =
  /^(?:The|All|Both|Any|Every|Each|This|These|Our|Their|Its|Old|Older|In|On|With|For|Neither|Only)$/;
/** "1.95 or older": what bounds it from the other side. */
const OR_OLDER =
  /^,?\s\(?(?:and|or)\s(?:(?:all|any|every|everything)\s)?(?:older|earlier|newer|later|prior|previous|onwards?)\b/i;
/** "is on 1.95", "running 1.95". */
const IN_USE =
  /\b(?:(?:am|is|are|['’]m|['’]re|still|stuck|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?) on|running|still (?:using|runs?|ran|has|have|had|carr(?:y|ies|ied)|ships?|us(?:e|es|ed)))\s$/i;
/** "from 6.2 to 6.2.1". */
const STEP = /^\s(?:to|->|→)\s(?:v|versions?\s)?\d{1,6}\.\d{1,6}\.\d/i;
/** "I went from 8.4 to 8.5": a step of who uses it; no figures that rise or fall. */
const STEPPED =
  /(?:^|\b(?:I|we|after|since|when|(?:my|our) [\w-]+) )(?:(?:have |had |just |was |were )?(?:went|gone|upgrad\w+|updat\w+|mov(?:ed|ing)|switch\w+|jump\w+|bump\w+|downgrad\w+)(?: \w+)?) from\s$/i;
const STEPS_TO =
  /^\sto\s\d{1,4}\.\d{1,4}(?!\s?[%\w]|\.\d)|^\sto\s\d{1,4}\.\d{1,4}\s(?:and|but|yesterday|today|on|the|my|last|this|it)\b/i;
/** "On 20.1 my camera stays on": where a clause begins. */
const PLACE_BEGINS = /(?:^|[,;:]\s|\b(?:and|but|while|whereas)\s)(?:on|in|with|under)\s$/i;
const PLACE_BEGUN = /^,?\s(?:my|our|it|they|we|i|you|he|she|nothing|everything)\b/i;
/** Of what another thing's version is ("API version 2.1"). */
const OTHERS_VERSION =
  /\b(?:API|protocol|schema|format|file format|specification|spec|manifest|dialect|syntax|TLS|HTTP|SSL|OAuth|SMB|Bluetooth|USB|DirectX|OpenGL|Vulkan|licen[cs]e|kernel|BIOS)\s$/i;
/** "bundles zlib 1.2.13": what it is made of or runs on. */
const MADE_OF =
  /\b(?:bundl(?:es|ed|ing)|embed(?:s|ded|ding)|vendor(?:s|ed)|link(?:s|ed) (?:statically )?(?:against|with|to)|depend(?:s|ed|ing) on|relies on|built (?:against|on|with|upon)|based on|compiled (?:against|with)|written in)(?: the| an?| its| old| own| outdated)* (?!versions?\b|releases?\b|builds?\b|code\b)[A-Za-z][\w.+-]*(?: (?:library|engine|framework|runtime))? $/;
/** "and lasted until 6.2". */
const LASTED =
  /\b(?:lasted|persisted|continued|remained|stayed|survived|existed|present|there) (?:in the \w+ )?(?:until|till|through|up to)\s$/i;
const ON_OR_BELOW = /\b(?:on|running|run|runs|using|use|still|versions?|releases?)\s$/i;
const OR_BELOW = /^\s(?:and|or)\s(?:below|above|lower|higher|up)\b/i;
/** "Tillow OS 14 and later": a name's number that what follows bounds. */
const NAMED = /(?:^|[^.!?:]\s)[A-Z][\w-]*\s$/;
/** "promised an update, 14.6, with a switch", "yesterday's 1.30". */
const APPOSED =
  /\b(?:hotfix|patch|update|release|version|upgrade|build|firmware), \(?$|\b(?:today|tonight|yesterday|(?:this|last) (?:week|month|morning)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s $|\b(?:be|been|is|are|was) part of $/i;
/** What a version before its release is called. */
const PRE_RELEASE = /\d-?(?:alpha|beta|rc|preview|canary|nightly|dev)[-.]?\d/i;
/** A line of releases ("1.x"). */
export const LINE = /\.[xX]$/;
const COMPARED = /\b(?:older|newer|earlier|later|lower|higher|greater|less|other) than\s$/i;
/** "fixed in AccessControl 4.3": a name after a repair makes a version of the number. */
const FIXED_IN_NAMED =
  /\b(?:[Ff]ixed|[Pp]atched|[Rr]esolved|[Aa]ddressed|[Cc]orrected|[Rr]epaired) (?:in|by|with) (?:[A-Z][\w.-]{0,30} ){1,3}$/;
const DATE_LIKE = /^\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}$/;

function isAddress(version: string): boolean {
  const parts = version.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && ' (`"“'.includes(text[end - 1] ?? '.')) end--;
  let start = end;
  while (start > 0 && end - start < 24 && /[\w.+-]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, end);
}

/** "cannot be switched off in 0.50.", "our Macs on 1.94 are fine", "with 0.49, nothing left": where nothing is counted. */
const PLACE_OF =
  /(?<!\b(?:see|shown|described|discussed|listed|explained|defined|given|as) )\b(?:in|on|with|under|back to) $/i;
const PLACE_ENDS =
  /^(?:$|[,;:)]|\.(?:\s|$)|\s(?:and|but|or|is|are|was|were|does|did|do|here|it|too|there|already|as well|on (?:my|our|a|the|Windows|Linux|macOS|Mac))\b)/i;
/** "shipped 0.53 without it". */
const HANDLED =
  /\b(?:ship(?:s|ped|ping)?|releas(?:es|ed|ing)|publish(?:es|ed|ing)?|tagg(?:ed|ing)|install(?:s|ed|ing)?|yank(?:s|ed|ing)?|withdr[ae]w|bisected to|replac(?:es|ed|ing) the|call(?:s|ed)?|(?:(?:go|goes|went|going|switch\w*|roll\w*|move[ds]?|moving) back|downgrad\w+|revert\w*) to) $/i;

/** "advises users of 5.x to move to 6.0": where one is told to go. */
const TOLD_TO_GO =
  /\b(?:advis|urg|recommend|tell|told|ask|should|must|please)\w{0,4}\b(?:[^.;]|\.[\dx]){0,40}\b(?:move|switch|migrate|go) to $/i;

/** What follows a number that acts, before its verb. */
const VERB_AFTER =
  /^\s(?:(?:also|silently|still|now|only|already|quietly|simply|just|even|never|automatically|first|finally|no longer|really|actually|indeed)\s)?([a-z]{3,})\b/;

/** Whether a number is the subject of a verb ("4.0 rewrites links"). */
function isSubject(after: string): boolean {
  const [, word] = VERB_AFTER.exec(after) ?? [];
  return word !== undefined && VERBS.get(word)?.form === 's';
}

/** "4.3 of its till software". */
const OF_SOFTWARE =
  /^\sof (?:its|the|their|our|his|her) (?:[\w-]{1,16} ){0,2}(?:software|app|program|editor|firmware|client|tool|package|library|extension|plug-?in|browser)\b/i;
/** "to 4.17, a release of last autumn": called so behind it. */
const CALLED_RELEASE =
  /^,\s(?:which (?:is|was) )?(?:an?|the)\s(?:[\w-]{1,16}\s){0,2}(?:release|version|update|build)\b/i;
/** What stands before the number of a version in use or told about. */
const AT_VERSION = /\b(?:in|on|with|to|from|since|until|till|under|before|after|by) $/i;

/** Whether a short number is of a line of versions that its text names, or of the one beside it where one may stand. */
function isOfText(version: string, lead: string, majors: ReadonlySet<string>): boolean {
  if (majors.size === 0) return false;
  const major = version.slice(0, version.indexOf('.'));
  if (majors.has(major)) return true;
  return (
    AT_VERSION.test(lead) && (majors.has(String(Number(major) - 1)) || majors.has(String(Number(major) + 1)))
  );
}

/**
 * Whether a number is a version: by its form, by a word that says so, by the tool's name before it, or by
 * the first numbers of the versions that its text names (`majors`).
 */
export function isVersion(
  text: string,
  atom: Atom,
  dotted: number,
  toolEnds: ReadonlySet<number>,
  offset: number,
  majors: ReadonlySet<string>,
): boolean {
  const lead = text.slice(Math.max(0, atom.start - 60), atom.start);
  if (
    dotted < 2 &&
    UNITS.test(text.slice(atom.end, atom.end + 24)) &&
    !(atom.marked && OF_VERSION.test(text.slice(atom.start, atom.end + 24)))
  )
    return false;
  const before = wordBefore(text, atom.start);
  const lower = before.toLowerCase().replace(/\.$/, '');
  // "Brightpane Server 9.0", "Cursor for Windows 3.4.1": the tool's number, not that of an edition or a platform.
  const edition = EDITION.exec(lead)?.[0].length ?? 0;
  const ofTool = edition > 0 && toolEnds.has(offset + atom.start - edition);
  const afterTool = ofTool || toolEnds.has(offset + atom.start - 1) || toolEnds.has(offset + atom.start);
  // "tar-lens@2.1": of another package where the sentence names the tool.
  const packaged = text[atom.start - 1] === '@';
  if (packaged && !afterTool && toolEnds.size > 0) return false;
  if (!afterTool && (atom.marked ? OTHERS_VERSION : MADE_OF).test(lead)) return false;
  const compared =
    lower === 'than' && dotted >= 2 && COMPARED.test(text.slice(Math.max(0, atom.start - 20), atom.start));
  const enough = lower === 'least' && dotted >= 2;
  const bounded = BOUNDED_NOUN.test(lead) || DATES_FROM.test(lead);
  if (NEVER_VERSIONED.has(lower) && !compared && !enough && !bounded && !atom.marked && !afterTool)
    return false;
  if (/^(?:gpt|claude|gemini|cve|ghsa|o)-?$/i.test(before)) return false;
  // "Tillow OS 14": a name of its own.
  const named = lower === 'os' && !/\bmac OS\s$/i.test(lead);
  if (PLATFORMS.has(lower) && !afterTool && !atom.marked && !named) return false;
  const follows = /^\s[A-Z][a-z]/.exec(text.slice(atom.end, atom.end + 3)) !== null;
  if (afterTool && dotted < 2 && follows && !atom.marked) return false;
  if (
    isAddress(atom.version) &&
    !atom.marked &&
    !afterTool &&
    !RELEASED.test(lead) &&
    !VERSION_WORD_BEFORE.test(text.slice(Math.max(0, atom.start - 20), atom.start))
  )
    return false;
  // "45.76.x.x": hosts of a network.
  if (/^\d{1,3}\.\d{1,3}\.x$/i.test(atom.version) && /^\.[x*\d]/i.test(text.slice(atom.end, atom.end + 2)))
    return false;
  if (DATE_LIKE.test(atom.version)) return false;
  if (dotted >= 2 || LINE.test(atom.version)) return true;
  if (atom.marked || afterTool || bounded || (packaged && dotted > 0)) return true;
  if (dotted === 1 && isOfText(atom.version, lead, majors)) return true;
  if (
    dotted === 1 &&
    CLAUSE_BEGINS.test(text.slice(Math.max(0, atom.start - 8), atom.start)) &&
    (ACTS_AFTER.test(text.slice(atom.end, atom.end + 40)) ||
      isSubject(text.slice(atom.end, atom.end + 40)) ||
      JUDGED_AFTER.test(text.slice(atom.end, atom.end + 80)))
  )
    return true;
  if (
    dotted === 1 &&
    (OR_OLDER.test(text.slice(atom.end, atom.end + 30)) ||
      (OR_BELOW.test(text.slice(atom.end, atom.end + 12)) && ON_OR_BELOW.test(lead)))
  )
    return true;
  if (dotted === 1 && JUDGED_AFTER.test(text.slice(atom.end, atom.end + 80)) && !PLATFORMS.has(lower))
    return true;
  if (dotted === 1 && (STEP.test(text.slice(atom.end, atom.end + 30)) || LASTED.test(lead))) return true;
  if (
    dotted === 1 &&
    /\bfrom\s$/i.test(lead) &&
    /^\s(?:on|onwards?|upwards?|up(?! to))\b/i.test(text.slice(atom.end, atom.end + 10))
  )
    return true;
  if (dotted === 1 && (IN_USE.test(lead) || HANDLED.test(lead) || TOLD_TO_GO.test(lead))) return true;
  if (dotted === 1 && STEPPED.test(lead) && STEPS_TO.test(text.slice(atom.end, atom.end + 24))) return true;
  if (dotted === 1 && PLACE_BEGINS.test(lead) && PLACE_BEGUN.test(text.slice(atom.end, atom.end + 14)))
    return true;
  if (dotted === 1 && PLACE_OF.test(lead) && PLACE_ENDS.test(text.slice(atom.end, atom.end + 16)))
    return true;
  if (
    dotted === 0 &&
    /\b(?:the|old|older|whole|entire|current)\s$/i.test(lead) &&
    /^\s(?:series|branch|line (?:is|was|has|had|never|does|did|gets?|got|will|won|of)\b)/i.test(
      text.slice(atom.end, atom.end + 16),
    )
  )
    return true;
  if (
    dotted === 0 &&
    atom.version.length < 4 &&
    NAMED.test(lead) &&
    OR_OLDER.test(text.slice(atom.end, atom.end + 30))
  )
    return true;
  if (dotted === 1 && (PRE_RELEASE.test(atom.version) || APPOSED.test(lead))) return true;
  if (dotted === 1 && OF_SOFTWARE.test(text.slice(atom.end, atom.end + 50))) return true;
  if (dotted === 1 && CALLED_RELEASE.test(text.slice(atom.end, atom.end + 60))) return true;
  if (
    dotted === 1 &&
    (!/[A-Z]/.test(before) || CHOOSES.test(before)) &&
    NOUN_AFTER.test(text.slice(atom.end, atom.end + 40))
  )
    return true;
  if (dotted === 1 && COMES_WITH.test(text.slice(Math.max(0, atom.start - 40), atom.start))) return true;
  if (dotted === 1 && BOUNDED.test(text.slice(atom.end, atom.end + 40))) return true;
  if (dotted === 1 && FIXED_IN_NAMED.test(text.slice(Math.max(0, atom.start - 60), atom.start))) return true;
  if (dotted === 1) return VERSION_WORD_BEFORE.test(text.slice(Math.max(0, atom.start - 20), atom.start)) || (!/^[A-Z]/.test(before) && /^0\.|^[1-9]\d?\.\d{1,3}$/.test(atom.version) && !/[,%]/.test(text[atom.end] ?? '') && /\b(?:fix|patch|releas|updat|upgrad|version|affect|vulnerab|resolv)/i.test(text)); // prettier-ignore
  return false;
}
