import type { DocumentHeading } from '../../model/document.ts';
import { ADVISORY_NUMBER, advisoryNumbers } from './advisory-numbers.ts';

/** A flaw's number with where its section begins and ends, in UTF-16 units. */
export interface FlawSection {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

/** "CVE-2026-1234: a leak", "[CVE-2026-1234]", "Fix for CVE-2026-1234", "CVE-2026-1234 (high)". */
const BEGINS = new RegExp(
  `^\\W*(?:\\d{1,2}[.)]\\s*)?(?:(?:the )?(?:flaw|fix for|details of|(?:critical|high|medium|moderate|low|important)(?: severity)?)\\W{1,3})?${ADVISORY_NUMBER}\\W*(?:$|[\\])]?\\s?(?:[:–—|([]|-\\s))`,
  'i',
);
/** The same where a mark shows that it is a heading: no word need be set apart. */
const BEGINS_MARKED = new RegExp(`^\\W*(?:\\d{1,2}[.)]\\s*)?${ADVISORY_NUMBER}\\b`, 'i');
/** "A leak in the store (CVE-2026-1234)", "A leak – CVE-2026-1234", "What CVE-2026-1234 does". */
const ENDS = new RegExp(
  `(?:[([]|[–—:]\\s?|\\s-\\s)${ADVISORY_NUMBER}[)\\]]?\\W*$|^\\W*(?:what|how) ${ADVISORY_NUMBER} (?:does|is|means|works)\\W*$`,
  'i',
);
/** "CVE-2026-1234/1235", "CVE-2026-1234 and -1235": more than one, though one is written out. */
const SEVERAL = new RegExp(`${ADVISORY_NUMBER}\\s?(?:/|,|&|and|or|to|through)\\s?-?\\d{4,}`, 'i');
/** Headings that only speak of a number, or head a release. */
const ONLY_NAMED =
  /\b(?:since|like|unlike|relat\w+|shadows?|after|again|not|about|before|beyond|from|than|compared|similar|previous|earlier)\b|(?<![\d-])\d+\.\d/i;

/** Headings that stand within what is told of one flaw. */
const PART =
  /^\W*(?:\d{1,2}[.)]\s*)?(?:descriptions?|summary|overview|details?|technical (?:details?|analysis|description)|(?:root )?causes?|problem|issue|vulnerabilit(?:y|ies)|background|scope|conditions|prerequisites|requirements|impact|severity|cvss|score|risk|affected|vulnerable|unaffected|not affected|products?|versions?|packages?|fixe[sd]|fix|patch(?:es|ed)?|solutions?|resolution|remed(?:y|iation)|mitigations?|work-?arounds?|recommendations?|exploit\w*|proof of concept|poc|detection|indicators?|iocs?|timeline|disclosure|discovery|discovered by|reported by|credits?|acknowledge?ments?|thanks|references?|links?|status)\b/i;

const MARKER = /^[\s>]*(#{0,6})\s*((?:[*+•·▪–—-]\s)?)/;
const RULE = /^\W{3,}$/;
/** Where what readers say begins. */
const READERS =
  /^\W*(?:(?:\d{1,5}|one|two|no|all) )?(?:comments?|repl(?:y|ies)|responses?|thoughts?|discussions?)\b.{0,60}$|^.{1,40} (?:says|said|wrote|writes|commented):$/i;
const CLOSED = /[.!?;,…]["”'’)\]]*$/;
/** The longest heading of a flaw, and of anything else, in UTF-16 units. */
const LONGEST = 200;
const SHORT = 80;

interface Line {
  readonly start: number;
  readonly level: number;
  readonly listed: boolean;
  readonly body: string;
  /** A short line that is not closed, between blank lines or marked. */
  readonly heading: boolean;
  readonly numbers: readonly string[];
}

function linesOf(text: string, headings: readonly DocumentHeading[]): readonly Line[] {
  const rows = text.split('\n');
  const levels = new Map(headings.map((heading) => [heading.start, heading.level]));
  const dense = !/\n[ \t]*\n/.test(text);
  const isBlank = (at: number): boolean => (rows[at] ?? '').trim() === '';
  let start = 0;
  return rows.flatMap((row, at): readonly Line[] => {
    const here = start;
    start += row.length + 1;
    const [marker = '', hashes = '', bullet = ''] = MARKER.exec(row.slice(0, 40)) ?? [];
    const body = row.slice(marker.length, marker.length + 2 * LONGEST).trim();
    if (body === '') return [];
    const level =
      hashes.length > 0 ? hashes.length : (levels.get(here + row.length - row.trimStart().length) ?? 0);
    // Where no line is blank and no markup shows them any that is not closed may be a heading.
    const alone = (dense && levels.size === 0) || (isBlank(at - 1) && isBlank(at + 1));
    const plain = alone && bullet === '' && body.length <= SHORT && !CLOSED.test(body);
    const numbers = body.includes('-') ? advisoryNumbers(body) : [];
    return [{ start: here, level, listed: bullet !== '' && level === 0, body, heading: level > 0 || plain, numbers }]; // prettier-ignore
  });
}

/** Whether a line heads what is told of the one flaw that it names. */
function heads({ body, level, listed, numbers }: Line): boolean {
  if (numbers.length !== 1 || listed || body.length > LONGEST || SEVERAL.test(body)) return false;
  if (ONLY_NAMED.test(body.slice(0, Math.max(0, body.toUpperCase().indexOf(numbers[0] ?? ''))))) return false;
  return BEGINS.test(body) || (level > 0 && BEGINS_MARKED.test(body)) || (ENDS.test(body) && (level > 0 || !CLOSED.test(body))); // prettier-ignore
}

/** A chapter under way: its number, how deep its heading is, and where it began. */
interface Chapter {
  readonly number: string;
  readonly level: number;
  readonly start: number;
}

const wordOf = (heading: string): string => (PART.exec(heading)?.[0] ?? '').toLowerCase().replace(/[^a-z]+/g, ''); // prettier-ignore

/** Whether a line ends the chapter that it stands in. `usual`: parts that the chapters before have too. */
function ends(line: Line, { number, level }: Chapter, usual: ReadonlySet<string>, isLast: boolean): boolean {
  // Another flaw's line, whatever it looks like.
  if (line.numbers.length > 0 && (BEGINS_MARKED.test(line.body) || line.heading))
    return line.numbers.length > 1 || line.numbers[0] !== number || SEVERAL.test(line.body);
  if (RULE.test(line.body) || READERS.test(line.body)) return true;
  if (!line.heading) return false;
  if (level > 0) return line.level > 0 && line.level <= level;
  if (line.level > 0 || !PART.test(line.body)) return true;
  // Behind the last flaw what holds for all has such a heading too.
  return isLast && !usual.has(wordOf(line.body));
}

/**
 * Which flaw the sections of a text are about, where headings name each by its number: an advisory on several flaws, a
 * report with a chapter for each. It lasts as long as it surely does: to the next number or rule, to a heading of its own
 * height, and where no marks show heights to one that is no part of every such chapter; never beyond its post. Linear.
 * `posts`: where the posts of a page begin; `headings`: those of its markup.
 */
export function flawSections(
  text: string,
  posts: readonly number[] = [],
  headings: readonly DocumentHeading[] = [],
): readonly FlawSection[] {
  if (advisoryNumbers(text).length < 2) return [];
  const lines = linesOf(text, headings);
  const last = lines.findLastIndex(heads);
  const usual = new Set<string>();
  const found: FlawSection[] = [];
  let open: Chapter | undefined;
  let post = 0;
  const close = (end: number): void => {
    if (open) found.push({ start: open.start, end, number: open.number });
    open = undefined;
  };
  lines.forEach((line, at) => {
    for (; (posts[post] ?? Infinity) <= line.start; post++) close(line.start);
    if (heads(line)) {
      close(line.start);
      open = { number: line.numbers[0] ?? '', level: line.level, start: line.start };
      return;
    }
    // "CVE-2026-1234" underlined.
    if (!open || (RULE.test(line.body) && lines[at - 1]?.start === open.start)) return;
    if (ends(line, open, usual, at > last)) close(line.start);
    else if (line.heading && at < last) usual.add(wordOf(line.body));
  });
  close(text.length);
  return found;
}

/** What is said of several flaws is said of none alone. */
const OF_SEVERAL =
  /\b(?:both|all|each|either|neither|none|two|three|four|several|other|second|first|third|remaining|these|those) (?:of )?(?:the |these |those |its |our )?(?:\w+ )?(?:flaws?|issues?|vulnerabilit(?:y|ies)|bugs?|holes?|problems?|faults?|weakness(?:es)?)\b|\bboth (?:are|were|have|had|can)\b/i;

/** The flaw whose section a place of the text lies in, and of which a sentence there may speak; undefined where there is none. */
export function flawAt(sections: readonly FlawSection[], at: number, sentence: string): string | undefined {
  if (sections.length === 0 || OF_SEVERAL.test(sentence)) return undefined;
  return sections.find(({ start, end }) => start <= at && at < end)?.number;
}
