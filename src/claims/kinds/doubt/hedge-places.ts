import type { Hedge } from '../../../model/statement.ts';
import { framesAt } from '../../chains/chains.ts';
import type { Frame } from '../../chains/frames/frames.ts';
import { stronger } from '../../lexicon/hedges.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { textOf } from '../../text/parse.ts';
import type { Clause } from '../../text/clauses.ts';
import { lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { wordsHedge } from './hedge-words.ts';

/** Doubt over a finding from one place of its sentence. `clause`: its own. */
export type Doubt = (reading: Reading, finding: Finding, clause: Clause) => Hedge;

const inSpan: Doubt = (reading, { span }, clause) => wordsHedge(reading, span.to > span.from ? span : clause);

/** All of the clause counts where its verb is what was found. */
const inClause: Doubt = (reading, { span, rule }, clause) =>
  rule.endsWith('/verb') && span.from >= clause.from && span.to <= clause.to
    ? wordsHedge(reading, clause)
    : 'none';

const isAct = ({ kind }: Finding): boolean => kind === 'ban' || kind === 'fix';

/** Whether a finding is what somebody found by what a relative clause tells of him. */
const isFoundBy = ({ kind, own, rule }: Finding, clause: Clause): boolean =>
  kind === 'evidence' && own.length > 0 && clause.kind === 'relative' && rule !== 'evidence/origin';

const inSubject: Doubt = (reading, finding, clause) =>
  clause.subject && !isAct(finding) && !isFoundBy(finding, clause)
    ? wordsHedge(reading, clause.subject)
    : 'none';

/** Doubt about what a part is about holds for all that the part says of it ("The alleged mechanism, found via …, checked …"). */
const inMainSubject: Doubt = (reading, finding, clause) => {
  const main = reading.clauses.find((one) => one.part === clause.part && one.kind === 'main');
  if (!main?.subject || clause.kind === 'main' || isAct(finding)) return 'none';
  const concerns =
    finding.kind !== 'evidence' ||
    clause.kind === 'insert' ||
    lower(reading, main.subject.to - 1).includes('alleg');
  return concerns ? wordsHedge(reading, main.subject) : 'none';
};

/** "reports of an alleged mechanism …, that transmits": what a relative clause is about carries its doubt. */
const inDescribed: Doubt = (reading, { kind, clause: index }, clause) => {
  if (clause.kind !== 'relative' || kind !== 'behaviour') return 'none';
  const outer = reading.clauses
    .slice(0, index)
    .findLast((one) => one.part !== clause.part || one.kind !== 'insert');
  return outer?.part === clause.part && outer.verbs.length === 0 ? wordsHedge(reading, outer) : 'none';
};

/** "allegations that X …", "allegations that X, a tool by Y, may …": what goes on begins where its host does. */
const inHolder: Doubt = (reading, _, clause) => {
  const { from } = clause.kind === 'resume' ? (reading.clauses[clause.host] ?? clause) : clause;
  const holder = lower(reading, lower(reading, from - 1) === 'that' ? from - 2 : from - 1);
  return /^(?:allegations?|accusations?|claims?|rumou?rs?|suspicions?)$/.test(holder) ? 'alleged' : 'none';
};

/** Doubt between a clause's subject and its first verb. */
function groupHedge(reading: Reading, index: number): Hedge {
  const clause = reading.clauses[index];
  if (!clause) return 'none';
  const [verb] = clause.verbs;
  if (verb === undefined) return wordsHedge(reading, { from: clause.from, to: clause.to });
  const subject = clause.subject?.from ?? 0;
  return wordsHedge(reading, {
    from: clause.subject && subject >= clause.from ? subject : clause.from,
    to: verb + 1,
  });
}

/**
 * "reportedly altered X rather than sending Y": doubt beside the first verb holds for what hangs on it; "The city might
 * follow and ban the editor".
 */
const inHost: Doubt = (reading, finding, clause) => {
  const hangs =
    finding.kind === 'behaviour' && /^(?:contrast|participle|and|resume|relative)$/.test(clause.kind);
  if (!hangs && !(clause.kind === 'and' && isAct(finding))) return 'none';
  const beside = clause.from === clause.part ? finding.clause + 1 : finding.clause - 1;
  return groupHedge(reading, clause.kind === 'resume' ? clause.host : beside);
};

/** "1.2.3, signed with a new key, is said to be safe" */
const inResumed: Doubt = (reading, finding, clause) => {
  const host = clause.kind === 'insert' && finding.kind === 'fix' ? clause.host : finding.clause;
  if (finding.kind !== 'affected_versions' && host === finding.clause) return 'none';
  return reading.clauses
    .filter((other) => other.kind === 'resume' && other.host === host)
    .map(({ from, to }) => wordsHedge(reading, { from, to: Math.min(to, from + 3) }))
    .reduce<Hedge>(stronger, 'none');
};

/** An insertion ("versions since 2.1.91, released on April 2, purportedly perform") shares its host's doubt. */
const inInsertion: Doubt = (reading, finding, clause) => {
  const next = finding.kind === 'affected_versions' ? reading.clauses[finding.clause + 1] : undefined;
  return next?.part === clause.part && (next.kind === 'main' || next.kind === 'insert')
    ? wordsHedge(reading, { from: clause.from, to: Math.min(next.to, clause.to + 14) })
    : 'none';
};

/** Doubt that a telling brings. */
function toldHedge(reading: Reading, { classes, form, lemma, cue, subject }: Frame): Hedge {
  let hedge: Hedge = 'none';
  if (classes & BIT.accusation && form !== 'by') hedge = stronger(hedge, 'alleged');
  if (lemma === 'suspect') hedge = stronger(hedge, 'possible');
  // "X reportedly stated that": the doubt is on the telling.
  const near = { from: Math.max(0, cue.from - 2), to: cue.from + 1 };
  if ((form === 'subject' || form === 'trailing') && wordsHedge(reading, near) === 'reported')
    hedge = stronger(hedge, 'reported');
  const named = subject && form === 'according-to' ? textOf(reading.parsed, subject.from, subject.to) : '';
  return /\ballegations?\b/i.test(named) ? stronger(hedge, 'alleged') : hedge;
}

const inTelling: Doubt = (reading, { at }) =>
  framesAt(reading.frames, at)
    .map((frame) => toldHedge(reading, frame))
    .reduce<Hedge>(stronger, 'none');

/** Where doubt over a finding may stand; the strongest counts. */
export const DOUBTS: readonly Doubt[] = [
  inSpan,
  inClause,
  inSubject,
  inMainSubject,
  inDescribed,
  inHolder,
  inHost,
  inResumed,
  inInsertion,
  inTelling,
];
