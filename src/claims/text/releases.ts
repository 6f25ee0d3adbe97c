import type { Sentence } from './sentences.ts';
import { headsOpen, isKnown, isRemark, partOf } from './release-parts.ts';
import type { ReleasePart } from './release-parts.ts';
import { headsPlans, isDay, isStarred, titleOf } from './release-titles.ts';
import type { ReleaseTitle } from './release-titles.ts';

/** The release under whose heading a line stands. */
export interface Release {
  readonly version: string;
  /** Number of the sentence that heads it, -1 where the text as a whole is of it. */
  readonly head: number;
  /** Null below the release's own heading. */
  readonly part: ReleasePart | null;
  /** It stands below a heading of what the release still has ("Known issues"). */
  readonly open?: boolean;
}

/** The longest line that heads a release, and the longest that heads a part of its notes or is closed, in UTF-16 units. */
const LONGEST = 150;
const LONGEST_CLOSED = 40;
const LONGEST_PART = 60;

/** Beginning of a line that tells a change: "Fixed", "feat(sync):", "[Windows] Added", "No longer", "Now". */
const CHANGE =
  /^(?:(?:[\w./ -]{1,30}|\[[\w #/.-]{1,24}\]|\w{2,12}\([\w./-]{1,24}\))!?:\*{0,2} ?|\[[\w #/.-]{1,24}\] )?(?:we (?:have |now )?)?(?:fix(?:e[sd]|ing)?|feat|add(?:s|ed)?|remov(?:es?|ed)|improv(?:es?|ed)|chang(?:es?|ed)|updat(?:es?|ed)|deprecat(?:es?|ed)|resolv(?:es?|ed)|correct(?:s|ed)|revert(?:s|ed)?|rolled|roll|new|now|no longer|introduc(?:es?|ed)|drop(?:s|ped)?|stop(?:s|ped)?|prevents?|allow(?:s|ed)?|support|address(?:es|ed)|security|clos(?:es?|ed)|restor(?:es?|ed)|replac(?:es?|ed)|disabl(?:es?|ed)|enabl(?:es?|ed))\b/i;
/** "**Known issues**", "* Known issues:": a line behind a mark of lists that is a label for what is below it. */
const LABEL = /(?:\*\*|__|:\*?)$/;
/** What a text of such headings is called. */
const CALLED =
  /\b(?:change-?log|release notes?|releases|what['’]s new|version history|history of changes|changes|news)\b/i;
/** Lines of changes that make a list of them. */
const LEAST = 2;

/** A line that heads a release, or ends the one before it where nobody knows which it heads. */
interface Title extends ReleaseTitle {
  readonly at: number;
  readonly level: number;
}
interface Heading extends Title {
  readonly version: string;
}

/** "**2.3.1**" at the beginning of a line. */
const isBold = (text: string, { start }: Sentence): boolean =>
  /(?:^|\n) {0,3}\*\*$/.test(text.slice(Math.max(0, start - 6), start));

/** What a sentence heads: it is a line of its own, or one that is closed though it is nothing but a number. */
function titleAt(text: string, sentence: Sentence, at: number): readonly Title[] {
  const { start, end, bare, item, quoted } = sentence;
  if (quoted || end - start > (bare ? LONGEST : LONGEST_CLOSED)) return [];
  const line = text.slice(start, end);
  if (item && !isBold(text, sentence) && !(bare && isStarred(line))) return [];
  const level = levelOf(text, sentence);
  const title = titleOf(line, level > 0);
  return title === null ? [] : [{ at, ...title, level }];
}

/** What has a number of its own beside others of the same name: "Desktop 3.2.1" above "Mobile 8.0.4". */
const EDITION =
  /(?:^| )(?:desktop|mobile|server|android|ios|ipad(?:os)?|web|cli|gui|windows|mac(?:os)?|linux|client|cloud|enterprise|community|extension|plug-?in|add-?on|agent|daemon|engine|core|api|sdk|app|viewer)$/;

/** The same, with none of them sure that stands below plans, or where several packages have numbers of their own. */
function titlesIn(text: string, sentences: readonly Sentence[]): readonly Title[] {
  /** How many "#" the heading has below which all is still to come. */
  let planned: number | undefined;
  const titles = sentences.flatMap((sentence, at): readonly Title[] => {
    const found = titleAt(text, sentence, at);
    const before = sentences[at - 1];
    if (!sentence.bare || sentence.end - sentence.start > LONGEST) return found;
    const level = levelOf(text, sentence);
    if (level > 0 && planned !== undefined && level <= planned) planned = undefined;
    if (level > 0 && headsPlans(text.slice(sentence.start, sentence.end))) planned = level;
    const plans = before?.bare && !before.item && headsPlans(text.slice(before.start, before.end));
    return planned !== undefined || plans ? found.map((title) => ({ ...title, version: null })) : found;
  });
  const isApart = ({ packaged, name, level }: Title): boolean =>
    packaged || (level === titles[0]?.level && EDITION.test(name));
  const packages = new Set(titles.filter(isApart).map(({ name }) => name));
  return packages.size < 2
    ? titles
    : titles.map((title) => (isApart(title) ? { ...title, version: null } : title));
}

/** Number of "#" before a heading, 0 where it has none. */
const levelOf = (text: string, { start }: Sentence): number =>
  /#{1,6}(?= ?$)/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;

const beginsChange = (line: string): boolean => CHANGE.test(line);
/** Whether a line tells a change, at its beginning or by what is over or new: "…is no longer sent". */
const tellsChange = (line: string): boolean => beginsChange(line) || /\b(?:no longer|now)\b/i.test(line);

/**
 * The release of whose changes each sentence tells, by the headings above it; undefined where no changelog is. A text
 * has one where two releases at least are headed, or one by a text that calls itself so, lists several changes below it
 * or has it as its title and begins with a change, and each has changes told in the first lines. `whole`: the version of a text that is a release's notes as a whole.
 * `posts`: the sentences with which posts begin. Linear.
 */
export function releasesIn(
  text: string,
  sentences: readonly Sentence[],
  whole: string | null,
  posts: ReadonlySet<number>,
): readonly (Release | undefined)[] | undefined {
  const lineOf = ({ start, end }: Sentence): string => text.slice(start, end);
  const titles = titlesIn(text, sentences);
  const headings = ofOneTool(titles.filter((title): title is Heading => title.version !== null));
  const sure = headings.filter((heading, index) =>
    isFollowed(sentences, heading.at, headings[index + 1]?.at ?? sentences.length, lineOf, (sentence) =>
      levelOf(text, sentence),
    ),
  );
  const numbers = new Set(sure.map(({ version }) => version));
  const called = sentences.slice(0, 2).some((sentence) => sentence.bare && CALLED.test(lineOf(sentence)));
  const one = sure[0];
  const listed =
    one !== undefined &&
    sentences
      .slice(one.at + 1, one.at + 12)
      .filter((sentence) => sentence.item && tellsChange(lineOf(sentence))).length >= LEAST;
  // "Zed 0.190.2" as the title of a text that begins with what was changed
  const below = one?.at === 0 ? sentences[1] : undefined;
  const titled = below !== undefined && beginsChange(lineOf(below));
  const headed = numbers.size > 1 || (numbers.size === 1 && (called || listed || titled)) ? sure : [];
  if (headed.length === 0 && whole === null) return undefined;
  const byPlace = new Map(headed.map((heading) => [heading.at, heading]));
  const titleOn = new Map(titles.map((heading) => [heading.at, heading]));
  let release: Release | undefined = whole === null ? undefined : { version: whole, head: -1, part: null };
  /** The release that a line without "#" ended, until the next heading with one. */
  let held: Release | undefined;
  let level = 0;
  /** How many "#" the heading has below which all is 'other', -1 where any heading ends that. */
  let otherDepth = 0;
  const last = headed.at(-1)?.at ?? 0;
  return sentences.map((sentence, at) => {
    const heading = byPlace.get(at);
    if (heading) {
      release = { version: heading.version, head: at, part: null };
      held = undefined;
      level = heading.level;
      return undefined;
    }
    if (posts.has(at)) release = held = undefined;
    if (release === undefined) {
      const depth = held ? levelOf(text, sentence) : 0;
      if (depth > level && !titleOn.has(at)) release = held;
      if (depth > 0) held = undefined;
    }
    if (release === undefined) return undefined;
    const line = lineOf(sentence);
    const title = titleOn.get(at);
    if (!title && sentence.item && !LABEL.test(line)) return release;
    if (!title && !sentence.bare && !line.endsWith(':')) return release;
    const depth = levelOf(text, sentence);
    // "## License" behind "## 1.0.0"
    if (level > 0 && depth > 0 && depth <= level) release = undefined;
    else if (title) {
      // "### Android 14.0" below "## 2.0.0" is of 2.0.0; any other number is of who knows what.
      const deeper = level > 0 && depth > level && title.name !== '' && title.version !== null;
      if (title.version !== release.version && !deeper) release = undefined;
    } else {
      const was: ReleasePart | null = release.part;
      const next = partBelow(line, depth, was, otherDepth);
      const apart = next === 'other' && (was !== 'other' || (depth > 0 && depth <= otherDepth));
      if (apart) otherDepth = level > 0 && depth === 0 && isRemark(line) ? -1 : depth;
      const follower = sentences[at + 1];
      // "Sync engine" above changes, with another release below them.
      const component = at < last && NAMES_PART.test(line) && follower && beginsChange(lineOf(follower));
      const open = apart ? headsOpen(line) : next === 'other' && release.open === true;
      if (next !== undefined) release = { ...release, part: next, open };
      else if (component) release = { ...release, part: null, open: false };
      else if (at > 0 && !(sentence.item && line.endsWith(':'))) {
        held = level > 0 ? release : undefined;
        release = undefined;
      }
    }
    return release;
  });
}

/** "Sync engine": up to three words that are none of a sentence. */
const NAMES_PART = /^\p{Lu}[\p{L}-]{1,20}(?:(?: (?:&|and))? [\p{L}-]{1,20}){0,2}:?$/u;

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
  const ends = depth > 0 && (otherDepth < 0 || (otherDepth > 0 ? depth <= otherDepth : isKnown(part)));
  if (was === 'other' && !ends) return was;
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

/** Whether one of the first lines below a heading tells a change, or heads changes. */
function isFollowed(
  sentences: readonly Sentence[],
  at: number,
  next: number,
  lineOf: (sentence: Sentence) => string,
  levelAt: (sentence: Sentence) => number,
): boolean {
  const starred = isStarred(lineOf(sentences[at] as Sentence));
  return sentences.slice(at + 1, Math.min(next, at + 8)).some((sentence) => {
    const line = lineOf(sentence);
    if ((sentence.item || starred ? tellsChange : beginsChange)(line)) return true;
    return levelAt(sentence) > 0 && isKnown(partOf(line, false));
  });
}
