import { CONTENT } from './markers.ts';
import { DROPPED } from './measure.ts';
import { find } from './plain-text.ts';
import type { Element } from './tree.ts';

/** Share of the prose that a child must hold for the search to go down into it. */
const SHARE = 0.8;
/** Share of the page's prose that a place named as the text must hold to be believed. */
const NAMED = 0.45;

/** Fewest characters of prose in paragraphs beside the richest child. */
const LOOSE = 80;
/** Fewest characters of prose under the title, in a part of its own: less is a byline. */
const OPENING = 200;

const isNamed = (element: Element): boolean =>
  element.name === 'article' ||
  element.name === 'main' ||
  element.role === 'main' ||
  element.role === 'article' ||
  element.itemprop === 'articleBody' ||
  (element.marks & CONTENT) !== 0;

/** The element that holds the main text, found by where the prose stands. */
export function findBody(root: Element): Element {
  let at = root;
  const all = root.prose;
  if (all === 0) return root;
  for (;;) {
    let best: Element | null = null;
    let named: Element | null = null;
    for (const child of at.children) {
      if (typeof child === 'string' || (child.marks & DROPPED) !== 0) continue;
      if (best === null || child.prose > best.prose) best = child;
      if (isNamed(child) && (named === null || child.prose > named.prose)) named = child;
    }
    if (at !== root && at.name !== 'body' && hasLooseProse(at, best)) return at;
    if (isNamed(at) && hasTitledPart(at, best)) return at;
    if (named !== null && named.prose >= NAMED * all && named.prose >= NAMED * at.prose) {
      if (named.prose < SHARE * at.prose && hasTwin(at, named)) return at;
      at = named;
    } else if (best !== null && best.prose >= SHARE * at.prose) at = best;
    else return at;
  }
}

/** Another part of the same kind holds prose: a text in several parts, of which the richest is but one. */
function hasTwin(element: Element, one: Element): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      child !== one &&
      child.name === one.name &&
      child.className === one.className &&
      (child.marks & DROPPED) === 0 &&
      child.prose >= LOOSE,
  );
}

/** A part before the richest that holds the first-level heading and prose: the title with what opens the text. */
function hasTitledPart(element: Element, best: Element | null): boolean {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child === best) return false;
    if (
      (child.marks & DROPPED) === 0 &&
      child.prose >= OPENING &&
      find(child, (one) => one.name === 'h1') !== undefined
    )
      return true;
  }
  return false;
}

const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'table']);

/** Paragraphs that stand beside the richest child belong to the text too: going down would lose them. */
function hasLooseProse(element: Element, best: Element | null): boolean {
  let loose = 0;
  let leading = 0;
  let passed = false;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child === best) passed = true;
    else if (PARAGRAPHS.has(child.name) && (child.marks & DROPPED) === 0) {
      loose += child.prose;
      if (!passed && child.name === 'p') leading += child.prose;
    }
  }
  // What opens a text belongs to it, be it as long as a book; what closes it may be a note of the site's.
  return leading >= LOOSE || (loose >= LOOSE && loose >= 0.01 * element.prose);
}
