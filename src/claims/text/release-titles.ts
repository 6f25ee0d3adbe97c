import { DATE } from './headings.ts';
import { isDayNumber, isToCome } from '../../versions/headings.ts';
import { partOf } from './release-parts.ts';

/** What a line heads the changes of. */
export interface ReleaseTitle {
  /** Null where no release is told for sure: one that is still to come, several at once, a number alone. */
  readonly version: string | null;
  /** Words that name what is released, "" where none do. */
  readonly name: string;
  /** It heads those of a package: "@lumen/cli@2.3.1". */
  readonly packaged: boolean;
}

/** The longest line that heads a release, in UTF-16 units. */
const LONGEST = 90;

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
  /\b(?:released|yanked|withdrawn|latest|current|stable|unstable|testing|experimental|channel|pre-?release|preview|beta|alpha|rc|lts|build|hot-?fix|patch|maintenance|minor|major|bug-?fix|security|release|notes|changelog|update|urgency|low|medium|high|critical|emergency|on|of|the|dated?|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|utc|am|pm)\b/gi;
const DATES = new RegExp(`(?<![\\w.])${DATE}(?![\\w.])`, 'gi');
const ADDRESS = /\(https?:[^\s()]{1,200}\)|https?:\S{1,200}/g;
const COUNTS = /[#(]?\b\d{1,6}\b\)?/g;

/** Whether a text tells no more than when and how something was released. */
export const isDay = (text: string): boolean =>
  !/[\p{L}\d]/u.test(text.replace(ADDRESS, ' ').replace(DATES, ' ').replace(STATE, ' ').replace(COUNTS, ' '));

/** "'Harbour'", "@mika": what a release is called and who made it. */
const ASIDES = /(?<![\w'’])['"“‘][^'"“”‘’]{1,30}['"”’](?!\w)|(?<![\w@])@[\w-]{1,39}/g;
/** "12", "Release 11", "v12 (2 July 2026)": of who knows which. */
const WHOLE_NUMBER = /^\W{0,6}(?:(?:version|release|update|v|r)[ .]?)?\d{1,3}\W{0,6}$/i;
/** "Thu Jul 02 2026 Mika Orlan <mika@lumen.example> - 1:2.3.1-2", as packages of RPM head their changes. */
const PACKAGED = new RegExp(
  String.raw`^(?:mon|tue|wed|thu|fri|sat|sun) [a-z]{3} \d{1,2} (?:\d\d:\d\d:\d\d [a-z]{2,5} )?\d{4} [^\d<>]{2,50} ?<[^\s<>]{3,60}>(?: -)? (?:\d+:)?v?(${NUMBER})$`,
  'i',
);
const LONGEST_PACKAGED = 150;
/** No more is told of what is to come in its heading. */
const LONGEST_STATE = 40;
/** "Noteworthy changes in release 2.3": a heading behind a star. */
const CHANGES_IN = /^(?:[\w-]+ )?(?:changes?|news|fixes) (?:in|for) (?:[\w-]+ )?(?:release|version|v)? ?\d/i;

/** "2.3.1 - The quiet one", "2.3.1: Heron": what a release is called. */
const CALLED = /^\s*(?:[-–—:]\s+|\s)([^\d]{2,60})$/;

/** Whether words behind a release's number only call it something, and say nothing of what is below. */
const isName = (lead: string, called: string): boolean =>
  !/[\p{L}\d]/u.test(lead.replace(STATE, ' ').replace(UNNAMED, ' ')) &&
  !SPOKEN_OF.test(called) &&
  partOf(called.trim(), false) !== 'other';

/** Whether a line heads what is still to come: "Upcoming", "Roadmap". Linear. */
export const headsPlans = (line: string): boolean => line.length <= LONGEST_STATE && PLANS.test(line);
const PLANS =
  /^[\W_]*(?:(?:our|the|what['’]s|still) )?(?:upcoming|planned|plans?|road-?map|next|future|unreleased|not (?:yet )?released|coming(?: (?:soon|next|up))?|(?:in|under) (?:development|progress|preparation)|to-?do|wip|backlog|milestones)\b(?: (?:releases?|versions?|changes|updates?|features|fixes|work))?[\W_]*$/i;

/** The version that a line heads the changes of; null where it does anything else. Linear. */
export const releaseOf = (line: string): string | null => titleOf(line)?.version ?? null;

/** Whether a line heads a release though it stands behind the mark of a list. */
export const isStarred = (line: string): boolean =>
  CHANGES_IN.test(line) || PACKAGED.test(line.slice(0, LONGEST_PACKAGED));

/**
 * What a line heads the changes of; null where it does anything else. A line that is closed like a sentence ("Version
 * 2.3.1.") heads something, and nobody knows what. `marked`: it stands behind a mark of headings, so that it may go on with
 * what the release is called ("2.3.1 - The quiet one"). Linear.
 */
export function titleOf(line: string, marked = false): ReleaseTitle | null {
  if (line.length > LONGEST_PACKAGED) return null;
  const packaged = PACKAGED.exec(line)?.[1];
  if (packaged !== undefined) return { version: packaged, name: '', packaged: false };
  if (line.length > LONGEST) return null;
  if (!/\d/.test(line)) return null;
  if (WHOLE_NUMBER.test(line.replace(DATES, ' '))) return { version: null, name: '', packaged: false };
  if (!/\d\.\d/.test(line)) return null;
  const plain = line.trimEnd().replace(/[.!?:;]{1,3}$/, '');
  const match = HEADED.exec(plain);
  const version = match?.[2];
  if (match === null || version === undefined || isDayNumber(version)) return null;
  const lead = match[1] ?? '';
  if (SPOKEN_OF.test(lead) || (IN.test(lead) && !NEWS.test(lead))) return null;
  const behind = plain.slice(match[0].length).replace(ADDRESS, ' ').replace(ASIDES, ' ');
  const others = behind.replace(DATES, ' ');
  const open = isToCome(`${lead} ${version} ${behind}`);
  const several = /\d\.\d/.test(others.replaceAll(version, ' '));
  const called = marked && !isDay(others) ? CALLED.exec(others)?.[1] : undefined;
  if (open ? others.length > LONGEST_STATE : called === undefined && !isDay(others)) return null;
  const closed = plain.length < line.trimEnd().length && !line.trimEnd().endsWith(':');
  const name = lead.replace(DATES, ' ').replace(STATE, ' ').replace(UNNAMED, ' ');
  return {
    version: open || several || closed || (called !== undefined && !isName(lead, called)) ? null : version,
    name: name
      .replace(/[^\p{L}]{1,90}/gu, ' ')
      .trim()
      .toLowerCase(),
    packaged: lead.endsWith('@'),
  };
}
