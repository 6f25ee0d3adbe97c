import type { Frame } from '../chains/frames.ts';
import type { Stretch } from '../chains/noun-phrases.ts';
import { readPhrase } from '../chains/noun-phrases.ts';
import { isNominal } from './parse.ts';
import type { Parsed } from './parse.ts';
import { lower, opening, clauseFollows, tellsClause } from './clause-openings.ts';
import type { ClauseKind } from './clause-openings.ts';

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

export function trim(parsed: Parsed, from: number, to: number): Stretch {
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

/** Whether a stretch holds a comma: a name with what is said of it. */
function hasComma(parsed: Parsed, { from, to }: Stretch): boolean {
  for (let i = from + 1; i < to; i++) if (lower(parsed, i) === ',') return true;
  return false;
}

export function subjectOf(
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
    // "shipped 4.4.1 on Saturday, which …": the day is not what "which" stands for.
    let dated = end;
    while (dated > 0 && parsed.tags[dated - 1] === 'date') dated--;
    if (dated < end) end = parsed.tags[dated - 1] === 'prep' ? dated - 1 : dated;
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
    const outer = clauses[before - 1];
    if (previous?.kind === 'insert' && outer?.kind === 'relative' && outer.verbs.length === 0)
      return { subject: outer.subject, host: before - 1 };
    const host = clauses.findLastIndex(
      (one) => one.part === part && one.subject !== null && (one.kind === 'main' || one.kind === 'sub'),
    );
    return { subject: clauses[host]?.subject ?? inherit, host };
  }
  if (kind === 'and' || kind === 'participle' || kind === 'contrast')
    return { subject: inherit, host: before };
  // "bought six phones, installed the app": a list of what one did.
  if (
    kind === 'insert' &&
    parsed.verbs[at.from]?.form === 'ed' &&
    /^(?:det|pron)$/.test(parsed.tags[at.from + 1] ?? '')
  ) {
    const main = clauses.findLast((one) => one.part === part && one.kind === 'main' && one.verbs.length > 0);
    if (main?.subject) return { subject: main.subject, host: before };
  }
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
  // "Since 2026.5.0 the backups are …", "With 1.2 the tool …": no comma needed.
  let v = i;
  while (
    v < at.to &&
    v < i + 4 &&
    /^(?:prep|word|sub)$/.test(parsed.tags[v] ?? '') &&
    parsed.tags[v] !== 'version'
  )
    v++;
  const led = i > at.from || parsed.tags[i] === 'prep' || parsed.tags[i] === 'sub';
  if (
    led &&
    parsed.tags[v] === 'version' &&
    /^(?:since|with|in|from|after|as|on|before|until)$/.test(lower(parsed, at.from)) &&
    /^(?:det|pron|name)$/.test(parsed.tags[v + 1] ?? '')
  )
    i = v + 1;
  else if (parsed.tags[i] === 'prep' || parsed.tags[i] === 'date') {
    for (let j = i; j < Math.min(at.to, i + 16); j++)
      if (lower(parsed, j) === ',' && j + 1 < at.to) {
        i = j + 1;
        break;
      }
  }
  i = behindAdjunct(parsed, at.from, at.to) ?? i;
  const phrase = readPhrase(parsed, i, at.to);
  if (!phrase)
    return {
      subject: kind === 'main' && before >= 0 && parsed.tags[at.from] === 'aux' ? inherit : null,
      host: kind === 'main' ? -1 : before,
    };
  return { subject: phrase, host: kind === 'main' ? -1 : before };
}

/** "after a crash the reporter posts …": where the subject begins behind an adjunct that no comma closes. */
function behindAdjunct(parsed: Parsed, at: number, to: number): number | undefined {
  let from = at;
  while (/^(?:conj|mark|adv)$/.test(parsed.tags[from] ?? '') || lower(parsed, from) === 'that') from++;
  if (parsed.tags[from] !== 'prep' && !/^(?:after|before|since|until)$/.test(lower(parsed, from)))
    return undefined;
  for (let i = from + 2; i < Math.min(to - 1, from + 10); i++) {
    const tag = parsed.tags[i];
    if (tag === 'verb' || tag === 'aux' || tag === 'sub' || tag === 'conj') return undefined;
    const begins = tag === 'pron' || tag === 'det';
    if (
      begins &&
      (isNominal(parsed.tags[i - 1]) || parsed.tags[i - 1] === 'mark') &&
      clauseFollows(parsed, i)
    )
      return i;
  }
  return undefined;
}

/** Whether the main clause of a part has no verb so far. */
export function isVerbless(parsed: Parsed, clauses: readonly Clause[], part: number): boolean {
  const main = clauses.find((one) => one.part === part && one.kind === 'main');
  if (!main) return false;
  for (let i = main.from; i < main.to; i++)
    if (parsed.tags[i] === 'verb' || parsed.tags[i] === 'aux') return false;
  return !clauses.some((one) => one.part === part && one.kind === 'resume');
}

/** Base noun phrase that ends at token `end`. */
export function nounBefore(parsed: Parsed, end: number): Stretch | null {
  let from = end;
  while (from > 0 && (isNominal(parsed.tags[from - 1]) || parsed.tags[from - 1] === 'poss')) from--;
  return from < end ? { from, to: end } : null;
}
