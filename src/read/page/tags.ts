/** What the tree builder and the readers must know of a tag, as bits. Tags that are not listed are inline. */
export const BLOCK = 1;
/** Never has content (HTML `void` elements). */
export const VOID = 2;
/** Content is never text of the page: it is not even built, if it has an end. */
export const SKIP = 4;
/** Content is never markup: it ends at its end tag, whatever stands before. */
export const RAW = 256;
/** Closes an open `p` when it starts (HTML, "optional tags"). */
export const CLOSES_P = 8;
export const HEADING = 16;
/** White space counts. */
export const PREFORMATTED = 32;
/** Controls and page furniture: no text of an article stands in them. */
export const FURNITURE = 64;
/** A table, row or cell. */
export const TABULAR = 128;

const P = BLOCK | CLOSES_P;

const listed: readonly (readonly [number, string])[] = [
  [P, 'address article blockquote center details dialog dir div dl fieldset figcaption figure footer header'],
  [P, 'hgroup main menu ol p section summary ul aside search form noscript'],
  [BLOCK, 'html body li dt dd legend caption optgroup'],
  [BLOCK | TABULAR, 'thead tbody tfoot tr td th'],
  [P | TABULAR, 'table'],
  [P | HEADING, 'h1 h2 h3 h4 h5 h6'],
  [P | PREFORMATTED, 'pre listing plaintext'],
  [P | VOID, 'hr'],
  [VOID, 'area base basefont bgsound br col embed frame img input keygen link meta param source track wbr'],
  [SKIP, 'svg math template object canvas audio video applet map frameset nav select'],
  [RAW, 'script style title textarea xmp iframe noframes noembed'],
  [FURNITURE, 'button option datalist nav footer aside select menu dialog search'],
];

/** Inline elements that are met often. */
const INLINE =
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark picture q rp rt ruby s samp slot small span strike strong sub sup time tt u var';

const TAGS: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  for (const [bits, names] of listed)
    for (const name of names.split(' ')) map.set(name, (map.get(name) ?? 0) | bits);
  return map;
})();

/** Elements that a starting tag closes, and the boundary that it looks no further than. */
interface Closing {
  readonly closes: readonly string[];
  readonly within: readonly string[];
}

/** What a starting tag closes first, looking up no further than the boundary (HTML, "optional tags"). */
const CLOSES: ReadonlyMap<string, Closing> = new Map([
  ['li', { closes: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['tr', { closes: ['tr', 'td', 'th'], within: ['table', 'thead', 'tbody', 'tfoot'] }],
  ['td', { closes: ['td', 'th'], within: ['tr', 'table'] }],
  ['th', { closes: ['td', 'th'], within: ['tr', 'table'] }],
  ['tbody', { closes: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'], within: ['table'] }],
  ['tfoot', { closes: ['thead', 'tbody', 'tr', 'td', 'th'], within: ['table'] }],
  ['option', { closes: ['option'], within: ['select', 'datalist', 'optgroup'] }],
  ['body', { closes: ['head', 'title'], within: ['html'] }],
]);

/** All that is known of a tag; `name` in lower case and the same string each time, which is compared at once. */
export interface TagKind {
  readonly name: string;
  readonly bits: number;
  readonly closing: Closing | undefined;
}

const KINDS: ReadonlyMap<string, TagKind> = (() => {
  const kinds = new Map<string, TagKind>();
  for (const name of new Set([...TAGS.keys(), ...CLOSES.keys(), ...INLINE.split(' ')])) {
    const kind = { name, bits: TAGS.get(name) ?? 0, closing: CLOSES.get(name) };
    kinds.set(name, kind).set(name.toUpperCase(), kind);
  }
  return kinds;
})();

/** What is known of a tag by its name as written; custom elements are containers far more often than words. */
export function kindOf(written: string): TagKind {
  const known = KINDS.get(written);
  if (known !== undefined) return known;
  const name = written.toLowerCase();
  return KINDS.get(name) ?? { name, bits: name.includes('-') ? BLOCK : 0, closing: undefined };
}
