import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { saysAllModules } from '../../versions/lockfiles/index.ts';

/**
 * The one of `go.mod` and `go.sum` that the other speaks for, where a folder holds both: since Go 1.17 a `go.mod` says of
 * every module which version the build takes, while sums are kept of others too.
 */
export async function spokenForOf(
  folder: string,
  names: readonly string[],
): Promise<'go.mod' | 'go.sum' | undefined> {
  if (!names.includes('go.mod') || !names.includes('go.sum')) return undefined;
  return saysAllModules(await readFile(join(folder, 'go.mod'), 'utf8')) ? 'go.sum' : 'go.mod';
}

/** The file to read where one is named: for sums the `go.mod` beside them, where that says which versions are in use. */
export async function speaksFor(file: string): Promise<string> {
  if (basename(file) !== 'go.sum') return file;
  const folder = dirname(file);
  return (await spokenForOf(folder, await readdir(folder))) === 'go.sum' ? join(folder, 'go.mod') : file;
}
