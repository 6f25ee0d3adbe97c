import { resolveAddress } from './address.ts';
import { textOf, type Value, readValue, type DefaultType, type Flavour } from './value.ts';
import type { Element } from './element.ts';

/** The child elements, in order. */
export const elementsOf = (parent: Element): readonly Element[] => parent.elements;

/** First child of the earliest of the names that has one with content; names in order of preference. */
export function firstOf(parent: Element, ...names: readonly string[]): Element | undefined {
  const children = elementsOf(parent);
  for (const name of names) {
    const found = children.find((child) => child.name === name && child.children.length > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Trimmed text of the first child with one of the names; null when there is none or it is empty. */
export function textAt(parent: Element, ...names: readonly string[]): string | null {
  const children = elementsOf(parent);
  for (const name of names)
    for (const child of children)
      if (child.name === name) {
        const text = textOf(child).trim();
        if (text !== '') return text;
      }
  return null;
}

/** First child with one of the names, read as a text construct; null when there is none. */
export function valueAt(
  parent: Element,
  usual: DefaultType,
  flavour: Flavour,
  ...names: readonly string[]
): Value | null {
  const found = firstOf(parent, ...names);
  return found === undefined ? null : readValue(found, usual, flavour);
}

/** The address that an element's attribute names (`href`, `url` or `uri`), absolute where a base is known. */
export function hrefOf(element: Element): string | null {
  const given = element.attributes['href'] ?? element.attributes['url'] ?? element.attributes['uri'];
  if (given === undefined || given.trim() === '') return null;
  return resolveAddress(element.base, given) || null;
}

/** The address that an element's text is, absolute where a base is known. */
export function addressIn(element: Element): string | null {
  const text = textOf(element).trim();
  return text === '' ? null : resolveAddress(element.base, text) || null;
}
