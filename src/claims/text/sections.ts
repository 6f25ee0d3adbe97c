import type { Span } from './span.ts';

/** A stretch of a text with what heads it: a heading on a line of its own, or the words with which an item begins. */
export interface Section extends Span {
  readonly head: string;
  /** A line of its own, the words before a colon or a dash ("Lumen CLI: it sends …"), or only how the text begins. */
  readonly by: 'heading' | 'lead' | 'beginning';
  /** Number of "#" before a heading, 0 where it has none. */
  readonly level: number;
  /** Whether it is an item of a list or has the time of day before it. */
  readonly listed: boolean;
}

/** The longest heading, and the longest words that lead an item, in UTF-16 units. */
const LONGEST = 110;
const LONGEST_LEAD = 60;
/** A paragraph that is shorter begins no affair. */
const SHORTEST = 30;
const MARKER = /^[\s>]*(#{0,6})\s*((?:[*•·▪–—-]|\(?\d{1,2}[.)])\s+)?/;
/** "14:02 — ", "2.41 pm: ", "[14:02]": when an entry was written. */
const CLOCK = /^\W{0,3}\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?\W{1,5}/i;
/** "Lumen CLI: …", "**Lumen CLI.** …", "Lumen CLI – …". */
const LEAD =
  /^(?:\*\*|__)?["“'‘]?([^:*_\n–—]{2,60}?)["”'’]?(?:\s?[:.]?(?:\*\*|__)[:.]?\s?[–—:-]?|:|\s[–—]|\s-)(?=\s)/;
const CLOSED = /[.!;,:…]["”'’)\]]*$/;

interface Line extends Span {
  readonly level: number;
  readonly listed: boolean;
  readonly body: string;
  readonly blankBefore: boolean;
}

const BLANK_LINE = /\n[ \t]*\n/;

/** `dense`: the text has no blank lines, as pages are read, so that every line is a paragraph. */
function* linesOf(text: string, dense: boolean): Generator<Line, undefined> {
  let blankBefore = true;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + 400));
    const [marker = '', hashes = '', bullet] = MARKER.exec(line) ?? [];
    const clock = CLOCK.exec(line.slice(marker.length))?.[0] ?? '';
    const body = line.slice(marker.length + clock.length).trim();
    if (body === '') blankBefore = true;
    else {
      yield {
        start,
        end,
        level: hashes.length,
        listed: bullet !== undefined || clock !== '',
        body,
        blankBefore,
      };
      blankBefore = dense;
    }
    start = end + 1;
  }
  return undefined;
}

const withoutMarks = (line: string): string => line.replace(/^(?:\*\*|__)|(?:\*\*|__)$/g, '').trim();

/** No text is wrapped to shorter lines, in UTF-16 units. */
const WRAPPED = 60;

/** Whether a line ends before it is full, above one that begins and ends a sentence: "Lumen sends names" right above its text. */
function isBroken(line: Line, next: Line): boolean {
  const first = next.body.indexOf(' ');
  return (
    first > 0 &&
    line.end - line.start + 1 + first < WRAPPED &&
    !next.listed &&
    /^["“'‘(\p{Lu}\p{N}]/u.test(next.body) &&
    CLOSED.test(next.body) &&
    !/[,;:]$/.test(next.body)
  );
}

/** Whether a line stands as a heading does: short, not closed, above a text. "**Cursor**" does. */
function isHeading(line: Line, next: Line | undefined, dense: boolean): boolean {
  const body = withoutMarks(line.body);
  if (line.end - line.start > LONGEST || CLOSED.test(body) || next === undefined) return false;
  if (line.level > 0) return true;
  // Cells of a table and entries of a menu are lines as well.
  if (dense && !CLOSED.test(next.body) && next.end - next.start <= LONGEST) return false;
  if (line.listed && !/^\s*\(?\d/.test(line.body) && !line.blankBefore) return false;
  return (
    line.blankBefore &&
    /^["“'‘(\p{Lu}\p{N}@]/u.test(body) &&
    (next.blankBefore || next.end - next.start > LONGEST || isBroken(line, next))
  );
}

/** The sections of a text that headings make, and what stands before the first of them is none. Linear. */
export function headedSections(text: string): readonly Section[] {
  const dense = !BLANK_LINE.test(text);
  const lines = [...linesOf(text, dense)];
  // A page's title is no line of its text.
  const heads = lines.filter(
    (line, index) => (index > 0 || dense) && isHeading(line, lines[index + 1], dense),
  );
  return heads.map((line, index): Section => ({
    start: line.start,
    end: heads[index + 1]?.start ?? text.length,
    head: withoutMarks(line.body),
    by: 'heading',
    level: line.level,
    listed: line.listed,
  }));
}

/** The items of a stretch of text that begin with words of their own, each to the next one. Linear. */
export function ledSections(text: string, from: number, to: number): readonly Section[] {
  const leads = [...linesOf(text.slice(from, to), !BLANK_LINE.test(text))].flatMap(
    (line): readonly (Line & { readonly head: string })[] => {
      const head = LEAD.exec(line.body.slice(0, LONGEST_LEAD + 12))?.[1];
      if (line.end - line.start < SHORTEST && !line.listed) return [];
      if (head !== undefined) return [{ ...line, head }];
      // "Cursor is down for many users": the first words of what is an item for sure.
      return line.listed || line.blankBefore ? [{ ...line, head: '' }] : [];
    },
  );
  return leads.map((line, index): Section => ({
    start: from + line.start,
    end: from + (leads[index + 1]?.start ?? to - from),
    head: line.head === '' ? line.body.slice(0, LONGEST_LEAD) : line.head,
    by: line.head === '' ? 'beginning' : 'lead',
    level: 0,
    listed: line.listed,
  }));
}
