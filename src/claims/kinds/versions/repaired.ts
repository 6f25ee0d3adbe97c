import type { ToldVersions } from '../../../model/statement.ts';
import { PART_OF_OLDER } from '../../lexicon/version-bounds.ts';
import { LINE } from '../../mentions/version-numbers.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { isRequired, leadOf, mentionsIn } from './numbers.ts';
import type { Finding, Reading } from '../reading.ts';
import { bringsRepair, holdsRepair, TOLD_TO } from './exclusions.ts';
import { givenInstead, isTakenBack, withJoined, withoutHalf } from './repairs.ts';
import { roleOf } from './roles.ts';
import type { VersionRole } from './roles.ts';
import { leadsBackTo } from './steps.ts';

/** No version told. */
export const NO_VERSIONS: ToldVersions = { introduced: null, fixed: null, affected: null, raw: null };

/** A number to which the fault belongs, not its repair. */
const FAULTY =
  /\b(?:introduced (?:in|with|by)|(?<!\b(?:fix|patch|repair|correction|update|cure|remedy|solution|switch|help) )came (?:in )?with|added in|appeared in|regressions? (?:\w+ )?(?:from|of|since)|regressions? (?:(?:on|for|with|of) [\w.-]+ (?:[\d.]+ )?)?in(?: [\w.-]+)?|(?:found|discovered|present|reported|seen|spotted|reproduced) (?:in|on|with)|(?:if|when|while|once) (?:you|we|they|users?|customers?|people) (?:are|is|were|am) (?:still )?(?:on|running|using)|\bafter having (?:been )?(?:on|used|installed)|exists? in|affect(?:s|ed|ing)?|impact(?:s|ed|ing)?|(?:vulnerable|malicious|compromised|infected|faulty|poisoned|bad):?|broken? (?:in|by|with|since)|(?<!\b(?:fixed|closed|resolved|solved|gone) for (?:[\w-]+ ){1,3})(?:upgraded|updated|installed|came) (?:via|from|through)|support(?:s|ed|ing)?(?: (?:for|of))?(?: [\w.-]+)?|(?<!\b(?:fixed|closed|resolved|solved|gone) )(?:when|while|if) (?:using|running|built (?:with|on)|compiled with|run (?:on|with|under)|used with|combined with)(?: [\w.-]+)?)\s(?:(?:the|all|only|both)\s)?(?:versions?,?\s|releases?,?\s|builds?,?\s|packages?,?\s|v)?\(?$/i;
/** "Fixed a key that was told again, since 3.6.4": since when the fault has been there, where what repairs it acts. */
const FAULTY_SINCE =
  /(?<!\b(?:is|are|was|were|been|being|be|get|gets|got) (?:\w+ly )?)\b(?:fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|correct(?:s|ed|ing)?|address(?:es|ed|ing)?|patch(?:es|ed|ing)?|repair(?:s|ed|ing)?) (?!(?:in|with|by|for|on|at|and|or|since|now|again|already|all|it|this|that|ever|long|only|properly|there)\b)(?:(?!\b(?:reported|filed|raised|noted|noticed|described|requested) (?:\w+ )?by\b)[^.;:]){2,90}$/i;
/** "Reverted the 3.1.4 cap on retries", "fixes the 2.0 crash": the number of what is mended. */
const OF_THE_MENDED =
  /\b(?:fix(?:e[sd]|ing)?|revert(?:s|ed|ing)?|und(?:o|oes|id)|resolv(?:e[sd]?|ing)|correct(?:s|ed|ing)|address(?:es|ed|ing)|mend(?:s|ed|ing)|repair(?:s|ed|ing)?) (?:the|an?|that|this|our|its) (?:[A-Z][\w.-]* )?(?:versions? |releases? |v)?$/i;
/** "Reverted the cap on retries of 3.1.4": the same, told behind it. */
const OF_WHAT_WAS_TAKEN_BACK =
  /\b(?:revert(?:s|ed|ing)?|und(?:o|oes|id)|(?:roll(?:s|ed|ing)?|back(?:s|ed|ing)?) (?:back|out)) (?:the|an?|that|this|our|its) [^.;:]{2,60} (?:of|from) (?:versions? |releases? |v)?$/i;
/** "For 1.4 there is a patch, 1.4.1": of what is mended. */
const FOR_IT =
  /\bfor (?:those on |users of |who has |the |both )?(?:versions? |releases? |v)?(?:\d[\w.]{0,12}(?:,|,? and|,? or) ){0,4}v?$/i;
const THERE_IS_ONE =
  /^(?:(?:,|,? and|,? or) [\w.]{1,12}){0,4},? (?:there (?:is|are|was|were|will be)|we (?:have|offer|provide)|one gets|you get) (?:an?|the|no|also) (?:\w+ )?(?:patch|fix|update|hotfix|repair|correction|remedy)/i;
/** "With the leak in 1.4 fixed, …": of what is mended, too. */
const WITH_IT_IN = /\bwith (?:the|this|that|its|our) [^.;,]{2,40} in (?:the )?(?:versions? |releases? |v)?$/i;
const IS_MENDED =
  /^ (?:now |finally |also )?(?:fixed|patched|repaired|closed|solved|resolved|corrected|plugged)\b/i;
const NOUN_AFTER =
  /^(?:['’]s)? (?!(?:in|with|by|for|on|at|and|or|via|from|today|yesterday|now|last|this)\b)[a-z]/;
/** A number that is only told beside the repair's, when that is told too. */
const BESIDE =
  /\b(?:unlike|than|(?:hours?|days?|weeks?|months?|shortly|soon) after|like|as (?:in|with)|same as|identical to|byte for byte|replac(?:ed|es|ing)|instead of|supersed(?:ed|es|ing)|but not (?:in|with|on)|not yet in|based on|built (?:from|on)|(?:code|behaviou?r|state|contents?) of|what|from|since|on|running|using|(?:bug|flaw|leak|hole|vulnerabilit(?:y|ies)|issue|problem|regression|crash|error|defect|weakness|fault)(?:e?s)? (?:\w+ )?(?:in|of|from|with))\s(?:the\s)?(?:versions?\s|releases?\s|v)?$/i;

/** "2.4.1 has the flaw and …": what is told of it is no repair. */
const HAS =
  /^,? (?:has|have|had|contains?|carr(?:y|ies)|left|leaves?|still|never|lacks?|is|are|was|were)\b(?! (?:out|available|released|published))/;

/** What versions that bring no repair are. */
const ELSEWHERE_REPAIRED: ReadonlySet<VersionRole> = new Set<VersionRole>(['left', 'beside']);

/** "The 1.1 branch was not affected by what was patched in 1.2.4": what had no fault has no repair. */
const WITHOUT_IT =
  /^ (?:(?:branch|series|line|tree|releases?|versions?|LTS) ){0,2}(?:(?:is|are|was|were) (?:not|never)|(?:is|was|are|were)n['’]t|did not|didn['’]t|never) (?:\w+ly )?(?:affected|vulnerable|impacted|exposed|concerned|ha(?:d|ve))\b/i;

/** Whether a repair's telling says of a version that it never had the fault. */
export const isWithoutIt = ({ parsed: { text } }: Reading, { end }: VersionMention): boolean =>
  WITHOUT_IT.test(text.slice(end, end + 60));

/** Whether a repair's telling says of a version that the fault has been there since. */
export const faultySince = ({ parsed: { text, sentence } }: Reading, one: VersionMention): boolean =>
  one.form === 'since' &&
  /^since\b/i.test(one.raw) &&
  FAULTY_SINCE.test(text.slice(Math.max(sentence.start, one.start - 110), one.start).trimEnd());

/** "Affecting 1.95, 1.96 and 1.97": what stands between the numbers of a list. */
const LISTED = /^(?:,|,? (?:and|or|&)) (?:versions? |v)?$/i;

/**
 * "Its agent fixes the leak in Pyterna 2.61": what is no part of the tool, and that it shields the tool of that number;
 * "our extension" is the maker's.
 */
const SHIELDED =
  /\b(?:[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne|[Ss]ome|[Aa]nother|[A-Z][\w-]*['’]s?) (?:[\w-]+ ){0,3}?(?:agents?|shields?|plug-?ins?|add-?ons?|scripts?|work-?arounds?|products?|appliances?|firewalls?|scanners?|sensors?|micro-?patch(?:es)?|virtual patch(?:es)?|signatures?|rules?|wrappers?|shims?|(?:in-memory|unofficial|third-party|home-?made) (?:fix(?:es)?|patch(?:es)?)) (?:[\w-]+ ){0,4}?(?:fix|clos|patch|block|repair|solv|stop|mitigat|protect|cur|plug)\w*\b(?:[^.;]|\.\d){0,100} (?:in|of|on|from) (?:the )?[A-Z][\w+-]*(?: [A-Z][\w+-]*){0,3} (?:versions? |v)?$/;
const isShielded = ({ parsed: { text, sentence } }: Reading, one: VersionMention): boolean =>
  SHIELDED.test(text.slice(Math.max(sentence.start, one.start - 200), one.start));

/** "I went back to 1.94, so 1.94 fixes it": the number of what one went back to, told again. */
const isOneGoneBackTo = (reading: Reading, { items }: VersionMention): boolean =>
  reading.parsed.versions.some(
    (other) => other.items.some((item) => items.includes(item)) && leadsBackTo(reading, other),
  );

/** Whether a number, or the one that a list begins with in which it stands, is the fault's. */
const isFaulty = ({ parsed: { text, versions } }: Reading, one: VersionMention): boolean => {
  for (let at = versions.indexOf(one); at >= 0; at--) {
    const [here, before] = [versions[at], versions[at - 1]];
    if (!here) return false;
    if (FAULTY.test(text.slice(Math.max(0, here.start - 60), here.start))) return true;
    if (!before || !LISTED.test(text.slice(before.end, here.start))) return false;
  }
  return false;
};

/** "If you are on 1.1, upgrade to 1.2": where one is to go. */
const isGoal = ({ parsed: { text } }: Reading, { start }: VersionMention): boolean =>
  /\bto [\^~]?(?:(?:at least|version|release|v) ?)*[\^~]?$/i.test(text.slice(Math.max(0, start - 24), start));

/** Numbers of those in a repair's telling that bring it. */
function repairing(
  reading: Reading,
  finding: Finding,
  mentions: readonly VersionMention[],
): readonly VersionMention[] {
  const { text } = reading.parsed;
  const own = mentions.filter(
    (one) =>
      one.form === 'next' ||
      one.form === 'dated' ||
      !(
        isFaulty(reading, one) ||
        faultySince(reading, one) ||
        // "fixes the hole in 2.20.x": of a line, only where it was.
        (one.items.every((item) => LINE.test(item)) && roleOf(reading, one) === 'faulty') ||
        isWithoutIt(reading, one) ||
        (OF_THE_MENDED.test(leadOf(reading, one)) && NOUN_AFTER.test(text.slice(one.end, one.end + 12))) ||
        OF_WHAT_WAS_TAKEN_BACK.test(leadOf(reading, one)) ||
        (FOR_IT.test(leadOf(reading, one)) && THERE_IS_ONE.test(text.slice(one.end, one.end + 60))) ||
        (WITH_IT_IN.test(leadOf(reading, one)) && IS_MENDED.test(text.slice(one.end, one.end + 20))) ||
        isOneGoneBackTo(reading, one) ||
        isShielded(reading, one) ||
        isTakenBack(reading, one) ||
        (isRequired(reading, one) && !isGoal(reading, one)) ||
        ELSEWHERE_REPAIRED.has(roleOf(reading, one)) ||
        /^(?:introduced|added|first|crept|affect|vulnerable)/i.test(one.raw)
      ),
  );
  const exact = own.filter((one) => one.form === 'exact' || one.form === 'since');
  // "The 3.0 line has its correction in 3.0.16"
  const lines = exact.filter((one) => one.items.every((item) => LINE.test(item)));
  if (lines.length > 0 && lines.length < exact.length)
    return repairing(
      reading,
      finding,
      own.filter((one) => !lines.includes(one)),
    );
  if (exact.length < 2) return own;
  // "1.4.18 fixes several holes in 1.4.17 and in the release before it"
  const clause = reading.clauses[finding.clause];
  const subject = clause?.subject ? mentionsIn(reading, clause.subject) : [];
  const repairers = exact.filter((one) => subject.includes(one) && roleOf(reading, one) === 'ended');
  if (repairers.length > 0 && repairers.length < exact.length)
    return own.filter((one) => !exact.includes(one) || repairers.includes(one));
  // "1.81 contains the patch, and the next one that you are offered is 1.82"
  const holding = exact.filter((one) => holdsRepair(reading, one));
  if (holding.length > 0 && holding.length < exact.length)
    return own.filter((one) => !exact.includes(one) || holding.includes(one));
  // "2.4.1 has the flaw and 2.4.2 repairs it"
  const acts = (one: VersionMention): boolean => HAS.test(text.slice(one.end, one.end + 16));
  const ended = exact.filter((one) => roleOf(reading, one) === 'ended' || !acts(one));
  if (ended.length > 0 && ended.length < exact.length)
    return own.filter((one) => !exact.includes(one) || ended.includes(one));
  const beside = exact.filter(
    (one) => BESIDE.test(leadOf(reading, one)) || /^(?:began|faulty)$/.test(roleOf(reading, one)),
  );
  return beside.length < exact.length ? own.filter((one) => !beside.includes(one)) : own;
}

/** Whether a clause tells what is affected: its numbers are no repair's. */
const TELLS_FAULT =
  /\b(?:affect(?:s|ed|ing)?|vulnerable|impact(?:s|ed|ing)?|introduced|present|exist(?:s|ed)?|found|discovered)\b|\b(?:aware of|reports? of|reported|see(?:ing)?|seen) (?:[\w-]+ ){0,3}?(?:crash(?:es|ing)?|leaks?|problems?|issues?|failures?|errors?|losses|hangs|freezes|bugs?|slowdowns?) (?:[\w-]+ ){0,2}?(?:in|on|with|of|for)\b/i;

/** "A mended edition would be offered": the next one, without saying so. */
const WILL_COME =
  /\b(?:an?|the|its|their|our) (?:new|fixed|patched|corrected|repaired|mended|clean|revised|rebuilt|updated|re-?signed) (?:version|release|build|edition)\b[^.;]{0,30}?\b(?:will|would|shall|is (?:to|being|planned|expected|promised|due|coming|in preparation|on (?:its|the) way)|follows?|soon|to follow)\b|\b(?:promis\w+|plan(?:s|ned)|prepar\w+|work(?:s|ing) on|announc\w+) (?:an?|the) (?:new|fixed|patched|corrected|repaired|mended|clean|revised|updated) (?:version|release|build|edition)\b/i;

/** Numbers that belong to a repair's telling: of its clause, else of its part, else of the sentence. */
function namedIn(
  reading: Reading,
  finding: Finding,
  inClause: readonly VersionMention[],
): readonly VersionMention[] {
  const { clauses, texts, parsed } = reading;
  const isItsOwn = (one: VersionMention): boolean => !PART_OF_OLDER.test(leadOf(reading, one));
  const told =
    finding.rule === TOLD_TO
      ? parsed.versions.filter((one) => one.items.length > 0 && bringsRepair(reading, one))
      : inClause.filter(isItsOwn);
  if (told.length > 0) return told;
  const own = clauses[finding.clause];
  // "Version 1.2.3, released on Monday, fixes it, and 1.3 will …": the number of what the clause goes on with.
  const resumed = own?.kind === 'resume' && own.subject ? mentionsIn(reading, own.subject) : told;
  if (resumed.length > 0) return resumed;
  // Else it stands in the part's first clause.
  const inPart = own
    ? clauses
        .filter((one, at) => one.part === own.part && !TELLS_FAULT.test(texts[at] ?? ''))
        .flatMap((one) => mentionsIn(reading, one))
        .filter(isItsOwn)
    : told;
  if (inPart.length > 0) return inPart;
  return parsed.versions.filter(
    (one) =>
      isItsOwn(one) &&
      !clauses.some(
        (clause, at) => TELLS_FAULT.test(texts[at] ?? '') && mentionsIn(reading, clause).includes(one),
      ),
  );
}

/** Those of them that bring it, with what is given instead or joined to them. */
function bringing(
  reading: Reading,
  finding: Finding,
  named: readonly VersionMention[],
): readonly VersionMention[] {
  const told = repairing(reading, finding, named);
  const own = reading.clauses[finding.clause];
  // "had gone back to 21.4, adding that the maker had promised a corrected 22.2"
  const mentions =
    told.length > 0 || named.length === 0 || finding.polarity === 'negated'
      ? told
      : repairing(
          reading,
          finding,
          reading.clauses
            .filter((one, at) => one.part === own?.part && at > finding.clause)
            .flatMap((one) => mentionsIn(reading, one)),
        );
  if (!mentions.some((one) => one.form === 'exact' || one.form === 'since'))
    return [...mentions, ...givenInstead(reading).filter((one) => !mentions.includes(one))];
  return finding.polarity === 'affirmed' ? withJoined(reading, withoutHalf(reading, mentions)) : mentions;
}

/** Versions that a repair's telling names: those that bring it, and what it says is affected besides. */
export function fixVersions(
  reading: Reading,
  finding: Finding,
  inClause: readonly VersionMention[],
): ToldVersions {
  const mentions = bringing(reading, finding, namedIn(reading, finding, inClause));
  const raw = mentions.length === 0 ? null : mentions.map((one) => one.raw).join('; ');
  if (finding.polarity === 'negated') return { ...NO_VERSIONS, raw };
  const exact = mentions.filter(
    (one) =>
      one.form === 'exact' ||
      // "Roll back to 1.95 since 1.96 leaks": why.
      (one.form === 'since' && !(finding.rule === 'fix/upgrade' && /^since\b/i.test(one.raw))) ||
      (one.form === 'before' && /^until\b/i.test(one.raw)),
  );
  if (finding.rule === 'fix/upgrade' && exact.length > 1) {
    const goal = exact.filter((one) => isGoal(reading, one));
    if (goal.length > 0) return fixVersions(reading, { ...finding, rule: 'fix/goal' }, goal);
  }
  const range = mentions.filter(
    (one) =>
      (one.form === 'before' && !exact.includes(one)) || one.form === 'through' || one.form === 'range',
  );
  const affected = range.length > 0 ? range.map((one) => one.affected).join(' || ') : null;
  if (exact.length > 0) {
    // "Updates are available for the 18.x line": which release of it brings the repair is not told.
    const items = exact.flatMap((one) => one.items).filter((item) => !LINE.test(item));
    return { introduced: null, fixed: items.length > 0 ? items.join(' || ') : null, affected, raw };
  }
  const dated = mentions.find((one) => one.form === 'dated');
  if (dated?.when) return { ...NO_VERSIONS, fixed: `release of ${dated.when}`, affected, raw };
  if (mentions.some((one) => one.form === 'next') || WILL_COME.test(reading.texts[finding.clause] ?? ''))
    return { ...NO_VERSIONS, fixed: 'next', affected, raw };
  return { ...NO_VERSIONS, affected, raw };
}
