import { load, type CheerioAPI } from 'cheerio/slim';
import { Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Elements nested deeper than this are left out: no page needs more. */
const DEEPEST = 200;
/** Outermost nodes more than these get an element around them: selecting compares each of them with all others. */
const OUTERMOST = 50;

/** A tree of bounded depth, so that what a selector costs does not grow with the square of the page. */
class ShallowTree extends DomHandler {
  private depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth <= DEEPEST) super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    if (this.depth <= DEEPEST) super.onclosetag();
    this.depth -= 1;
  }
}

/** A page that CSS selectors are tried on, and its root. */
export interface SelectablePage {
  readonly root: Document;
  readonly select: CheerioAPI;
}

/** Parses a page for CSS selectors (`css-select`), to a bounded depth. */
export function selectablePage(text: string): SelectablePage {
  const root = treeOf(text);
  return { root, select: load(root, { xml: { xmlMode: false } }) };
}

function treeOf(text: string): Document {
  const handler = new ShallowTree();
  new Parser(handler).end(text);
  const { root } = handler;
  if (root.children.length <= OUTERMOST) return root;
  const whole = new Element('body', {}, root.children);
  for (const child of root.children) child.parent = whole;
  const wrapped = new Document([whole]);
  whole.parent = wrapped;
  return wrapped;
}
