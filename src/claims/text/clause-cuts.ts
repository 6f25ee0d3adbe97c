import type { Frame } from '../chains/frames/frames.ts';
import type { Parsed } from './parse.ts';
import { REASONS, clauseFollows, lower, opening, tellsClause } from './clause-openings.ts';
import type { ClauseKind } from './clause-openings.ts';

/** Where clauses begin, by token, and of what kind each is. */
export type Cuts = Map<number, ClauseKind>;

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

/** The beginnings of independent parts, and of what opens by its own words. */
function cutByWords(parsed: Parsed, frames: readonly Frame[], starts: readonly number[]): Cuts {
  const cuts: Cuts = new Map();
  for (const start of starts) {
    const kind = opening(parsed, start, frames);
    cuts.set(start, kind === 'condition' || kind === 'contrast' || kind === 'sub' ? kind : 'main');
  }
  for (let at = 1; at < parsed.tokens.length; at++) {
    if (!mayOpen(parsed, at) || isListed(parsed, at)) continue;
    const kind = opening(parsed, at, frames);
    if (kind && !cuts.has(at)) cuts.set(at, kind);
  }
  return cuts;
}

/** What is told begins after its cue. */
function cutTold(cuts: Cuts, parsed: Parsed, { form, negated, scope, cue }: Frame): void {
  if (
    form === 'subject' &&
    !negated &&
    !cuts.has(scope.from) &&
    parsed.verbs[cue.from]?.form !== 'ing' &&
    tellsClause(parsed, scope.from)
  )
    cuts.set(scope.from, 'main');
}

/** "the update, users complain, deletes …": who tells stands inside what he tells, which goes on behind him. */
function cutInserted(cuts: Cuts, parsed: Parsed, { cue, subject }: Frame): void {
  if (!subject) return;
  cuts.set(Math.min(subject.from, cue.from), 'insert');
  const end = closingComma(parsed, Math.max(subject.to, cue.to));
  for (const at of cuts.keys()) if (at > cue.from && at < end) cuts.delete(at);
  cuts.set(end, clauseFollows(parsed, end) ? 'main' : 'resume');
}

/** Forms of tellings that may stand behind what they tell. */
const BEHIND: ReadonlySet<string> = new Set(['trailing', 'inverted', 'according-to', 'citing']);

/** "…, users complain": who tells it afterwards is no part of it. */
function cutTrailing(cuts: Cuts, parsed: Parsed, { form, trailing, cue, subject }: Frame): void {
  if (!trailing || !subject || !BEHIND.has(form)) return;
  cuts.set(Math.min(subject.from, cue.from), 'main');
  if (cue.to < parsed.tokens.length && !cuts.has(cue.to)) cuts.set(cue.to, 'main');
}

/** "a release which, according to its notes, drops it": the relative clause goes on behind the insertion. */
function cutAccording(cuts: Cuts, parsed: Parsed, { form, trailing, cue }: Frame): void {
  if (form !== 'according-to' || trailing) return;
  const before = cue.from - (lower(parsed, cue.from - 1) === ',' ? 2 : 1);
  if (!/^(?:which|who|that)$/.test(lower(parsed, before))) return;
  cuts.set(cue.from, 'insert');
  cuts.set(cue.to, 'resume');
}

/** "According to X, the editor …" */
function cutBehindAccording(cuts: Cuts, parsed: Parsed, { form, trailing, cue }: Frame): void {
  if (form === 'according-to' && !trailing && lower(parsed, cue.to) === ',' && !cuts.has(cue.to + 1))
    cuts.set(cue.to + 1, 'main');
}

/** Where the clauses of a sentence begin. `starts` are its independent parts, `frames` its tellings. */
export function cutsOf(parsed: Parsed, frames: readonly Frame[], starts: readonly number[]): Cuts {
  const cuts = cutByWords(parsed, frames, starts);
  for (const frame of frames) {
    cutTold(cuts, parsed, frame);
    if (frame.inserted && frame.subject) cutInserted(cuts, parsed, frame);
    else cutTrailing(cuts, parsed, frame);
    cutAccording(cuts, parsed, frame);
  }
  for (const frame of frames) cutBehindAccording(cuts, parsed, frame);
  return cuts;
}
