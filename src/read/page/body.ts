import { CONTENT } from './markers.ts';
import { DROPPED } from './measure.ts';
import type { Element } from './tree.ts';

/** Share of the prose that a child must hold for the search to go down into it. */
const SHARE = 0.8;
/** Share of the page's prose that a place named as the text must hold to be believed. */
const NAMED = 0.45;

const isNamed = (element: Element): boolean =>
  element.name === 'article' ||
  element.name === 'main' ||
  element.get('role') === 'main' ||
  element.get('role') === 'article' ||
  element.get('itemprop') === 'articleBody' ||
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
    if (named !== null && named.prose >= NAMED * all && named.prose >= NAMED * at.prose) at = named;
    else if (best !== null && best.prose >= SHARE * at.prose) at = best;
    else return at;
  }
}
