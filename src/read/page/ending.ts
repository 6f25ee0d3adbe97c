import { isEndHeading } from './lines.ts';
import { DROPPED } from './measure.ts';
import { plainText } from './plain-text.ts';
import { HEADING, PREFORMATTED, VOID } from './tags.ts';
import type { Element } from './tree.ts';

/** Share of a text's prose that must stand before a heading for it to end the text. */
const BEFORE = 0.6;

/** The heading after which only furniture follows ("Related articles", "About the author"); null when none does. */
export function findEnding(body: Element): Element | null {
  return new Search(body.prose).walk(body);
}

class Search {
  private before = 0;
  private readonly all: number;

  constructor(all: number) {
    this.all = all;
  }

  walk(element: Element): Element | null {
    for (const child of element.children) {
      if (
        typeof child === 'string' ||
        (child.tag & (VOID | PREFORMATTED)) !== 0 ||
        (child.marks & DROPPED) !== 0
      )
        continue;
      if (this.before >= BEFORE * this.all && this.isEnd(child)) return child;
      const start = this.before;
      const found = this.walk(child);
      if (found !== null) return found;
      // Prose of the child itself, beyond that of its children.
      this.before = start + child.prose;
    }
    return null;
  }

  private isEnd(element: Element): boolean {
    if (element.length === 0 || element.length > 90) return false;
    const heading =
      (element.tag & HEADING) !== 0 ||
      element.name === 'strong' ||
      element.name === 'p' ||
      element.name === 'div';
    return heading && isEndHeading(plainText(element, 100));
  }
}
