import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalogue } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import type { ListedFile } from './files.ts';
import { openSections, packSections } from './sections.ts';

/** Raised when the parsed form changes, so that an older program's cache is not read. */
const FORM = 2;

/** The catalogue, frozen, parsed before from the same files, or undefined; a broken cache file counts as none. */
export function readCached(cacheDir: string, hash: string): Catalogue | undefined {
  try {
    const value = openSections(readFileSync(fileOf(cacheDir, hash), 'utf8'));
    return value.hash === hash ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The catalogue that was read from the very same files before, told by their stamps, so that they need not be read.
 * A stamp that was noted within two seconds of a file's last change proves nothing: the clock of the file system
 * is coarse, and another change may have followed unseen.
 */
export function readStamped(
  cacheDir: string,
  dir: string,
  files: readonly ListedFile[],
): Catalogue | undefined {
  try {
    const file = stampFileOf(cacheDir, dir);
    const [hash = '', ...stamps] = readFileSync(file, 'utf8').split('\n');
    if (stamps.join('\n') !== stampsOf(files)) return undefined;
    const newest = Math.max(...files.map((one) => one.changedAt));
    return statSync(file).mtimeMs > newest + COARSE_MS ? readCached(cacheDir, hash) : undefined;
  } catch {
    return undefined;
  }
}

/** Notes which files a cached catalogue was read from. Failing to is no loss. */
export function noteStamps(cacheDir: string, dir: string, files: readonly ListedFile[], hash: string): void {
  try {
    writeBeside(stampFileOf(cacheDir, dir), `${hash}\n${stampsOf(files)}`);
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

const COARSE_MS = 2_000;
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
  writeFileSync(beside, text);
  renameSync(beside, file);
}

function stampsOf(files: readonly ListedFile[]): string {
  return files.map((file) => file.stamp).join('\n');
}

function fileOf(cacheDir: string, hash: string): string {
  return join(cacheDir, `catalogue-${String(FORM)}-${hash.slice(0, 20)}.json`);
}

/** One stamp file for each catalogue folder: its path as FNV-1a, 32 bits; a clash only costs time. */
function stampFileOf(cacheDir: string, dir: string): string {
  let hash = 0x811c9dc5;
  for (const char of resolve(dir)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return join(cacheDir, `catalogue-${String(FORM)}-${hash.toString(16)}.stamps`);
}
