import { PackageURL } from 'packageurl-js';
import type { Problem } from '../model/problem.ts';
import { ProblemError, problem } from '../model/problem.ts';

/** A package URL, decoded (ECMA-427). */
export interface Purl {
  readonly type: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly subpath: string | null;
}

/** Types that the specification gives a mandatory namespace and the library does not check. */
const NEEDS_NAMESPACE: ReadonlySet<string> = new Set(['vscode-extension']);

function malformed(text: string, why: string): Problem {
  return problem(
    'purl-malformed',
    text.slice(0, 200),
    why,
    'Write it as pkg:TYPE/NAMESPACE/NAME@VERSION, for example pkg:npm/%40scope/name@1.2.3.',
  );
}

function plain(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^Invalid purl: /, '') : 'not a package URL';
}

/** Reads a purl into its parts; the problem `purl-malformed` for everything that is none. */
export function readPurl(
  text: string,
): { readonly ok: true; readonly purl: Purl } | { readonly ok: false; readonly problem: Problem } {
  try {
    const read = PackageURL.fromString(text.trim());
    const { type, name } = read;
    if (type === undefined || !name)
      return { ok: false, problem: malformed(text, 'type or name is missing') };
    if (NEEDS_NAMESPACE.has(type) && !read.namespace)
      return { ok: false, problem: malformed(text, `"${type}" requires a namespace`) };
    const purl = {
      type,
      namespace: read.namespace ?? null,
      name,
      version: read.version ?? null,
      qualifiers: { ...read.qualifiers },
      subpath: read.subpath ?? null,
    };
    return { ok: true, purl };
  } catch (error) {
    return { ok: false, problem: malformed(text, plain(error)) };
  }
}

/** As `readPurl`; throws ProblemError `purl-malformed`. */
export function parsePurl(text: string): Purl {
  const outcome = readPurl(text);
  if (!outcome.ok) throw new ProblemError(outcome.problem);
  return outcome.purl;
}

/** Canonical text; throws ProblemError `purl-malformed` for parts that make no purl. */
export function printPurl(purl: Purl): string {
  try {
    if (NEEDS_NAMESPACE.has(purl.type) && purl.namespace === null)
      throw new Error(`"${purl.type}" requires a namespace`);
    const text = new PackageURL(
      purl.type,
      purl.namespace,
      purl.name,
      purl.version,
      { ...purl.qualifiers },
      purl.subpath,
    ).toString();
    const question = text.indexOf('?');
    if (question < 0) return text;
    const hash = text.indexOf('#', question);
    const end = hash < 0 ? text.length : hash;
    // The specification leaves the colon as it is everywhere; the library encodes it in qualifiers.
    return text.slice(0, question) + text.slice(question, end).replace(/%3A/g, ':') + text.slice(end);
  } catch (error) {
    throw new ProblemError(malformed(`${purl.type}/${purl.name}`, plain(error)));
  }
}

/** The package that a purl is about: canonical, without version, qualifiers and subpath. */
export function packageOf(purl: Purl): string {
  return printPurl({ ...purl, version: null, qualifiers: {}, subpath: null });
}

/** Name as its registry knows it: `@scope/name`, `group:artifact`, `vendor/name`. */
export function registryName(purl: Purl): string {
  if (purl.namespace === null) return purl.name;
  if (purl.type === 'maven') return `${purl.namespace}:${purl.name}`;
  if (purl.type === 'vscode-extension') return `${purl.namespace}.${purl.name}`;
  return `${purl.namespace}/${purl.name}`;
}
