import { beginningWithPart, namedByAddress } from './title-address.ts';
import { agreedEnd, coreOf, NAMELESS, PART, withoutBars, withoutSite } from './title-parts.ts';
import {
  EDGE,
  addressPart,
  ends,
  holds,
  likeness,
  plain,
  shareOfAddress,
  slug,
  starts,
  startsPlain,
  tidy,
  tidyStated,
} from './title-words.ts';

/** Titles as the page gives them in different places. */
export interface Titles {
  /** JSON-LD headline. */
  readonly data: string | null;
  /** OpenGraph and its like. */
  readonly meta: string | null;
  /** All that the head states beside them: cards of other services, catalogues. */
  readonly others?: readonly string[];
  /** `title` element. */
  readonly page: string;
  /** `h1` elements in order. */
  readonly headings: readonly string[];
  /** The first `h2` elements. */
  readonly subheadings: readonly string[];
  /** Texts whose class calls them the title of something: of the page, when they agree with what it states. */
  readonly titled?: readonly string[];
  readonly siteName: string | null;
  /** Host of the page's address, which is often the site's name without blanks. */
  readonly host?: string | null;
  /** The page's address: its last words are often made from the title. */
  readonly address?: string | null;
}

const LONGEST = 300;
/** So many elements of a heading are looked at. */
const MOST_EDGES = 6;
/** A heading of so many characters is a sentence or two about the page. */
const LONG = 200;
/** Share of words that a heading and a title have in common when they mean the same. */
const ALIKE = 0.3;
/** Share of the words of an address that stand in the heading that it was made from. */
const IN_ADDRESS = 0.6;
/** What stands between a site's name and a title behind it, perhaps with a section between. */
const FRONT = /^\s?(?:\u00bb|::?\s)/;
/** What stands behind a title: nothing, or the names of its section and site. */
const BEHIND = /^$|^\s[-|\u2013\u2014\u00b7\u00bb]\s/;

/**
 * The title without the site's name. The heading that readers see wins where it means the same as the title that the
 * page states, for the stated one is often made for search engines; a heading that means something else counts only
 * when the page's address was made from it. Without a heading, the stated title loses the parts that name the site.
 */
export function cleanTitle(titles: Titles): string {
  const site = plain(titles.siteName ?? '');
  const address = titles.address ?? null;
  const place = { site, host: titles.host ?? null, address };
  const page = tidyStated(titles.page);
  const stated = tidyStated(titles.meta ?? titles.data ?? '') || page;
  const core = agreedEnd(stated, page) ?? coreOf(stated, { ...place, shown: stated === page });
  const pageCore = stated === page ? core : coreOf(page, { ...place, shown: true });
  const own = titles.headings
    .map((text) => withoutSite(partOf(text, page, core, pageCore) ?? tidy(text), site))
    .filter((text) => text.length > 1 && plain(text) !== site && !NAMELESS.test(text));
  const below = titles.subheadings.map(tidy).filter((text) => text.length > 5);
  const titled = (titles.titled ?? []).map((text) => partOf(text, page, core, pageCore) ?? tidy(text));
  const lower = [...below, ...titled.filter((text) => text.length > 5 && !own.includes(text))];
  const all = [...own, ...lower];
  const pageText = plain(page);
  const statedText = plain(stated);
  // Blogs call every page by their own name first; what stands behind it is stated alone, or a heading of its own.
  const isFront = (text: string): boolean =>
    pageText.startsWith(plain(text)) &&
    [...(stated === page ? [] : [stated]), ...all].some((other) => isBefore(text, other, page));
  const opens = (text: string): boolean =>
    text.length > 3 && (startsPlain(statedText, text) || startsPlain(pageText, text)) && !isFront(text);
  let share: number | undefined;
  const stands = (): number => (share ??= shareOfAddress(core, address) ?? 0);
  const alike = (text: string): boolean =>
    text.length < LONG &&
    !isTail(page, text) &&
    !isFront(text) &&
    (likeness(text, core) >= ALIKE || likeness(text, pageCore) >= ALIKE) &&
    (stands() < 1 || (shareOfAddress(text, address) ?? 1) >= IN_ADDRESS);
  const isOfAddress = (text: string): boolean => {
    const own = shareOfAddress(text, address) ?? 0;
    if (text.length >= LONG && !slug(text).startsWith(slug(addressPart(address)))) return false;
    return own >= IN_ADDRESS && own > stands();
  };
  // What every title states and a heading within the text repeats is the title, whatever stands over the text.
  const isRepeated =
    titles.meta !== null &&
    core.length >= 12 &&
    plain(core) === plain(pageCore) &&
    below.some((text) => starts(core, text) && text.length > core.length / 2);
  // Engines and books put their own name into the first heading and the page's into the second.
  const heading =
    (isRepeated ? core : undefined) ??
    shortest(own.filter(opens)) ??
    own.find(alike) ??
    namedByAddress(own, [page, core], address) ??
    statedElsewhere(all, titles) ??
    lower.find(opens) ??
    all.find((text) => ends(page, text)) ??
    lower.find((text) => own.some((front) => isBefore(front, text, page))) ??
    all.find((text) => !isTail(page, text) && !isFront(text) && holds(core, text)) ??
    own.find(isOfAddress) ??
    beginningWithPart(lower, page, address);
  if (heading !== undefined)
    return cut(
      inSmall(withoutBars(withoutCount(withoutKicker(heading, core, pageCore), page)), stated, page),
    );
  if (core !== '') return cut(core);
  return cut(titles.headings.map(tidy).find((text) => text.length > 1) ?? '');
}

/** A heading is what the page's title begins with, and another text is the rest of it, behind a colon or the like. */
function isBefore(heading: string, text: string, page: string): boolean {
  const t = plain(page);
  const h = plain(heading);
  const rest = plain(text);
  if (rest.length < 12 || rest.length <= h.length || !t.startsWith(h)) return false;
  const at = t.indexOf(rest, h.length);
  return at >= 0 && FRONT.test(t.slice(h.length, at)) && BEHIND.test(t.slice(at + rest.length));
}

/** A text of the page that is word for word one of the titles that its head states. */
function statedElsewhere(texts: readonly string[], { data, others = [] }: Titles): string | undefined {
  const stated = new Set([data ?? '', ...others].map((text) => plain(tidyStated(text))));
  return texts.find((text) => text.length >= 12 && stated.has(plain(text)));
}

/**
 * The elements of a heading that together are a stated title, or what the page's title begins with: others are a line
 * over it, a mark, a control.
 */
function partOf(heading: string, page: string, ...cores: readonly string[]): string | undefined {
  if (!heading.includes(EDGE)) return undefined;
  const parts = heading
    .split(EDGE)
    .map(tidy)
    .filter((text) => text !== '')
    .slice(0, MOST_EDGES);
  if (parts.length < 2) return undefined;
  for (const [from] of parts.entries())
    for (let to = from + 1; to <= parts.length; to++) {
      const text = parts.slice(from, to).join(' ');
      if (text.length >= 12 && cores.some((core) => plain(core) === plain(text))) return text;
      if (from > 0 && to === parts.length && text.length >= 12 && isFirstPart(text, page)) return text;
    }
  return undefined;
}

const isFirstPart = (text: string, page: string): boolean => plain(page).startsWith(`${plain(text)} - `);

/** Without the line over a headline that stands in one element with it, where the page states the headline alone. */
function withoutKicker(heading: string, ...cores: readonly string[]): string {
  const h = plain(heading);
  const alone = cores.find(
    (core) => core.length >= 12 && h.endsWith(`: ${plain(core)}`) && core.length > h.length / 2,
  );
  return alone ?? heading;
}

/** A heading set in capitals as a stated title spells the same words: such capitals are the page's dress. */
function inSmall(heading: string, ...stated: readonly string[]): string {
  if (/\p{Ll}/u.test(heading) || !/\p{Lu}{2}.* /u.test(heading)) return heading;
  for (const title of stated) {
    const at = title.toUpperCase().indexOf(heading);
    const same = at < 0 ? '' : title.slice(at, at + heading.length);
    if (same.toUpperCase() === heading) return same;
  }
  return heading;
}

/** Without what boards put behind a title: the number of comments, with its source, and trackers: that of the issue. */
function withoutCount(heading: string, page: string): string {
  const bare = heading.replace(/ (?:\([^()]{1,60}\) )?[(#]?\d{1,7}(?: comments?)?\)?$/i, '');
  return bare !== heading && !starts(page, heading) && starts(page, bare) ? bare : heading;
}

/** A heading that is the whole of what the title ends in, behind a separator: as a rule the site's name. */
const isTail = (page: string, heading: string): boolean => {
  const parts = page.split(PART);
  const name = plain(heading);
  if (plain(page).endsWith(`[${name}]`)) return true;
  return parts.length > 2 && plain(parts.at(-1) ?? '') === name;
};

/** The first heading, or a shorter one that it repeats with the name of its board or section behind it. */
function shortest(headings: readonly string[]): string | undefined {
  const first = headings[0];
  if (first === undefined) return undefined;
  return headings.find((text) => plain(first).startsWith(`${plain(text)} - `)) ?? first;
}

const cut = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST).trimEnd() : text);
