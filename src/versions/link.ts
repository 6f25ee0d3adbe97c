import type { Catalogue, Tool } from '../model/catalogue.ts';
import type { Release } from '../model/release.ts';
import { orderOf } from './orders/index.ts';
import { typeOfPurl } from './purl-type.ts';
import { packageOf, readPurl } from './purl.ts';
import type { Purl } from './purl.ts';

/** How a package belongs to a tool. */
export interface ToolLink {
  readonly tool: Tool;
  readonly via: 'package' | 'companion' | 'platform-package';
}

/** Words that name an operating system, a processor or a C library in the names of platform packages. */
const PLATFORM_WORDS: ReadonlySet<string> = new Set(
  (
    'aix android darwin freebsd linux linuxmusl macos netbsd openbsd openharmony sunos win32 windows osx ' +
    'arm arm64 armv6 armv7 aarch64 ia32 loong64 mips64el ppc64 ppc64le riscv64 s390x wasm32 x64 x86 amd64 ' +
    'i686 universal gnu gnueabihf musl musleabihf msvc eabi baseline 64'
  ).split(' '),
);

/** The package that a platform package of the same publisher is built for: "tool-linux-x64-musl" is "tool". */
export function withoutPlatform(name: string): string | undefined {
  const words = name.split('-');
  let end = words.length;
  while (end > 1 && PLATFORM_WORDS.has((words[end - 1] ?? '').replace(/^x86_64$/, 'x64').toLowerCase()))
    end--;
  return end === words.length ? undefined : words.slice(0, end).join('-');
}

function canonical(text: string): string | undefined {
  const outcome = readPurl(text);
  return outcome.ok ? packageOf(outcome.purl) : undefined;
}

/** Links by package, for each list of tools that was asked about. */
const tables = new WeakMap<readonly Tool[], ReadonlyMap<string, ToolLink>>();

/** A tool's own package goes before another one's companion of the same name. */
function tableOf(tools: readonly Tool[]): ReadonlyMap<string, ToolLink> {
  const known = tables.get(tools);
  if (known) return known;
  const table = new Map<string, ToolLink>();
  const add = (text: string, link: ToolLink) => {
    const name = canonical(text);
    if (name !== undefined && !table.has(name)) table.set(name, link);
  };
  for (const tool of tools) if (tool.purl !== null) add(tool.purl, { tool, via: 'package' });
  for (const tool of tools)
    for (const companion of tool.companions) add(companion, { tool, via: 'companion' });
  tables.set(tools, table);
  return table;
}

/**
 * The tool that a package counts as: its own package, a companion or earlier name of the catalogue, or one of
 * its platform packages ("…-linux-x64"). Version and qualifiers do not count. Undefined: no tool of the catalogue.
 */
export function toolOfPurl(purl: string | Purl, catalogue: Pick<Catalogue, 'tools'>): ToolLink | undefined {
  const outcome = typeof purl === 'string' ? readPurl(purl) : ({ ok: true, purl } as const);
  if (!outcome.ok) return undefined;
  const table = tableOf(catalogue.tools);
  const found = table.get(packageOf(outcome.purl));
  if (found) return found;
  const plain = withoutPlatform(outcome.purl.name);
  if (plain === undefined) return undefined;
  const owner = table.get(packageOf({ ...outcome.purl, name: plain }));
  return owner && { tool: owner.tool, via: 'platform-package' };
}

/** Where a version stands, as far as it tells whose it is. All tools are catalogue slugs. */
export interface VersionContext {
  readonly version: string;
  /** Tools named in the same sentence. */
  readonly sentence: readonly string[];
  /** Tools named in the sentences before it, nearest first. */
  readonly before: readonly string[];
  /** Tool that the whole document is about by its place (a changelog), or null. */
  readonly document: string | null;
}

/** A bare version's tool, or null; always with the reason. */
export interface VersionLink {
  readonly tool: string | null;
  readonly reason: string;
}

function published(slug: string, version: string, context: LinkContext): boolean {
  const tool = context.tools.find((known) => known.slug === slug);
  if (!tool || tool.purl === null) return false;
  const order = orderOf(typeOfPurl(tool.purl));
  return (context.releases.get(slug) ?? []).some((release) => order.compare(release.version, version) === 0);
}

/** What linking may look at: the catalogue's tools, and known releases by tool slug. */
export interface LinkContext {
  readonly tools: readonly Tool[];
  readonly releases: ReadonlyMap<string, readonly Release[]>;
}

function linkAmong(
  slugs: readonly string[],
  where: string,
  version: string,
  context: LinkContext,
): VersionLink {
  const distinct = [...new Set(slugs)];
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined)
    return { tool: only, reason: `the only tool named ${where}` };
  const having = distinct.filter((slug) => published(slug, version, context));
  const [one] = having;
  if (having.length === 1 && one !== undefined)
    return { tool: one, reason: `of the tools named ${where} only this one has released ${version}` };
  return {
    tool: null,
    reason: `${String(distinct.length)} tools are named ${where} (${distinct.join(', ')}), and ${having.length === 0 ? 'none' : 'more than one'} is known to have released ${version}`,
  };
}

/** Links a version that no tool's name stands beside, by its context, or leaves it unlinked with the reason. */
export function linkVersion(at: VersionContext, context: LinkContext): VersionLink {
  if (at.sentence.length > 0) return linkAmong(at.sentence, 'in the sentence', at.version, context);
  if (at.document !== null) return { tool: at.document, reason: 'the document is about this tool' };
  if (at.before.length > 0) return linkAmong(at.before, 'before it', at.version, context);
  return { tool: null, reason: 'no tool is named before it' };
}
