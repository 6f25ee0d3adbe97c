import { framesAt } from '../../chains/chains.ts';
import type { Frame } from '../../chains/frames/frames.ts';
import { REPLYING } from '../../lexicon/replies.ts';
import { EXPLAINS } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { toldClause } from '../reading.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { inSoftware, vendorName, wholeScope } from './parties.ts';

const APOLOGISES = /^apologi[sz]e$/;
const JUDGES = /^(?:call|frame|label|portray|dub|cast|brand|term|deem|consider)$/;
/** Kinds that say more of a clause than that its teller answers. */
const OTHER_KINDS = ['fix', 'ban', 'behaviour', 'affected_versions', 'evidence'] as const;

/** Who apologises for a tool answers for it, even where the text has not said who "he" is. */
const apologises = ({ topic }: Reading, { lemma, source }: Frame): boolean =>
  APOLOGISES.test(lemma) && source.role === 'pronoun' && topic.voice === 'article';

/** Whether a frame's teller answers for a tool by what he says. */
function answersForTool(reading: Reading, frame: Frame, party: boolean): boolean {
  const { classes, scope, source } = frame;
  if (frame.negated || frame.steps.at(-1)?.type === 'organisation') return false;
  if (!(source.vendor && party) && !apologises(reading, frame)) return false;
  if (source.role === 'document' && !EXPLAINS.test(wholeScope(reading, scope.from, scope.to))) return false;
  if (!(classes & (BIT.speech | BIT.admission)) || classes & (BIT.denial | BIT.accusation)) return false;
  return !JUDGES.test(frame.lemma) || inSoftware(reading, scope.from);
}

/** Numbers of the clauses that a frame reaches. */
function clausesIn({ clauses }: Reading, { scope }: Frame): readonly number[] {
  const inner: number[] = [];
  clauses.forEach((one, index) => {
    if (one.to > scope.from && one.from < scope.to) inner.push(index);
  });
  return inner;
}

/** What a maker tells as its answer: "Globex said that it was looking into it"; `found`: answers found before. */
export function toldResponse(
  reading: Reading,
  taken: Taken,
  frame: Frame,
  party: boolean,
  found: readonly Finding[],
): Finding | undefined {
  if (!answersForTool(reading, frame, party)) return undefined;
  const { clauses, frames, texts } = reading;
  const { scope } = frame;
  const admits = (frame.classes & BIT.admission) !== 0;
  const inner = clausesIn(reading, frame);
  const deniedIn = (clause: number): boolean =>
    found.some((one) => one.clause === clause && one.kind === 'denial');
  const explainsIn = (clause: number): boolean => EXPLAINS.test(texts[clause] ?? '');
  if (
    !admits &&
    !REPLYING.has(frame.lemma) &&
    !EXPLAINS.test(wholeScope(reading, scope.from, scope.to)) &&
    inner.some((clause) => OTHER_KINDS.some((kind) => taken(clause, kind)) || deniedIn(clause))
  )
    return undefined;
  const at = frame.cue.from;
  const target =
    inner.find(explainsIn) ?? inner.find((clause) => clause === toldClause(reading, frame)) ?? inner[0];
  const index = target ?? clauses.findIndex((one) => one.from <= at && at < one.to);
  const one = clauses[index];
  if (!one) return undefined;
  if (!admits && (deniedIn(index) || (taken(index, 'fix') && !explainsIn(index)))) return undefined;
  const start = Math.max(one.from, scope.from);
  const before = framesAt(frames, start).flatMap((other) => other.steps);
  return {
    kind: 'vendor_response',
    clause: index,
    span: one,
    at: target === undefined ? at : start,
    polarity: 'affirmed',
    own: target === undefined ? frame.steps.filter((step) => !before.includes(step)) : [],
    actor: frame.source.organisation ?? vendorName(reading),
    rule: admits ? 'response/admission' : 'response/speech',
  };
}
