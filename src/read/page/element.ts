import { VOID } from './tags.ts';

/** Shared by all elements that cannot have content: nothing is ever put into it. */
const CHILDLESS: (Element | string)[] = [];

/**
 * An element of a page; text children are plain strings with their references decoded. The attributes that nearly
 * every element is asked for have fields of their own: objects of one shape are what makes the walks fast.
 */
export class Element {
  readonly name: string;
  /** Bits of `tags.ts`. */
  readonly tag: number;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
  className = '';
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
    this.children = (tag & VOID) !== 0 ? CHILDLESS : [];
  }

  /** Value of one of the other attributes, or '' when it is not there. */
  get(name: string): string {
    return this.rest?.[name] ?? '';
  }
}
