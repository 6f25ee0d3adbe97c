import type { StatementKind } from '../../model/statement.ts';
import { onlyLets } from '../lexicon/ban-none.ts';
import { NOT_CONTACTED, NOT_EXCLUDED } from '../lexicon/denials.ts';
import { FOR_THE_PUBLIC, NO_LAW } from '../lexicon/measures.ts';
import { isNeglect } from '../lexicon/neglects.ts';
import { isNoDeed } from '../lexicon/no-deeds.ts';
import { isAskedAround } from '../text/asking.ts';
import { isNoAnswer } from './answers/no-answer.ts';
import { isDeniedVersion } from './doubt/denied-clauses.ts';
import { isOnlyAsked } from './doubt/only-asked.ts';
import type { Finding, Reading } from './reading.ts';
import { isNoRepair } from './repairs/no-repair.ts';
import { bumps } from './versions/bumps.ts';
import { isNoFault } from './versions/no-fault.ts';
import { isOfSpared } from './versions/of-spared.ts';

/** Whether a finding is none, by the words around it and by what else is found in its sentence. */
type RulesOut = (reading: Reading, one: Finding, findings: readonly Finding[]) => boolean;

const textOf = ({ texts }: Reading, { clause }: Finding): string => texts[clause] ?? '';

/** "The company cannot rule out that …" denies nothing. */
const isLeftOpen: RulesOut = (reading, one) =>
  one.kind === 'denial' && NOT_EXCLUDED.test(textOf(reading, one));

/** "It had not been contacted": no denial, unless by the word for one. */
const isNotAsked: RulesOut = (reading, one) =>
  one.kind === 'denial' && one.rule !== 'denial/cue' && NOT_CONTACTED.test(textOf(reading, one));

/**
 * "Has not banned its citizens from using it", "no laws prohibit it": who is left alone, and no word against a ban of
 * one's own use.
 */
const isOfTheLaw: RulesOut = (reading, one) => {
  if (one.kind !== 'ban') return false;
  const text = textOf(reading, one);
  return NO_LAW.test(text) || (one.polarity === 'negated' && FOR_THE_PUBLIC.test(text));
};

const isOnlyLet: RulesOut = (reading, one) => one.rule === 'weighed/ban' && onlyLets(textOf(reading, one));

/** "It does not mask keys": a fault, told by what is not done. */
const isNeglected: RulesOut = (reading, one) =>
  one.rule === 'weighed/denial' && isNeglect(textOf(reading, one));

/** Rules that take what a tool or its part is said to do for a behaviour, by its verb or by the weights. */
const DOINGS: ReadonlySet<string> = new Set(['behaviour/part', 'behaviour/verb', 'weighed/behaviour']);

const isOnlyDescribed: RulesOut = (reading, one) =>
  one.polarity === 'affirmed' && DOINGS.has(one.rule) && isNoDeed(textOf(reading, one));

/** "2.4 does not fix it for me": what is told is that, and nothing else that the weights think of. */
const isFailedRepair: RulesOut = (_, one, findings) =>
  (one.rule === 'weighed/behaviour' || one.rule === 'weighed/evidence') &&
  findings.some(
    ({ kind, polarity, clause, rule }) =>
      kind === 'fix' && polarity === 'negated' && clause === one.clause && rule === 'fix/verb',
  );

/** "Bump x from 1 to 2": what was brought along has no fault by that. */
const isBrought: RulesOut = (reading, one) => one.kind === 'affected_versions' && bumps(reading);

/** "Is checking whether it uploads names": asked, and not told. */
const isAsked: RulesOut = (reading, one) => ASKABLE.has(one.kind) && isOnlyAsked(reading, one);
const ASKABLE: ReadonlySet<StatementKind> = new Set(['behaviour', 'affected_versions', 'fix', 'ban']);

const RULED_OUT: readonly RulesOut[] = [
  isNoRepair,
  isNoFault,
  isNoAnswer,
  isLeftOpen,
  isNotAsked,
  isOnlyLet,
  isDeniedVersion,
  (_, one, findings) => isOfSpared(one, findings),
  isNeglected,
  isOfTheLaw,
  isOnlyDescribed,
  isFailedRepair,
  isBrought,
  isAsked,
];

/** What settles by itself what its clause tells, with the kinds that it rules out there. */
const SETTLES: ReadonlyMap<string, readonly StatementKind[]> = new Map([
  ['versions/works-in', ['fix', 'evidence', 'behaviour']],
  ['versions/left', ['fix']],
  ['fix/works-in', ['affected_versions', 'behaviour']],
  ['evidence/not-here', ['behaviour']],
  ['denial/no-harm', ['behaviour']],
  ['ban/kept', ['denial', 'vendor_response', 'fix']],
  ['fix/released-in', ['affected_versions', 'behaviour']],
]);

/** What a question to all does not tell. */
const ASKED_AWAY: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'evidence',
  'vendor_response',
  'denial',
  'fix',
]);

/** Findings without those that another of the same clause, or of the one that it describes, rules out. */
function withoutContrary({ clauses }: Reading, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ rule }) => SETTLES.has(rule))) return findings;
  return findings.filter((one) => {
    const described = clauses[one.clause]?.kind === 'relative' ? one.clause - 1 : one.clause;
    return !findings.some(
      (other) =>
        (other.clause === one.clause || other.clause === described) &&
        SETTLES.get(other.rule)?.includes(one.kind),
    );
  });
}

/**
 * Findings of a sentence without those that are none after all, by their words, by the others, or as all of it is
 * asked.
 */
export function withoutRuledOut(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const told = withoutContrary(
    reading,
    findings.filter((one) => !RULED_OUT.some((rulesOut) => rulesOut(reading, one, findings))),
  );
  const { text, sentence } = reading.parsed;
  return isAskedAround(text, sentence.start, sentence.end)
    ? told.filter(({ kind }) => !ASKED_AWAY.has(kind))
    : told;
}
