import { hasComma, isVerbless, subjectOf } from './clause-subjects.ts';
import type { Frame } from '../chains/frames/frames.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Parsed } from './parse.ts';
import { REASONS, clauseFollows, lower, opening, tellsClause } from './clause-openings.ts';
import type { ClauseKind } from './clause-openings.ts';
import type { Clause } from './clause.ts';

export type { Clause } from './clause.ts';

function trim(parsed: Parsed, from: number, to: number): Stretch {
  let a = from;
  let b = to;
  while (
    a < b &&
    (parsed.tags[a] === 'conj' ||
      (parsed.tags[a] === 'mark' && !/^["“‘(']$/.test(lower(parsed, a))) ||
      (parsed.tags[a] === 'sub' && lower(parsed, a) === 'that' && a === from))
  )
    a++;
  while (
    b > a &&
    (parsed.tags[b - 1] === 'conj' ||
      // "even after users had opted out": it belongs to what follows.
      (lower(parsed, b - 1) === 'even' && parsed.tags[b] === 'sub') ||
      (parsed.tags[b - 1] === 'mark' && !/^["”’)']$/.test(lower(parsed, b - 1))))
  )
    b--;
  return { from: a, to: b };
}

/** Words that open a clause whatever their tag is. */
const OPENERS: ReadonlySet<string> = new Set([...REASONS, 'rather', 'instead', 'without']);

/** Whether a clause can begin at a token at all: most words neither stand behind a mark nor join anything. */
function mayOpen({ tokens, tags }: Parsed, at: number): boolean {
  const tag = tags[at];
  return (
    tag === 'sub' ||
    tag === 'conj' ||
    tag === 'aux' ||
    tokens[at - 1]?.shape === 'mark' ||
    OPENERS.has(tokens[at]?.lower ?? '')
  );
}

/** "3.1, 3.2, and 3.3 were withdrawn": whether a token goes on with a list of versions. */
const isListed = ({ tokens, versions }: Parsed, at: number): boolean => {
  const { start = 0, end = 0 } = tokens[at] ?? {};
  return versions.some((one) => one.form === 'exact' && one.start < start && end <= one.end);
};

/** Token behind the comma or dash that closes an insertion. */
function closingComma(parsed: Parsed, from: number): number {
  let at = from;
  while (at < parsed.tokens.length && !/^[,—–)]$|^--$/.test(lower(parsed, at))) at++;
  return at + 1;
}

/** Clauses of a sentence in order. `starts` are its independent parts, `frames` its tellings. */
export function splitClauses(
  parsed: Parsed,
  frames: readonly Frame[],
  starts: readonly number[],
): readonly Clause[] {
  const length = parsed.tokens.length;
  const cuts = new Map<number, ClauseKind>();
  for (const start of starts) {
    const kind = opening(parsed, start, frames);
    cuts.set(start, kind === 'condition' || kind === 'contrast' || kind === 'sub' ? kind : 'main');
  }
  for (let at = 1; at < length; at++) {
    if (!mayOpen(parsed, at) || isListed(parsed, at)) continue;
    const kind = opening(parsed, at, frames);
    if (kind && !cuts.has(at)) cuts.set(at, kind);
  }
  for (const frame of frames) {
    // What is told begins after its cue; who tells it afterwards is no part of it.
    if (
      frame.form === 'subject' &&
      !frame.negated &&
      !cuts.has(frame.scope.from) &&
      parsed.verbs[frame.cue.from]?.form !== 'ing' &&
      tellsClause(parsed, frame.scope.from)
    )
      cuts.set(frame.scope.from, 'main');
    if (frame.inserted && frame.subject) {
      cuts.set(Math.min(frame.subject.from, frame.cue.from), 'insert');
      const end = closingComma(parsed, Math.max(frame.subject.to, frame.cue.to));
      for (const at of cuts.keys()) if (at > frame.cue.from && at < end) cuts.delete(at);
      cuts.set(end, clauseFollows(parsed, end) ? 'main' : 'resume');
    } else if (
      frame.trailing &&
      frame.subject &&
      (frame.form === 'trailing' ||
        frame.form === 'inverted' ||
        frame.form === 'according-to' ||
        frame.form === 'citing')
    ) {
      cuts.set(Math.min(frame.subject.from, frame.cue.from), 'main');
      if (frame.cue.to < length && !cuts.has(frame.cue.to)) cuts.set(frame.cue.to, 'main');
    }
    // "a release which, according to its notes, drops it": the relative clause goes on behind the insertion.
    if (
      frame.form === 'according-to' &&
      !frame.trailing &&
      /^(?:which|who|that)$/.test(
        lower(parsed, frame.cue.from - (lower(parsed, frame.cue.from - 1) === ',' ? 2 : 1)),
      )
    ) {
      cuts.set(frame.cue.from, 'insert');
      cuts.set(frame.cue.to, 'resume');
    }
  }
  for (const frame of frames)
    if (
      frame.form === 'according-to' &&
      !frame.trailing &&
      lower(parsed, frame.cue.to) === ',' &&
      !cuts.has(frame.cue.to + 1)
    )
      cuts.set(frame.cue.to + 1, 'main');
  const order = [...cuts.keys()].sort((a, b) => a - b);
  const clauses: Clause[] = [];
  const cueTokens = new Set(frames.map((frame) => (parsed.verbs[frame.cue.from] ? frame.cue.from : -1)));
  for (let index = 0; index < order.length; index++) {
    const from = order[index] ?? 0;
    let kind = cuts.get(from) ?? 'main';
    const stretch = trim(parsed, from, order[index + 1] ?? length);
    if (stretch.to <= stretch.from) continue;
    const part = starts.findLast((start) => start <= from) ?? 0;
    const verbs: number[] = [];
    for (let i = stretch.from; i < stretch.to; i++)
      if (parsed.tags[i] === 'verb' && !cueTokens.has(i)) verbs.push(i);
    const before = clauses.length - 1;
    // "The flaw, dubbed X, combined …": past forms after an insertion finish a host that has no verb yet.
    const last = clauses[before];
    if (
      kind === 'insert' &&
      lower(parsed, from - 1) === ',' &&
      parsed.verbs[stretch.from]?.form === 'ed' &&
      last &&
      (last.kind === 'insert' || last.kind === 'relative') &&
      lower(parsed, stretch.from + 1) !== 'by' &&
      isVerbless(parsed, clauses, part)
    )
      kind = 'resume';
    // "Anna Berg, a researcher at Falk Labs, went through the code": the name's own verb, not the firm's.
    if (
      kind === 'insert' &&
      lower(parsed, from - 1) === ',' &&
      parsed.verbs[stretch.from]?.form === 'ed' &&
      last?.kind === 'main' &&
      last.part === part &&
      last.verbs.length === 0 &&
      lower(parsed, stretch.from + 1) !== 'by' &&
      hasComma(parsed, last)
    )
      kind = 'resume';
    const { subject, host } = subjectOf(
      parsed,
      kind === 'relative' ? { from, to: stretch.to } : stretch,
      kind,
      clauses,
      before,
      part,
    );
    clauses.push({ ...stretch, kind, subject, verbs, host, part });
  }
  // "Rather than sending it, the tool encodes it": what opens a part takes the subject that follows.
  return clauses.map((clause, index) => {
    if (
      clause.subject !== null ||
      (clause.kind !== 'contrast' && clause.kind !== 'participle' && clause.from !== clause.part)
    )
      return clause;
    const next = clauses[index + 1];
    const opens =
      clause.kind === 'contrast' ||
      lower(parsed, clause.from) === 'rather' ||
      lower(parsed, clause.from) === 'instead' ||
      parsed.verbs[clause.from]?.form === 'ing';
    return opens && next && next.part === clause.part
      ? {
          ...clause,
          subject: next.subject,
          kind: parsed.verbs[clause.from]?.form === 'ing' ? ('participle' as const) : ('contrast' as const),
        }
      : clause;
  });
}
