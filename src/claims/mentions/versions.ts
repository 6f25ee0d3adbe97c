import {
  SINCE_BEFORE,
  AFTER_BEFORE,
  AND_BEFORE,
  BACK_BEFORE,
  BEFORE_BEFORE,
  FIRST_AFTER,
  HELPED_AFTER,
  THROUGH_BEFORE,
  THROUGH_AFTER,
  TAKEN_FROM,
  UP_AGAIN,
  SINCE_AFTER,
  RANGE_BETWEEN,
  RANGE_OPEN_BETWEEN,
  RANGE_LEAD,
  STEP_BETWEEN,
  LIST_BETWEEN,
} from '../lexicon/version-bounds.ts';
import { sieve, sieved } from '../text/sieved-pattern.ts';
import type { SievedText } from '../text/sieved-pattern.ts';
import type { Span } from '../text/span.ts';
import type { DateMention } from './dates.ts';
import { findAtoms } from './version-atoms.ts';
import { LINE } from './version-numbers.ts';
import type { Atom } from './version-numbers.ts';

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

const NEXT =
  /\b(?:(?:the|an?|its|our|their|one of the) )?(?:next|upcoming|future|forthcoming|coming|subsequent|later)(?: \w+)? (?:release|releases|version|versions|update|updates|patch|build)\b|\bthe (?:release|version|update|build) after (?:the )?next(?: one)?\b|\bthe first (?:release|version|update|build) (?:of|in) (?:the )?(?:next|coming|new) (?:year|month|week|quarter)\b|\b(?:the|its|our|their) (?:release|version|update|patch|build) (?:that is |which is |already )?(?:planned|scheduled|due|expected|promised|slated|set)(?: out)? (?:for|in|next|on|later|this|by|before)\b/gi;
/** What a release to come is called by. */
const TO_COME = sieved(
  /\b(?:next|upcoming|future|forthcoming|coming|subsequent|later)(?: \w+)? (?:release|releases|version|versions|update|updates|patch|build)\b|\bafter (?:the )?next\b|\bfirst (?:release|version|update|build) (?:of|in)\b|\b(?:release|version|update|patch|build) (?:that is |which is |already )?(?:planned|scheduled|due|expected|promised|slated|set)\b/i,
);
/** "the update of 9 June": what comes before its day. */
const RELEASE_OF = /\b(?:release|update|version|build|patch)\s(?:of|from|dated)\s(?:the\s)?$/i;
const RELEASE_NOUN =
  /^(?:'s|’s)?\s(?:(?:security|point|stable|major|minor|patch|software|emergency|maintenance)\s)?(?:release|update|version|build|patch)\b/i;

/** "since 1.90 and until 1.97". */
const SINCE_ALONE = /\bsince\s(?:versions?\s|releases?\s|v)?$/i;
/** Going from one version to another. */
const MOVED_FROM =
  /\b(?:upgrad|updat|go|went|gone|mov|switch|migrat|downgrad|roll|jump|chang|bump)\w*(?: \w+){0,3} from\s(?:[a-z][\w+-]{1,30}\s){0,2}(?:v|versions?\s)?$/i;

/** What only one of several versions can be told by. */
const ALONE_AFTER = /^\s(?:is|was|has|does|isn['’]t|wasn['’]t|doesn['’]t|never)\b/i;

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

/** Groups neighbouring numbers to one expression and reads how it is meant. */
function readGroup(
  text: string,
  atoms: readonly Atom[],
  at: number,
  offset: number,
): { readonly mention: VersionMention; readonly next: number } {
  const first = atoms[at] as Atom;
  const before = text.slice(Math.max(0, first.start - 60), first.start);
  const second = atoms[at + 1];
  // "from 3.0 (released on 1 March) to 3.2"
  const between =
    second === undefined
      ? ''
      : text.slice(first.end, Math.min(second.start, first.end + 80)).replace(ASIDE, '');
  const make = (
    form: VersionForm,
    to: Atom,
    items: readonly string[],
    affected: string,
    lead: RegExp | null,
    open = false,
  ): VersionMention => {
    const leadLength = lead === null ? 0 : (lead.exec(before)?.[0].length ?? 0);
    const tail =
      THROUGH_AFTER.exec(text.slice(to.end, to.end + 30)) ??
      SINCE_AFTER.exec(text.slice(to.end, to.end + 30));
    const end = to.end + (form === 'through' || form === 'since' ? (tail?.[0].length ?? 0) : 0);
    const start = first.start - leadLength;
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
  };
  if (second !== undefined && between.length < 32) {
    const open = RANGE_OPEN_BETWEEN.test(between);
    const anded =
      /\bbetween\s(?:versions?\s|v)?$/i.test(before + text.slice(first.start, first.start)) &&
      /^,?\sand\s(?:versions?\s|v)?$/i.test(between);
    // "went from 3.1.4 to 3.2.0": a step, of which the second counts.
    if (
      (!open && MOVED_FROM.test(before) && /^\sto\s(?:v|versions?\s)?$/i.test(between)) ||
      (anded && STEP_BETWEEN.test(before))
    )
      return { mention: make('exact', second, [second.version], second.version, null), next: at + 2 };
    if (open || RANGE_BETWEEN.test(between) || anded) {
      const lowest = AFTER_BEFORE.test(before) ? '>' : '>=';
      const affected = `${lowest}${first.version.replace(LINE, '')} ${open ? '<' : '<='}${second.version}`;
      return {
        mention: make(
          'range',
          second,
          [first.version, second.version],
          affected,
          SINCE_ALONE.test(before) ? SINCE_ALONE : RANGE_LEAD,
          open,
        ),
        next: at + 2,
      };
    }
  }
  let last = at;
  while (last + 1 < atoms.length) {
    const [a, b] = [atoms[last] as Atom, atoms[last + 1] as Atom];
    const gap = text.slice(a.end, b.start);
    const slashed = a.end === b.end;
    const after = text.slice(b.end, b.end + 24);
    if (!slashed && !(gap.length < 24 && LIST_BETWEEN.test(gap))) break;
    // "lost in 4.0.0, and 3.9 and older are fine": told of the second alone.
    // "… in 3.3.3, and 3.4 never had it": a clause of its own.
    if (/^,\s?and\s/.test(gap) && ALONE_AFTER.test(after)) break;
    if (/^,\s?and\s/.test(gap) && last === at && THROUGH_AFTER.test(text.slice(b.end, b.end + 30))) break;
    const c = atoms[last + 2];
    if (
      c &&
      !after.startsWith(',') &&
      (RANGE_BETWEEN.test(text.slice(b.end, c.start)) || RANGE_OPEN_BETWEEN.test(text.slice(b.end, c.start)))
    )
      break;
    last++;
  }
  const group = atoms.slice(at, last + 1);
  const end = group.at(-1) as Atom;
  const items = group.map((atom) => atom.version);
  const after = text.slice(end.end, end.end + 30);
  const next = last + 1;
  const top = items.at(-1) ?? '';
  if (
    THROUGH_AFTER.test(after) ||
    (bounds(THROUGH_BEFORE, before) &&
      !bounds(SINCE_BEFORE, before) &&
      !UP_AGAIN.test(text.slice(end.end, end.end + 60)))
  )
    return {
      mention: make('through', end, items, items.map((v) => `<=${v}`).join(' || '), THROUGH_BEFORE),
      next,
    };
  if (bounds(BEFORE_BEFORE, before))
    return {
      mention: make('before', end, items, items.map((v) => `<${v}`).join(' || '), BEFORE_BEFORE),
      next,
    };
  if (items.length === 1 && AFTER_BEFORE.test(before)) {
    // "newer than 4.28 but older than 4.31"
    const open = second !== undefined && AND_BEFORE.test(between);
    const above = `>${first.version}`;
    return open
      ? {
          mention: make(
            'range',
            second,
            [first.version, second.version],
            `${above} <${second.version}`,
            AFTER_BEFORE,
            true,
          ),
          next: at + 2,
        }
      : { mention: make('since', end, items, above, AFTER_BEFORE), next };
  }
  if (items.length === 1 && FIRST_AFTER.test(text.slice(end.end, end.end + 120)))
    return { mention: make('since', end, items, `>=${top}`, null), next };
  const plus = text.slice(end.start, end.end).endsWith('+');
  if (SINCE_AFTER.test(after) || plus || (items.length === 1 && bounds(SINCE_BEFORE, before) && !TAKEN_FROM.test(before) && !(BACK_BEFORE.test(before) && HELPED_AFTER.test(after)) && !/(?<!\b(?:as|only|dat(?:es|ed|ing)|stems?) )\bfrom\s+(?:the\s)?(?:[\w.'’-]+\s){0,3}?(?:v|versions?\s|releases?\s)?$/i.test(before)) ||
      (items.length === 1 && /\bfrom\s(?:v|versions?\s)?$/i.test(before) && /^\s(?:on|onwards?|upwards?|up(?! to))\b/.test(after)))
    return { mention: make('since', end, items, `>=${items[0] ?? top}`, SINCE_BEFORE), next }; // prettier-ignore
  return { mention: make('exact', end, items, items.join(' || '), null), next };
}

const NO_MAJORS: ReadonlySet<string> = new Set();

/**
 * Version expressions of a sentence in order. `toolEnds`: offsets at which a tool's name ends, after which a bare number
 * is a version; `majors`: first numbers of the versions that its text names (`majorsOf`). Prices, dates, CVE numbers,
 * addresses, scores, quantities and names of models are left out. Linear.
 */
export function findVersions(
  text: string,
  offset: number,
  dates: readonly DateMention[],
  toolEnds: ReadonlySet<number>,
  within: SievedText = { text, sieving: sieve(text) },
  majors: ReadonlySet<string> = NO_MAJORS,
): readonly VersionMention[] {
  const found: VersionMention[] = [];
  if (/\d/.test(text)) {
    const atoms = findAtoms(text, offset, dates, toolEnds, majors);
    for (let at = 0; at < atoms.length;) {
      const { mention, next } = readGroup(text, atoms, at, offset);
      found.push(mention);
      at = next;
    }
  }
  for (const date of dates) {
    const noun = RELEASE_NOUN.exec(text.slice(date.end - offset, date.end - offset + 40));
    const before = text.slice(Math.max(0, date.start - offset - 24), date.start - offset);
    const of = RELEASE_OF.exec(before);
    if ((!noun && !(of && /^\d{4}-\d\d-\d\d$/.test(date.when))) || date.when.includes('/')) continue;
    const lead = of?.[0] ?? /\b(?:an?|the)\s(?:[A-Za-z]+\s){0,2}$/i.exec(before)?.[0] ?? '';
    const start = date.start - lead.length;
    const end = date.end + (of ? 0 : (noun?.[0].length ?? 0));
    found.push({
      start,
      end,
      form: 'dated',
      items: [],
      affected: null,
      open: false,
      when: date.when,
      raw: text.slice(start - offset, end - offset),
    });
  }
  if (TO_COME.testIn(within))
    for (const match of text.matchAll(NEXT))
      found.push({
        start: offset + match.index,
        end: offset + match.index + match[0].length,
        form: 'next',
        items: [],
        affected: null,
        open: false,
        when: null,
        raw: match[0],
      });
  return found.sort((a, b) => a.start - b.start);
}
