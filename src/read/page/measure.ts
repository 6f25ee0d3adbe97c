import { BOILERPLATE, COMMENTS, CONCEALED, CONTENT, DOUBTFUL } from './markers.ts';
import { bitsOfId, PageNames } from './names.ts';
import { BLOCK, FURNITURE, HEADING, PREFORMATTED, VOID } from './tags.ts';
import type { Element } from './tree.ts';

/** Bits of `Element.marks`, beside those of `markers.ts`. */
export const DROPPED = 1 << 16;
/** Dropped whatever it holds: navigation, controls, hidden elements. */
export const NEVER = 1 << 17;

const DROPPED_ROLES = new Set([
  'navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alertdialog', 'menu', 'menubar', 'toolbar',
  'tablist', 'tooltip', 'button', 'alert', 'doc-backlink',
]); // prettier-ignore
const KEPT_TAGS = new Set([
  'body',
  'html',
  'main',
  'article',
  '#root',
  'pre',
  'code',
  'p',
  'td',
  'tr',
  'tbody',
  'em',
  'strong',
  'b',
  'i',
]);

/** More prose than this is not believed to be hidden for good. */
const HIDDEN = 1000;

/** Shortest block that counts as prose, in characters (East Asian ones count twice). */
const PROSE = 40;

/**
 * About how much a text says, in characters: white space around it not counted, East Asian text counted twice (one
 * of its characters says about as much as two letters). Three characters are looked at to tell the script.
 */
export function weigh(text: string): number {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  const length = to - from;
  if (length === 0) return 0;
  const wide =
    isWide(text.charCodeAt(from)) ||
    isWide(text.charCodeAt(from + (length >> 1))) ||
    isWide(text.charCodeAt(to - 1));
  return wide ? length * 2 : length;
}

const isWide = (code: number): boolean =>
  code >= 0x2e80 && code <= 0xffe6 && (code < 0xd800 || code > 0xf8ff);

/**
 * Sums up text, linked text and prose from the leaves up. What stands in `noscript` counts only where it holds more
 * prose than the rest: some engines give the text there, for crawlers.
 */
export function measure(root: Element): void {
  const names = new PageNames();
  const walk = new Walk(names);
  walk.sum(root, false);
  if (walk.unscripted > root.prose) {
    new Walk(names, true).sum(root, false);
  }
}

/** Marks what is furniture and takes it out of the sums of the elements around it. */
export function dropFurniture(root: Element): void {
  prune(root, root.prose);
}

class Walk {
  /** Most prose in one `noscript`. */
  unscripted = 0;
  private readonly withNoscript: boolean;
  /** Inline text, and that of it in links, which the element just left hands to the block around it. */
  private own = 0;
  private ownLinked = 0;

  private readonly names: PageNames;

  constructor(names: PageNames, withNoscript = false) {
    this.names = names;
    this.withNoscript = withNoscript;
  }

  sum(element: Element, inLink: boolean): void {
    let own = 0;
    let ownLinked = 0;
    let length = 0;
    let linked = 0;
    let prose = 0;
    let total = 0;
    const link = inLink || element.name === 'a';
    const children = element.children;
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      if (child === undefined || child === ' ') continue;
      if (typeof child === 'string') {
        const weight = weigh(child);
        own += weight;
        length += weight;
        total += weight;
        if (link) {
          ownLinked += weight;
          linked += weight;
        }
        continue;
      }
      if ((child.tag & VOID) !== 0) continue;
      this.sum(child, link);
      total += child.total;
      if (child.name === 'noscript') {
        if (child.prose > this.unscripted) this.unscripted = child.prose;
        if (!this.withNoscript) child.marks |= DROPPED | NEVER;
      }
      if ((child.marks & DROPPED) !== 0) continue;
      own += this.own;
      ownLinked += this.ownLinked;
      length += child.length;
      linked += child.linked;
      prose += child.prose;
    }
    if ((element.tag & BLOCK) !== 0 && (element.tag & HEADING) === 0) {
      if (own >= PROSE && ownLinked < own * 0.5)
        prose += (element.tag & PREFORMATTED) !== 0 ? own >> 1 : own - ownLinked;
      own = 0;
      ownLinked = 0;
    }
    element.length = length;
    element.linked = linked;
    element.prose = prose;
    element.total = total;
    element.marks = total === 0 ? 0 : marksOf(element, this.names);
    if (isNever(element)) element.marks |= DROPPED | NEVER;
    this.own = own;
    this.ownLinked = ownLinked;
  }
}

function marksOf(element: Element, names: PageNames): number {
  const { className, id } = element;
  if (className !== '') element.names ??= names.of(className);
  return (element.names?.bits ?? 0) | (id === '' ? 0 : bitsOfId(id));
}

/** What is no text of the page whatever it holds. */
function isNever(element: Element): boolean {
  if ((element.tag & FURNITURE) !== 0) return true;
  const { style, role } = element;
  // Some applications hide the whole page until their script runs.
  if (
    style !== '' &&
    element.prose < HIDDEN &&
    /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i.test(style)
  )
    return true;
  return role !== '' && DROPPED_ROLES.has(role);
}

interface Removed {
  length: number;
  linked: number;
  prose: number;
}

function prune(element: Element, total: number): Removed | null {
  let removed: Removed | null = null;
  for (const child of element.children) {
    if (
      typeof child === 'string' ||
      (child.marks & DROPPED) !== 0 ||
      (child.tag & (VOID | PREFORMATTED)) !== 0 ||
      child.name === 'code'
    )
      continue;
    const inner = prune(child, total);
    let gone = inner;
    if (isFurniture(child, total)) {
      child.marks |= DROPPED;
      gone = {
        length: child.length + (inner?.length ?? 0),
        linked: child.linked + (inner?.linked ?? 0),
        prose: child.prose + (inner?.prose ?? 0),
      };
    }
    if (gone === null) continue;
    if (removed === null) removed = gone;
    else {
      removed.length += gone.length;
      removed.linked += gone.linked;
      removed.prose += gone.prose;
    }
  }
  if (removed !== null) {
    element.length -= removed.length;
    element.linked -= removed.linked;
    element.prose -= removed.prose;
  }
  return removed;
}

/** A name that says "furniture" is not believed of what holds this share of the page's prose. */
const TOO_MUCH = 0.4;
const TOO_MUCH_COMMENT = 0.9;

function isFurniture(element: Element, total: number): boolean {
  const { name, marks } = element;
  if (KEPT_TAGS.has(name)) return false;
  if ((marks & COMMENTS) !== 0 && element.prose < TOO_MUCH_COMMENT * total) return true;
  if (element.prose > TOO_MUCH * total) return false;
  if (
    element.get('hidden') !== '' ||
    element.get('aria-hidden') === 'true' ||
    element.rest?.['hidden'] !== undefined
  ) {
    if (element.prose < 400) return true;
  }
  if (name === 'header') return element.prose < 200 || element.linked > element.length * 0.5;
  if (name === 'form') return element.prose < 600;
  const content = (marks & CONTENT) !== 0;
  if ((marks & CONCEALED) !== 0 && !element.className.includes(':') && element.prose < 300) return true;
  if ((marks & BOILERPLATE) !== 0 && !content) return true;
  if ((marks & DOUBTFUL) !== 0 && !content)
    return element.prose < 80 || element.linked > element.length * 0.5;
  return false;
}
