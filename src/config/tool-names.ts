import type { Tool } from '../model/catalogue.ts';

/** As much of a tool as a lookup needs. */
export type NamedTool = Pick<Tool, 'slug' | 'name' | 'purl'>;

const PURL = 'pkg:';

/** What a user's word for a tool is looked up by: case, blanks around it and a purl's qualifiers do not count. */
export function toolKey(name: string): string {
  const folded = fold(name);
  return folded.startsWith(PURL) ? decoded(folded.split(/[?#]/)[0] ?? folded) : folded;
}

/**
 * Every tool by each of its keys. What two tools claim belongs to the one whose slug it is, else whose name or alias,
 * else whose package; among equals to the first of the catalogue.
 */
export function toolsByKey<T extends Tool>(tools: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  const add = (key: string, tool: T) => {
    if (!found.has(key)) found.set(key, tool);
  };
  const purls = (tool: T) => [tool.purl, ...tool.companions].filter((purl) => purl !== null);
  // Only an address begins as addresses do.
  const addName = (name: string, tool: T) => {
    const key = fold(name);
    if (!key.startsWith(PURL)) add(key, tool);
  };
  for (const tool of tools) for (const purl of purls(tool)) add(toolKey(purl), tool);
  for (const tool of tools) addName(tool.slug, tool);
  for (const tool of tools) for (const name of [tool.name, ...tool.aliases]) addName(name, tool);
  for (const tool of tools) if (tool.purl !== null) addName(packageOf(tool.purl), tool);
  return found;
}

/** "@anthropic-ai/claude-code" of "pkg:npm/%40anthropic-ai/claude-code". */
function packageOf(purl: string): string {
  return decoded(purl.replace(/^pkg:[^/]+\//, ''));
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** Percent-encoding undone; what is encoded wrongly stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}
