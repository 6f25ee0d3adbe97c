import { deniesWell } from '../../lexicon/denied-well.ts';
import { NEGLECTED_SINCE } from '../../lexicon/working.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { isRequired, mentionsIn } from './numbers.ts';
import type { Reading } from '../reading.ts';
import { ENDED_IN, makesWhole } from './repairs.ts';
import { roleOf } from './roles.ts';
import { goesBackTo } from './steps.ts';

/** "The upcoming 2026.6 release", "a list … in version 3.4 that would come": what is still to come. */
const TO_COME =
  /\b(?:upcoming|forthcoming|coming|next|future|planned|announced|promised) (?:version |release |v)?$/i;
const WOULD =
  /\b(?:will|would|shall|is to|are to|plans? to|going to)\b(?:[^.;]|\.\d){0,110} in (?:version |release |v)?$/i;
/** "told its engineers to stay on 12.2": where one is told to stay. */
const STAY =
  /\b(?:to|should|must|please|better) (?:stay|remain|keep|hold|wait|stick)(?: \w+)? (?:on|at|with|to) (?:version |release |v)?$/i;
/** "Stay on 1.96.4", "we are sticking with 1.96.4": where somebody stays, told first. */
const STAYS =
  /^\W*(?:(?:so|then|please|for now|instead|until then),? )?(?:(?:we|i)(?: are| am|['’]re|['’]m| will|['’]ll)? )?(?:just |simply )?(?:stay|stick|remain|keep)(?:ing)? (?:on|at|with|to) (?:versions? |v)?$/i;
/** "We had the editor pinned to 1.96.4": where somebody stays, by what he has set down. */
const PINNED = /\bpin(?:s|ned|ning)?(?: (?!not\b|never\b)[\w.'’-]+){0,4}? (?:to|at|on) (?:versions? |v)?$/i;
/** "…, which is affected": what is told of where somebody stays. */
const JUDGED_BEHIND =
  /(?<!\bnot )\b(?:affected|vulnerable|exposed|leaks?|uploads?|sends?|crash\w*|fails?|has it|lost|lose)\b/i;
/** "(except 1.96.5)": told aside. */
const EXCEPTED = /\((?:except(?:ing)?|excluding|but not|apart from|other than)(?: for)? (?:versions? |v)?$/i;
/** "An earlier attempt in 4.0.3 was insufficient", "before and after 4.59": no fault's number. */
const ATTEMPT =
  /\b(?:attempt|try|fix|patch|repair|correction|workaround) (?:in|from|of) (?:version |release |v)?$|\b(?:what|whatever|everything) (?:[\w-]+ ){1,3}(?:did|changed|tried|shipped) (?:in|with|for) (?:version |release |v)?$|\bbackported to (?:versions? |v)?$|\bbefore and after (?:version |release |v)?$/i;
/** "Users should be on 1.97.3 or later": where one is told to go. */
const ONE_IS_TOLD =
  /\b(?:should|must|need to|needs to|have to|has to|please|recommend\w*|advis\w+)(?: \w+){0,3} (?:on|to|with|at|install|use|run|least)(?: at least)? (?:version |release |v)?$|\b(?:you|users?|customers?|everyone|one|admins?|administrators?|systems?|servers?) needs? (?:at least )?(?:version |release |v)?$/i;
/** "Whoever runs 4.0 should install 4.0.12". */
const ADVISED =
  /\b(?:should(?! not)|must(?! not)|needs? to|ha(?:s|ve) to|please(?! do)|(?:asked|advised|urged|told|recommended|ordered) to)(?: (?!not |never )\w+){0,2} (?:install|use|get|deploy|(?:upgrad|updat|mov|switch|go)e?(?: \w+){0,2} to) (?:version |release |v)?$/i;
/** "asks all whose number begins with 7.4 to install 7.4.19". */
const ASKED =
  /\b(?:asks?|asked|advis\w+|urg(?:es?|ed|ing)|recommend\w*|request\w*|order(?:s|ed)|instruct\w*|tells?|told)\b(?:[^.;]|\.\d){1,80}? to (?:install|use|get|deploy|(?:upgrad|updat|mov|switch|go)e?(?: \w+){0,2} to) (?:version |release |v)?$/i;
/** "exposed until they get 7.8.5". */
const UNTIL_GOT = /\buntil (?:they|you|we|it|users|customers) (?:get|have|install|run|receive)s? $/i;
/** "The tracker has not been seen since 8.3": with what it went. */
const NOT_SINCE = /\b(?:has|have) (?:not|never) (?:been )?\w+(?: \w+){0,2} $/i;
/** "This hasn't been an issue since 1.4". */
const NO_ISSUE_SINCE =
  /\b(?:has|have)(?: not|n['’]t| never) been (?:an? |any )?(?:issues?|problems?|bugs?|trouble|concern|seen|reported|observed|noticed) (?:\w+ ){0,3}$/i;
/** The same of what is surely a fault, in more words. */
const NO_HARM_SINCE =
  /\b(?:has|have)(?: not|n['’]t| never) (?:been )?(?:uploaded|leaked|crashed|frozen|hung|failed|lost|deleted|happened|occurred|resurfaced|come back|(?:sent|transmitted|forwarded) to (?:[\w'’-]+ ){1,4}?(?:servers?|hosts?|advertisers?|cloud|vendor|company|maker))(?: [\w'’-]+){0,6} $/i;
/** "My changes have not been uploaded since 1.4": what its users want done. */
const OF_USERS =
  /\b(?:my|our|his|her|their|your|users['’]) (?:[\w-]+ ){1,3}(?:has|have)\b|\b(?:backups?|notifications?|mails?|messages|changes|reports|updates) (?:has|have)\b/i;
/** Whether what has not been since a version was the fault, and nothing that should be done. */
const isEndedSince = (lead: string, raw: string): boolean =>
  (NOT_SINCE.test(lead.slice(-60)) || NO_ISSUE_SINCE.test(lead) || NO_HARM_SINCE.test(lead)) &&
  !OF_USERS.test(lead) &&
  !deniesWell(lead) &&
  !NEGLECTED_SINCE.test(`${lead}${raw}`);
/** "needs Docker 27.0": what something else asks for. */
const NEEDED =
  /\b(?:needs?|requires?|depend(?:s|ing|ed)? on|is compatible with|supports?|support (?:for|of)|(?:built|compiled|linked) (?:with|against)(?= [A-Z])|PEP|RFC) (?:at least )?(?:[A-Z]\w+ )?(?:versions? |releases? |v)?[\^~]?$/;
/** "Starting in 2.33, the tool will move to another build": what is still to come. */
const COMES =
  /^,? (?:[\w'’-]+ ){1,4}(?:will|is going to|are going to) (?!(?:no longer|not|never|continue|still)\b)/i;
/** "update strnum to 2.3.0", "Bump left-pad from 1.0 to 1.1": the number of what a tool is built of. */
const OF_A_PART =
  /^(?:\W|deps?: )*(?:(?:chore|build|fix|deps)(?:\(\w+\))?: )?(?:updat|upgrad|bump)(?:e|es|ed|ing|s)? (?:the )?(?:(?:bundled|vendored|embedded|internal) )?(?!(?:your|our|their|its|my|all|every|each|any|some|most|these|those|this|that|a|an|old|older|existing|affected|vulnerable|production|immediately|it|them|the|now|both|directly|to|from|at|as|or|and)\b)@?(?<part>[\w./-]+(?: [\w.-]+){0,2}?)(?: (?:from|version) v?[\d.]+)? to (?:version )?v?$/i;
/** "Upgrade clients / production servers to 1.4": whose they are that run the tool, and on what. */
const RUNS_IT =
  /\b(?:users?|customers?|systems?|versions?|installations?|installs?|clients?|servers?|machines?|hosts?|nodes?|clusters?|deployments?|devices?|computers?|laptops?|desktops?|workstations?|phones?|endpoints?|instances?|environments?|fleets?|teams?|staff|copies|copy|sites?|boxes|pods|containers|everything|everyone|apps?|software|programs?|packages|tools?|editors?|browsers?|releases?|builds?)$/i;
/** "Only 1.97.3 and later contain the fix". */
const HAS_FIX =
  /^,?[^.;,]{0,24}\b(?:contains?|contained|includes?|included|have|has|had|carr(?:y|ies)|ships?|bring|brings) (?:(?:the|a|this|that|its|our) (?:\w+ )?(?:fix|patch|correction|repair|remedy)|(?:the|an?|its|our) (?:corrected|fixed|repaired|patched|mended) [a-z]|(?:the|this|that|its|our) (?:\w+ )?change(?! (?:that|which)\b)|an? (?:\w+ )?change (?:(?:that|which) |to )(?:fix|prevent|stop|clos|block|address|resolv|remov|undo|revert|correct))/i;
/** "1.4.1 supersedes 1.4.0": what comes in another's place. */
const IN_ITS_PLACE =
  /^,? (?:supersedes?|superseded|supplants?|replaces?|replaced) (?:the |both |all )?(?:[\w-]+ ){0,2}?(?:versions? |v)?\d/i;
/** "2026.2.2, scheduled for October". */
const SCHEDULED =
  /^,? (?:which (?:is|was) |is |was )?(?:scheduled|due|planned|expected|promised|slated) (?:for|in|on|next|to|later|this)\b/i;
/** "the day that 1.97 came out", "in the week in which 1.97 was released": told as a time. */
const TIME_OF =
  /\b(?:day|week|weekend|month|morning|evening|afternoon|night|hour|moment|time|year|quarter|spring|summer|autumn|fall|winter)s?,? (?:(?:that|when|(?:on|in|at|during) which|after|before|on which) )?(?:(?:[A-Z][\w-]* ){1,3}|the )?(?:versions? |releases? |v)?$/;
const CAME_OUT =
  /^ (?:(?:was|were|had been|has been|is|are|being) )?(?:\w+ly )?(?:came out|released|published|announced|shipped|went out|appeared|launched|landed|arrived)\b/i;
/** "Shortly after 1.97.3 came out, 1.97.5 was …": a time, where another is told of. */
const TIME_BY =
  /\b(?:after|before|when|once|until|as soon as|since) (?:the )?(?:[A-Z][\w-]* )?(?:versions? |releases? |v)?$/i;
/** "There is no 1.99". */
const NONE_SUCH = /\bthere (?:is|was|has been) no (?:such )?(?:versions? |releases? )?$/i;
/** "will accept them again, though not before 1.194": when, and nothing that is affected until then. */
const NOT_BEFORE = /\bnot (?:before|until|prior to|earlier than) (?:versions? |v)?$/i;
/** "It is not known whether 1.96 is affected". */
const WHETHER = /\bwhether (?:or not )?(?:[^.;,]|\.\d){0,80}$/i;
const UNCLEAR =
  /\b(?:not (?:yet )?(?:known|clear|certain|sure|sa(?:y|id)|specif(?:y|ied)|disclosed?|t(?:ell|old)|named?|reveal(?:ed)?)|unclear|unknown|unsure|uncertain|declin\w+ to (?:say|name|specify|disclose)|without (?:saying|naming)) (?:if|which|how|since (?:when|which)|what)\b(?:[^.;,]|\.\d){0,80}$/i;

/** Rule of the repairs that are told only so. */
export const TOLD_TO = 'fix/told-to';

/** Whether a version is told to hold the repair. */
export const holdsRepair = ({ parsed: { text } }: Reading, { end }: VersionMention): boolean =>
  HAS_FIX.test(text.slice(end, end + 70));

/** Whether a version is told to hold the repair, or as the first of those that one is told to use. */
export function bringsRepair(
  { parsed: { text, sentence } }: Reading,
  { start, end, form }: VersionMention,
): boolean {
  return (
    HAS_FIX.test(text.slice(end, end + 70)) ||
    (form === 'exact' && UNTIL_GOT.test(text.slice(Math.max(0, start - 60), start))) ||
    (form === 'exact' && ASKED.test(text.slice(Math.max(sentence.start, start - 130), start))) ||
    (form === 'exact' && ADVISED.test(text.slice(Math.max(0, start - 60), start))) ||
    (form === 'since' &&
      (ONE_IS_TOLD.test(text.slice(Math.max(0, start - 60), start)) ||
        isEndedSince(text.slice(Math.max(sentence.start, start - 110), start), text.slice(start, end))))
  );
}

/** "If you are not using 1.4": who is told of has it not, and nothing is told of it. */
const IF_NOT_ON =
  /(?:^|[^\w-])(?:if|unless|in case) (?:you|we|they|one|users?|customers?|someone|somebody|your [\w-]+) (?:(?:is|are|was|were)(?: not|n['’]t)|(?:do|does|did)(?: not|n['’]t)|have(?: not|n['’]t)|never) (?:\w+ly |yet |still )?(?:us(?:e|es|ed|ing)|on|at|run|runs|running|ran|install(?:ed|ing)?|have|has)(?: \w+)? (?:[\w.,-]+ (?:or |and )?){0,4}$/i;

/** Whether a clause only asks which versions are concerned. */
export function isUnsettled(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const { tokens, text, sentence } = reading.parsed;
  const first = clause && tokens[clause.from];
  if (!first) return false;
  // Where no number stands, the clause's own first words count.
  const at = mentionsIn(reading, clause)[0]?.start ?? first.start + 'whether or not '.length;
  const told = text.slice(Math.max(sentence.start, at - 160), at);
  return WHETHER.test(told) || UNCLEAR.test(told) || IF_NOT_ON.test(told);
}

/** Whether a line tells of a part of the tool that was brought up to a number. */
export function isOfAPart(
  { topic, parsed: { text, sentence, names } }: Reading,
  { start, form }: VersionMention,
): boolean {
  const lead = `${text.slice(sentence.start, start)}${form === 'range' ? 'to ' : ''}`;
  const part = OF_A_PART.exec(lead)?.groups?.['part'];
  if (part === undefined) return false;
  if (/\b(?:bundled|vendored|embedded) /i.test(lead)) return true;
  return (
    !RUNS_IT.test(part) &&
    !names.some((name) => name.entry.tool !== null) &&
    // "Update Code": the tool's own name, in short.
    !topic.tools.some((slug) => topic.lexicon.tools.get(slug)?.name.split(' ').includes(part))
  );
}

/** Whether a version tells only when something happened to another one of its sentence. */
export function isOnlyTime({ parsed: { text, versions } }: Reading, one: VersionMention): boolean {
  const number = one.start + Math.max(0, one.raw.search(/\d/));
  return (
    TIME_BY.test(text.slice(Math.max(0, one.start - 40), number)) &&
    CAME_OUT.test(text.slice(one.end, one.end + 40)) &&
    versions.some((other) => other.start > one.end && other.items.length > 0)
  );
}

/** A score, or the day before a release ("before 1.97 was released"), or what somebody offers: no bound of a fault. */
export function isNoBound(reading: Reading, mention: VersionMention): boolean {
  const { start, end, form } = mention;
  if (goesBackTo(reading, mention)) return false;
  const { text, sentence } = reading.parsed;
  const lead = text.slice(Math.max(0, start - 40), start);
  if (/\b(?:severity|scor(?:e|es|ed)|rat(?:ed|ing)|cvss)\b[^.;]{0,12}$/i.test(lead)) return true;
  if (
    form === 'exact' &&
    (ENDED_IN.test(lead) ||
      TO_COME.test(lead) ||
      EXCEPTED.test(lead) ||
      STAY.test(lead) ||
      ((STAYS.test(text.slice(sentence.start, start).slice(0, 60)) || PINNED.test(lead)) &&
        !JUDGED_BEHIND.test(text.slice(end, Math.min(sentence.end, end + 80)))) ||
      ATTEMPT.test(lead) ||
      NONE_SUCH.test(lead) ||
      (TIME_OF.test(lead) && !/\bsince\b/i.test(lead) && CAME_OUT.test(text.slice(end, end + 40))) ||
      isOnlyTime(reading, mention) ||
      IN_ITS_PLACE.test(text.slice(end, end + 60)) ||
      SCHEDULED.test(text.slice(end, end + 40)))
  )
    return true;
  if (bringsRepair(reading, mention) || makesWhole(reading, mention)) return true;
  if (form !== 'before' && form !== 'through' && isRequired(reading, mention)) return true;
  if (form !== 'before' && form !== 'through' && NEEDED.test(lead)) return true;
  if (isOfAPart(reading, mention)) return true;
  if (
    form === 'since' &&
    /^(?:start|begin|as of|from)/i.test(mention.raw) &&
    COMES.test(text.slice(end, end + 80))
  )
    return true;
  if (/^(?:ended|beside|left)$/.test(roleOf(reading, mention))) return true;
  if (form === 'exact' && WOULD.test(text.slice(Math.max(sentence.start, start - 130), start))) return true;
  // "4.1 will uninstall itself"
  if (form === 'exact' && /^ (?:will|shall|is (?:going )?to)\b/.test(text.slice(end, end + 14))) return true;
  if (form === 'before')
    return (
      NOT_BEFORE.test(text.slice(Math.max(0, start - 8), start) + mention.raw.replace(/\d.*$/, '')) ||
      /^ (?:was|were|is|are|had been|has been|came|went) (?:even |ever |first )?(?:released|out|published|shipped|launched|announced|live)\b/i.test(
        text.slice(end, end + 40),
      )
    );
  return (
    form !== 'exact' &&
    /\b(?:stable(?! (?:is|are|was|were|users?|builds?|releases?|channel) (?!from|since)\w)|supports?|supported|supporting|requires?|required|compatible with|(?:he|she|I|they) (?:has |have )?(?:been )?(?:using|started|began|used|contributed?))(?: \w+){0,2} $/i.test(
      lead,
    )
  );
}
