import { FORM_LINE, LONGEST_FORM_LINE } from '../lexicon/forms.ts';
import { A_REPAIR, PHRASES } from '../lexicon/phrases.ts';
import { DEFINES, REACTION } from '../lexicon/offers.ts';
import { BIT } from '../lexicon/verbs.ts';
import { findActs } from './answers/acts.ts';
import { findBackground } from './background.ts';
import { findBans } from './restrictions/ban.ts';
import { findBehaviours } from './behaviour/behaviour.ts';
import { asTreated } from './doubt/denied.ts';
import { isUnderDenial } from './doubt/denied-clauses.ts';
import { findDenials } from './answers/denials.ts';
import { findEvidence } from './findings/evidence.ts';
import { findExperiences } from './behaviour/experiences.ts';
import { findFixes } from './repairs/fix.ts';
import { findInspections } from './findings/inspections.ts';
import { findMeasures } from './restrictions/measures.ts';
import { findObservations } from './findings/observations.ts';
import { findHeadline, findParts } from './behaviour/parts.ts';
import { findPhrases } from './phrases.ts';
import { anyOf, askWithin, sieved } from '../text/sieved-pattern.ts';
import { clauseText, hasClass } from './reading.ts';
import type { Finding, Reading, Taken } from './reading.ts';
import { isSurelyOver } from './repairs/endings.ts';
import { findGone } from './repairs/gone.ts';
import { findRemedies } from './repairs/remedies.ts';
import { findReplies } from './answers/replies.ts';
import { findResponses } from './answers/responses.ts';
import { findTakedowns } from './restrictions/takedowns.ts';
import { agreed } from './versions/agreement.ts';
import { findAffected } from './versions/affected.ts';
import { behaviourOfTainted, findGivenClean, findTaintedRepair } from './versions/tainted.ts';
import { withoutRuledOut } from './ruled-out.ts';
import { contentChances } from './weighing/content-chances.ts';
import { weigh } from './weighing/weighed.ts';
import { KINDS, chancesOf } from '../weighed/weights.ts';
import type { StatementKind } from '../../model/statement.ts';
import { meetSubjects } from './meeting.ts';
import { isReleaseHeading } from '../text/headings.ts';
import { findWorking } from './repairs/working.ts';
import { findWithdrawals } from './restrictions/withdrawals.ts';
import { byBodies } from './restrictions/whereabouts.ts';

/** A heading that only names what follows ("What we know", "Changes in 3.2"), a line of a form. */
function isHeading({ parsed }: Reading): boolean {
  const { start, end, bare } = parsed.sentence;
  return (
    (end - start < LONGEST_FORM_LINE && FORM_LINE.test(parsed.text.slice(start, end))) ||
    (bare &&
      (isReleaseHeading(parsed.text.slice(start, end)) ||
        (/^(?:what|how|why|who|where|when|whether)\b/i.test(parsed.tokens[0]?.lower ?? '') &&
          !(parsed.tokens.length > 6 && /^(?:how|why)$/.test(parsed.tokens[0]?.lower ?? ''))) ||
        parsed.tokens.length < 4))
  );
}

/** Whether a release's repair is told by this clause or the one that it hangs on, so that its number is no fault's. */
function isRepaired(reading: Reading, one: Finding, findings: readonly Finding[]): boolean {
  const clause = reading.clauses[one.clause];
  return (
    one.kind === 'affected_versions' &&
    one.rule === 'versions/exact' &&
    findings.some(
      (other) =>
        other.kind === 'fix' &&
        (other.clause === one.clause ||
          (clause?.kind === 'relative' && other.clause === one.clause - 1) ||
          (other.clause > one.clause &&
            reading.clauses[other.clause]?.part === clause?.part &&
            /^(?:relative|resume|insert)$/.test(reading.clauses[other.clause]?.kind ?? '')) ||
          (reading.clauses[other.clause]?.part === clause?.part &&
            clause !== undefined &&
            clause.verbs.length === 0) ||
          (reading.clauses[other.clause]?.kind === 'resume' &&
            reading.clauses[other.clause]?.host === one.clause)),
    )
  );
}

/**
 * Least chance of a kind, by the weights, at which its finders are asked. In whole articles of known statements nothing
 * that they found stood below; a denial is looked for far below, as to miss one could verify what it denies.
 */
const POSSIBLE: Readonly<Record<StatementKind, number>> = {
  behaviour: 0.01,
  ban: 0.02,
  fix: 0.02,
  evidence: 0.02,
  affected_versions: 0.005,
  vendor_response: 0.02,
  denial: 0.004,
  background: 0,
};

/** Finds statements of some kinds. `before`: what the sentence before stated. */
interface Finder {
  readonly kinds: readonly StatementKind[];
  readonly find: (reading: Reading, taken: Taken, before: readonly Finding[]) => readonly Finding[];
}

const DONE = ['behaviour', 'ban', 'fix'] as const;
const PHRASED_KINDS = [...new Set(PHRASES.map(({ kind }) => kind))];

/** A bit for each kind. */
const BITS: ReadonlyMap<StatementKind, number> = new Map(KINDS.map((kind, at) => [kind, 1 << at]));
const bitsOf = (kinds: readonly StatementKind[]): number =>
  kinds.reduce((bits, kind) => bits | (BITS.get(kind) ?? 0), 0);

/** All finders but that of background. The order matters: what restricts or repairs is no behaviour. */
const FINDERS: readonly Finder[] = [
  { kinds: ['ban'], find: byBodies(findBans) },
  // A registry that takes versions back restricts; their maker repairs.
  { kinds: ['ban'], find: byBodies(findWithdrawals) },
  { kinds: ['ban'], find: findTakedowns },
  // What works in an older version was no fault of it; what works in a newer one was repaired.
  { kinds: ['affected_versions', 'fix'], find: findWorking },
  { kinds: ['fix'], find: findGone },
  { kinds: ['fix'], find: unlessBanned(findFixes) },
  { kinds: ['ban'], find: byBodies(findMeasures) },
  { kinds: ['fix'], find: findRemedies },
  { kinds: ['fix'], find: findGivenClean },
  { kinds: ['evidence'], find: unlessBanned(findEvidence) },
  { kinds: ['evidence'], find: findObservations },
  { kinds: ['evidence'], find: findInspections },
  // A ban may name what it answers ("over alleged backdoors").
  { kinds: ['behaviour', 'ban'], find: findBehaviours },
  { kinds: ['behaviour'], find: findParts },
  { kinds: ['behaviour'], find: findExperiences },
  { kinds: ['behaviour'], find: unlessTold(findHeadline) },
  { kinds: ['affected_versions'], find: findTaintedRepair },
  { kinds: ['affected_versions'], find: findAffected },
  { kinds: ['vendor_response', 'denial'], find: findResponses },
  { kinds: ['vendor_response', 'denial'], find: findReplies },
  { kinds: ['denial'], find: findDenials },
  { kinds: ['vendor_response', 'denial'], find: findActs },
  { kinds: PHRASED_KINDS, find: findPhrased },
];
const FINDS: readonly number[] = FINDERS.map(({ kinds }) => bitsOf(kinds));

function unlessBanned(finder: (reading: Reading) => readonly Finding[]): Finder['find'] {
  return (reading, taken) => finder(reading).filter((one) => !taken(one.clause, 'ban'));
}

/** Phrases, but for numbers that something else was released in ("The add-on is annoying. Released in 1.6."). */
function findPhrased(reading: Reading, taken: Taken, before: readonly Finding[]): readonly Finding[] {
  const { text, sentence } = reading.parsed;
  return findPhrases(reading, taken).filter((one) => {
    if (
      one.rule !== 'fix/released-in' ||
      before.some((told) => told.kind === 'fix' && told.polarity === 'affirmed')
    )
      return true;
    // A post or a line of its own goes on what stands elsewhere.
    const opens = reading.clauses[one.clause]?.from === 0;
    return (
      (opens && /(?:^|\n)\s*$/.test(text.slice(Math.max(0, sentence.start - 4), sentence.start))) ||
      A_REPAIR.test(text.slice(sentence.start, sentence.end))
    );
  });
}

/** Where no clause of the sentence tells what a tool does or how it was restricted or repaired. */
function unlessTold(finder: (reading: Reading) => readonly Finding[]): Finder['find'] {
  return (reading, taken) =>
    reading.clauses.some((_, clause) => DONE.some((kind) => taken(clause, kind))) ? [] : finder(reading);
}

/** "A zero-day is a flaw that …": what a word means, with nothing named that has it. */
function isDefinition({ parsed }: Reading): boolean {
  const { sentence, text, names, versions, dates } = parsed;
  return (
    names.length === 0 &&
    versions.length === 0 &&
    dates.length === 0 &&
    DEFINES.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 160)))
  );
}

/**
 * All that one sentence states; background comes last. Finders whose kinds are out of the question are not asked.
 * `before`: what the sentence before it stated, which "it" may go on.
 */
export function find(reading: Reading, before: readonly Finding[] = []): readonly Finding[] {
  return isHeading(reading) || isDefinition(reading)
    ? []
    : askWithin(reading.sieving, () => findAll(reading, before));
}

/** Rules that take a maker's telling for its answer. */
const SAID: ReadonlySet<string> = new Set(['response/speech', 'response/told', 'response/own-words']);

const ENDS = anyOf(sieved(/\b(?:stopped|prevented|kept|no longer|any ?more|gone)\b/i));

/** Whether a sentence may tell that something ended, or in which version, however unlikely by its other words. */
const mayEnd = ({ parsed, sieving, texts }: Reading): boolean =>
  ENDS(sieving) && (parsed.versions.length > 0 || texts.some(isSurelyOver));

function findAll(reading: Reading, before: readonly Finding[]): readonly Finding[] {
  const findings: Finding[] = [];
  const taken = (clause: number, kind: string): boolean =>
    findings.some((one) => one.clause === clause && one.kind === kind);
  const chances = chancesOf(reading);
  const ofContent = contentChances(reading);
  const mayBe = (kind: StatementKind, by: readonly number[] | undefined): boolean =>
    (by?.[KINDS.indexOf(kind)] ?? 0) >= POSSIBLE[kind];
  const possible = bitsOf(
    KINDS.filter(
      (kind) =>
        mayBe(kind, chances) ||
        (kind === 'fix' && mayEnd(reading)) ||
        (kind === 'ban' && hasClass(reading.parsed, BIT.ban) && mayBe(kind, ofContent())),
    ),
  );
  meetSubjects(reading);
  FINDERS.forEach((finder, at) => {
    if (((FINDS[at] ?? 0) & possible) !== 0) findings.push(...finder.find(reading, taken, before));
  });
  const standing = asTreated(reading, findings).filter(
    (one) =>
      (one.kind !== 'behaviour' ||
        (!isUnderDenial(reading, one, findings) && !REACTION.test(clauseText(reading, one.span)))) &&
      !isRepaired(reading, one, findings) &&
      !(
        SAID.has(one.rule) &&
        (taken(one.clause, 'denial') ||
          (one.polarity === 'affirmed' && isUnderDenial(reading, one, findings)))
      ),
  );
  const background = findBackground(reading, standing).filter((one) => one.span.to - one.span.from > 2);
  const weighed = weigh(reading, standing, background, chances, ofContent);
  const told = withoutRuledOut(reading, agreed(reading, weighed));
  return [...told, ...behaviourOfTainted(reading, told)];
}
