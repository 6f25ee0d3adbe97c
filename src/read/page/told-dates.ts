import { precedes, spanOf } from '../../model/time.ts';
import type { When } from '../../model/time.ts';
import { dateInAddress, fromEpoch, readDate } from '../dates.ts';
import type { ShownDates } from './date-signs.ts';
import { textOf } from './json-ld.ts';
import type { DataNode } from './json-ld.ts';
import { shownDate } from './shown-date.ts';

/** All places of a page that tell its dates. */
export interface DatePlaces {
  /** JSON-LD of the article, and of the page around it. */
  readonly main: DataNode | undefined;
  readonly page: DataNode | undefined;
  readonly meta: ReadonlyMap<string, string>;
  readonly shown: ShownDates;
  /** The page's addresses, the most certain first. */
  readonly addresses: readonly (string | null)[];
  readonly html: string;
}

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'date-published',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'pubdate',
  'published',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'article:post_date',
  'og:pubdate',
  'rnews:datepublished',
  'date',
  'created',
  'release_date',
  'originalpublicationdate',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'updated_time',
  'article:updated',
];

/** From so many milliseconds on a page that was changed is another text: thirty days. */
const LONG_AFTER = 30 * 24 * 3600 * 1000;

/** When a page was published and last changed, the most deliberate statements first; null where it tells neither. */
export function readDates(places: DatePlaces): { published: When | null; updated: When | null } {
  const { main, page, meta, shown, html } = places;
  const updated =
    date(main?.['dateModified']) ?? firstDate(meta, UPDATED) ?? date(page?.['dateModified']) ?? shown.updated;
  const stated =
    date(main?.['datePublished']) ??
    date(main?.['dateCreated']) ??
    firstDate(meta, PUBLISHED) ??
    date(page?.['datePublished']) ??
    likelyDate(meta);
  const published =
    (stated === null ? null : rewritten(stated, shown, updated)) ??
    stated ??
    shownOrAddressed(shown, addressed(places.addresses), updated) ??
    dateInScript(html) ??
    updated ??
    shownDate(html);
  return { published: local(published, shown.offset), updated: local(updated, shown.offset) };
}

/**
 * The day that a page shows by its heading as its own, where it was rewritten long after the day that it states and
 * shows that one nowhere. What is later than the last change is the day of something else, or today's.
 */
function rewritten(stated: When, { nearby }: ShownDates, updated: When | null): When | null {
  const [day] = nearby;
  if (day === undefined || updated === null || precedes(updated, day)) return null;
  const first = spanOf(stated)?.end ?? Infinity;
  return nearby.every((when) => (spanOf(when)?.start ?? 0) - first > LONG_AFTER) ? day : null;
}

/** The same instant with the offset that the page's other times have: its day is the one that readers are shown. */
function local(when: When | null, offset: string | null): When | null {
  if (when === null || offset === null || !when.endsWith('Z') || when.includes('T00:00:00')) return when;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const shifted = new Date(Date.parse(when) + shift);
  return shift === 0 || Number.isNaN(shifted.getTime())
    ? when
    : shifted.toISOString().replace('Z', `${sign ?? '+'}${hours ?? '00'}:${minutes ?? '00'}`);
}

function addressed(addresses: readonly (string | null)[]): When | null {
  for (const address of addresses) {
    const when = address === null ? null : dateInAddress(address);
    if (when !== null) return when;
  }
  return null;
}

function date(value: unknown): When | null {
  const text = textOf(value);
  return text === null ? null : (readDate(text) ?? fromEpoch(text));
}

/**
 * The date that is shown, unless it is only shown and the address tells another day, or the page was last changed
 * before: then it is that of something else on the page.
 */
function shownOrAddressed(signs: ShownDates, addressed: When | null, changed: When | null): When | null {
  const shown = signs.published;
  if (shown === null || signs.marked) return shown ?? addressed;
  if (addressed !== null) return shown.startsWith(addressed) ? shown : addressed;
  return changed !== null && precedes(changed, shown) ? changed : shown;
}

const PUBLISHED_NAME =
  /(?:^|[.:_-])(?:pub(?:lish(?:ed)?)?|issue|creat(?:ed|ion)|release|display)[._-]?(?:date|time|at|on)\b|date[._-]?(?:publish|creat|issue)|^[a-z]{2,10}[.:]date$/;

/** Dates under names that only resemble the usual ones ("x-published-date"). */
function likelyDate(meta: ReadonlyMap<string, string>): When | null {
  for (const [name, value] of meta) {
    const when = PUBLISHED_NAME.test(name) ? (readDate(value) ?? fromEpoch(value)) : null;
    if (when !== null) return when;
  }
  return null;
}

const IN_SCRIPT =
  /"(?:date(?:Published|Posted)|publish(?:ed(?:At|_at|Date(?:ISO)?|_time)|Date|_date)|pub(?:licationD|D)ate|first(?:PublishedA|_published_a)t)\\{0,2}"\s?:\s?(?:\\{0,2}"([^"\\]{8,35})|(\d{10}(?:\d{3})?)(?!\d))/;

/** The date that a page's script state tells, where the page shows none of its own. */
function dateInScript(html: string): When | null {
  const match = IN_SCRIPT.exec(html);
  if (match?.[2] !== undefined) return fromEpoch(match[2]);
  return match?.[1] === undefined ? null : readDate(match[1]);
}

function firstDate(meta: ReadonlyMap<string, string>, names: readonly string[]): When | null {
  for (const name of names) {
    const value = meta.get(name);
    const found = value === undefined ? null : (readDate(value) ?? fromEpoch(value));
    if (found !== null) return found;
  }
  return null;
}
