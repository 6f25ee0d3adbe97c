import { elementsOf } from './pick.ts';
import { textOf } from './value.ts';
import type { Element } from './element.ts';

/** An address in a person's field: linear, as no class overlaps its neighbour's end. */
const EMAIL = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i;

/**
 * The name in a person's field: "jane@example.org (Jane Roe)" (RSS), "Jane Roe <jane@example.org>" and a bare
 * address come to "Jane Roe", "Jane Roe" and the address.
 */
function personName(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '') return null;
  const email = EMAIL.exec(plain)?.[0];
  if (email === undefined) return plain;
  const rest = plain
    .replace(/\bmailto:/i, '')
    .replace(email, '')
    .replace(/\?subject=\S*/i, '')
    .replace(/\(\s*\)|<\s*>|&lt;\s*&gt;/g, '')
    .replace(/^[\s("<]+|[\s)">]+$/g, '');
  return rest === '' ? email : rest;
}

function nameIn(element: Element): string | null {
  const children = elementsOf(element);
  const at = (name: string): string | null => {
    const found = children.find((child) => child.name === name || child.name.endsWith(`:${name}`));
    const text = found === undefined ? '' : textOf(found).trim();
    return text === '' ? null : text;
  };
  if (children.length > 0) return at('name') ?? at('email') ?? at('uri') ?? at('url') ?? null;
  return personName(textOf(element));
}

/** The author of an item or a feed; several joined by ", ". The first element name that tells one decides. */
export function authorOf(parent: Element, ...names: readonly string[]): string | null {
  const children = elementsOf(parent);
  for (const name of names) {
    const found = children
      .filter((child) => child.name === name)
      .map(nameIn)
      .filter((author) => author !== null);
    if (found.length > 0) return [...new Set(found)].join(', ');
  }
  return null;
}
