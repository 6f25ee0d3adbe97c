/**
 * The document type declaration of a feed, read for its simple entities and then left out. External entities are
 * never fetched and entities that name others are dropped, so that neither file disclosure (XXE) nor exponential
 * expansion ("billion laughs") is possible.
 */
export interface Prolog {
  /** The document without its document type declaration. */
  readonly body: string;
  /** Internal entities with plain values. */
  readonly entities: ReadonlyMap<string, string>;
  readonly hasDoctype: boolean;
}

/** An internal general entity with a quoted value; parameter and external entities do not match. */
const ENTITY = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
/** References in a value that lead nowhere else: those to characters, and the five that XML itself declares. */
const HARMLESS_REFERENCES = /&(?:#(?:x[0-9a-f]{1,6}|\d{1,7})|amp|lt|gt|quot|apos);/gi;
/** Longest value taken and number of entities kept: more than any feed's DTD has. */
const MAX_VALUE = 1024;
const MAX_ENTITIES = 2000;

/** End of a declaration that starts at `from`, minding quotes and the internal subset; -1 when it never ends. */
function endOfDoctype(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x22 || char === 0x27) {
      const close = text.indexOf(text[at] ?? '', at + 1);
      if (close < 0) return -1;
      at = close;
    } else if (char === 0x5b) depth += 1;
    else if (char === 0x5d) depth -= 1;
    else if (char === 0x3c && text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at);
      if (close < 0) return -1;
      at = close + 2;
    } else if (char === 0x3e && depth <= 0) return at + 1;
  }
  return -1;
}

/** Splits the document type declaration off. A declaration without end is cut at its first ">". */
export function readProlog(text: string): Prolog {
  const start = text.search(/<!DOCTYPE/i);
  const firstElement = text.search(/<[a-z]/i);
  if (start < 0 || (firstElement >= 0 && firstElement < start))
    return { body: text, entities: new Map(), hasDoctype: false };
  let end = endOfDoctype(text, start);
  if (end < 0) end = text.indexOf('>', start) + 1 || text.length;
  const entities = new Map<string, string>();
  for (const match of text.slice(start, end).matchAll(ENTITY)) {
    const name = match[1] ?? '';
    const value = match[2] ?? match[3] ?? '';
    const plain = !/[&<%]/.test(value.replace(HARMLESS_REFERENCES, ''));
    if (plain && value.length <= MAX_VALUE && entities.size < MAX_ENTITIES && !entities.has(name))
      entities.set(name, value);
  }
  return { body: text.slice(0, start) + text.slice(end), entities, hasDoctype: true };
}
