import type { Attribution, AttributionType } from '../../../model/statement.ts';
import { OUTLET_NAMES, ROLE_OF } from '../../lexicon/roles.ts';
import type { Role } from '../../lexicon/roles.ts';
import type { NameMention } from '../../mentions/names.ts';
import { STARTERS } from '../../lexicon/words.ts';
import { DATA, FAULTS, ISSUES, SOFTWARE } from '../../lexicon/triggers.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { isTitleStop } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from './source.ts';
import type { Topic } from '../topic.ts';

export function namesIn(parsed: Parsed, at: Stretch): readonly NameMention[] {
  return parsed.names.filter((name) => name.from >= at.from && name.to <= at.to);
}

export function vendorOf(name: NameMention, topic: Topic): string | null {
  if (name.entry.organisation !== null) return name.entry.organisation;
  if (name.entry.person !== null) return name.entry.person.organisation;
  if (name.entry.tool !== null) return topic.lexicon.tools.get(name.entry.tool)?.vendor ?? null;
  return null;
}

export function isVendor(organisation: string | null, topic: Topic): boolean {
  return organisation !== null && topic.vendors.has(organisation);
}

/** What may stand around a name, on either side. */
const EDGES = '“"\'‘”’,.';

export function step(name: string, type: AttributionType, resolved: string | null = null): Attribution {
  // Mostly nothing stands around a name.
  const bare = !EDGES.includes(name[0] ?? ' ') && !EDGES.includes(name.at(-1) ?? ' ');
  return { name: bare ? name : name.replace(/^[“"'‘]+|[”"'’,.]+$/g, ''), type, resolved };
}

/** A source of one step: whoever goes by this name, with what else is known of him. */
export const sole = (
  at: Stretch,
  role: Source['role'],
  one: Attribution,
  known: Partial<Pick<Source, 'vendor' | 'organisation' | 'toolOnly'>> = {},
): Source => ({ ...at, steps: [one], role, vendor: false, organisation: null, toolOnly: false, ...known });

const NAMING =
  /\b(?:known|identified|named|called|going|goes|using|posting|dubbed|handle|username|nickname|alias|user|by)\b/i;

/** Words for software, faults and data: capitalised at the start of a sentence they still name nobody. */
export const COMMON: ReadonlySet<string> = new Set([...SOFTWARE, ...FAULTS, ...DATA, ...ISSUES]);

/** A handle, or a name that stands after "known as", "user", "identified as". */
export function givenName(parsed: Parsed, at: Stretch): string | undefined {
  for (let i = at.from; i < at.to; i++) {
    const token = parsed.tokens[i];
    if (!token) continue;
    const handle =
      (token.lower.startsWith('u/') && /^u\/[\w-]+$/i.test(token.text)) ||
      (token.text.startsWith('@') && token.text.length > 2 && /^@[\w-]+$/.test(token.text));
    if (handle) return token.text;
  }
  for (let i = at.to - 1; i >= at.from; i--) {
    const word = parsed.tokens[i]?.lower ?? '';
    if (!NAMING.test(word) || (word === 'by' && parsed.tags[i + 1] === 'det')) continue;
    let from = i + 1;
    while (
      from < at.to &&
      (/^(?:as|by|of|the|a|an|handle|username|name|is|online|named|user|users?name|developer|researcher|called)$/.test(
        parsed.tokens[from]?.lower ?? '',
      ) ||
        /[“”"‘’']/.test(parsed.tokens[from]?.text[0] ?? ''))
    )
      from++;
    const token = parsed.tokens[from];
    if (!token || from >= at.to || token.shape === 'mark') continue;
    if (/^(?:prep|det|sub|aux|adv|verb|conj|pron)$/.test(parsed.tags[from] ?? '')) continue;
    const handle = /[A-Z_\d]/.test(token.text) || word !== 'by';
    if (!handle || ROLE_OF.has(token.lower)) continue;
    let to = from + 1;
    while (to < at.to && parsed.tokens[to]?.capital) to++;
    return textOf(parsed, from, to);
  }
  return undefined;
}

/** Name given in an insertion (", identified as X,", ", Jane Doe,"). */
export function nameInInsertion(
  parsed: Parsed,
  at: Stretch,
  handles = false,
  firms = false,
): string | undefined {
  const given = givenName(parsed, at);
  if (given !== undefined) return given;
  // "the issue's author, mothlamp, says": one word that is no noun for anybody.
  const one = parsed.tokens[at.from];
  if (handles && at.to === at.from + 1 && one && parsed.tags[at.from] === 'word' && !ROLE_OF.has(one.lower))
    return one.text;
  // "Belgian programmer Joris Van Acker": the name stands behind what he is.
  let from = at.from;
  for (let i = at.from; i < at.to - 1 && i - at.from < 5 && parsed.tags[i] === 'word'; i++)
    if (ROLE_OF.has(parsed.tokens[i]?.lower ?? '') && parsed.tokens[i + 1]?.capital) from = i + 1;
  // "Dana Whitfield of Marlin Freight": where somebody is from is not his name.
  let to = from;
  while (
    to < at.to &&
    !(
      to > from &&
      parsed.tokens[to]?.lower === 'of' &&
      /^(?:\p{Lu}|\.)/u.test(parsed.tokens[to - 1]?.text ?? '')
    )
  )
    to++;
  for (let i = from; i < to; i++) {
    const joins = i > from && (parsed.tokens[i]?.text === '&' || isTitleStop(parsed, i));
    if (joins) continue;
    // Somebody whom the catalogue knows, or a name by its form.
    const entry = parsed.nameAt[i]?.entry;
    const somebody =
      parsed.tags[i] === 'word' || (entry?.person ?? null) !== null || (firms && entry?.tool === null);
    // "Brightwave Media": a capital noun behind a name is a part of it.
    if (!somebody || !parsed.tokens[i]?.capital || (i === from && ROLE_OF.has(parsed.tokens[i]?.lower ?? '')))
      return undefined;
  }
  return to > from && to - from <= 4 ? textOf(parsed, from, to) : undefined;
}

/** So many places at most a name is looked for, and so many units of the text around. */
const PLACES = 40;
const AROUND = 12_000;

/** Whether a name stands inside a sentence somewhere in the text, where a capital says that it is one. */
export function recurs(parsed: Parsed, name: string): boolean {
  if (name === '') return false;
  const { start, end } = parsed.sentence;
  const text = parsed.text.slice(Math.max(0, start - AROUND), end + AROUND);
  let at = text.indexOf(name);
  for (let tried = 0; at >= 0 && tried < PLACES; tried++, at = text.indexOf(name, at + name.length))
    if (/^[a-z,] $/.test(text.slice(at - 2, at)) && !/^[\p{L}\d:]/u.test(text.slice(at + name.length)))
      return true;
  return false;
}

/** Endings of nouns for what is no person and no firm; at the start of a sentence their capital says nothing. */
const ABSTRACT = /(?:tion|ness|ment|ity|ism|ing|ly|ics|ance|ence|ship)s?$/;

/** What opens a sentence, or marks one, without naming anybody ("Worth adding that …", "PoC below, tested on …"). */
const OPENERS =
  /^(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds|thousands|millions|dozens|what|who|how|why|worth|works?|glad|sorry|happy|curious|interesting|strange|odd|funny|good|bad|nice|same|poc|ioc|cve-[\d-]+|fwiw|btw|tl;dr|edit|update)$/;

/** Whether only somebody can do what the verb at `at` says ("Cognition insists that", while a function only returns). */
function speaksFor(parsed: Parsed, at: number): boolean {
  let i = at;
  while (/^(?:adv|aux)$/.test(parsed.tags[i] ?? '')) i++;
  return /^(?:say|tell|insist|deny|admit|announce|promise|acknowledge|apologi[sz]e|decline|refuse)$/.test(
    parsed.verbs[i]?.lemma ?? '',
  );
}

/** Capitalised words at the end of the base phrase that the catalogue does not know. */
export function capitalName(parsed: Parsed, at: Stretch, head: number): Stretch | undefined {
  if (parsed.titleCase) return undefined;
  let from = head;
  while (
    from - 1 >= at.from &&
    ((parsed.tags[from - 1] === 'word' &&
      parsed.tokens[from - 1]?.capital &&
      !ROLE_OF.has(parsed.tokens[from - 1]?.lower ?? '')) ||
      // "Halvorsen & Pike"
      (parsed.tokens[from - 1]?.text === '&' && from - 2 >= at.from && parsed.tokens[from - 2]?.capital))
  )
    from--;
  const first = parsed.tokens[from];
  const described = from > at.from && ROLE_OF.has(parsed.tokens[from - 1]?.lower ?? '');
  // "…, The Interpreter reported": a capital inside a sentence names, whatever the word.
  const inside =
    at.from > 0 && parsed.tags[at.from - 1] !== 'mark'
      ? true
      : at.from > 1 && parsed.tokens[from - 1]?.text === 'The';
  if (!first?.capital || parsed.tags[from] !== 'word' || (COMMON.has(first.lower) && !described && !inside))
    return undefined;
  const starts = from === 0 || /^[:“"‘]$/.test(parsed.tokens[from - 1]?.text ?? '');
  if (starts && (STARTERS.has(first.lower) || OPENERS.test(first.lower))) from++;
  if (from > head) return undefined;
  if (
    from === 0 &&
    from === head &&
    ABSTRACT.test(first.lower) &&
    !speaksFor(parsed, head + 1) &&
    !recurs(parsed, first.text)
  )
    return undefined;
  const numbered = parsed.tags[head + 1] === 'num' && head + 2 === at.to;
  // "J.R. Hale": read back from the verb, too.
  const initials =
    from > 1 &&
    isTitleStop(parsed, from - 1) &&
    /^\p{Lu}(?:\.\p{Lu})*$/u.test(parsed.tokens[from - 2]?.text ?? '');
  return { from: initials ? from - 2 : from, to: numbered ? head + 2 : head + 1 };
}

/** Whether a token opens what is put beside a phrase. */
function isBeside(parsed: Parsed, at: number): boolean {
  const token = parsed.tokens[at];
  return token?.shape === 'mark' && /^[,(–—]/.test(token.text);
}

export function apposition(parsed: Parsed, at: Stretch, folded = true): string {
  if (!isBeside(parsed, at.to)) return '';
  const words = textOf(parsed, at.to + 1, Math.min(parsed.tokens.length, at.to + 9));
  return folded ? words.toLowerCase() : words;
}

/** Token behind what is put beside a phrase (", a product manager at X,"); its own end where nothing is. */
export function appositionEnd(parsed: Parsed, at: Stretch): number {
  if (!isBeside(parsed, at.to)) return at.to;
  let end = at.to + 1;
  while (end < parsed.tokens.length && end < at.to + 9 && !/^(?:mark|verb|aux)$/.test(parsed.tags[end] ?? ''))
    end++;
  return end;
}

/** Those who speak to papers. */
const PRESS_OFFICE =
  /\b(?:press|media|news) (?:relations|office|officer|secretary|rep|representative|contact|lead|team|manager|director|attach[eé]|adviser|advisor|aide|liaison|spokes\w+)\b/;

/** "who heads the lab", "who is an engineer": a clause that says what somebody is, and not whom he spoke to. */
const WHOSE_TRADE =
  /^who (?:\w+ly )?(?:is|was|works?|worked|heads?|headed|leads?|led|runs?|ran|serves?|served|manages?|managed|chairs?|chaired|maintains?|maintained|develops?|developed|oversees?|oversaw|represents?|represented|(?:speaks|spoke) for|teaches|taught|studies|writes|edits|owns|founded|wrote|built|made)\b/;

/** Role that words before or after a name give it ("researcher Jane Doe", "Jane Doe, a spokesperson for X"). */
export function roleAround(parsed: Parsed, at: Stretch, name: Stretch): Role | undefined {
  for (let i = name.from - 1; i >= at.from; i--) {
    const role = ROLE_OF.get(parsed.tokens[i]?.lower ?? '');
    if (role) return role;
  }
  const beside = apposition(parsed, at);
  // "Harbour Dispatch, which spoke with two customers": what a thing did makes it nobody's trade.
  if (/^which\b/.test(beside) || (/^who\b/.test(beside) && !WHOSE_TRADE.test(beside))) return undefined;
  for (const word of beside.split(/\s+/)) {
    const role = ROLE_OF.get(word.replace(/[^a-z-]/g, ''));
    // "Ana Ruiz, media relations lead": who speaks to papers is none.
    if (role === 'outlet' && PRESS_OFFICE.test(beside)) return 'officer';
    // "Delia Marquez, who first saw that the paper …": a paper is nobody's trade.
    if (role && role !== 'document' && role !== 'post') return role;
  }
  return undefined;
}

/** "As noted by the Post": a paper by the last word of its name. */
export function theOutlet(parsed: Parsed, at: Stretch, head: number): Source | undefined {
  const token = parsed.tokens[head];
  if (!token?.capital || head !== at.from + 1 || parsed.titleCase) return undefined;
  if (parsed.tokens[at.from]?.lower !== 'the' || !OUTLET_NAMES.has(token.lower)) return undefined;
  return sole(at, 'outlet', step(token.text, 'outlet'));
}

/** One word in quotation marks behind a noun for somebody. */
export function isQuotedHandle(parsed: Parsed, head: number, at: Stretch): boolean {
  return (
    /^["“‘']$/.test(parsed.tokens[head - 1]?.text ?? '') &&
    /^["”’']$/.test(parsed.tokens[head + 1]?.text ?? '') &&
    head - 2 >= at.from &&
    ROLE_OF.has(parsed.tokens[head - 2]?.lower ?? '')
  );
}
