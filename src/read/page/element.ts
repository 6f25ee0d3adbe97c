import type { ClassNames } from './names.ts';

type Child = Element | string;

/** Shared by all elements that have no content yet: nothing is ever put into it. Of the kind that lists of children are of. */
const CHILDLESS: Child[] = [''];
CHILDLESS.pop();

/**
 * An element of a page; text children are plain strings with their references decoded. The attributes that nearly
 * every element is asked for have fields of their own: objects of one shape are what makes the walks fast.
 */
export class Element {
  readonly name: string;
  /** Bits of `tags.ts`. */
  readonly tag: number;
  readonly parent: Element | null;
  /** Not to be added to by hand. */
  children: readonly Child[] = CHILDLESS;
  className = '';
  /** What is known of the class names; null before they were looked at and where there are none. */
  names: ClassNames | null = null;
  id = '';
  href = '';
  style = '';
  role = '';
  itemprop = '';
  /** Other attributes that a reader looks at, names in lower case; null when there are none. */
  rest: Record<string, string> | null = null;
  /** Filled by `measure.ts`: characters of text, of text in links, of prose, of all text (what is dropped included). */
  length = 0;
  linked = 0;
  prose = 0;
  total = 0;
  /** Bits of `markers.ts` and `measure.ts`. */
  marks = 0;

  constructor(name: string, tag: number, parent: Element | null) {
    this.name = name;
    this.tag = tag;
    this.parent = parent;
  }

  /** Adds a child. Most elements have one or a few: engines make room for many more when a list grows by itself. */
  add(child: Child): void {
    const { children } = this;
    const { length } = children;
    if (length === 0) this.children = [child];
    else if (length === 1) this.children = [children[0] ?? '', child];
    else if (length === 2) this.children = [children[0] ?? '', children[1] ?? '', child];
    else (children as Child[]).push(child);
  }

  /** Value of one of the other attributes, or '' when it is not there. */
  get(name: string): string {
    return this.rest?.[name] ?? '';
  }
}
