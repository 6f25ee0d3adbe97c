import { plain, starts } from './title-words.ts';

/** So many parts and separators of a title are looked at. */
const MOST_PARTS = 12;
/** A title is not cut to less than this, in characters. */
const SHORTEST = 6;
/** Headings and parts of titles that name no page. */
export const NAMELESS = /^(?:readme(?:\.\w{2,4})?|index|home ?page|home|untitled)$/i;

/** The end of a stated title with which the page's other one begins: each names the site on its own side. */
export function agreedEnd(stated: string, page: string): string | undefined {
  const parts = stated.split(PART);
  for (let at = 2; at < Math.min(parts.length, MOST_PARTS); at += 2) {
    const rest = parts.slice(at).join('');
    if (rest.length >= 12 && starts(page, rest)) return rest;
  }
  return undefined;
}

/** What is known of a title's place: `shown` where it is the `title` element, which names the site as a rule. */
export interface Place {
  readonly site: string;
  readonly host: string | null;
  readonly address: string | null;
  readonly shown: boolean;
}

/** A stated title without the parts that name the site, its sections and its boards. */
export function coreOf(title: string, { site, host, address, shown }: Place): string {
  const bare = withoutBars(withoutSection(withoutHost(withoutSite(title, site), host), address));
  return shown && bare === title ? withoutLast(bare) : bare;
}

/** Separators with blanks around them; kept, so that a title can be put together again. */
export const PART = /(\s+(?:[|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a/:\uff5c-]|::)\s+|\s?[|\uff5c]\s?)/;
const GAP =
  /^[\s|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a:/\uff5c-]+|[\s|\u2013\u2014\u00b7\u2022\u00bb\u2039\u203a:/\uff5c-]+$/g;

/** Without a last or first part that is the site's name, `site` in plain form. */
export function withoutSite(title: string, site: string): string {
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

/** Without a last part that the address names before its own last one: its section, board or project. */
function withoutSection(title: string, address: string | null): string {
  const parts = title.split(PART);
  if (parts.length < 3 || address === null || !URL.canParse(address)) return title;
  const path = new URL(address).pathname.split('/').slice(1, -1).slice(0, MOST_PARTS).map(bare);
  const last = bare(parts.at(-1) ?? '');
  const names =
    path.some((part, at) => part === last || `${path[at - 1] ?? ''}${part}` === last) ||
    isPath(parts.at(-1) ?? '', address);
  const rest = joined(parts.slice(0, -2));
  return last.length >= 4 && names && rest.length >= SHORTEST ? rest : title;
}

/** Names with signs between them that are all parts of the address: owner, project and number of a change. */
function isPath(part: string, address: string): boolean {
  const names = part.split(/[/@#:]/);
  const path = new URL(address).pathname
    .toLowerCase()
    .split('/')
    .slice(0, 2 * MOST_PARTS);
  return names.length > 1 && names.every((name) => name !== '' && path.includes(name.trim().toLowerCase()));
}

const joined = (parts: readonly string[]): string => parts.join('').replace(GAP, '');
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Bars stand before nothing but the names of sites, sections and series. */
export function withoutBars(title: string): string {
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
