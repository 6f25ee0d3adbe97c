import type { ToldVersions } from '../../../model/statement.ts';
import type { Release } from '../../text/releases.ts';
import type { Finding, Reading } from '../reading.ts';

/** A repair that is still to come. */
const TO_COME =
  /\b(?:will|would|shall|plan(?:s|ned|ning)?|promis\w+|upcoming|soon|intend\w*|going to|work(?:s|ing) on|next (?:release|version|update)|not yet|on (?:its|the) way|depends? on|await\w*|known (?:issues?|problems?|bugs?|limitations?))\b/i;
/** What a repair was taken back with, in the way of its words: "Reverted the fix", "Removed the check". */
const TAKEN_BACK =
  /\b(?:revert\w*|remov\w+|und(?:o|oes|id|one|oing)|roll\w* back|back\w* out|dropp?\w*|disabl\w+|took out|tak\w+ out|delet\w+|withdr\w+)\b(?:[^.;]|\.\d){0,60}\b(?:fix\w*|bug-?fix\w*|hot-?fix\w*|patch\w*|repairs?|mitigations?|corrections?|checks?|guards?|protections?|safeguards?|validation|restrictions?|prompts?|confirmations?|consent|warnings?|opt-?(?:outs?|ins?)|encryption|sandbox\w*|filters?|filtering|block(?:s|ing)?|saniti[sz]\w+|redact\w+|permissions?|blocklist|denylist)\b/i;
/** The same told of the repair: "The fix of the leak has been backed out". */
const IS_TAKEN_BACK =
  /\b(?:fix(?:es)?|bug-?fix(?:es)?|hot-?fix(?:es)?|patch(?:es)?|repairs?|mitigations?|corrections?)\b(?:[^.;]|\.\d){0,60}\b(?:was|were|is|are|been|being|got|had to be) (?:\w+ ){0,2}(?:revert|remov|undone|rolled back|backed out|back(?:ed)?-?out|dropp|disabl|taken (?:back|out)|withdrawn|pulled|delet)/i;
/** A repair that is doubted, partial, one the user makes, or none: "Tried to fix", "the leak should be fixed". */
const NO_SURE_REPAIR =
  /\b(?:partial\w*|partly|tr(?:y|ies|ied|ying) (?:to|and)|attempt\w*|incomplete\w*|unsuccessful\w*|work-?arounds?|mitigat\w+|temporar\w+|interim|stop-?gap|hopefully|hope\w*|(?:expected|supposed|believed|thought|said) to|seem\w*|appears? to|maybe|perhaps|probably|reportedly|un(?:fixed|resolved|patched)|wont-?fix|(?:is|are|came|comes|coming) back|reappear\w*|recur(?:s|red|ring)?|re-?open\w*)\b|\b(?:should|may|might|could)(?: now| also| already| hopefully| all| have| has)* (?:be(?:en)? )?(?:fix|resolv|solv|gone|help|address|repair|stop|correct|work)|\bnot (?:yet |(?:a |an? )?(?:complete|full|real|entire|total|proper|final)(?:ly)?\b|quite|enough|sufficient|all\b|everywhere|(?:been )?(?:fix|resolv|solv|address|repair|correct|patch))|n['’]t (?:been )?(?:fix|resolv|solv|address|repair|correct|patch|fully|completely|entirely|yet)|^\W*(?:a |the )?fix(?:ed|es)?\b(?:(?! (?:where|when|whenever|that|which|who|if|because)\b)[^.;:]){0,60} (?:was|were|is|are|did|does|do|has|have|had)(?: not\b|n['’]t\b)|\b(?:re-?start|re-?install|re-?boot)(?:ing|s|ed)?\b[^.;]{0,24} (?:fix|help|solv|resolv|cure)|\b(?:fixed|solved|resolved|cured|repaired) (?:by|with|through) (?:a |an |the )?(?:re-?(?:start|install|boot)|set|turn|switch|disabl|clear|delet|remov|updat|upgrad|downgrad)|\bfixed[ -](?:price|rate|width|height|size|term|cost|point|position|fee|length|font|number|ip|address)\b/i;
/** "It still leaks", and not "Fixed keys still being sent" or "where it still leaks". */
const STILL =
  /^(?!.{0,1200}\b(?:where|when|whenever|that|which) (?:[\w'’-]{1,20} ){0,3}still\b).{0,1200}\bstill (?!being\b)/i;
/** What is there since the release: "Added", "New", "now sends", "from now on". */
const IS_NEW =
  /^(?:(?:[\w./ -]{1,30}|\[[\w #/.-]{1,24}\]|\w{2,12}\([\w./-]{1,24}\))!?:\*{0,2} ?|\[[\w #/.-]{1,24}\] )?(?:feat\b|add(?:s|ed)?\b|new\b|introduc(?:es?|ed)\b|now\b|start(?:s|ed)\b|we (?:have )?(?:added|introduced|started)\b)|\b(?:now|from now on|as of this (?:release|version)|starting with this (?:release|version))\b/i;

/** A known issue that is told of as over, or of other versions. */
const MENDED =
  /\b(?:fix\w*|patch\w*|resolv\w+|solved|repaired|no longer|previous\w*|earlier|older|used to|was|were|had been)\b|\d\.\d/i;

/** What goes on as it was. */
const GOES_ON = /\b(?:remains?|still|continues?|as before|known (?:issues?|problems?|bugs?))\b/i;

/** A repair made elsewhere or before, or of words about the fault: "in the previous release", "the documentation of". */
const ELSEWHERE =
  /\b(?:previous\w*|earlier|prior|another|already|last (?:release|version|update|build|week|month|year|time)|(?:weeks?|months?|years?|releases?|versions?) ago|beta|nightly|canary|insiders?|previews?|back-?port\w*|upstream|downstream)\b|\b(?:docs|documentation|documented|typos?|translations?|tests? (?:for|of|case)|notes? (?:on|about|that|for)|comments? (?:on|about|in)|read-?me|changelog|release notes)\b/i;

/** Whether a line that tells a repair tells it as whole and in force. */
const isWhole = (line: string): boolean =>
  !TAKEN_BACK.test(line) && !IS_TAKEN_BACK.test(line) && !NO_SURE_REPAIR.test(line) && !STILL.test(line);

/** Whether a line that tells a repair tells it as made, whole and in force. Linear. */
export const mends = (line: string): boolean => !TO_COME.test(line) && !ELSEWHERE.test(line) && isWhole(line);

/** "(also in 1.9.8)", "backported from 2.1": a number of another branch, with which no range begins. */
const OTHER_BRANCH =
  /\b(?:also|too|as well|back-?port\w*|cherry-?pick\w*|forward-?port\w*|simultaneous\w*|respectively)\b/i;
/** "Updated OpenSSL to 3.0.14, which fixes a leak", "Bump zlib from 1.3 to 1.3.1": numbers of what is brought along. */
const BROUGHT_ALONG =
  /\b(?:bump|updat|upgrad|pin|mov|switch)(?:e|es|ed|s|ing|ned|ning)? (?:(?!to\b|from\b)\S{1,40} ){1,4}(?:from \S{1,30} )?to (?:version |release )?v?\d/i;
/** "Fixed a leak in OpenSSL 3.0.13", "the crash of 1.97.1": where it was. */
const WAS_IN = /\b(?:(?:in|of|with|from|on|under) (?:\S{1,30} ){1,3}|(?<!\bas )of )v?$/i;

/** "the leak that 1.97.2 should have fixed": with which it was not. */
const SHOULD_HAVE =
  /\b(?:should|would|could|might) (?:already )?have\b|\b(?:was|were) (?:meant|supposed|thought) to\b/i;

/**
 * The number of a repair in a line of a release, where the line tells another: null where that is of a branch, of what is
 * brought along or of what had the fault; the release's where it only says where the fault was.
 */
function repairedIn(line: string, fixed: string, release: Release, ofMain: boolean): string | null {
  if (fixed === release.version || !/\d/.test(fixed)) return fixed;
  if (ofMain && (OTHER_BRANCH.test(line) || BROUGHT_ALONG.test(line) || SHOULD_HAVE.test(line))) return null;
  // "The fix for the crash of 1.97.1 has been reverted"
  if (ofMain && !isWhole(line)) return null;
  const at = line.indexOf(fixed);
  if (at < 0 || !WAS_IN.test(line.slice(Math.max(0, at - 60), at))) return fixed;
  return ofMain && release.part !== 'other' && mends(line) ? release.version : null;
}

/**
 * The versions of a finding that tells none by itself, where it stands under a release's heading: what is repaired there
 * was repaired in it, what is new there came with it. What the line quotes besides is the fault that was. `ofMain`: it is
 * told of what is released, in the notes' own voice.
 */
export function withRelease(
  told: ToldVersions,
  { parsed: { text, sentence } }: Reading,
  finding: Finding,
  others: readonly Finding[],
  release: Release | undefined,
  ofMain: boolean,
): ToldVersions {
  const { kind, polarity } = finding;
  if (release === undefined || polarity === 'negated') return told;
  const line = text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
  if (told.fixed !== null)
    return kind === 'fix' ? { ...told, fixed: repairedIn(line, told.fixed, release, ofMain) } : told;
  if (told.introduced !== null || !ofMain) return told;
  if (release.part === 'other')
    return kind === 'behaviour' && release.open === true && told.affected === null && !MENDED.test(line)
      ? { ...told, affected: release.version }
      : told;
  if (kind === 'fix') return mends(line) ? { ...told, fixed: release.version } : told;
  if (kind !== 'behaviour' || told.affected !== null || release.part === 'repairs') return told;
  if (
    GOES_ON.test(line) ||
    others.some((other) => other.kind === 'fix') ||
    !(release.part === 'news' || IS_NEW.test(line))
  )
    return told;
  return { ...told, introduced: release.version, affected: `>=${release.version}` };
}
