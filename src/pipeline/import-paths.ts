import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';

/** Names that say that the other files of a folder are listed in this one. */
const INDEXES = ['index.json', 'index.ndjson', 'index.jsonl'];

/** What a path stands for: files to take in, or why there is none. */
export type Named = { readonly files: readonly string[] } | { readonly problem: Problem };

/**
 * The files that a path names. A folder stands for its index where it has one, else for each file directly in it, by
 * name; hidden files and folders in it are left alone. Addresses and files stand for themselves.
 */
export async function filesAt(path: string): Promise<Named> {
  if (/^https?:\/\//i.test(path)) return { files: [path] };
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory() !== true) return { files: [path] };
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const index = INDEXES.find((name) => names.includes(name));
  if (index !== undefined) return { files: [join(path, index)] };
  if (names.length === 0)
    return {
      problem: problem('folder-empty', path, 'holds no file', 'name an archive, or a folder of files'),
    };
  return { files: names.sort().map((name) => join(path, name)) };
}
