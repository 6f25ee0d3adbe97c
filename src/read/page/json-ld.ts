/** One node of a page's JSON-LD, with its values as they are. */
export type DataNode = Readonly<Record<string, unknown>>;

/** Longest script that is looked at, and most nodes that are kept. */
const LONGEST = 2_000_000;
const MOST = 400;
const DEPTH = 6;

/**
 * Nodes of JSON-LD scripts (`@graph`, arrays and nested entities taken apart), outermost first. Broken JSON is tried
 * once more with raw line breaks and trailing commas mended, then skipped: pages get it wrong often.
 */
export function readDataNodes(scripts: readonly string[]): readonly DataNode[] {
  const nodes: DataNode[] = [];
  for (const script of scripts) {
    if (script.length > LONGEST) continue;
    const value = parse(script);
    if (value !== undefined) gather(value, 0, nodes);
  }
  return nodes;
}

function parse(script: string): unknown {
  const start = script.search(/[[{]/);
  const end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
  if (start < 0 || end <= start) return undefined;
  const json = script.slice(start, end + 1);
  try {
    return JSON.parse(json);
  } catch {
    try {
      // eslint-disable-next-line no-control-regex -- raw control characters are what breaks these scripts
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s?([}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}

function gather(value: unknown, depth: number, nodes: DataNode[]): void {
  if (depth > DEPTH || nodes.length >= MOST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const inner of value) gather(inner, depth, nodes);
    return;
  }
  const node = value as DataNode;
  if (node['@type'] !== undefined) nodes.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart']) {
    const inner = node[key];
    if (typeof inner === 'object') gather(inner, depth + 1, nodes);
  }
}

/** Types of a node, without a namespace. */
export function typesOf(node: DataNode): readonly string[] {
  const type = node['@type'];
  const list = Array.isArray(type) ? (type as unknown[]) : [type];
  return list.filter((one) => typeof one === 'string').map((one) => one.slice(1 + lastSign(one)));
}

/** Where the namespace of a type ends; -1 for one without. */
const lastSign = (type: string): number =>
  Math.max(type.lastIndexOf('/'), type.lastIndexOf(':'), type.lastIndexOf('#'));

/** A text value: a string, or the first string of a list or of an object's `name`, `@value` or `url`. */
export function textOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (depth > 3 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = textOf(one, depth + 1);
      if (text !== null) return text;
    }
    return null;
  }
  const node = value as DataNode;
  return textOf(
    node['name'] ?? node['@value'] ?? node['headline'] ?? node['alternateName'] ?? null,
    depth + 1,
  );
}

/** Names of people or organisations; resolves `{"@id"}` references within the page. */
export function namesOf(value: unknown, nodes: readonly DataNode[]): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names: string[] = [];
  for (const one of list.slice(0, 10)) {
    let found = textOf(one);
    if (found === null && typeof one === 'object' && one !== null && '@id' in one) {
      const id = (one as DataNode)['@id'];
      const node = nodes.find((other) => other['@id'] === id && other !== one);
      found = node ? textOf(node) : null;
    }
    if (found !== null && !names.includes(found)) names.push(found);
  }
  return names;
}
