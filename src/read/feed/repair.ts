import type { Element } from './element.ts';

/**
 * What belongs where in a feed: enough of the grammar to mend tags that were left open.
 */

/** Containers of items: an item never holds another item, nor a feed. */
const ITEMS = new Set(['item', 'entry']);

/** Elements of items and feeds that hold text: none of the names in FIELDS may start inside one of them. */
const FIELDS = new Set(
  (
    'title link description guid id pubdate author category comments enclosure source updated published ' +
    'summary content issued modified created contributor rights generator subtitle tagline image language ' +
    'copyright managingeditor webmaster lastbuilddate docs ttl cloud textinput item entry channel abstract ' +
    'logo icon rating skiphours skipdays'
  ).split(' '),
);

const CONTAINERS = new Set(['#document', 'rss', 'rdf:rdf', 'feed', 'channel', 'item', 'entry', 'items']);

const isField = (name: string): boolean =>
  FIELDS.has(name) || /^(?:dc|dcterms|content|media|itunes|slash|wfw|feedburner|sy|thr):/.test(name);

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** True for the tags that start an item, whatever their prefix. */
export const opensItem = (name: string): boolean => ITEMS.has(localOf(name));

/**
 * Number of open elements that stay when `name` opens: an item that opens inside an open item closes that one
 * first. 0 when nothing has to close.
 */
export function closeBefore(name: string, open: readonly string[]): number {
  const local = localOf(name);
  const outer = open.findIndex((other) => ITEMS.has(other) && other.endsWith(local));
  // Only a sibling left open: an item inside content (an Atom entry in a description) has markup between.
  const between = outer < 0 ? [] : open.slice(outer + 1);
  return outer > 0 && between.every(isField) ? outer : 0;
}

/**
 * An element that was left open swallowed its following siblings: hands them back, from the first one that is a
 * feed's field, to where they belong. Containers keep their children.
 */
export function hoistFromUnclosed(unclosed: Element, parent: Element): void {
  if (CONTAINERS.has(unclosed.name) || !CONTAINERS.has(parent.name) || unclosed === parent) return;
  const first = unclosed.children.findIndex((child) => typeof child !== 'string' && isField(child.name));
  if (first < 0) return;
  const swallowed = unclosed.children.splice(first);
  parent.children.push(...swallowed);
  const elements = swallowed.filter((child) => typeof child !== 'string');
  unclosed.elements.splice(unclosed.elements.length - elements.length);
  parent.elements.push(...elements);
}
