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
/** Shows nothing that is read: a blank in the text. */
export const EMPTY = 512;
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
  [EMPTY, 'area base basefont bgsound col embed frame img input keygen param source track'],
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

/**
 * All that is known of a tag; `name` in lower case and the same string each time, which is compared at once. Above
 * its bits of meaning `bits` holds the number of the tag, which is 0 for tags that are not listed.
 */
export interface TagKind {
  readonly name: string;
  readonly bits: number;
  readonly closing: Closing | undefined;
}

const NUMBER_AT = 16;
/** The number of a tag out of its bits. */
export const numberOf = (bits: number): number => bits >>> NUMBER_AT;

/** The engine's one copy of a text, which it compares without looking into it. */
const interned = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

const KNOWN: readonly TagKind[] = [...new Set([...TAGS.keys(), ...CLOSES.keys(), ...INLINE.split(' ')])].map(
  (name, at) => ({
    name: interned(name),
    bits: (TAGS.get(name) ?? 0) | ((at + 1) << NUMBER_AT),
    closing: CLOSES.get(name),
  }),
);
/** Numbers of tags are below this. */
export const NUMBERS = KNOWN.length + 1;

const KINDS: ReadonlyMap<string, TagKind> = new Map(KNOWN.map((kind) => [kind.name, kind]));

/** What is known of a tag by its name as written; custom elements are containers far more often than words. */
export function kindOf(written: string): TagKind {
  const name = written.toLowerCase();
  return KINDS.get(name) ?? { name, bits: name.includes('-') ? BLOCK : 0, closing: undefined };
}

/** So many letters of a name make a number; names of twice as many are looked up by two. */
const PACKED = 5;
const PLACES = 1024;

/** Listed tags by their letters, in open addressing. */
const packed = {
  heads: new Int32Array(PLACES),
  tails: new Int32Array(PLACES),
  kinds: Array.from<TagKind | undefined>({ length: PLACES }),
};

const placeOf = (head: number, tail: number): number =>
  (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) >>> 22;

/** A letter as 1 to 26, whatever its case, a digit as 27 to 36, 0 for any other sign. */
export function signOf(code: number): number {
  const letter = (code | 32) - 96;
  if (letter >= 1 && letter <= 26) return letter;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}

for (const kind of KNOWN) {
  let head = 0;
  let tail = 0;
  for (const [at, letter] of [...kind.name].entries()) {
    const sign = signOf(letter.charCodeAt(0));
    if (at < PACKED) head = (head << 6) | sign;
    else tail = (tail << 6) | sign;
  }
  if (kind.name.length > 2 * PACKED) continue;
  let place = placeOf(head, tail);
  while (packed.heads[place] !== 0) place = (place + 1) % PLACES;
  packed.heads[place] = head;
  packed.tails[place] = tail;
  packed.kinds[place] = kind;
}

/** The listed tag whose name starts at `from`, looked up without copying it; undefined where another stands there. */
export function kindAt(html: string, from: number): TagKind | undefined {
  let head = 0;
  let tail = 0;
  let at = from;
  for (const end = from + 2 * PACKED; ; at++) {
    const code = html.charCodeAt(at);
    // Not a number at the end of the page.
    if (code <= 32 || code === 62 || code === 47 || Number.isNaN(code)) break;
    const sign = signOf(code);
    if (sign === 0 || at === end) return undefined;
    if (at < from + PACKED) head = (head << 6) | sign;
    else tail = (tail << 6) | sign;
  }
  for (let place = placeOf(head, tail); packed.heads[place] !== 0; place = (place + 1) % PLACES)
    if (packed.heads[place] === head && packed.tails[place] === tail) return packed.kinds[place];
  return undefined;
}
