import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';

/** Names that say that the other files of a folder are listed in this one. */
const INDEXES = ['index.json', 'index.ndjson', 'index.jsonl'];

/** What a path stands for: files to take in, and why there is none, or not all. */
export interface Named {
  readonly files: readonly string[];
  readonly problem?: Problem;
}

/** Most folders left alone that a problem names. */
const LISTED = 5;

/**
 * The files that a path names. A folder stands for its index where it has one, else for each file directly in it, by
 * name; hidden files and folders in it are left alone, which is told of folders. Addresses and files stand for themselves.
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
  const inner = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0 && inner.length === 0)
    return {
      files: [],
      problem: problem('folder-empty', path, 'holds no file', 'name an archive, or a folder of files'),
    };
  const files = names.sort().map((name) => join(path, name));
  return inner.length === 0 ? { files } : { files, problem: leftAlone(path, inner) };
}

function leftAlone(path: string, inner: readonly string[]): Problem {
  const more = inner.length - LISTED;
  const some = `${inner.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return problem('folder-inside', path, `folders in it are left alone: ${some}`, 'name them as well');
}
