import type { StatementKind } from '../../../model/statement.ts';
import { chancesOf, KINDS } from '../../weighed/weights.ts';
import { findingOf } from '../finding.ts';
import { deniesWell, inOwnSense } from '../../lexicon/denied-well.ts';
import { actsBesides, isWithLeave } from '../../lexicon/with-leave.ts';
import { bringingAnother } from './besides.ts';
import { mentionsIn } from './numbers.ts';
import { withNext } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { asTreated } from '../doubt/denied.ts';
import { withPolarity } from '../doubt/polarity.ts';
import { withSuccessor } from './successors.ts';
import { seemsUnaffected } from './unaffected.ts';
import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import type { Clause } from '../../text/clauses.ts';
import { bringsRepair, isNoBound, isOfAPart, isUnsettled, TOLD_TO } from './exclusions.ts';
import { asLed, numberBehind } from './leads.ts';
import { otherRepairs, otherSides } from './sides.ts';
import { turnings } from './turnings.ts';
import { versionsOf } from './values.ts';

/** "No luck with 1.97.3 either": no repair, whatever else its words speak for. */
const IN_VAIN =
  /\b(?:last|latest|only) (?:known |still )?(?:clean|good|safe|unaffected|working)\b|\b(?:no (?:luck|joy|change|difference)|(?:did|does|do)(?: not|n['’]t) (?:help|fix|work|solve|change|cure|get (?:\w+ )?rid|make (?:it any better|(?:a|any) difference)))\b/i;
/** "4.3 came out on Sunday and does the same": the fault goes on in it. */
const GOES_ON =
  /\b(?:(?:does|do|did|shows?|showed) (?:exactly |just )?the same(?! as before)|(?:makes?|made) (?:it|this|things|matters) (?:even |only |much )?worse)\b/i;
/** "Versions 1.96.0 and 1.96.1 carry the script". */
const HAVE_IT =
  /^,? (?:also |both |all )?(?:carr(?:y|ies|ied)|contain(?:s|ed)?|includ(?:es?|ed)|leak(?:s|ed)?|steals?|stole|embed\w*|(?:is|are|was|were) (?:affected|vulnerable|malicious|infected|compromised))\b(?![^.;]{0,30}\b(?:fix|patch|correct|update|repair))/i;
/** "The fault lies in 2.1 and in both hotfixes". */
const LIES_IN = /\b(?:fault|bug|flaw|error|problem|mistake|cause|leak|hole) (?:lies|lay|sits|sat) in\b/i;
/** What has begun with a version is no repair unless something ended with it. */
const BEGINS = /^(?:ever since|since|starting|beginning)\b/i;
const ENDED =
  /\b(?:no(?:t|thing|body|ne)?|n['’]t|never|without|no longer|any ?more|fix\w*|patch\w*|clos\w*|remov\w*|repair\w*|correct\w*|resolv\w*|solv\w*|stop\w*|works?|again|only|instead|safe|clean|encrypt\w*|ask(?:s|ed)?|off by default|opt-in|disabled?|refus\w*|reject\w*|40\d)\b/i;
/** Rules whose versions another telling of the same sentence may take from them. */
const UNSURE: ReadonlySet<string> = new Set([
  'versions/exact',
  'versions/range',
  'weighed/affected_versions',
]);

/** Numbers of the affected versions that a finding tells one by one, or as the first of all later ones. */
function itemsOf(reading: Reading, finding: Finding): readonly string[] | undefined {
  const clause = reading.clauses[finding.clause];
  const mentions = clause ? mentionsIn(reading, clause).filter(({ items }) => items.length > 0) : [];
  return mentions.length > 0 && mentions.every(({ form }) => form === 'exact' || form === 'since')
    ? mentions.flatMap(({ items }) => items)
    : undefined;
}

/** Rules that take what a release does for a repair by little. */
const BY_LITTLE: ReadonlySet<string> = new Set(['weighed/fix', 'fix/by-release']);

/** "1.4 will be safe once the update is out": not yet. */
const NOT_YET =
  /\b(?:will|would)(?: \w+)? be (?:safe|fine|clean|ok|okay|secure|fixed)(?: again)? (?:after|once|when|only|if)\b/i;

/** Whether what a release seems to repair is not well there, or its words mean something else. */
const isNotWell = (text: string): boolean => deniesWell(text) || inOwnSense(text) !== text;

/** Whether a weighed repair only names where a fault was found, or a version that did not help. */
function isNoRepair(reading: Reading, { rule, clause }: Finding): boolean {
  const at = reading.clauses[clause];
  if (rule === 'fix/noun' && LIES_IN.test(reading.texts[clause] ?? '')) return true;
  // "update strnum to 2.3.0"
  if (
    (rule === 'fix/upgrade' || rule === 'weighed/fix') &&
    reading.parsed.versions.some((one) => isOfAPart(reading, one))
  )
    return true;
  if (BY_LITTLE.has(rule) && isNotWell(reading.texts[clause] ?? '')) return true;
  if (rule !== 'weighed/fix' || !at) return false;
  const { text, sentence } = reading.parsed;
  const whole = text.slice(sentence.start, sentence.end);
  if (IN_VAIN.test(reading.texts[clause] ?? '') || NOT_YET.test(whole) || GOES_ON.test(whole)) return true;
  const told = mentionsIn(reading, at).filter(({ items }) => items.length > 0);
  // "Since the 1.98 of yesterday the panel is gone", "starting with 1.90, the tool scans the folder"
  if (
    told.length > 0 &&
    told.every(({ form, raw }) => form === 'since' && BEGINS.test(raw)) &&
    !ENDED.test(whole)
  )
    return true;
  return told.some(({ end }) => HAVE_IT.test(text.slice(end, end + 60)));
}

/** Whether all numbers that the weights found told of what is affected are no fault's. */
function boundsNothing(reading: Reading, { rule, clause }: Finding): boolean {
  const at = reading.clauses[clause];
  if (rule !== 'weighed/affected_versions' || !at) return false;
  const mentions = mentionsIn(reading, at).filter(({ items }) => items.length > 0);
  return mentions.length > 0 && mentions.every((one) => isNoBound(reading, one));
}

/** Whether a repair is only that a release does something, which is told as a behaviour or of what is affected, too. */
function isActing(reading: Reading, { kind, rule, clause }: Finding, findings: readonly Finding[]): boolean {
  const at = reading.clauses[clause];
  return (
    kind === 'fix' &&
    BY_LITTLE.has(rule) &&
    at !== undefined &&
    mentionsIn(reading, at).some(({ items }) => items.length > 0) &&
    findings.some(
      (one) =>
        (one.clause === clause && (one.kind === 'behaviour' || one.kind === 'affected_versions')) ||
        // "1.2.3, out since Friday, closes as soon as it opens a file"
        (one.kind === 'behaviour' &&
          rule === 'fix/by-release' &&
          reading.clauses[one.clause]?.part === at.part),
    )
  );
}

/** "Since the May update it no longer phones home": told as ended where the weights found it affected. */
const hasEnded = ({ clause }: Finding, findings: readonly Finding[]): boolean =>
  findings.some((one) => one.rule === 'fix/ended' && one.polarity === 'affirmed' && one.clause === clause);

/** "1.4 asks for consent before it uploads names": a repair, although what it asks for is told besides. */
const asksFirst = (reading: Reading, { rule, clause }: Finding): boolean => {
  const told = withNext(reading, clause);
  return rule === 'fix/by-release' && /\basks?\b/i.test(told) && isWithLeave(told) && !actsBesides(told);
};

/** "1.2.3, which came out on Friday, closes as soon as it opens a file": what the part is about. */
function ownerOf(reading: Reading, { kind, part }: Clause): Stretch | undefined {
  if (kind !== 'sub' && kind !== 'resume' && kind !== 'and') return undefined;
  const first = reading.clauses.find((one) => one.part === part);
  return first?.verbs.length === 0 && first.subject
    ? { from: first.subject.from, to: first.subject.to }
    : undefined;
}

/** "In 3.2 and 3.3 a file can override it", "it was preselected here with 14.1": where it is so. */
const PLACE =
  /^(?:that )?(?:in|on|with|under) (?:the )?(?:[A-Z][\w.]* ){0,3}(?:versions? |releases? |v)?$|\b(?:here|too|there|same|happens|it|still [a-z]{3,20}),? (?:in|on|with|under) (?:versions? |releases? |v)?$|\bafter (?:versions? |releases? |v)?$/;

function placeIn(reading: Reading, clause: Clause): Stretch | undefined {
  const { text, tokens } = reading.parsed;
  const start = tokens[clause.from]?.start ?? 0;
  return mentionsIn(reading, clause).some(
    (one) => one.form === 'exact' && one.start >= start && PLACE.test(lowered(text.slice(start, one.start))),
  )
    ? clause
    : undefined;
}

/** A clause's first word written small. */
const lowered = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** Versions that act in a clause's subject, or before it ("with 0.49, nothing left"), where a behaviour is told of them. */
function behaving(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  return findings.flatMap((one): readonly Finding[] => {
    if (
      one.kind !== 'behaviour' ||
      (one.polarity === 'negated' &&
        !seemsUnaffected(reading, one.clause) &&
        reading.clauses[one.clause]?.kind !== 'relative')
    )
      return [];
    const clause = reading.clauses[one.clause];
    const before = reading.clauses[one.clause - 1];
    if (!clause) return [];
    const host =
      before?.verbs.length === 0 && (clause.kind === 'resume' || before.part === clause.part)
        ? before
        : undefined;
    const subject = clause.subject ? { from: clause.subject.from, to: clause.subject.to } : undefined;
    const within = [
      subject,
      host,
      ownerOf(reading, clause),
      placeIn(reading, clause),
      numberBehind(reading, one.clause),
      // "The culprit is a build, 26.1, that resends them"
      one.rule === 'behaviour/cause' ? clause : undefined,
    ].find(
      (at) =>
        at !== undefined &&
        mentionsIn(reading, at).some((told) => told.items.length > 0 && !isNoBound(reading, told)),
    );
    if (!within) return [];
    const index = reading.clauses.findIndex(({ from, to }) => from <= within.from && within.from < to);
    if (
      findings.some(
        ({ kind, clause: at }) =>
          (at === index || at === one.clause) && (kind === 'affected_versions' || kind === 'fix'),
      )
    )
      return [];
    return [
      findingOf(
        'affected_versions',
        index,
        reading.clauses[index] ?? clause,
        within.from,
        'versions/behaving',
        {
          negated:
            seemsUnaffected(reading, one.clause) || (index !== one.clause && seemsUnaffected(reading, index)),
        },
      ),
    ];
  });
}

/** Repairs that are told only by what holds them, or by what one should use ("only 1.2.3 and later contain the fix"). */
function bringing(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  if (findings.some(({ kind }) => kind === 'fix')) return [];
  const index = reading.clauses.findIndex((clause) =>
    mentionsIn(reading, clause).some((one) => one.items.length > 0 && bringsRepair(reading, one)),
  );
  const clause = reading.clauses[index];
  return clause ? [findingOf('fix', index, clause, clause.verbs[0] ?? clause.from, TOLD_TO)] : [];
}

/**
 * What a sentence states, with its versions agreed on: a number that a repair brings is not told as affected besides, and
 * versions that act are.
 */
export function agreed(reading: Reading, found: readonly Finding[]): readonly Finding[] {
  const findings = withPolarity(reading, found);
  if (reading.parsed.versions.length === 0) return findings;
  const chances = chancesOf(reading);
  const chanceOf = (kind: StatementKind): number => chances[KINDS.indexOf(kind)] ?? 0;
  const faulty = Math.max(chanceOf('behaviour'), chanceOf('affected_versions')) > chanceOf('fix');
  const standing = findings.filter(
    (one) =>
      !isNoRepair(reading, one) && !(faulty && isActing(reading, one, findings) && !asksFirst(reading, one)),
  );
  const repaired = new Set(
    standing.flatMap((one) =>
      one.kind === 'fix' && one.polarity === 'affirmed'
        ? (versionsOf(reading, one).fixed?.split(' || ') ?? [])
        : [],
    ),
  );
  const kept = standing.filter(
    (one) =>
      one.kind !== 'affected_versions' ||
      !UNSURE.has(one.rule) ||
      (itemsOf(reading, one)?.every((item) => repaired.has(item)) !== true &&
        !boundsNothing(reading, one) &&
        !(one.rule === 'weighed/affected_versions' && hasEnded(one, standing)) &&
        !isUnsettled(reading, one.clause)),
  );
  const told = [
    ...kept,
    ...behaving(reading, kept),
    ...bringing(reading, kept),
    ...bringingAnother(reading, kept),
  ];
  // "There is no evidence that 3.3 closes it"
  const all = [...told, ...asTreated(reading, turnings(reading, told, chanceOf))];
  const sided = [
    ...asLed(reading, all),
    ...otherSides(reading, all),
    ...otherRepairs(reading, all, chanceOf('fix')),
  ];
  return withSuccessor(reading, sided, chanceOf);
}
