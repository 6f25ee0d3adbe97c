import { framesAt } from './chains/chains.ts';
import type { Frame } from './chains/frames/frames.ts';
import type { Finding, Reading } from './kinds/reading.ts';
import { BIT } from './lexicon/verbs.ts';

/** "As noted by X, the change slipped out": the telling opens what it tells. */
const opens = ({ form, cue, scope }: Frame): boolean =>
  (form === 'by' || form === 'according-to') && scope.from >= cue.to;

/** What restricts by being said: an act, not a telling. */
const ORDERS = /^(?:recommend|advise|urge|ask|order|tell|instruct|warn|announce)$/;

/** The same before "that": "recommends that its members do without it". */
const RECOMMENDS = /^(?:recommend|advise|urge|order|instruct)$/;

/**
 * Where the telling begins that a clause chosen by its words belongs to: the telling inside it, or the one that its
 * fronted phrase opens ("In a reply to the report, X wrote that …").
 */
function toldNear({ frames, clauses, parsed }: Reading, finding: Finding): number {
  const clause = clauses[finding.clause];
  if (!clause || parsed.titleCase) return finding.at;
  // "…, the study, not yet published, found one error in …": the clause's one verb tells.
  const inside =
    clause.verbs.length > 0 || finding.kind === 'ban'
      ? undefined
      : frames.findLast(
          (one) =>
            one.form === 'subject' &&
            one.source.role === 'document' &&
            !one.negated &&
            !one.trailing &&
            one.scope.to - one.scope.from > 1 &&
            one.cue.from >= clause.from &&
            one.cue.from < clause.to,
        );
  if (inside) return inside.scope.from;
  const fronted = clause.verbs.length === 0 && clause.from === clause.part;
  // "The technicians, who bought six televisions, found that four …": what is put beside who tells.
  const beside = frames.find(
    (one) =>
      one.form === 'subject' &&
      !one.negated &&
      one.subject !== null &&
      clause.kind === 'relative' &&
      clause.from >= one.subject.to &&
      clause.to <= one.cue.from + 1 &&
      one.scope.to - one.scope.from > 1,
  );
  if (beside) return beside.scope.from;
  // "The district, Harlow Vale, said …", "“…,” the firm's founder, Ida Moss, wrote": the clause only names who tells.
  const names = ({ subject }: Frame): boolean =>
    clause.verbs.length === 0 &&
    subject !== null &&
    subject.from >= clause.from &&
    subject.from <= clause.from + 2;
  const behind = frames.find((one) => one.trailing && one.form === 'trailing' && !one.negated && names(one));
  if (behind) {
    const inner = frames.findLast(
      (one) => one.form === 'subject' && !one.trailing && !one.negated && one.cue.from < behind.scope.to,
    );
    return inner && inner.cue.from >= behind.scope.from ? inner.scope.from : behind.scope.from;
  }
  if (framesAt(frames, finding.at).some((one) => one.steps.length > 0)) return finding.at;
  const frame = frames.find(
    (one) =>
      !one.negated &&
      !(finding.kind === 'ban' && ORDERS.test(one.lemma)) &&
      (one.form === 'subject' || opens(one)) &&
      one.scope.to - one.scope.from > 1 &&
      ((one.cue.from >= clause.from && one.cue.from < clause.to) ||
        names(one) ||
        (fronted &&
          one.subject !== null &&
          one.subject.from >= clause.to &&
          one.subject.from <= clause.to + 2)),
  );
  return frame?.scope.from ?? finding.at;
}

/** "The council recommends that schools remove it": whoever orders acts by it, and what others tell of the order is told where he stands. */
function orderedAt({ frames }: Reading, { kind, at }: Finding): number | undefined {
  if (kind !== 'ban') return undefined;
  const order = frames.find(
    ({ form, negated, lemma, scope, source }) =>
      form === 'subject' &&
      !negated &&
      RECOMMENDS.test(lemma) &&
      scope.from <= at &&
      at < scope.to &&
      source.steps.at(-1)?.type === 'organisation',
  );
  return order?.subject?.from;
}

/** Token at which it is told: a statement that is found at its cue ("told X he had no part in it") where the cue's telling begins. */
export function toldAt(reading: Reading, finding: Finding): number {
  const { frames } = reading;
  const ordered = orderedAt(reading, finding);
  if (ordered !== undefined) return ordered;
  if (finding.kind === 'evidence' || (finding.own ?? []).length > 0) return finding.at;
  if (finding.rule.startsWith('weighed/')) {
    const near = toldNear(reading, finding);
    if (near !== finding.at) return near;
  }
  const frame = frames.find(
    (one) =>
      one.form === 'subject' && !one.negated && one.cue.from === finding.at && one.classes & BIT.speech,
  );
  const aside = frames.find(
    (one) => one.form === 'according-to' && one.cue.from <= finding.at && finding.at < one.cue.to,
  );
  const told = frame ?? aside;
  return told && told.scope.from < told.scope.to ? told.scope.from : finding.at;
}
