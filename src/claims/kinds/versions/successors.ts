import type { StatementKind } from '../../../model/statement.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import { isMissed } from '../repairs/repairers.ts';
import { findingOf } from '../finding.ts';
import { order } from '../repairs/working.ts';
import { headWord } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { deniesWell } from '../../lexicon/denied-well.ts';
import { losesGuard } from '../../lexicon/safeguards.ts';
import { SOFTWARE } from '../../lexicon/triggers.ts';
import { actsBesides, hasNone, isHollow, isWithLeave, leavesOpen } from '../../lexicon/with-leave.ts';
import type { Clause } from '../../text/clauses.ts';
import { mentionsIn } from './numbers.ts';

/** Least chance of a repair, by the weights, at which what a newer version does is one. */
const LEAST = 0.17;

/** What the newer version shares with those before it, or does worse. Linear. */
const NO_BETTER =
  /\b(?:also|too|as well|either|neither|nor|same|still|worse|again|affected|vulnerable|broken|confirm\w*|reproduc\w*|began|begins?|crash\w*|nothing (?:has |had )?(?:changed|new))\b/i;
/** Least chance of a repair where it does it with leave, or not at all. */
const LEAST_WITH_LEAVE = 0.03;

/** "4.3 is affected, but 4.3.1 isn't", "4.3 or later": it stands beside others. */
const COMPARED = /\b(?:but|whereas|unlike|while)\b/i;

/** Rules that take a version in a sentence for one that the fault is in, for want of a better reading. */
const UNSURE: ReadonlySet<string> = new Set([
  'versions/exact',
  'versions/range',
  'versions/behaving',
  'weighed/affected_versions',
]);

/** "5.2, out tomorrow, …", "6.4, planned for May, …": nobody had it when the fault was met. Linear. */
const TO_COME =
  /^,? (?:which (?:is|will be|should be) |that is |is )?(?:(?:out|available|due|up|there) (?:tomorrow|tonight|next|later|soon|shortly|on|in|by|at|as of)|rolling out|being rolled out|in review|under review|coming|(?:due|planned|scheduled|expected|promised|slated)(?: out)? (?:for|in|on|next|later|this|by|at|to)\b)/i;
const COMING =
  /\b(?:upcoming|forthcoming|coming|next|planned|future)(?: [\w-]+)?,? (?:version |release |build |v)?$/i;

/** Whether a version is said to be still to come. */
const isToCome = ({ parsed: { text } }: Reading, { start, end }: VersionMention): boolean =>
  TO_COME.test(text.slice(end, end + 60)) || COMING.test(text.slice(Math.max(0, start - 40), start));

/** "From 5.3 on", "starting with 5.3": where the maker says from when it is so. */
const FROM = /^(?:from|starting (?:with|from|in)|beginning with|as of)\b/i;

/** The one version of a sentence that is newer than all that were told of before it, or still to come. */
function newcomer(reading: Reading): VersionMention | undefined {
  const { parsed, topic } = reading;
  const { newest } = topic;
  const numbered = parsed.versions.filter(({ items }) => items.length > 0);
  const newer = numbered.filter((one) => {
    const [item = '', ...others] = one.items;
    if (!(one.form === 'exact' || one.form === 'since') || others.length > 0) return false;
    const than = newest === null ? undefined : order(item, newest);
    return than === undefined
      ? isToCome(reading, one) || (topic.voice === 'vendor' && FROM.test(one.raw))
      : than > 0;
  });
  return newer.length === 1 ? newer[0] : undefined;
}

/** Whether a version alone is told to be free of the fault. */
const isFree = (finding: Finding, clause: number): boolean =>
  finding.kind === 'affected_versions' &&
  finding.clause === clause &&
  finding.polarity === 'negated' &&
  UNSURE.has(finding.rule);

/** Rules that tell a repair by a word that may mean another thing. */
const FAINT: ReadonlySet<string> = new Set(['weighed/fix', 'fix/noun', 'fix/by-release']);

/** Whether a repair, or that a version is free, is told by words that may mean another thing. */
const isFaint = ({ kind, polarity, rule }: Finding): boolean =>
  kind === 'fix'
    ? polarity === 'affirmed' && FAINT.has(rule)
    : kind === 'affected_versions' && polarity === 'negated' && rule !== 'versions/range' && UNSURE.has(rule);

/** Whether it is the tool, or a part of it, that stays on a machine, and not what it took. */
function isPartThatStays(reading: Reading, { subject, from }: Clause, version: VersionMention): boolean {
  const { text, tokens } = reading.parsed;
  if (subject === null) return false;
  const start = tokens[subject.from]?.start ?? tokens[from]?.start ?? 0;
  const end = tokens[subject.to - 1]?.end ?? start;
  return (
    /^ ?stays?\b/i.test(text.slice(end, end + 8)) &&
    (SOFTWARE.has(headWord(reading, subject)) || (version.start >= start && version.end <= end))
  );
}

/** The token behind the first clause after one without a verb that has one, in the same sentence. */
const goesOn = ({ clauses }: Reading, index: number): number | undefined =>
  clauses.slice(index + 1).find(({ verbs, kind }) => verbs.length > 0 && kind !== 'insert')?.to;

/**
 * Where a version comes that is newer than all told of before, the fault was in those: what it does, and the weights
 * find a repair rather than a fault, repairs it, though they do not find that likely by itself ("4.52.1 leaves disks
 * alone"). It takes the place of what the version seemed to be affected by.
 */
export function withSuccessor(
  reading: Reading,
  read: readonly Finding[],
  chanceOf: (kind: StatementKind) => number,
): readonly Finding[] {
  const { text, sentence } = reading.parsed;
  const whole = text.slice(sentence.start, sentence.end);
  const findings = read.some(isFaint) && isHollow(whole) ? read.filter((one) => !isFaint(one)) : read;
  if (findings.some(({ kind, rule }) => kind === 'fix' || kind === 'ban' || rule === 'versions/left-alone'))
    return findings;
  const one = newcomer(reading);
  if (one === undefined) return findings;
  const index = reading.clauses.findIndex((clause) => mentionsIn(reading, clause).includes(one));
  const clause = reading.clauses[index];
  if (!clause || clause.kind === 'condition') return findings;
  if (NO_BETTER.test(whole) || deniesWell(whole) || losesGuard(whole)) return findings;
  if (actsBesides(whole) || leavesOpen(whole) || isHollow(whole) || isMissed(whole)) return findings;
  const chance = chanceOf('fix');
  const likely =
    (chance >= LEAST && chance > chanceOf('affected_versions') && chance > chanceOf('behaviour')) ||
    (chance >= LEAST_WITH_LEAVE && isWithLeave(whole) && !isPartThatStays(reading, clause, one));
  const free =
    one.form === 'exact' &&
    !COMPARED.test(whole) &&
    (findings.some((other) => isFree(other, index)) || (chance >= LEAST_WITH_LEAVE && hasNone(whole)));
  if (!likely && !free) return findings;
  const kept = findings.filter(
    ({ kind, rule, clause: at }) =>
      !(
        (kind === 'affected_versions' && UNSURE.has(rule)) ||
        (kind === 'behaviour' && reading.clauses[at]?.part === clause.part)
      ),
  );
  // "Lumen 5.2, out in May, asks first": quoted to where it says what the version does.
  const to = (clause.verbs.length > 0 ? undefined : goesOn(reading, index)) ?? clause.to;
  const span = { from: clause.from, to };
  return [...kept, findingOf('fix', index, span, clause.verbs[0] ?? clause.from, 'fix/newer')];
}
