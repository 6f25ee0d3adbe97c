import { BLOCK, HEADING } from './tags.ts';
import type { Element } from './tree.ts';

/** First element below that fits, in document order. */
export function find(element: Element, fits: (one: Element) => boolean): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (fits(child)) return child;
    const inner = find(child, fits);
    if (inner) return inner;
  }
  return undefined;
}

/** Blanks that are not single spaces: most texts have none. */
const UNEVEN = /\s\s|[^\S ]/;

/** Text of an element on one line, up to about `limit` characters. */
export function plainText(element: Element, limit: number): string {
  const parts: string[] = [];
  collect(element, parts, { left: limit });
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

function collect(element: Element, parts: string[], budget: { left: number }): void {
  for (const child of element.children) {
    // Empty elements cost too: a text is never looked for through a whole page of them.
    if (--budget.left <= 0) return;
    if (typeof child === 'string') {
      parts.push(child);
      budget.left -= child.length;
    } else {
      if (child.name === 'br' || (child.tag & BLOCK) !== 0) parts.push(' ');
      collect(child, parts, budget);
      if ((child.tag & (BLOCK | HEADING)) !== 0) parts.push(' ');
    }
  }
}
