import type { Stretch } from '../chains/phrases/noun-phrases.ts';
import { readPhrase } from '../chains/phrases/noun-phrases.ts';
import { clauseFollows, lower } from './clause-openings.ts';
import type { ClauseKind } from './clause-openings.ts';
import type { Clause } from './clause.ts';
import { isNominal } from './parse.ts';
import type { Parsed, Tag } from './parse.ts';

/** Whether a stretch holds a comma: a name with what is said of it. */
export function hasComma(parsed: Parsed, { from, to }: Stretch): boolean {
  for (let i = from + 1; i < to; i++) if (lower(parsed, i) === ',') return true;
  return false;
}

/** A clause that begins: what the rules for its subject ask. */
interface Begun {
  readonly parsed: Parsed;
  readonly at: Stretch;
  readonly kind: ClauseKind;
  /** The clauses so far, and the one before this, -1 for none. */
  readonly clauses: readonly Clause[];
  readonly before: number;
  /** Part of the sentence in which it stands. */
  readonly part: number;
  /** Subject of the clause before. */
  readonly inherit: Stretch | null;
}

/** The subject, null for none, and the clause on which this one hangs, -1 for none. */
interface Subject {
  readonly subject: Stretch | null;
  readonly host: number;
}

/** What the subject of a clause is by its kind: the first rule that speaks. */
const RULES: readonly ((clause: Begun) => Subject | undefined)[] = [
  (clause) =>
    clause.kind === 'relative' && lower(clause.parsed, clause.at.from) !== 'where'
      ? { subject: antecedentOf(clause), host: clause.before }
      : undefined,
  (clause) => (clause.kind === 'resume' ? resumed(clause) : undefined),
  ({ kind, inherit, before }) =>
    kind === 'and' || kind === 'participle' || kind === 'contrast'
      ? { subject: inherit, host: before }
      : undefined,
  (clause) => (clause.kind === 'insert' ? listed(clause) : undefined),
  ({ kind, parsed, at, inherit, before }) =>
    kind === 'insert' && parsed.tags[at.from] === 'verb'
      ? { subject: nounBefore(parsed, Math.max(0, at.from - 1)) ?? inherit, host: before }
      : undefined,
];

/** The subject of the clause that begins at `at`, and the clause on which it hangs. */
export function subjectOf(
  parsed: Parsed,
  at: Stretch,
  kind: ClauseKind,
  clauses: readonly Clause[],
  before: number,
  part: number,
): Subject {
  const inherit = clauses[before]?.subject ?? null;
  const clause: Begun = { parsed, at, kind, clauses, before, part, inherit };
  for (const rule of RULES) {
    const found = rule(clause);
    if (found) return found;
  }
  const phrase = readPhrase(parsed, subjectStart(parsed, at), at.to);
  // "… and has since been removed": an auxiliary opens, and the subject goes on.
  const goesOn = kind === 'main' && before >= 0 && parsed.tags[at.from] === 'aux';
  return { subject: phrase ?? (goesOn ? inherit : null), host: kind === 'main' ? -1 : before };
}

/** What "which" or "that" stands for, or whoever acts behind it. */
function antecedentOf({ parsed, at, clauses, before, part, inherit }: Begun): Stretch | null {
  const inner = clauseFollows(parsed, at.from + 1) ? readPhrase(parsed, at.from + 1, at.to) : undefined;
  if (inner) return inner;
  const antecedent = nounBefore(parsed, undatedEnd(parsed, at.from));
  if (antecedent !== null && parsed.tags[antecedent.to - 1] !== 'date') return antecedent;
  // An insertion lies between: the noun before it is meant.
  const from = clauses[before]?.from ?? at.from;
  const outer = clauses.findLast((one) => one.part === part && one.kind !== 'insert' && one.from < from);
  return outer ? (nounBefore(parsed, outer.to) ?? outer.subject) : inherit;
}

/** "shipped 4.4.1 on Saturday, which …": where what "which" stands for ends; the day is not it. */
function undatedEnd({ tags }: Parsed, at: number): number {
  let end = at;
  while (end > 0 && tags[end - 1] === 'mark') end--;
  let dated = end;
  while (dated > 0 && tags[dated - 1] === 'date') dated--;
  if (dated === end) return end;
  return tags[dated - 1] === 'prep' ? dated - 1 : dated;
}

/** A clause that goes on behind an insertion. */
function resumed({ clauses, before, part, inherit }: Begun): Subject {
  const outer = clauses[before - 1];
  if (clauses[before]?.kind === 'insert' && outer?.kind === 'relative' && outer.verbs.length === 0)
    return { subject: outer.subject, host: before - 1 };
  const host = clauses.findLastIndex(
    (one) => one.part === part && one.subject !== null && (one.kind === 'main' || one.kind === 'sub'),
  );
  return { subject: clauses[host]?.subject ?? inherit, host };
}

/** "bought six phones, installed the app": a list of what one did. */
function listed({ parsed, at, clauses, before, part }: Begun): Subject | undefined {
  const object = parsed.tags[at.from + 1];
  if (parsed.verbs[at.from]?.form !== 'ed' || (object !== 'det' && object !== 'pron')) return undefined;
  const main = clauses.findLast((one) => one.part === part && one.kind === 'main' && one.verbs.length > 0);
  return main?.subject ? { subject: main.subject, host: before } : undefined;
}

/** Where the phrase for a clause's subject begins. */
function subjectStart(parsed: Parsed, at: Stretch): number {
  const joined = behindJoints(parsed, at);
  const led = behindVersion(parsed, at, joined) ?? behindComma(parsed, at, joined) ?? joined;
  return behindDay(parsed, led, at.to) ?? behindAdjunct(parsed, at.from, at.to) ?? led;
}

/** Token behind the words that join a clause to what stands before it. */
function behindJoints(parsed: Parsed, at: Stretch): number {
  let i = at.from;
  if (parsed.tags[i] === 'num' && i === 0 && !isNominal(parsed.tags[1])) i++;
  while (
    i < at.to &&
    (LEADING.has(parsed.tags[i]) || parsed.tags[i] === 'sub' || lower(parsed, i) === 'meaning')
  )
    i++;
  return i;
}

/** Words that lead versions in, and those that stand between and behind them. */
const BEFORE_VERSION =
  /^(?:since|ever|with|in|from|after|as|of|on|before|until|till|up|to|and|but|not|including|prior|through|between|starting|beginning|only|both|all|every|at|least|versions?|releases?|builds?|v)$/;
const BEHIND_VERSION =
  /^(?:and|or|to|through|until|till|up|but|not|including|later|newer|above|higher|onwards?|on|upwards?|earlier|older|below|lower|prior|versions?|releases?|before|alone|only|,)$/;
/** So far the words reach that lead versions in, and the versions. */
const LED_BY = 7;
const LED = 14;
/** What opens a subject behind it. */
const OPENS: ReadonlySet<Tag | undefined> = new Set(['det', 'pron', 'name']);

/** "Since 2026.5.0 the backups are …", "In 1.2 and later the tool …": no comma needed. */
function behindVersion(parsed: Parsed, at: Stretch, first: number): number | undefined {
  const { tags } = parsed;
  let i = at.from;
  while (tags[i] === 'mark' && i < first) i++;
  const from = i;
  while (i < at.to && i < from + LED_BY && tags[i] !== 'version') {
    if (!BEFORE_VERSION.test(lower(parsed, i)) && !LEADING.has(tags[i])) return undefined;
    i++;
  }
  if (i === from || tags[i] !== 'version') return undefined;
  while (i < at.to && i < from + LED && (tags[i] === 'version' || BEHIND_VERSION.test(lower(parsed, i)))) {
    i++;
    if (OPENS.has(tags[i]) && !BEHIND_VERSION.test(lower(parsed, i))) return i;
  }
  return undefined;
}

/** "On Monday, the maker …": token behind the comma that closes what leads in. */
function behindComma(parsed: Parsed, at: Stretch, first: number): number | undefined {
  if (parsed.tags[first] !== 'prep' && parsed.tags[first] !== 'date') return undefined;
  for (let i = first; i < Math.min(at.to, first + 16); i++)
    if (lower(parsed, i) === ',' && i + 1 < at.to) return i + 1;
  return undefined;
}

const LEADING: ReadonlySet<Tag | undefined> = new Set(['conj', 'mark', 'adv']);
const BEGINS: ReadonlySet<Tag | undefined> = new Set(['det', 'pron', 'name', 'word']);
const OPENERS: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until']);

/** "after a crash the reporter posts …": where the subject begins behind an adjunct that no comma closes. */
function behindAdjunct(parsed: Parsed, at: number, to: number): number | undefined {
  let from = at;
  while (LEADING.has(parsed.tags[from]) || lower(parsed, from) === 'that') from++;
  if (parsed.tags[from] !== 'prep' && !OPENERS.has(lower(parsed, from))) return undefined;
  for (let i = from + 2; i < Math.min(to - 1, from + 10); i++) {
    const tag = parsed.tags[i];
    if (tag === 'verb' || tag === 'aux' || tag === 'sub' || tag === 'conj') return undefined;
    const begins = tag === 'pron' || tag === 'det';
    if (
      begins &&
      (isNominal(parsed.tags[i - 1]) || parsed.tags[i - 1] === 'mark' || parsed.tags[i - 1] === 'date') &&
      clauseFollows(parsed, i)
    )
      return i;
  }
  return undefined;
}

/** "Yesterday the council banned …": where the subject begins behind a day that no comma closes. */
function behindDay(parsed: Parsed, at: number, to: number): number | undefined {
  let i = at;
  while (i < to && parsed.tags[i] === 'date') i++;
  return i > at && i < to && BEGINS.has(parsed.tags[i]) && clauseFollows(parsed, i) ? i : undefined;
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
function nounBefore(parsed: Parsed, end: number): Stretch | null {
  let from = end;
  while (from > 0 && (isNominal(parsed.tags[from - 1]) || parsed.tags[from - 1] === 'poss')) from--;
  return from < end ? { from, to: end } : null;
}
