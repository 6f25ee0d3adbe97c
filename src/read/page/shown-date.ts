import type { When } from '../../model/time.ts';
import { readDate } from '../dates.ts';

/** Texts of the page looked at behind the heading, and before it. */
const BEHIND = 60;
const BEFORE = 20;
/** Characters of a text that is no more than a date. */
const LONGEST = 40;
/** Characters between two tags, blanks and label included. */
const WIDEST = 120;
/** Characters behind the heading in which the month of an issue is looked for. */
const ISSUE = 20_000;
const MONTH = />\s?(\p{L}{3,12}\.? (?:19|20)\d{2})\s?</gu;
const YEAR = /(?:19|20)\d{2}/g;
const LABEL =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|reviewed|written|date|am|le|el|veröffentlicht|publié|publicado)(?: on| am| le| el)?:?\s+)?/i;
/** What a date is made of, in letters: names of months and days, and the little words between. */
const NO_DATE = /\p{L}{13,}|[?!|@#%$€]|\b(?:copyright|rights|reserved|since|est|vol|issue)\b|©/iu;

/**
 * The date that a page shows in a text of its own by its heading ("Feb 16, 2026" in a paragraph), where nothing marks
 * it as the date. Looked for only when all else tells none.
 */
export function shownDate(html: string): When | null {
  const heading = html.search(/<h1[\s>]/i);
  const texts = [...dated(html)];
  const behind = texts.find(({ at }) => at > heading);
  if (behind !== undefined && textsBetween(html, Math.max(0, heading), behind.at) <= BEHIND)
    return behind.when;
  const before = texts.findLast(({ at }) => at < heading);
  if (before !== undefined && textsBetween(html, before.at, heading) <= BEFORE) return before.when;
  // The only date of a page is likely its own, wherever it stands.
  const [only] = texts;
  if (only === undefined) return shownMonth(html, heading);
  return texts.every(({ when }) => when === only.when) ? only.when : null;
}

/** Magazines tell no more than the month of an issue, right under the heading. */
function shownMonth(html: string, heading: number): When | null {
  if (heading < 0) return null;
  for (const { index, 1: text = '' } of html.slice(heading, heading + ISSUE).matchAll(MONTH)) {
    if (textsBetween(html, heading, heading + index) > BEHIND) return null;
    const when = readDate(text);
    if (when?.length === 7) return when;
  }
  return null;
}

interface Dated {
  readonly at: number;
  readonly when: When;
}

/** Texts that are no more than a day, with where they stand. */
function* dated(html: string): Generator<Dated, undefined> {
  let last = -1;
  for (const { index } of html.matchAll(YEAR)) {
    // Years are few: the text around one is looked up, instead of trying every text of the page.
    const opens = html.slice(Math.max(0, index - WIDEST), index).lastIndexOf('>');
    const closes = html.slice(index, index + WIDEST).indexOf('<');
    if (opens < 0 || closes < 0) continue;
    const from = Math.max(0, index - WIDEST) + opens + 1;
    const to = index + closes;
    if (from === last) continue;
    last = from;
    const bare = html.slice(from, to).replaceAll('&nbsp;', ' ').trim().replace(LABEL, '');
    if (bare.length > LONGEST || NO_DATE.test(bare) || bare.split(/\s+/).length > 6) continue;
    const when = readDate(bare);
    if (when !== null && when.length >= 10) yield { at: from, when };
  }
  return undefined;
}

function textsBetween(html: string, from: number, to: number): number {
  return html.slice(from, to).match(/>\s*[^<>\s]/g)?.length ?? 0;
}
