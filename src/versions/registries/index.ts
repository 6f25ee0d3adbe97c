import type { Purl } from '../purl.ts';
import { readPurl } from '../purl.ts';
import { brew } from './brew.ts';
import { cargo } from './cargo.ts';
import { gem } from './gem.ts';
import { github } from './github.ts';
import { golang } from './golang.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { openvsx } from './openvsx.ts';
import { packagist } from './packagist.ts';
import { product } from './product.ts';
import { pypi } from './pypi.ts';
import type { Registry } from './registry.ts';
import { vscode } from './vscode.ts';

export type { AnswerContext, Registry, RegistryAnswer } from './registry.ts';

/** All registries; a new one is a file here and a line in this list. */
export const REGISTRIES: readonly Registry[] = [
  npm,
  pypi,
  cargo,
  gem,
  nuget,
  maven,
  golang,
  packagist,
  github,
  vscode,
  openvsx,
  brew,
  product,
];

/**
 * The registry that lists a package's releases, by purl or its text; undefined when none does.
 * A VS Code extension with `repository_url=https://open-vsx.org` is looked for there.
 */
export function registryFor(purl: string | Purl): Registry | undefined {
  const read = typeof purl === 'string' ? readPurl(purl) : ({ ok: true, purl } as const);
  if (!read.ok) return undefined;
  const { type, qualifiers } = read.purl;
  const repository = qualifiers['repository_url'] ?? '';
  if (type === vscode.type && /^https:\/\/open-vsx\.org(?:\/|$)/.test(repository)) return openvsx;
  const wanted = type === 'githubactions' ? 'github' : type;
  return REGISTRIES.find((registry) => registry.type === wanted);
}
