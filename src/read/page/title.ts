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
}

const SEPARATOR = /\s+[|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a:-]\s+|\s*[|\uff5c]\s*|\s+::\s+/;
const LONGEST = 300;
/** Share of words that a heading and a title have in common when they mean the same. */
const ALIKE = 0.3;

/**
 * The title without the site's name. A heading that the page's own titles begin with is the cleanest form;
 * otherwise the title loses its last or first part when that is the site's name.
 */
export function cleanTitle(titles: Titles): string {
  const page = tidy(titles.page);
  const stated = tidy(titles.meta ?? titles.data ?? '') || page;
  const own = titles.headings.map(tidy).filter((text) => text.length > 1 && !isSite(text, titles.siteName));
  const lower = titles.subheadings.map(tidy).filter((text) => text.length > 5);
  const opens = (text: string): boolean => text.length > 3 && (starts(stated, text) || starts(page, text));
  // Engines and books put their own name into the first heading and the page's into the second.
  const exact = own.find(opens) ?? lower.find(opens) ?? own.find((text) => ends(page, text));
  if (exact !== undefined) return cut(exact);
  const like = own.find((text) => likeness(text, stated) >= ALIKE || likeness(text, page) >= ALIKE);
  if (like !== undefined) return cut(like);
  const single = own.length === 1 ? own[0] : undefined;
  if (stated === '') return cut(single ?? titles.headings.map(tidy)[0] ?? '');
  return cut(withoutHost(withoutSite(stated, titles.siteName, page), titles.host ?? null));
}

const isSite = (text: string, siteName: string | null): boolean =>
  siteName !== null && plain(text) === plain(siteName);

/** Words in common over words in the shorter of the two texts that are longer than three letters. */
function likeness(a: string, b: string): number {
  const one = wordsOf(a);
  const other = wordsOf(b);
  if (one.size < 2 || other.size < 2) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / Math.max(one.size, other.size);
}

const wordsOf = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);

function starts(title: string, heading: string): boolean {
  const t = plain(title);
  const h = plain(heading);
  if (t === h) return true;
  if (!t.startsWith(h)) return false;
  const rest = t.slice(h.length);
  return h.length >= 8 ? !/^[\p{L}\p{N}]/u.test(rest) : /^\s+[|·»\uff5c-]\s/u.test(rest);
}

function ends(title: string, heading: string): boolean {
  const t = plain(title);
  const h = plain(heading);
  return t.endsWith(h) && h.length >= 12;
}

function withoutSite(title: string, siteName: string | null, page: string): string {
  const site = plain(siteName ?? '');
  if (site !== '') {
    const parts = title.split(SEPARATOR);
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && last !== '' && (plain(last) === site || site.startsWith(plain(last))))
      return title
        .slice(0, title.lastIndexOf(last))
        .replace(/[\s|\u2013\u2014\u00b7\u2022\u00bb:\uff5c-]+$/, '');
    const first = parts[0] ?? '';
    if (parts.length > 1 && plain(first) === site)
      return title.slice(first.length).replace(/^[\s|\u2013\u2014\u00b7\u2022\u00bb:\uff5c-]+/, '');
  }
  if (title !== page) return withoutBars(title);
  let rest = title;
  for (;;) {
    const bar = rest.search(LAST_PART);
    if (bar < SHORTEST) break;
    rest = rest.slice(0, bar);
  }
  const dash = rest.search(/\s-\s[^-]{1,40}$/);
  return dash >= 20 ? rest.slice(0, dash) : rest;
}

/** Bars stand before nothing but the names of sites and their sections. */
function withoutBars(title: string): string {
  const bar = title.search(/\s+[|\uff5c]\s+[^|\uff5c]{1,60}(?:[|\uff5c][^|\uff5c]{1,60}){0,2}$/);
  return bar < SHORTEST ? title : title.slice(0, bar);
}

/** Without a first or last part that is the host's name ("… – Artlyst" of artlyst.com). */
function withoutHost(title: string, host: string | null): string {
  if (host === null) return title;
  const domain = bare(host.replace(/^www\./, ''));
  const parts = title.split(PART);
  if (parts.length < 3) return title;
  const names = (part: string | undefined): boolean => {
    const own = bare(part ?? '');
    return (
      own.length >= 4 &&
      (domain.startsWith(own) || domain.includes(own) || own === bare(host.split('.').at(-2) ?? ''))
    );
  };
  if (names(parts.at(-1))) return parts.slice(0, -2).join('').trim();
  return names(parts[0]) ? parts.slice(2).join('').trim() : title;
}

/** Separators with blanks around them; kept, so that a title can be put together again. */
const PART = /(\s+[|\u2013\u2014\u00b7\u2022\u00bb/:\uff5c-]\s+)/;
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What follows the last separator: the site's name, or its section. */
const LAST_PART = /\s+[|\uff5c\u2013\u2014\u00bb\u2022/]\s+[^|\uff5c\u2013\u2014\u00bb\u2022/]{1,60}$/;
/** A title is not cut to less than this, in characters. */
const SHORTEST = 6;

const tidy = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(/\s+/g, ' ')
    .trim()
    // What board software and anchors put around a title.
    .replace(/^(?:view topic|view thread|thread|topic) [-:] /i, '')
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
