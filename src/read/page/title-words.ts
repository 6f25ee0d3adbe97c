import { decodeHTML } from 'entities/decode';

/** Words are the same when so many first letters are: addresses drop endings. */
const STEM = 4;
/** One of these says about as much as two letters. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af]/g;

/** Stands in a heading between the texts of its elements, which may be a title and what is put beside it. */
export const EDGE = '\ue000';
/** What takes no room: blanks without width, soft hyphens, icons and marks of edges (private use). */
const UNSEEN = /[\u00ad\u200b\u2060\ue000-\uf8ff\ufeff]/g;
/** A reference that is left when a text was escaped twice. */
const REFERENCE = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/i;
/** Markup that a stated title was not meant to show. */
const MARKUP = /<\/?(?:a|b|br|code|em|i|mark|small|span|strong|sub|sup)(?:\s[^<>]{0,200})?\/?>/gi;

/** A title on one line, without what takes no room and what board software and anchors put around it. */
export const tidy = (text: string): string =>
  text
    .slice(0, 2000)
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:.{1,80} [\u2022-] )?view (?:topic|thread) ?[-:] |^(?:thread|topic) ?[-:] /i, '')
    .replace(/\s?[\u00b6\u00a7#]+$/, '');

/** A title out of an attribute, a script or the head: often escaped once more than it should be, markup included. */
export function tidyStated(text: string): string {
  const once = tidy(text);
  const bare = REFERENCE.test(once) ? tidy(decodeHTML(once)) : once;
  return bare.includes('<') ? tidy(bare.replace(MARKUP, '')) || bare : bare;
}

/** Anything but single blanks and plain marks: most texts have none of it. */
const FANCY = /[^\x20-\x7e]|\x20\x20/;

export const plain = (text: string): string =>
  FANCY.test(text) ? straightened(text) : text.toLowerCase().trim();

const straightened = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Words in common, by their beginnings, over words in the longer of the two texts. */
export function likeness(a: string, b: string): number {
  const one = stemsOf(a);
  const other = stemsOf(b);
  if (one.size < 2 || other.size < 2) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / Math.max(one.size, other.size);
}

const wordsOf = (text: string): Set<string> => new Set(plain(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/** Share of the words of an address's last part that a text has, by their beginnings; undefined when it has no words. */
export function shareOfAddress(text: string, address: string | null): number | undefined {
  const words = stemsOf(addressPart(address));
  if (words.size < 2) return undefined;
  const own = stemsOf(text);
  let common = 0;
  for (const word of words) if (own.has(word)) common++;
  return common / words.size;
}

const stemsOf = (text: string): Set<string> => new Set([...wordsOf(text)].map((word) => word.slice(0, STEM)));

/** The last part of a path that has words in it, without its ending and what numbers it. */
export function addressPart(address: string | null): string {
  if (address === null || !URL.canParse(address)) return '';
  const parts = new URL(address).pathname.split('/').filter((part) => /[a-z]{2}[-_]\p{L}/iu.test(part));
  return (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replace(/[-_]+/g, ' ');
}

export const slug = (text: string): string => (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

export const starts = (title: string, heading: string): boolean => startsPlain(plain(title), heading);

/** The same for a title in plain form. */
export function startsPlain(t: string, heading: string): boolean {
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
export function ends(title: string, heading: string): boolean {
  const t = plain(title);
  const h = plain(heading);
  return t.endsWith(h) && h.length >= 12 && h.length > t.length / 2;
}

/** The greater part of a title is the heading, with nothing but marks or a word on either side. */
export function holds(title: string, heading: string): boolean {
  const t = plain(title);
  const h = plain(heading);
  const at = t.indexOf(h);
  if (at < 0 || h.length < 12 || h.length <= t.length / 2) return false;
  return !/[\p{L}\p{N}]$/u.test(t.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(t.slice(at + h.length));
}
