import type { When } from '../../model/time.ts';
import { fromEpoch, readDate } from '../dates.ts';
import { NEVER } from './measure.ts';
import { plainText } from './plain-text.ts';
import { HEADING } from './tags.ts';
import type { Element } from './tree.ts';

/** What a page shows of its dates. */
export interface ShownDates {
  readonly published: When | null;
  /** The date of publication is marked as such, not only shown. */
  readonly marked: boolean;
  readonly updated: When | null;
  /** Dates that stand alone by the heading and are not said to be those of a change. */
  readonly nearby: readonly When[];
  /** Offset from UTC (`-05:00`) that all times of the page have which tell one; null when they differ or none does. */
  readonly offset: string | null;
}

/** Where in the page a date stands. */
export interface DatePlace {
  /** Characters of text before it. */
  readonly position: number;
  /** By the last first-level heading: a byline stands there. */
  readonly near: boolean;
  /** A first-level heading was before. */
  readonly headed: boolean;
  /** The language of the page puts the day before the month. */
  readonly dayFirst: boolean;
  /** The text before it, which may say what it dates. */
  readonly before: string;
}

const UPDATED = /\b(?:updat|modif|edit|review|revis|aktualisiert|mis à jour|更新)/i;
const PUBLISHED = /\b(?:publi|post|creat|first)|公開|发布|發布|掲載/i;
/** What stands before the date of a change, in an element of its own. */
const UPDATED_LABEL =
  /(?:^|\s)(?:updated?|modified|edited|reviewed|revised|aktualisiert|geändert|mis à jour|actualizado|更新)(?: on| at| am| le| el)?\s?:?$/i;
/** A date as part of a name: that of what is spoken of ("nightly-2026-01-02"). */
const IN_NAME = /\p{L}[-_](?:19|20)\d{2}-/u;
/** A date in a reference: volume or identifier follow it ("May 22, 2019:jcp.131", "2019;14(5)"). */
const CITED = /(?:19|20)\d{2}[:;]\S/;
/** What stands before the date of publication. */
const PUBLISHED_LABEL =
  /(?:^|\s)(?:published|posted|created|issued|released?|date|datum|veröffentlicht|publié|publicado|pubblicato|公開|发布)(?: date| time| on| at| am| le| el)?\s?[:：]?$/i;
const OFFSET = /T.{4,15}([+-]\d{2}:?\d{2})$/;
/** Ranks: a date that the page marks as that of publication, a time, a text whose class says date, a bare text. */
const MARKED = 9;
const TIME = 5;
const CLASSED = 3;
const BARE = 2;
const FAR = 1;
/** Dates that are kept before no more are looked for in texts. */
const MOST = 12;
/** Times that are kept: those of many comments follow. */
const MOST_TIMES = 24;
/** Characters of a text that is a date and nothing else; that is little more than one; that says what it dates; of a label before one. */
const ALONE = 24;
const LITTLE = 45;
const SHORT = 120;
const LABEL = 40;
/** A date so many characters above a heading dates what is under it. */
const ABOVE = 200;

interface ShownDate {
  readonly when: When;
  readonly rank: number;
  /** By the heading, or right above it. */
  readonly near: boolean;
  /** With hardly another word in its text. */
  readonly alone: boolean;
}

/** Gathers the dates that a page shows, in the order of its elements. */
export class DateSigns {
  private readonly dates: ShownDate[] = [];
  private updated: When | null = null;
  private changeIsNear = false;
  private lone: { when: When; position: number } | null = null;
  private offset: string | null | undefined;

  shown(): ShownDates {
    const best = this.dates.reduce<ShownDate | null>((a, b) => (a === null || b.rank > a.rank ? b : a), null);
    // Dates far from the heading are those of teasers, where one of a change stands by it.
    const isOfPage = best !== null && (best.near || best.rank >= MARKED || !this.changeIsNear);
    return {
      published: isOfPage ? best.when : null,
      marked: (best?.rank ?? 0) >= MARKED,
      updated: this.updated,
      nearby: this.dates.filter(({ near, alone }) => near && alone).map(({ when }) => when),
      offset: this.offset ?? null,
    };
  }

  /** A first-level heading begins: a date right above dates what is under it. */
  lookAtHeading(position: number): void {
    if (this.lone !== null && position - this.lone.position < ABOVE)
      this.dates.push({ when: this.lone.when, rank: BARE, near: true, alone: true });
  }

  /** Microdata. */
  lookAtProperty(element: Element, itemprop: string): void {
    const text = element.get('content') || element.get('datetime') || plainText(element, SHORT);
    const when = readDate(text) ?? fromEpoch(text);
    if (when === null) return;
    if (itemprop === 'dateModified') this.updated ??= when;
    else this.dates.push({ when, rank: MARKED, near: false, alone: false });
  }

  lookAtTime(element: Element, place: DatePlace): void {
    const stated = element.get('datetime') || element.rest?.['ts'] || '';
    const text = stated || plainText(element, SHORT);
    const when =
      readDate(text, stated === '' && place.dayFirst) ?? fromEpoch(text) ?? readDate(element.get('title'));
    if (when === null) return;
    this.lookAtOffset(when);
    if (this.dates.length < MOST_TIMES) this.push(element, when, TIME, place);
  }

  /** An element whose class says that it is a date. */
  lookAtClassed(element: Element, place: DatePlace): void {
    if (this.dates.length >= MOST) return;
    const { rest } = element;
    const text = plainText(element, SHORT);
    const epoch = rest?.['data-time'] ?? rest?.['data-timestamp'] ?? rest?.['data-utime'] ?? '';
    const when = readDate(text, place.dayFirst) ?? readDate(rest?.['title'] ?? '') ?? fromEpoch(epoch);
    if (when !== null) this.push(element, when, CLASSED, place);
  }

  /** A short text that is little more than a date, near the heading, or that says what it dates, anywhere. */
  lookAtText(element: Element, text: string, place: DatePlace): void {
    if (this.dates.length >= MOST || (element.tag & HEADING) !== 0 || element.name === 'time') return;
    const bare = text.trim();
    const updated = UPDATED.test(bare) && !PUBLISHED.test(bare);
    const says = updated || PUBLISHED.test(bare);
    if (bare.length > LITTLE && !says) return;
    if (!place.near && !says && place.headed) return;
    // Of two days in one text, the one behind the word for publication is meant.
    const from = UPDATED.test(bare) ? Math.max(0, bare.search(PUBLISHED)) : 0;
    const when = readDate(bare.slice(from), place.dayFirst);
    if (when === null || when.length < 10 || IN_NAME.test(bare) || CITED.test(bare)) return;
    if (updated) this.change(when, place);
    else if (place.near) this.push(element, when, BARE, place, bare.length <= ALONE);
    else if (says) this.push(element, when, FAR, place);
    else this.lone = { when, position: place.position };
  }

  private change(when: When, { near }: DatePlace): void {
    this.updated ??= when;
    this.changeIsNear ||= near;
  }

  private lookAtOffset(when: When): void {
    const offset = OFFSET.exec(when)?.[1];
    if (offset === undefined) return;
    this.offset = this.offset === undefined || this.offset === offset ? offset : null;
  }

  private push(element: Element, when: When, rank: number, place: DatePlace, alone = true): void {
    const around = surroundings(element);
    if (isOfChange(element, around, place.before)) {
      this.change(when, place);
      return;
    }
    // Times after the first heading belong to the article more often than those of teasers before it.
    const after = place.headed ? 1 : 0;
    const dropped = inside(element, NEVER) ? -1 : 0;
    const said = PUBLISHED.test(around) ? 1 : 0;
    this.dates.push({ when, rank: rank + after + dropped + said, near: place.near, alone });
  }
}

/** A date of a change: its own words say so, or those right before it, or what stands around it. */
function isOfChange(element: Element, around: string, before: string): boolean {
  const own = plainText(element, LABEL);
  if (UPDATED.test(own) && !PUBLISHED.test(own)) return true;
  if (before.length < LABEL && UPDATED_LABEL.test(before.trim())) return true;
  if (isPublished(before)) return false;
  return UPDATED.test(around) && !PUBLISHED.test(around);
}

const isPublished = (before: string): boolean => before.length < LABEL && PUBLISHED_LABEL.test(before.trim());

const surroundings = ({ className, itemprop, parent }: Element): string =>
  `${className} ${itemprop} ${parent ? plainText(parent, 80) : ''}`;

function inside(element: Element, mark: number): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent)
    if ((at.marks & mark) !== 0) return true;
  return false;
}
