import { isOfClock } from './clock.ts';
import type { Frame } from '../chains/frames/frame.ts';
import { NOMINAL_CUES } from '../lexicon/nominals.ts';
import { readPhrase } from '../chains/phrases/noun-phrases.ts';
import { isNominal, word as lower } from './parse.ts';
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

export const REASONS = new Set(['over', 'amid', 'due', 'citing', 'because']);

const RELATIVES = new Set(['which', 'who', 'whose', 'that', 'where', 'whom']);

/** Behind a version and "and" or "or": it bounds others. */
const BOUNDS: ReadonlySet<string> = new Set(
  'later newer higher above up upwards earlier older lower below prior'.split(' '),
);

const DASHES: ReadonlySet<string> = new Set(['—', '–', '--']);

export { lower };

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

/** Dashes up to each token, counted once per sentence. */
const COUNTS = new WeakMap<Parsed, readonly number[]>();

/** Number of dashes in the sentence up to token `at`. */
function dashesBefore(parsed: Parsed, at: number): number {
  let counts = COUNTS.get(parsed);
  if (!counts) {
    let count = 0;
    counts = parsed.tokens.map((token, i) =>
      DASHES.has(token.lower) && !inQuotes(parsed, i) ? ++count : count,
    );
    COUNTS.set(parsed, counts);
  }
  return counts[at - 1] ?? 0;
}

/** Whether the comma at `at` closes a list ("…, B, and C,"). */
function listEnds(parsed: Parsed, at: number): boolean {
  for (let i = at - 1; i > Math.max(1, at - 7); i--) {
    if (lower(parsed, i) === ',') return false;
    if (parsed.tags[i] === 'conj') return lower(parsed, i - 1) === ',';
  }
  return false;
}

/** "Hosts on 31.6 or later remain fine": a range; what those should do, and "and later fixed", is told for itself. */
const boundsVersions = (parsed: Parsed, at: number): boolean =>
  parsed.tags[at - 1] === 'version' &&
  BOUNDS.has(lower(parsed, at + 1)) &&
  !/^(?:should|must|need|was|were|been)$/.test(lower(parsed, at + 2)) &&
  parsed.verbs[at + 2]?.form !== 'ed';

/** "3.1 added the upload and 3.4 removed it": a version acts behind what another did. */
const versionActs = (parsed: Parsed, at: number): boolean =>
  at > 0 &&
  parsed.tags[at - 1] !== 'version' &&
  parsed.tags.lastIndexOf('verb', at - 1) >= 0 &&
  clauseFollows(parsed, at + 1);

/** What begins at token `at`, if a clause does. */
export function opening(parsed: Parsed, at: number, frames: readonly Frame[]): ClauseKind | undefined {
  const here = lower(parsed, at);
  const previous = lower(parsed, at - 1);
  const tag = parsed.tags[at];
  if (previous === ';' || (previous === ':' && !isOfClock(parsed.tokens, at - 1))) return 'main';
  // "2.1–2.4 send it": a stretch of versions.
  if (DASHES.has(previous) && tag === 'version' && parsed.tags[at - 2] === 'version') return undefined;
  if (DASHES.has(previous))
    return inQuotes(parsed, at - 1) ? undefined : dashesBefore(parsed, at) % 2 === 0 ? 'resume' : 'insert';
  if (previous === '(') return 'insert';
  if (previous === ')') return 'resume';
  if (contrasts(parsed, at, here, previous)) return 'contrast';
  if (tag === 'conj' && boundsVersions(parsed, at)) return undefined;
  if (tag === 'sub') return bySubordinator(parsed, at, frames);
  if (previous === ',') {
    const kind = behindComma(parsed, at);
    if (kind !== undefined) return kind ?? undefined;
  }
  if (tag === 'aux' && isNominal(parsed.tags[at - 1]) && relativeIsFull(parsed, at)) return 'resume';
  if (tag === 'conj') {
    const kind = byConjunction(parsed, at, here);
    if (kind !== undefined) return kind;
  }
  // "take over an account": a particle.
  if (here === 'over' && /^(?:take|hand|carry|get|turn)$/.test(parsed.verbs[at - 1]?.lemma ?? ''))
    return undefined;
  if (REASONS.has(here) && at > 0 && (tag === 'prep' || here === 'due' || tag === 'verb'))
    return here === 'due' && lower(parsed, at + 1) !== 'to' ? undefined : 'reason';
  return undefined;
}

/** "rather than", "instead of", "without asking", ", not": what is set against it. */
function contrasts(parsed: Parsed, at: number, here: string, previous: string): boolean {
  switch (here) {
    case 'rather':
      return lower(parsed, at + 1) === 'than';
    case 'instead':
      return lower(parsed, at + 1) === 'of';
    case 'without':
      return parsed.verbs[at + 1]?.form === 'ing';
    case 'not':
      return previous === ',';
    default:
      return false;
  }
}

/** "Acme and Globex have banned it": whether two names act together. */
function twoAct(parsed: Parsed, at: number): boolean {
  const first = readPhrase(parsed, at);
  const and = first?.to ?? at;
  const joined =
    parsed.tags[and] === 'conj' && parsed.tokens[and - 1]?.capital && parsed.tokens[and + 1]?.capital;
  return joined === true && clauseFollows(parsed, and + 1);
}

/** By a word that puts a clause below another ("that", "which", "if", "after"). */
function bySubordinator(parsed: Parsed, at: number, frames: readonly Frame[]): ClauseKind | undefined {
  const here = lower(parsed, at);
  const previous = lower(parsed, at - 1);
  const before = parsed.tags[at - 1];
  const next = parsed.tags[at + 1];
  if (here === 'that') {
    // "such as that of a build machine": a pronoun.
    if (lower(parsed, at + 1) === 'of') return undefined;
    if (before === 'verb' || frames.some((frame) => frame.cue.to === at || frame.scope.from === at))
      return 'main';
    if (before === 'conj' || NOMINAL_CUES.has(previous) || /^(?:name|det|pron)$/.test(next ?? ''))
      return 'main';
  }
  if (RELATIVES.has(here)) return 'relative';
  if (here === 'if' || here === 'unless') return 'condition';
  // "X before 1.2 sends it": a range, no clause.
  if (/^(?:before|after|since|until)$/.test(here) && next === 'version') return undefined;
  if (here === 'as' && (previous === 'well' || !(clauseFollows(parsed, at + 1) || twoAct(parsed, at + 1))))
    return undefined;
  // "that after a crash the reporter posts": a preposition.
  if (/^(?:after|before)$/.test(here) && before === 'sub') return undefined;
  if (here === 'whether' || here === 'until' || here === 'since') return previous === ',' ? 'sub' : undefined;
  return 'sub';
}

/** Behind a comma; null: surely nothing, undefined: by the comma alone nobody knows. */
function behindComma(parsed: Parsed, at: number): ClauseKind | null | undefined {
  const here = lower(parsed, at);
  const tag = parsed.tags[at];
  const next = parsed.tags[at + 1];
  const form = parsed.verbs[at]?.form;
  // "Orrin, whose app crashed, has …"
  if (here === 'whose') return 'relative';
  if (here === 'meaning' && clauseFollows(parsed, at + 1)) return 'main';
  if (form === 'ing') return here === 'citing' ? 'reason' : 'participle';
  if (form === 'ed') return whetherWaits(parsed, at) ? null : 'insert';
  if (tag === 'conj' && (next === 'verb' || next === 'aux' || next === 'adv')) return 'and';
  if (tag === 'conj' && clauseFollows(parsed, at + 1)) return 'main';
  if (here === 'according' || (here === 'with' && hasIng(parsed, at + 1))) return 'main';
  if (clauseFollows(parsed, at)) return 'main';
  if (passiveFollows(parsed, at)) return 'insert';
  if (resumes(parsed, at)) return 'resume';
  if (isNominal(tag) && listEnds(parsed, at - 1)) return 'main';
  return undefined;
}

/** So many words a subject before a conjunction has at most: longer ones hold a verb that the lexicon lacks. */
const SUBJECT = 7;

/** "Both Quill and Kelp upload names": whether no verb stands before a conjunction, so that what follows is a subject beside another. */
function joinsSubjects({ tags, tokens }: Parsed, at: number): boolean {
  if (tokens[at]?.lower === 'nor') return false;
  let i = at - 1;
  while (i >= 0 && !/^(?:mark|sub|verb|aux|prep)$/.test(tags[i] ?? '')) i--;
  const opens = i < 0 || /^(?:mark|sub)$/.test(tags[i] ?? '');
  return opens && at - 1 > i && at - i <= SUBJECT && isNominal(tags[at - 1]);
}

/** By "and", "or" or "but" without a comma. */
function byConjunction(parsed: Parsed, at: number, here: string): ClauseKind | undefined {
  const next = parsed.tags[at + 1];
  if (here !== '&' && (next === 'verb' || next === 'aux')) return 'and';
  if (next === 'adv' && (parsed.tags[at + 2] === 'verb' || parsed.tags[at + 2] === 'aux')) return 'and';
  if ((next === 'pron' || next === 'name' || next === 'det') && clauseFollows(parsed, at + 1))
    return next !== 'pron' && joinsSubjects(parsed, at) ? undefined : 'main';
  return next === 'version' && versionActs(parsed, at) ? 'main' : undefined;
}

/** "checks whether the zone, including Asia/X, matched": the clause of *whether* still lacks its verb. */
function whetherWaits(parsed: Parsed, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 24; i--) {
    if (lower(parsed, i) === 'whether') return true;
    const verb = parsed.tags[i] === 'verb' && parsed.verbs[i]?.form !== 'ing';
    if (verb || parsed.tags[i] === 'aux') return false;
  }
  return false;
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
export function resumes(parsed: Parsed, at: number): boolean {
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

/** "versions before 2.1 | are affected": the token behind the range that goes on with the phrase in front of it. */
function behindRange({ tokens, versions }: Parsed, at: number): number {
  const { start = 0 } = tokens[at] ?? {};
  const before = tokens[at - 1]?.start ?? start;
  const range = versions.find(
    (one) => one.form !== 'exact' && one.start >= before && one.start <= start && one.end > start,
  );
  if (!range) return at;
  const behind = tokens.findIndex((token) => token.start >= range.end);
  return behind < 0 ? tokens.length : behind;
}

export function clauseFollows(parsed: Parsed, at: number): boolean {
  const phrase = readPhrase(parsed, at);
  if (!phrase) return false;
  let i = behindRange(parsed, phrase.to);
  while (parsed.tags[i] === 'adv' || parsed.tags[i] === 'date' || parsed.tags[i] === 'neg') i++;
  return parsed.tags[i] === 'aux' || (parsed.tags[i] === 'verb' && parsed.verbs[i]?.form !== 'ing');
}

/** Whether what a cue tells is a clause or a quotation: a bare object stays with its verb. */
export function tellsClause(parsed: Parsed, at: number): boolean {
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
