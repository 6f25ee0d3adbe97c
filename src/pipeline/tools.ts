import { toolKey, toolsByKey } from '../config/tool-names.ts';
import type { NamedTool } from '../config/tool-names.ts';
import type { Catalogue, Tool } from '../model/catalogue.ts';
import { nearNames } from '../model/near-names.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { orderOf } from '../versions/orders/index.ts';
import { typeOfPurl } from '../versions/purl-type.ts';

/**
 * The tool that a user names by slug, name, alias or purl, with an optional `@version`.
 * Throws ProblemError (status 2) `unknown-tool` with near names, `version-malformed`.
 */
export function resolveTool(
  catalogue: Catalogue,
  text: string,
): { readonly tool: Tool; readonly version: string | null } {
  const keys = keysOf(catalogue);
  const { tool, name, version } = readTool(text, (one) => keys.get(toolKey(one)));
  if (!tool) throw unknown(catalogue, name);
  return { tool, version };
}

/**
 * The same by whatever finds a tool by its name alone; `tool` is undefined where nothing is found.
 * Throws ProblemError (status 2) `version-malformed`.
 */
export function readTool<T extends NamedTool>(
  text: string,
  find: (name: string) => T | undefined,
): { readonly tool: T | undefined; readonly name: string; readonly version: string | null } {
  // Qualifiers and a subpath say which file of a package, which no claim tells apart.
  const purl = /^pkg:/i.test(text.trim());
  const whole = purl ? text.trim().replace(/[?#].*$/s, '') : text.trim();
  const direct = find(whole);
  if (direct) return { tool: direct, name: whole, version: null };
  const at = whole.lastIndexOf('@');
  const [name, written] = at > 0 ? [whole.slice(0, at), whole.slice(at + 1)] : [whole, null];
  const version = written !== null && purl ? decoded(written) : written;
  const tool = find(name);
  return { tool, name, version: version === null || !tool ? null : checked(tool, version) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Made once for a catalogue: a service resolves with every request. */
const known = new WeakMap<Catalogue, ReadonlyMap<string, Tool>>();

function keysOf(catalogue: Catalogue): ReadonlyMap<string, Tool> {
  const keys = known.get(catalogue) ?? toolsByKey(catalogue.tools);
  known.set(catalogue, keys);
  return keys;
}

function checked(tool: NamedTool, version: string): string {
  const plain = version.replace(/^={0,3}\s?v?(?=\d)/, '');
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  if (plain !== '' && orderOf(type).key(plain) !== null) return plain;
  throw new ProblemError(
    problem(
      'version-malformed',
      version,
      `is no version of ${tool.name}`,
      `name one version as its registry writes it, for instance ${tool.slug}@1.2.3; see hearsay releases ${tool.slug}`,
    ),
  );
}

function unknown(catalogue: Catalogue, name: string): ProblemError {
  const slugs = catalogue.tools.map(({ slug }) => slug);
  const near = [...(besideVersion(catalogue, name) ?? []), ...nearNames(name, slugs)];
  const hint =
    near.length > 0
      ? `did you mean ${near.join(', ')}?`
      : 'add it to tools.yaml: a slug, a name, a vendor and a purl are enough';
  return new ProblemError(problem('unknown-tool', name, 'no tool of the catalogue has this name', hint));
}

/** "claude code 2.1.120", as tools print it, is meant for a tool and its version. */
function besideVersion(catalogue: Catalogue, name: string): readonly string[] | undefined {
  const [, called = '', version = ''] = /^(.*\S)\s+v?(\d\S*)$/s.exec(name.trim().slice(0, 200)) ?? [];
  const tool = keysOf(catalogue).get(toolKey(called));
  return tool === undefined ? undefined : [`${tool.slug}@${version}`];
}
