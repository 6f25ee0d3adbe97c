import {
  ACTS_BEHIND,
  ENDS_BEHIND,
  FROM_FRONT,
  VERSIONS_FROM,
  SINCE_BEFORE,
  STILL_AS_OF,
  AFTER_BEFORE,
  AND_BEFORE,
  BACK_BEFORE,
  BEFORE_BEFORE,
  CAUSE_AFTER,
  CAUSE_BEFORE,
  FIRST_AFTER,
  HELPED_AFTER,
  THROUGH_BEFORE,
  THROUGH_AFTER,
  PART_OF_OLDER,
  UP_AGAIN,
  SINCE_AFTER,
  RANGE_BETWEEN,
  RANGE_OPEN_BETWEEN,
  RANGE_LEAD,
  STEP_BETWEEN,
} from '../lexicon/version-bounds.ts';
import type { Span } from '../text/span.ts';
import { LINE } from './version-numbers.ts';
import type { Atom } from './version-numbers.ts';
import { isOfLine, lastOfList } from './version-lists.ts';

/**
 * How a text speaks of versions: `exact` ones, all `since` one, all `before` one, all `through` one (included),
 * a `range`, the `next` unnumbered release, a release told by its day (`dated`).
 */
export type VersionForm = 'exact' | 'since' | 'before' | 'through' | 'range' | 'next' | 'dated';

export interface VersionMention extends Span {
  readonly form: VersionForm;
  /** Versions as written, without "v". One or more for `exact`, two for `range`, none for `next`. */
  readonly items: readonly string[];
  /** The same in the comparator form of npm ranges; null for `next` and `dated`. */
  readonly affected: string | null;
  /** Upper bound of a range is itself not affected ("from 1.0 before 1.2"). */
  readonly open: boolean;
  /** Day of the release for `dated`. */
  readonly when: string | null;
  readonly raw: string;
}

/** "since 1.90 and until 1.97". */
const SINCE_ALONE = /\bsince\s(?:versions?\s|releases?\s|v)?$/i;
/** Going from one version to another. */
const MOVED_FROM =
  /\b(?:upgrad|updat|go|went|gone|mov|switch|migrat|downgrad|roll|jump|chang|bump)\w*(?: \w+){0,3} from\s(?:[a-z][\w+-]{1,30}\s){0,2}(?:v|versions?\s)?$/i;

/** Words of a clause between a bound's preposition and its number: "nobody noticed until Friday that 3.9 …". */
const CLAUSAL =
  /\b(?:that|which|who|whom|whose|when|whether|is|was|were|had|has|have|they|he|she|it|we|you|i)\b/i;

/** Whether a text ends with words that bound the version behind them, and with no clause of its own. */
function bounds(pattern: RegExp, before: string): boolean {
  const [match] = pattern.exec(before) ?? [];
  return match !== undefined && !CLAUSAL.test(match);
}

const ASIDE =
  /\s\([^()]{1,40}\)|,\s(?:(?:released|published|dated|out)\s)?(?:on|of|from|in)\s[^,;.()]{1,30}(?=,\s(?:and|to|through|up to|until)\b)/g;

/** "from 3.1 on" */
const FROM_BEFORE = /\bfrom\s(?:v|versions?\s)?$/i;
const ON_AFTER = /^\s(?:on|onwards?|upwards?|up(?! to))\b/;
/** "from 3.1": by itself where somebody comes from, unless it says since when. */
const ONLY_FROM =
  /(?<!\b(?:as|only|dat(?:es|ed|ing)|stems?) )\bfrom\s+(?:the\s)?(?:[\w.'’-]+\s){0,3}?(?:v|versions?\s|releases?\s)?$/i;
const BETWEEN_BEFORE = /\bbetween\s(?:versions?\s|v)?$/i;
const AND_BETWEEN = /^,?\sand\s(?:versions?\s|v)?$/i;
const TO_BETWEEN = /^\sto\s(?:v|versions?\s)?$/i;
/** So far two ends of a stretch may stand apart, what stands in brackets left out. */
const APART = 32;

/** Numbers that stand together, with what stands around them. */
interface Group {
  readonly text: string;
  /** Where the text begins in its document. */
  readonly offset: number;
  /** The first of them. */
  readonly first: Atom;
  /** What stands before the first, up to 60 characters. */
  readonly before: string;
  /** The number behind the first, and what stands between the two without asides. */
  readonly second: Atom | undefined;
  readonly between: string;
}

/** An expression, and the place of the number behind it. */
export interface Read {
  readonly mention: VersionMention;
  readonly next: number;
}

/** What an expression says, without where it stands. `lead`: words before it that belong to it. */
interface Said {
  readonly form: VersionForm;
  readonly to: Atom;
  readonly items: readonly string[];
  readonly affected: string;
  readonly lead: RegExp | null;
  readonly open?: boolean;
}

function mentionOf({ text, offset, first, before }: Group, said: Said): VersionMention {
  const { form, to, items, affected, lead, open = false } = said;
  const behind = text.slice(to.end, to.end + 30);
  const tail = THROUGH_AFTER.exec(behind) ?? SINCE_AFTER.exec(behind);
  const end = to.end + (form === 'through' || form === 'since' ? (tail?.[0].length ?? 0) : 0);
  const start = first.start - (lead === null ? 0 : (lead.exec(before)?.[0].length ?? 0));
  return {
    start: offset + start,
    end: offset + end,
    form,
    items,
    affected,
    open,
    when: null,
    raw: text.slice(start, end).trim(),
  };
}

/** Whether a version of numbers alone is below another: no stretch leads down. */
function isBelow(one: string, other: string): boolean {
  if (!/^\d+(?:\.\d+)+$/.test(one) || !/^\d+(?:\.\d+)+$/.test(other)) return false;
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && at < b.length && (a[at] ?? 0) < (b[at] ?? 0);
}

/** "from 3.0 to 3.2", "between 3.0 and 3.2": two ends; "went from 3.1 to 3.2": a step, of which the second counts. */
function readPair(group: Group): Said | undefined {
  const { first, second, before, between } = group;
  if (second === undefined || between.length >= APART) return undefined;
  const open = RANGE_OPEN_BETWEEN.test(between);
  const anded = BETWEEN_BEFORE.test(before) && AND_BETWEEN.test(between);
  const moved =
    !open && TO_BETWEEN.test(between) && (MOVED_FROM.test(before) || isBelow(second.version, first.version));
  if (moved || (anded && STEP_BETWEEN.test(before)))
    return { form: 'exact', to: second, items: [second.version], affected: second.version, lead: null };
  if (!open && !anded && !RANGE_BETWEEN.test(between)) return undefined;
  const lowest = `${AFTER_BEFORE.test(before) ? '>' : '>='}${first.version.replace(LINE, '')}`;
  return {
    form: 'range',
    to: second,
    items: [first.version, second.version],
    affected: `${lowest} ${open ? '<' : '<='}${second.version}`,
    lead: SINCE_ALONE.test(before) ? SINCE_ALONE : RANGE_LEAD,
    open,
  };
}

/** A list of numbers with what stands around it. */
interface Listed extends Group {
  readonly items: readonly string[];
  readonly end: Atom;
  /** What stands behind it, up to 30 characters. */
  readonly after: string;
}

const each = (items: readonly string[], sign: string): string => items.map((v) => `${sign}${v}`).join(' || ');

/** "up to 3.2", "3.2 and earlier" */
const readThrough = ({ text, before, after, end, items }: Listed): Said | undefined =>
  THROUGH_AFTER.test(after) ||
  (bounds(THROUGH_BEFORE, before) &&
    !bounds(SINCE_BEFORE, before) &&
    !UP_AGAIN.test(text.slice(end.end, end.end + 60)))
    ? { form: 'through', to: end, items, affected: each(items, '<='), lead: THROUGH_BEFORE }
    : undefined;

/** "before 3.2" */
const readBefore = ({ before, end, items }: Listed): Said | undefined =>
  bounds(BEFORE_BEFORE, before)
    ? { form: 'before', to: end, items, affected: each(items, '<'), lead: BEFORE_BEFORE }
    : undefined;

/** "newer than 4.28", "newer than 4.28 but older than 4.31" */
function readAfter({ before, between, first, second, end, items }: Listed): Said | undefined {
  if (items.length !== 1 || !AFTER_BEFORE.test(before)) return undefined;
  const above = `>${first.version}`;
  if (second === undefined || !AND_BEFORE.test(between))
    return { form: 'since', to: end, items, affected: above, lead: AFTER_BEFORE };
  return {
    form: 'range',
    to: second,
    items: [first.version, second.version],
    affected: `${above} <${second.version}`,
    lead: AFTER_BEFORE,
    open: true,
  };
}

/** "4.26.1 was the first to send it" */
const readFirst = ({ text, end, items }: Listed): Said | undefined =>
  items.length === 1 && FIRST_AFTER.test(text.slice(end.end, end.end + 120))
    ? { form: 'since', to: end, items, affected: `>=${end.version}`, lead: null }
    : undefined;

/** "From 3.1 it sends them", "releases from 3.1 send them": nobody comes from there. */
const isFront = ({ text, before, after, end }: Listed): boolean =>
  (FROM_FRONT.test(before) && ACTS_BEHIND.test(text.slice(end.end, end.end + 80))) ||
  (VERSIONS_FROM.test(before) && !ENDS_BEHIND.test(after));

/** "since 3.2", "3.2 and later", "3.2+", "from 3.2 on" */
function readSince(listed: Listed): Said | undefined {
  const { text, before, after, end, items } = listed;
  const single = items.length === 1;
  const bounded =
    bounds(SINCE_BEFORE, before) &&
    !PART_OF_OLDER.test(before) &&
    !(BACK_BEFORE.test(before) && HELPED_AFTER.test(after)) &&
    !(CAUSE_BEFORE.test(before) && CAUSE_AFTER.test(after)) &&
    !STILL_AS_OF.test(before) &&
    !ONLY_FROM.test(before);
  const since =
    SINCE_AFTER.test(after) ||
    text.slice(end.start, end.end).endsWith('+') ||
    (single && (bounded || (FROM_BEFORE.test(before) && (ON_AFTER.test(after) || isFront(listed)))));
  return since
    ? { form: 'since', to: end, items, affected: `>=${items[0] ?? ''}`, lead: SINCE_BEFORE }
    : undefined;
}

/** What a list of numbers may be read as; the first that fits. */
const READERS: readonly ((listed: Listed) => Said | undefined)[] = [
  readThrough,
  readBefore,
  readAfter,
  readFirst,
  readSince,
];

/** Groups neighbouring numbers to one expression and reads how it is meant. `at`: place of its first number. */
export function readExpression(text: string, atoms: readonly Atom[], at: number, offset: number): Read {
  const first = atoms[at] as Atom;
  const second = atoms[at + 1];
  const group: Group = {
    text,
    offset,
    first,
    before: text.slice(Math.max(0, first.start - 60), first.start),
    second,
    between:
      second === undefined
        ? ''
        : text.slice(first.end, Math.min(second.start, first.end + 80)).replace(ASIDE, ''),
  };
  const pair = readPair(group);
  if (pair) return { mention: mentionOf(group, pair), next: at + 2 };
  const last = lastOfList(text, atoms, at);
  const end = atoms[last] as Atom;
  const items = atoms.slice(at, last + 1).map(({ version }) => version);
  const listed: Listed = { ...group, items, end, after: text.slice(end.end, end.end + 30) };
  for (const reader of READERS) {
    const said = reader(listed);
    if (said)
      return {
        mention: mentionOf(listed, said),
        next:
          said.to === second ? Math.max(last + 1, at + 2) : last + 1 + (isOfLine(text, atoms, last) ? 1 : 0),
      };
  }
  const exact: Said = { form: 'exact', to: end, items, affected: items.join(' || '), lead: null };
  return { mention: mentionOf(listed, exact), next: last + 1 };
}
