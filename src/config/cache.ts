import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';

/** Raised when the parsed form changes, so that an older program's cache is not read. */
const FORM = 1;

/** The catalogue parsed before from the same files, or undefined; a broken cache file counts as none. */
export function readCached(cacheDir: string, hash: string): Catalogue | undefined {
  try {
    const value = JSON.parse(readFileSync(fileOf(cacheDir, hash), 'utf8')) as Catalogue;
    return value.hash === hash ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the parsed catalogue; written beside and renamed, so that readers never see half of it. */
export function writeCached(cacheDir: string, catalogue: Catalogue): readonly Problem[] {
  const file = fileOf(cacheDir, catalogue.hash);
  try {
    mkdirSync(cacheDir, { recursive: true });
    const beside = `${file}.${String(process.pid)}`;
    writeFileSync(beside, JSON.stringify(catalogue));
    renameSync(beside, file);
    return [];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [
      problem('catalogue-not-cached', file, why, 'Make the folder writable; commands only start slower.'),
    ];
  }
}

function fileOf(cacheDir: string, hash: string): string {
  return join(cacheDir, `catalogue-${String(FORM)}-${hash.slice(0, 20)}.json`);
}
