import { VERBS } from '../lexicon/verbs.ts';
import { PLATFORMS } from '../lexicon/other-numbers.ts';
import { VERSION_WORD_BEFORE } from './number-place.ts';
import type { NumberPlace } from './number-place.ts';

/** "introduced in 1.90", "will be dropped in 6.52": what comes and goes does so with a version. */
const COMES_WITH =
  /\b(?:dropped|included|(?:will|to|should|may|might) be|removed|gone|regressed|away|vanish(?:es|ed)|disappear(?:s|ed)|persists?|persisted|survives?|survived|lingers?|remains?|returned|resurfaced|opened|present|exists?|debut(?:s|ed)?|back|still|already|com(?:e|es|ing)|came|arriv(?:e|es|ed|ing)|land(?:s|ed)?|due|planned|added|introduced|appear(?:s|ed)|began|begins?|start(?:s|ed|ing)?|shipp(?:ed|ing)|switched|changed|rewritten|broken?|broke|reintroduced|restored|disabled|enabled|reverted|promised|expected|scheduled|out|available|present|seen|reproduced?|tested|running|happens?|occurs?|fix(?:es|ed)|patch(?:es|ed)|resolv(?:es|ed)|clos(?:es|ed)|address(?:es|ed)|repair(?:s|ed)|correct(?:s|ed))(?: (?:this|it|that|them|only|again|in|the \w+|the \w+ \w+))? (?:in|with|on|for|from|by)\s$/i;

/** "9.1 before 9.1.14": what follows bounds it. */
const BOUNDED = /^\s(?:before|prior to|through|up to|until)\s(?:v|versions?\s)?\d{1,6}\.\d/i;

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

/** "In 1.91 Fernbox uploads them", "only with 1.91 the editor asks": where a clause begins with who acts. */
const OPENS_WITH = /(?:^|[.;:]\s|\bthat\s)(?:[Oo]nly |[Jj]ust |[Ee]ven )?(?:[Ii]n|[Ww]ith|[Uu]nder)\s$/;
const WHO_ACTS =
  /^,?\s(?:the (?:tool|app|editor|extension|client|plug-?in|agent|browser|program|server|daemon|library|package)\b|[A-Z][\w-]*(?:\s[A-Z][\w-]*)?\s(?:(?:also|still|now|only|already|even|never|no longer)\s)?[a-z]{2,}s\b)/;

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

/** "fixed in AccessControl 4.3": a name after a repair makes a version of the number. */
const FIXED_IN_NAMED =
  /\b(?:[Ff]ixed|[Pp]atched|[Rr]esolved|[Aa]ddressed|[Cc]orrected|[Rr]epaired) (?:in|by|with) (?:[A-Z][\w.-]{0,30} ){1,3}$/;

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

/** "4.3 of its till software". */
const OF_SOFTWARE =
  /^\sof (?:its|the|their|our|his|her) (?:[\w-]{1,16} ){0,2}(?:software|app|program|editor|firmware|client|tool|package|library|extension|plug-?in|browser)\b/i;

/** "to 4.17, a release of last autumn": called so behind it. */
const CALLED_RELEASE =
  /^,\s(?:which (?:is|was) )?(?:an?|the)\s(?:[\w-]{1,16}\s){0,2}(?:release|version|update|build)\b/i;

/** What stands before the number of a version in use or told about. */
const AT_VERSION = /\b(?:in|on|with|to|from|since|until|till|under|before|after|by) $/i;

/** Whether a number is the subject of a verb ("4.0 rewrites links"). */
function isSubject({ text, atom }: NumberPlace): boolean {
  const [, word] = VERB_AFTER.exec(text.slice(atom.end, atom.end + 40)) ?? [];
  return word !== undefined && VERBS.get(word)?.form === 's';
}

/** Whether a short number is of a line of versions that its text names, or of the one beside it where one may stand. */
function isOfText({ atom, lead, majors }: NumberPlace): boolean {
  if (majors.size === 0) return false;
  const major = atom.version.slice(0, atom.version.indexOf('.'));
  if (majors.has(major)) return true;
  return (
    AT_VERSION.test(lead) && (majors.has(String(Number(major) - 1)) || majors.has(String(Number(major) + 1)))
  );
}

/** What stands around a number that only a version has. */
interface Sign {
  /** Right before it, in so many characters. */
  readonly before?: RegExp;
  readonly within?: number;
  /** Right behind it, in so many characters. */
  readonly after?: RegExp;
  readonly ahead?: number;
}

/** All that is looked at before a number. */
const LEAD = 60;

const shows = ({ text, atom }: NumberPlace, { before, within = LEAD, after, ahead = 0 }: Sign): boolean =>
  (before === undefined || before.test(text.slice(Math.max(0, atom.start - within), atom.start))) &&
  (after === undefined || after.test(text.slice(atom.end, atom.end + ahead)));

/** Signs of a number with one dot. */
const SIGNS: readonly Sign[] = [
  { before: CLAUSE_BEGINS, within: 8, after: ACTS_AFTER, ahead: 40 },
  { before: CLAUSE_BEGINS, within: 8, after: JUDGED_AFTER, ahead: 80 },
  { after: OR_OLDER, ahead: 30 },
  { before: ON_OR_BELOW, after: OR_BELOW, ahead: 12 },
  { after: STEP, ahead: 30 },
  { before: LASTED },
  { before: /\bfrom\s$/i, after: /^\s(?:on|onwards?|upwards?|up(?! to))\b/i, ahead: 10 },
  { before: IN_USE },
  { before: HANDLED },
  { before: TOLD_TO_GO },
  { before: STEPPED, after: STEPS_TO, ahead: 24 },
  { before: PLACE_BEGINS, after: PLACE_BEGUN, ahead: 14 },
  { before: OPENS_WITH, within: 16, after: WHO_ACTS, ahead: 50 },
  { before: PLACE_OF, after: PLACE_ENDS, ahead: 16 },
  { before: APPOSED },
  { after: OF_SOFTWARE, ahead: 50 },
  { after: CALLED_RELEASE, ahead: 60 },
  { before: COMES_WITH, within: 40 },
  { after: BOUNDED, ahead: 40 },
  { before: FIXED_IN_NAMED },
  { before: VERSION_WORD_BEFORE, within: 28 },
];

/** The same of a number without a dot. */
const SIGNS_OF_WHOLE: readonly Sign[] = [
  {
    before: /\b(?:the|old|older|whole|entire|current)\s$/i,
    after: /^\s(?:series|branch|line (?:is|was|has|had|never|does|did|gets?|got|will|won|of)\b)/i,
    ahead: 16,
  },
];

/** What a sentence says that tells of versions at all. */
const OF_VERSIONS = /\b(?:fix|patch|releas|updat|upgrad|version|affect|vulnerab|resolv)/i;

/** Whether a number looks like a version, and nothing before it is a name, in a sentence that tells of versions. */
const looksLikeOne = ({ text, atom, before }: NumberPlace): boolean =>
  !/^[A-Z]/.test(before) &&
  /^0\.|^[1-9]\d?\.\d{1,3}$/.test(atom.version) &&
  !/[,%]/.test(text[atom.end] ?? '') &&
  OF_VERSIONS.test(text);

/** Whether a number with one dot is a version by what stands around it. */
export const isShortVersion = (place: NumberPlace): boolean =>
  isOfText(place) ||
  SIGNS.some((sign) => shows(place, sign)) ||
  (CLAUSE_BEGINS.test(place.text.slice(Math.max(0, place.atom.start - 8), place.atom.start)) &&
    isSubject(place)) ||
  (!PLATFORMS.has(place.lower) && shows(place, { after: JUDGED_AFTER, ahead: 80 })) ||
  PRE_RELEASE.test(place.atom.version) ||
  ((!/[A-Z]/.test(place.before) || CHOOSES.test(place.before)) &&
    shows(place, { after: NOUN_AFTER, ahead: 40 })) ||
  looksLikeOne(place);

/** The same of a number without any dot. */
export const isWholeVersion = (place: NumberPlace): boolean =>
  SIGNS_OF_WHOLE.some((sign) => shows(place, sign)) ||
  (place.atom.version.length < 4 && shows(place, { before: NAMED, after: OR_OLDER, ahead: 30 }));
