import type { Catalogue, Tool } from '../model/catalogue.ts';
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
  const whole = text.trim();
  const direct = find(catalogue, whole);
  if (direct) return { tool: direct, version: null };
  const at = whole.lastIndexOf('@');
  const [name, version] = at > 0 ? [whole.slice(0, at), whole.slice(at + 1)] : [whole, null];
  const tool = find(catalogue, name);
  if (!tool) throw unknown(catalogue, name);
  return { tool, version: version === null ? null : checked(tool, version) };
}

function find(catalogue: Catalogue, name: string): Tool | undefined {
  const wanted = fold(name);
  if (wanted.startsWith('pkg:'))
    return catalogue.tools.find((tool) =>
      [tool.purl, ...tool.companions].some((purl) => purl !== null && samePurl(purl, name)),
    );
  return (
    catalogue.tools.find((tool) => tool.slug === wanted) ??
    catalogue.tools.find((tool) => [tool.name, ...tool.aliases].some((alias) => fold(alias) === wanted)) ??
    catalogue.tools.find((tool) => tool.purl !== null && packageOf(tool.purl) === wanted)
  );
}

function checked(tool: Tool, version: string): string {
  const plain = /^v\d/.test(version) ? version.slice(1) : version;
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  if (plain !== '' && orderOf(type).key(plain) !== null) return plain;
  throw new ProblemError(
    problem(
      'version-malformed',
      version,
      `is no version of ${tool.name}`,
      `write it as its registry does, for instance ${tool.slug}@1.2.3`,
    ),
  );
}

function samePurl(known: string, asked: string): boolean {
  return (
    decodeURIComponent(known).toLowerCase() ===
    decodeURIComponent(asked.split(/[?#]/)[0] ?? asked).toLowerCase()
  );
}

/** "@anthropic-ai/claude-code" of "pkg:npm/%40anthropic-ai/claude-code". */
function packageOf(purl: string): string {
  return decodeURIComponent(purl.replace(/^pkg:[^/]+\//, '')).toLowerCase();
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

function unknown(catalogue: Catalogue, name: string): ProblemError {
  const near = catalogue.tools
    .map((tool) => ({ slug: tool.slug, distance: distance(fold(name), tool.slug) }))
    .sort((a, b) => a.distance - b.distance)
    .filter(({ distance: far }) => far <= Math.max(2, name.length / 3))
    .slice(0, 3)
    .map(({ slug }) => slug);
  const hint =
    near.length > 0
      ? `did you mean ${near.join(', ')}?`
      : 'add it to tools.yaml: a slug, a name, a vendor and a purl are enough';
  return new ProblemError(problem('unknown-tool', name, 'no tool of the catalogue has this name', hint));
}

/** Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
