import type { Attribution } from '../../model/statement.ts';
import { BIT } from '../lexicon/verbs.ts';
import type { Frame } from './frames/frames.ts';

/** Classes of cues by which somebody says something, whatever he found. */
const PLAIN = BIT.admission | BIT.denial | BIT.accusation;

function same(a: Attribution, b: Attribution): boolean {
  const x = a.name.toLowerCase();
  const y = b.name.toLowerCase();
  return (
    x === y ||
    // "emails shown to reporters" are the emails.
    (a.type === 'document' && b.type === 'document' && (y.startsWith(`${x} `) || x.startsWith(`${y} `))) ||
    (a.resolved !== null && a.resolved.toLowerCase() === y) ||
    (b.resolved !== null && b.resolved.toLowerCase() === x)
  );
}

/** Whether what is told goes on behind who tells it ("was found by a trainee to have …"). */
const tellsOn = ({ form, scope, cue }: Frame): boolean => form === 'by' && scope.to > cue.to;

/** Frames that tell token `at`, teller nearest the reader first. */
export function framesAt(frames: readonly Frame[], at: number): readonly Frame[] {
  const covering = frames.filter(
    (frame) =>
      !frame.negated &&
      frame.names !== true &&
      frame.scope.from <= at &&
      at < frame.scope.to &&
      !(frame.classes === 0) &&
      !(frame.subject && frame.subject.from <= at && at < frame.subject.to),
  );
  let lead = covering.filter((frame) => !frame.trailing).sort((a, b) => a.cue.from - b.cue.from);
  const trailing = covering
    .filter((frame) => frame.trailing && frame.form !== 'citing')
    // "The editor, it says in the report, was found by a trainee to …": who found it stands behind who tells of it.
    .sort((a, b) => Number(tellsOn(a)) - Number(tellsOn(b)) || b.cue.from - a.cue.from);
  const cited = covering.filter((frame) => frame.form === 'citing');
  // "The paper reported, citing an engineer, that staff found …": who is cited stands between the two.
  const opened = lead[0]?.cue.from ?? Infinity;
  const amid = cited.filter(
    (frame) => frame.cue.from > opened && frame.cue.from < (lead.at(-1)?.cue.from ?? 0),
  );
  const citing = cited.filter((frame) => !amid.includes(frame));
  // "The paper reported that the lab had found nothing, citing a person who took part": that person tells of the find.
  if (cited.length > 0 && lead.length > 1)
    lead = lead.filter(
      (frame, index) => index === 0 || !(frame.classes & BIT.discovery) || (frame.classes & PLAIN) !== 0,
    );
  const told = amid.length > 0 ? [...lead, ...amid].sort((a, b) => a.cue.from - b.cue.from) : lead;
  const outermost =
    lead.length === 0 || (lead[0]?.source.role === 'name' && lead[0].steps[0]?.type === 'outlet')
      ? []
      : trailing.filter((frame) => frame.form !== 'by' && frame.form !== 'origin');
  const rest = trailing.filter((frame) => !outermost.includes(frame));
  return [...outermost, ...told, ...rest, ...citing];
}

/** "X, who says she found it": a pronoun behind a teller is that teller. */
const PRONOUN = /^(?:he|she|they|it|i|we)$/i;
const repeats = (before: Attribution | undefined, step: Attribution): boolean =>
  before !== undefined && before.type !== 'outlet' && before.type !== 'document' && PRONOUN.test(step.name);

/** Steps of the chain for what stands at token `at`, nearest the reader first, origin last. */
export function chainAt(
  frames: readonly Frame[],
  at: number,
  beyond: readonly Attribution[] = [],
): readonly Attribution[] {
  const chain: Attribution[] = [];
  for (const step of [...framesAt(frames, at).flatMap((frame) => frame.steps), ...beyond])
    if (!chain.some((one) => same(one, step)) && !repeats(chain.at(-1), step)) chain.push(step);
  return chain;
}

/** Steps of the document whose verb stands at `at` ("logs from one host suggest that …"); none where nobody tells. */
export function documentTelling(frames: readonly Frame[], at: number): readonly Attribution[] {
  const frame = frames.find((one) => one.cue.from === at && one.form === 'subject' && !one.negated);
  return frame && (frame.source.role === 'document' || frame.source.role === 'post') ? frame.steps : [];
}
