import { hasComma, isVerbless, subjectOf } from './clause-subjects.ts';
import type { Frame } from '../chains/frames/frames.ts';
import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import type { Parsed } from './parse.ts';
import { cutsOf } from './clause-cuts.ts';
import { lower } from './clause-openings.ts';
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

/**
 * Whether what looks like an insertion goes on with the clause before it: "The flaw, dubbed X, combined …", "Anna Berg, a
 * researcher at Falk Labs, went through the code".
 */
function goesOn(
  parsed: Parsed,
  from: number,
  stretch: Stretch,
  clauses: readonly Clause[],
  part: number,
): boolean {
  const last = clauses.at(-1);
  if (
    !last ||
    lower(parsed, from - 1) !== ',' ||
    parsed.verbs[stretch.from]?.form !== 'ed' ||
    lower(parsed, stretch.from + 1) === 'by'
  )
    return false;
  // Past forms after an insertion finish a host that has no verb yet.
  if (last.kind === 'insert' || last.kind === 'relative') return isVerbless(parsed, clauses, part);
  // The name's own verb, not the firm's.
  return last.kind === 'main' && last.part === part && last.verbs.length === 0 && hasComma(parsed, last);
}

/** Tokens of a stretch that are verbs and no cue of a telling. */
function verbsIn({ tags }: Parsed, { from, to }: Stretch, cues: ReadonlySet<number>): readonly number[] {
  const verbs: number[] = [];
  for (let i = from; i < to; i++) if (tags[i] === 'verb' && !cues.has(i)) verbs.push(i);
  return verbs;
}

/** "Rather than sending it, the tool encodes it": what opens a part takes the subject that follows. */
function withSubjectBehind(parsed: Parsed, clause: Clause, next: Clause | undefined): Clause {
  const { kind, from, part, subject } = clause;
  if (subject !== null || (kind !== 'contrast' && kind !== 'participle' && from !== part)) return clause;
  const participle = parsed.verbs[from]?.form === 'ing';
  const opens = kind === 'contrast' || participle || /^(?:rather|instead)$/.test(lower(parsed, from));
  return opens && next?.part === part
    ? { ...clause, subject: next.subject, kind: participle ? 'participle' : 'contrast' }
    : clause;
}

/** Clauses of a sentence in order. `starts` are its independent parts, `frames` its tellings. */
export function splitClauses(
  parsed: Parsed,
  frames: readonly Frame[],
  starts: readonly number[],
): readonly Clause[] {
  const cuts = cutsOf(parsed, frames, starts);
  const order = [...cuts.keys()].sort((a, b) => a - b);
  const cues = new Set(frames.map(({ cue }) => (parsed.verbs[cue.from] ? cue.from : -1)));
  const clauses: Clause[] = [];
  order.forEach((from, index) => {
    const stretch = trim(parsed, from, order[index + 1] ?? parsed.tokens.length);
    if (stretch.to <= stretch.from) return;
    const part = starts.findLast((start) => start <= from) ?? 0;
    const cut = cuts.get(from) ?? 'main';
    const kind: ClauseKind =
      cut === 'insert' && goesOn(parsed, from, stretch, clauses, part) ? 'resume' : cut;
    const within = kind === 'relative' ? { from, to: stretch.to } : stretch;
    const { subject, host } = subjectOf(parsed, within, kind, clauses, clauses.length - 1, part);
    clauses.push({ ...stretch, kind, subject, verbs: verbsIn(parsed, stretch, cues), host, part });
  });
  return clauses.map((clause, index) => withSubjectBehind(parsed, clause, clauses[index + 1]));
}
