import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { cardFileOf, FORM, writeCard } from './card.ts';
import type { Listing } from './files.ts';
import { openSections, packSections } from './sections.ts';

/** The catalogue, frozen, parsed before from the same files, or undefined; a broken cache file counts as none. */
export function readCached(cacheDir: string, hash: string): Catalogue | undefined {
  try {
    const value = openSections(readFileSync(fileOf(cacheDir, hash), 'utf8'));
    return value.hash === hash ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Notes which files a cached catalogue was read from, and the names in it. Failing to is no loss. */
export function keepCard(cacheDir: string, dir: string, listing: Listing, catalogue: Catalogue): void {
  try {
    writeBeside(cardFileOf(cacheDir, dir), writeCard(listing, catalogue));
  } catch {
    // The next start reads the files again.
  }
}

/** Keeps the parsed catalogue, and the last few before it; readers never see half of it. */
export function writeCached(cacheDir: string, catalogue: Catalogue): readonly Problem[] {
  const file = fileOf(cacheDir, catalogue.hash);
  try {
    mkdirSync(cacheDir, { recursive: true });
    writeBeside(file, packSections(catalogue));
    forgetOld(cacheDir);
    return [];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [
      problem('catalogue-not-cached', file, why, 'Make the folder writable; commands only start slower.'),
    ];
  }
}

const KEPT = 4;
const CACHED = /^catalogue-\d+-[0-9a-f]{20}\.json$/;

function forgetOld(cacheDir: string): void {
  readdirSync(cacheDir)
    .filter((name) => CACHED.test(name))
    .map((name) => ({ file: join(cacheDir, name), at: statSync(join(cacheDir, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
    .slice(KEPT)
    .forEach(({ file }) => {
      rmSync(file, { force: true });
    });
}

function writeBeside(file: string, text: string): void {
  const beside = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function fileOf(cacheDir: string, hash: string): string {
  return join(cacheDir, `catalogue-${String(FORM)}-${hash.slice(0, 20)}.json`);
}
