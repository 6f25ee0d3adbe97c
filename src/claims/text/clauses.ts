import type { Frame } from '../chains/frames.ts';
import { NOMINAL_CUES } from '../lexicon/nominals.ts';
import type { Stretch } from '../chains/noun-phrases.ts';
import { readPhrase } from '../chains/noun-phrases.ts';
import { isNominal } from './parse.ts';
import type { Parsed } from './parse.ts';

/** How a clause hangs on what stands before it. */
export type ClauseKind =
  | 'main'
  | 'resume'
  | 'and'
  | 'relative'
  | 'participle'
  | 'reason'
  | 'contrast'
  | 'sub'
  | 'condition'
  | 'insert';

/** A stretch of a sentence that makes one statement, with its subject (its own, or taken over). */
export interface Clause extends Stretch {
  readonly kind: ClauseKind;
  readonly subject: Stretch | null;
  /** Verbs of the clause that are no cue of a telling, by token. */
  readonly verbs: readonly number[];
  /** Index of the clause that it hangs on, -1 for main clauses. */
  readonly host: number;
  /** First token of the independent part that it stands in. */
  readonly part: number;
}

const REASONS = new Set(['over', 'amid', 'due', 'citing', 'because']);
const RELATIVES = new Set(['which', 'who', 'whose', 'that', 'where', 'whom']);

const DASH = /^(?:—|–|--)$/;

/** Whether token `at` stands inside a short quoted name ('Theme – Free'). */
function inQuotes(parsed: Parsed, at: number): boolean {
  let open = false;
  for (let i = at - 1; i >= 0 && at - i < 8; i--)
    if (/^[‘'“"]$/.test(lower(parsed, i))) {
      open = true;
      break;
    } else if (/^[’”]$/.test(lower(parsed, i))) return false;
  if (!open) return false;
  for (let i = at + 1; i < parsed.tokens.length && i - at < 6; i++)
    if (/^[’'”"]$/.test(lower(parsed, i))) return true;
  return false;
}

/** Number of dashes in the sentence up to token `at`. */
function dashesBefore(parsed: Parsed, at: number): number {
  let count = 0;
  for (let i = 0; i < at; i++) if (DASH.test(lower(parsed, i)) && !inQuotes(parsed, i)) count++;
  return count;
}

/** Whether the comma at `at` closes a list ("…, B, and C,"). */
function listEnds(parsed: Parsed, at: number): boolean {
  for (let i = at - 1; i > Math.max(1, at - 7); i--) {
    if (lower(parsed, i) === ',') return false;
    if (parsed.tags[i] === 'conj') return lower(parsed, i - 1) === ',';
  }
  return false;
}

function lower(parsed: Parsed, at: number): string {
  return parsed.tokens[at]?.lower ?? '';
}

/** What begins at token `at`, if a clause does. */
function opening(parsed: Parsed, at: number, frames: readonly Frame[]): ClauseKind | undefined {
  const here = lower(parsed, at);
  const previous = lower(parsed, at - 1);
  const tag = parsed.tags[at];
  const next = parsed.tags[at + 1];
  if (previous === ';' || previous === ':') return 'main';
  if (DASH.test(previous))
    return inQuotes(parsed, at - 1) ? undefined : dashesBefore(parsed, at) % 2 === 0 ? 'resume' : 'insert';
  if (previous === '(') return 'insert';
  if (previous === ')') return 'resume';
  if (here === 'rather' && lower(parsed, at + 1) === 'than') return 'contrast';
  if (here === 'instead' && lower(parsed, at + 1) === 'of') return 'contrast';
  if (here === 'without' && parsed.verbs[at + 1]?.form === 'ing') return 'contrast';
  if (here === 'not' && previous === ',') return 'contrast';
  if (tag === 'sub') {
    if (
      here === 'that' &&
      (parsed.tags[at - 1] === 'verb' ||
        frames.some((frame) => frame.cue.to === at || frame.scope.from === at))
    )
      return 'main';
    if (
      here === 'that' &&
      (parsed.tags[at - 1] === 'conj' || NOMINAL_CUES.has(previous) || /^(?:name|det|pron)$/.test(next ?? ''))
    )
      return 'main';
    if (RELATIVES.has(here)) return 'relative';
    if (here === 'if' || here === 'unless') return 'condition';
    if (here === 'as' && !clauseFollows(parsed, at + 1)) return undefined;
    if (here === 'whether' || here === 'until' || here === 'since')
      return previous === ',' ? 'sub' : undefined;
    return 'sub';
  }
  if (previous === ',') {
    if (here === 'meaning' && clauseFollows(parsed, at + 1)) return 'main';
    if (parsed.verbs[at]?.form === 'ing') return here === 'citing' ? 'reason' : 'participle';
    if (parsed.verbs[at]?.form === 'ed') return 'insert';
    if (tag === 'conj' && (next === 'verb' || next === 'aux' || next === 'adv')) return 'and';
    if (tag === 'conj' && clauseFollows(parsed, at + 1)) return 'main';
    if (here === 'according' || (here === 'with' && hasIng(parsed, at + 1))) return 'main';
    if (clauseFollows(parsed, at) && !isListItem(parsed, at)) return 'main';
    if (passiveFollows(parsed, at)) return 'insert';
    if (resumes(parsed, at)) return 'resume';
    if (isNominal(tag) && listEnds(parsed, at - 1)) return 'main';
  }
  if (tag === 'aux' && isNominal(parsed.tags[at - 1]) && relativeIsFull(parsed, at)) return 'resume';
  if (tag === 'conj' && here !== '&' && (next === 'verb' || next === 'aux')) return 'and';
  if (tag === 'conj' && next === 'adv' && (parsed.tags[at + 2] === 'verb' || parsed.tags[at + 2] === 'aux'))
    return 'and';
  if (
    tag === 'conj' &&
    (next === 'pron' || next === 'name' || next === 'det') &&
    clauseFollows(parsed, at + 1)
  )
    return 'main';
  if (REASONS.has(here) && at > 0 && (tag === 'prep' || here === 'due' || tag === 'verb'))
    return here === 'due' && lower(parsed, at + 1) !== 'to' ? undefined : 'reason';
  return undefined;
}

/** ", later summarized by": a participle that adds to what stands before. */
function passiveFollows(parsed: Parsed, at: number): boolean {
  let i = at;
  while (parsed.tags[i] === 'adv') i++;
  return parsed.verbs[i]?.form === 'ed' && lower(parsed, i + 1) === 'by';
}

/** "A tool that promised X was found": the relative clause has its verb, so that this one is its host's. */
function relativeIsFull(parsed: Parsed, at: number): boolean {
  let verb = false;
  for (let i = at - 1; i > 0 && at - i < 16; i--) {
    const tag = parsed.tags[i];
    if (tag === 'mark' || tag === 'conj') return false;
    if (tag === 'sub')
      return verb && /^(?:that|which|who)$/.test(lower(parsed, i)) && isNominal(parsed.tags[i - 1]);
    if ((tag === 'verb' && parsed.verbs[i]?.form !== 'base') || tag === 'aux') verb = true;
  }
  return false;
}

/** A verb group right after a comma: the clause before the insertion goes on ("X, released in May, sends …"). */
function resumes(parsed: Parsed, at: number): boolean {
  let i = at;
  while (parsed.tags[i] === 'adv') i++;
  if (parsed.tags[i] === 'aux') return true;
  const form = parsed.verbs[i]?.form;
  return form !== undefined && form !== 'ing' && (i > at || form !== 'ed');
}

function hasIng(parsed: Parsed, at: number): boolean {
  const phrase = readPhrase(parsed, at);
  return (
    phrase !== undefined &&
    (parsed.verbs[phrase.to]?.form === 'ing' ||
      (parsed.tags[phrase.to] === 'adv' && parsed.verbs[phrase.to + 1]?.form === 'ing'))
  );
}

function clauseFollows(parsed: Parsed, at: number): boolean {
  const phrase = readPhrase(parsed, at);
  if (!phrase) return false;
  let i = phrase.to;
  while (parsed.tags[i] === 'adv' || parsed.tags[i] === 'date') i++;
  return parsed.tags[i] === 'aux' || (parsed.tags[i] === 'verb' && parsed.verbs[i]?.form !== 'ing');
}

/** "A, B and C are": the comma before B joins nouns, not clauses. */
function isListItem(parsed: Parsed, at: number): boolean {
  const phrase = readPhrase(parsed, at);
  if (!phrase) return false;
  return isNominal(parsed.tags[at - 2]) && lower(parsed, phrase.to) === ',' && phrase.to - phrase.from < 4;
}

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
      (parsed.tags[b - 1] === 'mark' && !/^["”’)']$/.test(lower(parsed, b - 1))))
  )
    b--;
  return { from: a, to: b };
}

/** Whether what a cue tells is a clause or a quotation: a bare object stays with its verb. */
function tellsClause(parsed: Parsed, at: number): boolean {
  const here = lower(parsed, at);
  if (here === 'that' || here === ',' || here === ':' || /^[“"‘']$/.test(here)) return true;
  if (clauseFollows(parsed, at)) return true;
  for (let i = at; i < Math.min(parsed.tokens.length, at + 9); i++) {
    if (lower(parsed, i) === 'that' && parsed.tags[i] === 'sub')
      return isNominal(parsed.tags[i - 1])
        ? parsed.tags[at] === 'prep' || parsed.tags[at] === 'date' || parsed.tags[at] === 'name'
        : true;
    if (parsed.tags[i] === 'verb') return false;
  }
  return false;
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
    if (
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

function subjectOf(
  parsed: Parsed,
  at: Stretch,
  kind: ClauseKind,
  clauses: readonly Clause[],
  before: number,
  part: number,
): { readonly subject: Stretch | null; readonly host: number } {
  const previous = clauses[before];
  const inherit = previous?.subject ?? null;
  if (kind === 'relative' && lower(parsed, at.from) !== 'where') {
    const inner = clauseFollows(parsed, at.from + 1) ? readPhrase(parsed, at.from + 1, at.to) : undefined;
    if (inner) return { subject: inner, host: before };
    let end = at.from;
    while (end > 0 && parsed.tags[end - 1] === 'mark') end--;
    const antecedent = nounBefore(parsed, end);
    if (antecedent !== null && parsed.tags[antecedent.to - 1] !== 'date')
      return { subject: antecedent, host: before };
    // An insertion lies between: the noun before it is meant.
    const host = clauses.findLastIndex(
      (one) => one.part === part && one.kind !== 'insert' && one.from < (previous?.from ?? at.from),
    );
    const outer = clauses[host];
    return { subject: outer ? (nounBefore(parsed, outer.to) ?? outer.subject) : inherit, host: before };
  }
  if (kind === 'resume') {
    const host = clauses.findLastIndex(
      (one) => one.part === part && one.subject !== null && (one.kind === 'main' || one.kind === 'sub'),
    );
    return { subject: clauses[host]?.subject ?? inherit, host };
  }
  if (kind === 'and' || kind === 'participle' || kind === 'contrast')
    return { subject: inherit, host: before };
  if (kind === 'insert' && parsed.tags[at.from] === 'verb')
    return { subject: nounBefore(parsed, Math.max(0, at.from - 1)) ?? inherit, host: before };
  let i = at.from;
  if (parsed.tags[i] === 'num' && i === 0 && !isNominal(parsed.tags[1])) i++;
  while (
    i < at.to &&
    (lower(parsed, i) === 'meaning' ||
      parsed.tags[i] === 'sub' ||
      parsed.tags[i] === 'conj' ||
      parsed.tags[i] === 'adv' ||
      parsed.tags[i] === 'mark')
  )
    i++;
  if (parsed.tags[i] === 'prep' || parsed.tags[i] === 'date') {
    for (let j = i; j < Math.min(at.to, i + 16); j++)
      if (lower(parsed, j) === ',' && j + 1 < at.to) {
        i = j + 1;
        break;
      }
  }
  const phrase = readPhrase(parsed, i, at.to);
  if (!phrase)
    return {
      subject: kind === 'main' && before >= 0 && parsed.tags[at.from] === 'aux' ? inherit : null,
      host: kind === 'main' ? -1 : before,
    };
  return { subject: phrase, host: kind === 'main' ? -1 : before };
}

/** Whether the main clause of a part has no verb so far. */
function isVerbless(parsed: Parsed, clauses: readonly Clause[], part: number): boolean {
  const main = clauses.find((one) => one.part === part && one.kind === 'main');
  if (!main) return false;
  for (let i = main.from; i < main.to; i++)
    if (parsed.tags[i] === 'verb' || parsed.tags[i] === 'aux') return false;
  return !clauses.some((one) => one.part === part && one.kind === 'resume');
}

/** Base noun phrase that ends at token `end`. */
function nounBefore(parsed: Parsed, end: number): Stretch | null {
  let from = end;
  while (from > 0 && (isNominal(parsed.tags[from - 1]) || parsed.tags[from - 1] === 'poss')) from--;
  return from < end ? { from, to: end } : null;
}
