/** Titles as the page gives them in different places. */
export interface Titles {
  /** JSON-LD headline. */
  readonly data: string | null;
  /** OpenGraph and its like. */
  readonly meta: string | null;
  /** `title` element. */
  readonly page: string;
  /** `h1` elements in order. */
  readonly headings: readonly string[];
  /** The first `h2` elements. */
  readonly subheadings: readonly string[];
  readonly siteName: string | null;
  /** Host of the page's address, which is often the site's name without blanks. */
  readonly host?: string | null;
  /** The page's address: its last words are often made from the title. */
  readonly address?: string | null;
}

const LONGEST = 300;
/** A heading of so many characters is a sentence or two about the page. */
const LONG = 200;
/** Words are the same when so many first letters are: addresses drop endings. */
const STEM = 4;
/** Share of words that a heading and a title have in common when they mean the same. */
const ALIKE = 0.3;
/** Share of the words of an address that stand in the heading that it was made from. */
const IN_ADDRESS = 0.6;
/** So many parts and separators of a title are looked at. */
const MOST_PARTS = 12;
/** A title is not cut to less than this, in characters. */
const SHORTEST = 6;
/** What stands between a site's name and a title behind it, perhaps with a section between. */
const FRONT = /^\s?(?:\u00bb|::?\s)/;
/** One of these says about as much as two letters. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af]/g;
/** Headings and parts of titles that name no page. */
const NAMELESS = /^(?:readme(?:\.\w{2,4})?|index|home ?page|home|untitled)$/i;

/**
 * The title without the site's name. The heading that readers see wins where it means the same as the title that the
 * page states, for the stated one is often made for search engines; a heading that means something else counts only
 * when the page's address was made from it. Without a heading, the stated title loses the parts that name the site.
 */
export function cleanTitle(titles: Titles): string {
  const site = plain(titles.siteName ?? '');
  const host = titles.host ?? null;
  const page = tidy(titles.page);
  const stated = tidy(titles.meta ?? titles.data ?? '') || page;
  const core = agreedEnd(stated, page) ?? coreOf(stated, { site, host, shown: stated === page });
  const pageCore = stated === page ? core : coreOf(page, { site, host, shown: true });
  const own = titles.headings
    .map((text) => withoutSite(tidy(text), site))
    .filter((text) => text.length > 1 && plain(text) !== site && !NAMELESS.test(text));
  const lower = titles.subheadings.map(tidy).filter((text) => text.length > 5);
  const whole = [...own, ...lower].find((text) => ends(page, text));
  // Blogs call every page by their own name first; what stands behind it is stated alone, or a heading of its own.
  const isFront = (text: string): boolean =>
    [...(stated === page ? [] : [stated]), ...own, ...lower].some((other) => isBefore(text, other, page));
  const opens = (text: string): boolean =>
    text.length > 3 && (starts(stated, text) || starts(page, text)) && !isFront(text);
  const address = titles.address ?? null;
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
    lower.some((text) => starts(core, text) && text.length > core.length / 2);
  // Engines and books put their own name into the first heading and the page's into the second.
  const heading =
    (isRepeated ? core : undefined) ??
    shortest(own.filter(opens)) ??
    own.find(alike) ??
    lower.find(opens) ??
    whole ??
    lower.find((text) => own.some((front) => isBefore(front, text, page))) ??
    own.find(isOfAddress);
  if (heading !== undefined)
    return cut(withoutBars(withoutCount(withoutKicker(heading, core, pageCore), page)));
  if (core !== '') return cut(core);
  return cut(titles.headings.map(tidy).find((text) => text.length > 1) ?? '');
}

/** A heading is what the page's title begins with, and another text is the rest of it, behind a colon or the like. */
function isBefore(heading: string, text: string, page: string): boolean {
  const t = plain(page);
  const h = plain(heading);
  const rest = plain(text);
  if (rest.length < 12 || rest.length <= h.length || !t.startsWith(h) || !t.endsWith(rest)) return false;
  return FRONT.test(t.slice(h.length, -rest.length));
}

/** Without the line over a headline that stands in one element with it, where the page states the headline alone. */
function withoutKicker(heading: string, ...cores: readonly string[]): string {
  const h = plain(heading);
  const alone = cores.find(
    (core) => core.length >= 12 && h.endsWith(`: ${plain(core)}`) && core.length > h.length / 2,
  );
  return alone ?? heading;
}

/** Without what boards put behind a title: the number of comments, with its source, and trackers: that of the issue. */
function withoutCount(heading: string, page: string): string {
  const bare = heading.replace(/ (?:\([^()]{1,60}\) )?[(#]?\d{1,7}(?: comments?)?\)?$/i, '');
  return bare !== heading && !starts(page, heading) && starts(page, bare) ? bare : heading;
}

/** A heading that is the whole of what the title ends in, behind a separator: as a rule the site's name. */
const isTail = (page: string, heading: string): boolean => {
  const parts = page.split(PART);
  return parts.length > 2 && plain(parts.at(-1) ?? '') === plain(heading);
};

/** The first heading, or a shorter one that it repeats with the name of its board or section behind it. */
function shortest(headings: readonly string[]): string | undefined {
  const first = headings[0];
  if (first === undefined) return undefined;
  return headings.find((text) => plain(first).startsWith(`${plain(text)} - `)) ?? first;
}

/** Words in common, by their beginnings, over words in the longer of the two texts. */
function likeness(a: string, b: string): number {
  const one = stemsOf(a);
  const other = stemsOf(b);
  if (one.size < 2 || other.size < 2) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / Math.max(one.size, other.size);
}

const wordsOf = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/** Share of the words of an address's last part that a text has, by their beginnings; undefined when it has no words. */
function shareOfAddress(text: string, address: string | null): number | undefined {
  const words = stemsOf(addressPart(address));
  if (words.size < 2) return undefined;
  const own = stemsOf(text);
  let common = 0;
  for (const word of words) if (own.has(word)) common++;
  return common / words.size;
}

const stemsOf = (text: string): Set<string> => new Set([...wordsOf(text)].map((word) => word.slice(0, STEM)));

/** The last part of a path that has words in it, without its ending and what numbers it. */
function addressPart(address: string | null): string {
  if (address === null || !URL.canParse(address)) return '';
  const parts = new URL(address).pathname.split('/').filter((part) => /[a-z]{2}[-_]\p{L}/iu.test(part));
  return (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replace(/[-_]+/g, ' ');
}

const slug = (text: string): string => (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function starts(title: string, heading: string): boolean {
  const t = plain(title);
  const h = plain(heading);
  if (t === h) return true;
  if (!t.startsWith(h)) return false;
  const rest = t.slice(h.length);
  const length = h.length + (h.match(WIDE)?.length ?? 0);
  // A word or two may be the name of the board, with which its threads' titles begin by chance.
  if (length >= 8 && h.split(' ').length > 2) return !/^[\p{L}\p{N}]/u.test(rest);
  return length >= 8 ? /^\s?[^\p{L}\p{N}\s]/u.test(rest) : /^\s+[|·»\uff5c-]\s/u.test(rest);
}

/** What a title ends in is more often the site's name, unless it is the greater part. */
function ends(title: string, heading: string): boolean {
  const t = plain(title);
  const h = plain(heading);
  return t.endsWith(h) && h.length >= 12 && h.length > t.length / 2;
}

/** The end of a stated title with which the page's other one begins: each names the site on its own side. */
function agreedEnd(stated: string, page: string): string | undefined {
  const parts = stated.split(PART);
  for (let at = 2; at < Math.min(parts.length, MOST_PARTS); at += 2) {
    const rest = parts.slice(at).join('');
    if (rest.length >= 12 && starts(page, rest)) return rest;
  }
  return undefined;
}

/** What is known of a title's place: `shown` where it is the `title` element, which names the site as a rule. */
interface Place {
  readonly site: string;
  readonly host: string | null;
  readonly shown: boolean;
}

/** A stated title without the parts that name the site, its sections and its boards. */
function coreOf(title: string, { site, host, shown }: Place): string {
  const bare = withoutBars(withoutHost(withoutSite(title, site), host));
  return shown && bare === title ? withoutLast(bare) : bare;
}

/** Separators with blanks around them; kept, so that a title can be put together again. */
const PART = /(\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a/:\uff5c-]|::)\s+|\s?[|\uff5c]\s?)/;
const GAP =
  /^[\s|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a:/\uff5c-]+|[\s|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a:/\uff5c-]+$/g;

/** Without a last or first part that is the site's name, `site` in plain form. */
function withoutSite(title: string, site: string): string {
  if (site === '') return title;
  if (plain(title).startsWith(`${site}: `)) return title.slice(title.indexOf(': ') + 2);
  const parts = title.split(PART);
  if (parts.length < 3) return title;
  const last = plain(parts.at(-1) ?? '');
  if (last !== '' && (last === site || site.startsWith(`${last} `))) return joined(parts.slice(0, -2));
  return plain(parts[0] ?? '') === site ? joined(parts.slice(2)) : title;
}

/** Without a first or last part that is the host's name ("… – Artlyst" of artlyst.com). */
function withoutHost(title: string, host: string | null): string {
  if (host === null) return title;
  const domain = bare(host.replace(/^www\./, ''));
  const parts = title.split(PART);
  if (parts.length < 3) return title;
  const names = (part: string | undefined): boolean => {
    const own = bare(part ?? '');
    return own.length >= 4 && domain.includes(own);
  };
  if (names(parts.at(-1))) return joined(parts.slice(0, -2));
  return names(parts[0]) ? joined(parts.slice(2)) : title;
}

const joined = (parts: readonly string[]): string => parts.join('').replace(GAP, '');
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Bars stand before nothing but the names of sites, sections and series. */
function withoutBars(title: string): string {
  const parts = title.split(/\s+[|\uff5c]\s+/);
  const named = parts.find((part) => part.length >= SHORTEST && !NAMELESS.test(part));
  return parts.length < 2 ? title : (named ?? title);
}

/** Without what stands behind the last separators: the site's name, its section, its board. */
function withoutLast(title: string): string {
  const parts = title.split(PART);
  let kept = parts.length;
  while (kept > 2 && LAST.test(parts[kept - 2] ?? '') && length(parts.slice(0, kept - 2)) >= SHORTEST)
    kept -= 2;
  const rest = parts.slice(0, kept).join('');
  const dash = rest.search(/\s-\s[^-]{1,40}$/);
  return dash >= 20 ? rest.slice(0, dash) : rest;
}

/** Separators that stand before the name of a site far more often than in a title. */
const LAST = /[|\uff5c\u2013\u2014\u00b7\u00bb\u2022/]|::/;
const length = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0);

const tidy = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/\s+/g, ' ')
    .trim()
    // What board software and anchors put around a title.
    .replace(/^(?:.{1,80} [\u2022-] )?view (?:topic|thread) ?[-:] |^(?:thread|topic) ?[-:] /i, '')
    .replace(/\s?[\u00b6\u00a7#]+$/, '');

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const cut = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST).trimEnd() : text);
