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
    (parsed.tags[v] === 'prep' || parsed.tags[v] === 'word' || parsed.tags[v] === 'sub')
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
  i = behindDay(parsed, i, at.to) ?? behindAdjunct(parsed, at.from, at.to) ?? i;
  const phrase = readPhrase(parsed, i, at.to);
  if (!phrase)
    return {
      subject: kind === 'main' && before >= 0 && parsed.tags[at.from] === 'aux' ? inherit : null,
      host: kind === 'main' ? -1 : before,
    };
  return { subject: phrase, host: kind === 'main' ? -1 : before };
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
