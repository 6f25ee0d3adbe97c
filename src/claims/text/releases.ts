import type { Sentence } from './sentences.ts';
import { DATE } from './headings.ts';
import { isKnown, partOf } from './release-parts.ts';
import type { ReleasePart } from './release-parts.ts';

/** The release under whose heading a line stands. */
export interface Release {
  readonly version: string;
  /** Number of the sentence that heads it, -1 where the text as a whole is of it. */
  readonly head: number;
  /** Null below the release's own heading. */
  readonly part: ReleasePart | null;
}

/** The longest line that heads a release, and the longest that heads a part of its notes, in UTF-16 units. */
const LONGEST = 90;
const LONGEST_PART = 60;

/** "v2.3.1", "2026.2.0-beta.1", "3.2.1-2": two parts at least. */
const NUMBER = String.raw`\d{1,5}(?:\.\d{1,6}){1,4}(?:[-+.~]?[a-z]{1,12}[.-]?\d{0,10}(?:\.\d{1,10})?|[-+~]\d{1,6})?`;
/**
 * A release's number in its heading, behind a name of up to six words: "Lumen CLI 2.3.1", "[2.3.1]", "lumen@2.3.1",
 * "@lumen/cli@2.3.1". No sign is both in a word and behind it but at a word's beginning, which keeps this linear.
 */
const HEADED = new RegExp(
  String.raw`^\W{0,6}((?:@?[\w.'’&/+,-]{1,40}[ @]){0,6}?)[[(]?(?:v|r|version |release )?\.?(${NUMBER})[\])]?(?![\w.]\w)`,
  'i',
);
/** Words before a number that only speaks of it, and do not head it. */
const SPOKEN_OF =
  /\b(?:from|to|than|since|before|after|until|below|above|through|with|on|by|under|upgrad\w+|migrat\w+|mov(?:e|ing)|affect\w*|vulnerab\w+|patched|requires?|needs?|using|use|tested|works?|broken|install|download|scored?|cvss\w*|rated|by|why|how|and|is|are|was|were|has|have|section|chapter|figure|table|step|part|appendix|article|paragraph|page|rule|requirement|policy|terms)\b/i;
/** In such a lead a number may be headed behind "in". */
const IN = /\b(?:in|of|for)\b/i;
/** Words of a heading that name nothing that is released. */
const UNNAMED =
  /\b(?:versions?|releases?|changes?|new|news|what['’]s|notes|fix(?:es|ed)|features|improvements|highlights|change-?log|in|for|v|r)\b/gi;
const NEWS =
  /\b(?:changes?|new|news|notes|fixes|fixed|changed|features|improvements|highlights|changelog)\b/i;
/** What stands behind it beside its day: whether and how it was released. */
const STATE =
  /\b(?:released|unreleased|yanked|withdrawn|latest|current|stable|unstable|testing|experimental|channel|pre-?release|preview|beta|alpha|rc|lts|build|hot-?fix|patch|maintenance|minor|major|bug-?fix|security|release|notes|changelog|update|urgency|low|medium|high|critical|emergency|on|of|the|dated?|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|utc|tbd|tba|am|pm)\b/gi;
const DATES = new RegExp(`(?<![\\w.])${DATE}(?![\\w.])`, 'gi');
const ADDRESS = /\(https?:[^\s()]{1,200}\)|https?:\S{1,200}/g;
const COUNTS = /[#(]?\b\d{1,6}\b\)?/g;

/** Whether a text tells no more than when and how something was released. */
const isDay = (text: string): boolean =>
  !/[\p{L}\d]/u.test(text.replace(ADDRESS, ' ').replace(DATES, ' ').replace(STATE, ' ').replace(COUNTS, ' '));

/** The version that a line heads the changes of; null where it does anything else. Linear. */
export const releaseOf = (line: string): string | null => titleOf(line)?.version ?? null;

/** The same with the words that name what is released, "" where none do. */
function titleOf(line: string): { readonly version: string; readonly name: string } | null {
  if (line.length > LONGEST || !/\d\.\d/.test(line) || /[.!?:;]$/.test(line.trimEnd())) return null;
  const match = HEADED.exec(line);
  const version = match?.[2];
  if (match === null || version === undefined) return null;
  const lead = match[1] ?? '';
  if (SPOKEN_OF.test(lead) || (IN.test(lead) && !NEWS.test(lead))) return null;
  if (!isDay(line.slice(match[0].length))) return null;
  const name = lead.replace(DATES, ' ').replace(STATE, ' ').replace(UNNAMED, ' ');
  return {
    version,
    name: name
      .replace(/[^\p{L}]{1,90}/gu, ' ')
      .trim()
      .toLowerCase(),
  };
}

/** Beginning of a line that tells a change: "Fixed", "feat(sync):", "[Windows] Added", "No longer", "Now". */
const CHANGE =
  /^(?:(?:[\w./ -]{1,30}|\[[\w #/.-]{1,24}\]|\w{2,12}\([\w./-]{1,24}\))!?: ?|\[[\w #/.-]{1,24}\] )?(?:we (?:have |now )?)?(?:fix(?:e[sd]|ing)?|feat|add(?:s|ed)?|remov(?:es?|ed)|improv(?:es?|ed)|chang(?:es?|ed)|updat(?:es?|ed)|deprecat(?:es?|ed)|resolv(?:es?|ed)|correct(?:s|ed)|revert(?:s|ed)?|rolled|roll|new|now|no longer|introduc(?:es?|ed)|drop(?:s|ped)?|stop(?:s|ped)?|prevents?|allow(?:s|ed)?|support|address(?:es|ed)|security|clos(?:es?|ed)|restor(?:es?|ed)|replac(?:es?|ed)|disabl(?:es?|ed)|enabl(?:es?|ed))\b/i;
/** "**Known issues**", "* Known issues:": a line behind a mark of lists that is a label for what is below it. */
const LABEL = /(?:\*\*|__|:\*?)$/;
/** What a text of such headings is called. */
const CALLED =
  /\b(?:change-?log|release notes?|releases|what['’]s new|version history|history of changes|changes|news)\b/i;
/** Lines of changes that make a list of them. */
const LEAST = 2;

interface Heading {
  readonly at: number;
  readonly version: string;
  readonly name: string;
  readonly level: number;
}

/** Number of "#" before a heading, 0 where it has none. */
const levelOf = (text: string, { start }: Sentence): number =>
  /#{1,6}(?= ?$)/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;

const beginsChange = (line: string): boolean => CHANGE.test(line);
/** Whether a line tells a change, at its beginning or by what is over or new: "…is no longer sent". */
const tellsChange = (line: string): boolean => beginsChange(line) || /\b(?:no longer|now)\b/i.test(line);

/**
 * The release of whose changes each sentence tells, by the headings above it; undefined where no changelog is. A text
 * has one where two releases at least are headed, or one by a text that calls itself so or lists several changes below
 * it, and each has changes told in the first lines. `whole`: the version of a text that is a release's notes as a whole.
 * `posts`: the sentences with which posts begin. Linear.
 */
export function releasesIn(
  text: string,
  sentences: readonly Sentence[],
  whole: string | null,
  posts: ReadonlySet<number>,
): readonly (Release | undefined)[] | undefined {
  const lineOf = ({ start, end }: Sentence): string => text.slice(start, end);
  const titles = sentences.flatMap((sentence, at): readonly Heading[] => {
    if (!sentence.bare || sentence.item || sentence.quoted || sentence.end - sentence.start > LONGEST)
      return [];
    const title = titleOf(lineOf(sentence));
    return title === null ? [] : [{ at, ...title, level: levelOf(text, sentence) }];
  });
  const headings = ofOneTool(titles);
  const sure = headings.filter((heading, index) =>
    isFollowed(sentences, heading.at, headings[index + 1]?.at ?? sentences.length, lineOf),
  );
  const numbers = new Set(sure.map(({ version }) => version));
  const called = sentences.slice(0, 2).some((sentence) => sentence.bare && CALLED.test(lineOf(sentence)));
  const one = sure[0];
  const listed =
    one !== undefined &&
    sentences
      .slice(one.at + 1, one.at + 12)
      .filter((sentence) => sentence.item && tellsChange(lineOf(sentence))).length >= LEAST;
  const headed = numbers.size > 1 || (numbers.size === 1 && (called || listed)) ? sure : [];
  if (headed.length === 0 && whole === null) return undefined;
  const byPlace = new Map(headed.map((heading) => [heading.at, heading]));
  const titled = new Map(titles.map((heading) => [heading.at, heading]));
  let release: Release | undefined = whole === null ? undefined : { version: whole, head: -1, part: null };
  let level = 0;
  /** How many "#" the heading has below which all is 'other'. */
  let otherDepth = 0;
  return sentences.map((sentence, at) => {
    const heading = byPlace.get(at);
    if (heading) {
      release = { version: heading.version, head: at, part: null };
      level = heading.level;
      return undefined;
    }
    if (posts.has(at)) release = undefined;
    if (release === undefined) return undefined;
    const line = lineOf(sentence);
    if (sentence.item && !LABEL.test(line)) return release;
    const title = titled.get(at);
    if (!title && !sentence.bare && !line.endsWith(':')) return release;
    const depth = levelOf(text, sentence);
    // "## License" behind "## 1.0.0"
    if (level > 0 && depth > 0 && depth <= level) release = undefined;
    else if (title) {
      // "### Android 14.0" below "## 2.0.0" is of 2.0.0; any other number is of who knows what.
      const deeper = level > 0 && depth > level && title.name !== '';
      if (title.version !== release.version && !deeper) release = undefined;
    } else {
      const was: ReleasePart | null = release.part;
      const next = partBelow(line, depth, was, otherDepth);
      if (next === 'other' && (was !== 'other' || (depth > 0 && depth <= otherDepth))) otherDepth = depth;
      if (next !== undefined) release = { ...release, part: next };
      else if (at > 0 && !(sentence.item && line.endsWith(':'))) release = undefined;
    }
    return release;
  });
}

/**
 * The part of a release that goes on behind a line, undefined where who knows what begins ("Support"). What is no change
 * of the release ends with a heading of its own depth, or with one of changes where it had none.
 */
function partBelow(
  line: string,
  depth: number,
  was: ReleasePart | null,
  otherDepth: number,
): ReleasePart | null | undefined {
  const changes = beginsChange(line);
  const part = partOf(line, changes);
  if (was === 'other' && !(depth > 0 && (otherDepth > 0 ? depth <= otherDepth : isKnown(part)))) return was;
  if (part !== undefined) return part;
  if (line.length > LONGEST_PART || tellsChange(line) || isDay(line)) return was;
  // "### Sync" below "## 1.0.0" is a part of it.
  return depth > 0 ? null : undefined;
}

/** The headings of the releases of what the first of them names: none of "### Android 14.0" below "## 2.0.0". */
function ofOneTool(headings: readonly Heading[]): readonly Heading[] {
  const first = headings.find(({ level }) => level > 0) ?? headings[0];
  let last = first;
  return headings.filter((one) => {
    if (!first || !last) return false;
    const own =
      (one.name === '' || one.name === first.name) &&
      one.level > 0 === first.level > 0 &&
      (one.level <= last.level || one.version.startsWith(`${last.version}.`));
    if (own) last = one;
    return own;
  });
}

/** Whether one of the first lines below a heading tells a change. */
function isFollowed(
  sentences: readonly Sentence[],
  at: number,
  next: number,
  lineOf: (sentence: Sentence) => string,
): boolean {
  return sentences
    .slice(at + 1, Math.min(next, at + 8))
    .some((sentence) => (sentence.item ? tellsChange : beginsChange)(lineOf(sentence)));
}
