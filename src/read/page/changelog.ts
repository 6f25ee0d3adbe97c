import type { When } from '../../model/time.ts';
import { isDayNumber, isToCome } from '../../versions/headings.ts';
import { readDate } from '../dates.ts';
import type { Heading, Page } from './page.ts';

/** Notes on one version: `text === page.text.slice(start, start + text.length)`. */
export interface VersionNotes {
  readonly version: string;
  /** Its heading tells that version alone, and that it is out. */
  readonly settled: boolean;
  readonly date: When | null;
  /** The notes without their heading. */
  readonly text: string;
  /** UTF-16 offset in the page's text. */
  readonly start: number;
}

/** A version number as changelogs write it: two to five parts, or one with a "v" or a word before it. */
const VERSION =
  /(?:^|[\s([/@=-])v?(\d{1,5}(?:\.\d{1,6}){1,4}(?:[-+.]?(?:alpha|beta|rc|pre|preview|dev|next|canary|nightly|post|a|b|build|insiders?|stable|lts)[.-]?\d{0,10}(?:\.\d{1,10})?)?(?:\+[\w.]{1,30})?)(?=$|[\s)\],:;|\u2013\u2014-])/i;
const SINGLE = /(?:^|\s)(?:version|release|build|v)\s?(\d{1,6})(?=$|[\s):,-])/i;
/** Longest heading that names a version, in characters. */
const LONGEST = 110;
/** A date line under a heading is no longer than this. */
const DATE_LINE = 60;
/** What a page of version notes calls itself, in title or address. */
const CALLED =
  /change-?\s?log|release[\s_-]?notes?|releases?(?:\/|$|\b)|what(?:'|\u2019|%27)?s[\s_-]?new|version history|\bhistory\b|\bnews\.(?:md|txt)|更新履歴|リリースノート|更新日志|版本(?:说明|記錄|记录)/i;

/** True when the title or the address says that the page holds version notes. */
export function isCalledChangelog(page: { readonly title: string; readonly url: string | null }): boolean {
  return CALLED.test(page.title) || (page.url !== null && CALLED.test(page.url));
}

/**
 * The sections of a changelog or release page, one per version, in the order of the page; empty when the page names
 * no versions in headings. Headings are those of the markup, or short lines that begin with a version where the
 * markup has none. A page about one release gives one section.
 */
export function splitChangelog(
  page: Pick<Page, 'title' | 'url' | 'text' | 'headings' | 'publishedAt'>,
): readonly VersionNotes[] {
  const marked = atOneLevel(page.headings.filter((heading) => versionOf(heading.text) !== null));
  const found = marked.length > 0 ? marked : linesOf(page.text);
  const own = versionOf(page.title);
  if (found.length === 0 || (found.length === 1 && own !== null && own === versionOf(found[0]?.text ?? ''))) {
    if (own === null || !isCalledChangelog(page))
      return found.map((heading, index) => sectionOf(page.text, heading, found[index + 1]));
    return [
      {
        version: own,
        settled: isSettled(page.title, own),
        date: page.publishedAt,
        text: page.text,
        start: 0,
      },
    ];
  }
  return found.map((heading, index) => sectionOf(page.text, heading, found[index + 1]));
}

/** The version that a heading names; null for dates, sentences and headings that compare versions. */
export function versionOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  // "v1.2.3 (2026-04-02)": the date must not pass for a version, nor "2026.04.02" for a date.
  const match = VERSION.exec(text.replace(/\b(?:19|20)\d{2}-\d{1,2}-\d{1,2}\b/g, ' ')) ?? SINGLE.exec(text);
  const version = match?.[1];
  if (match === null || version === undefined || isDayNumber(version)) return null;
  const before = text.slice(0, match.index).trim();
  // A version that comes late in a heading is spoken about, not headed.
  if (
    before.split(/\s+/).length > 6 ||
    /\b(?:from|to|than|since|before|after|until|upgrading|migrat\w{1,8})$/i.test(before)
  )
    return null;
  return version;
}

/** Headings of the level that names most versions, first of all where two are even. */
function atOneLevel(headings: readonly Heading[]): readonly Heading[] {
  const counts = new Map<number, number>();
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [level, count] of counts)
    if (count > most || (count === most && level < best)) {
      best = level;
      most = count;
    }
  return headings.filter(({ level }) => level === best);
}

const LINE = /^(?:[#=*\s[]{0,6})(?:version\s|release\s|v)?\d{1,5}(?:\.\d{1,6}){1,4}/i;

/** Short lines that begin with a version, where there are at least two of them. */
function linesOf(text: string): readonly Heading[] {
  const found: Heading[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length <= 60 && LINE.test(line) && versionOf(line) !== null && !/[.!?]$/.test(line))
      found.push({ level: 2, text: line, start });
    start += line.length + 1;
  }
  return found.length > 1 ? found : [];
}

function sectionOf(whole: string, heading: Heading, next: Heading | undefined): VersionNotes {
  const start = Math.min(whole.length, heading.start + heading.text.length + 1);
  const end = next === undefined ? whole.length : Math.max(start, next.start - 1);
  const text = whole.slice(start, end);
  const version = versionOf(heading.text) ?? heading.text;
  const settled = isSettled(heading.text, version);
  return { version, settled, date: dateOf(heading.text, text), text, start };
}

/** "1.9.8 / 2.0.1", "2.0.1 - 2.0.4": what joins a version to another. */
const JOINED = /^[)\]]?\s{0,2}(?:\/|,|;|&|\+|–|—|-|and|or|to|through)\s{0,2}(?:v|version )?\d{1,5}\.\d/i;

/** Whether a heading tells one version alone, and that it is out. */
function isSettled(heading: string, version: string): boolean {
  const at = heading.indexOf(version);
  const behind = heading
    .slice(at + version.length)
    .replace(/\b(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}\b/g, ' ');
  const links = /\(https?:[^\s()]{0,200}\)/g;
  return at >= 0 && !isToCome(heading.replace(links, ' ')) && !JOINED.test(behind);
}

function dateOf(heading: string, text: string): When | null {
  const own = readDate(heading);
  if (own !== null) return own;
  for (const line of text.slice(0, 200).split('\n', 2)) {
    const when = line.length <= DATE_LINE ? readDate(line) : null;
    if (when !== null) return when;
  }
  return null;
}
