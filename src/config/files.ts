import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/ids.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { FileKind } from './schema.ts';

/** One catalogue file as listed; `path` is relative to the catalogue's folder, with forward slashes. */
export interface ListedFile {
  readonly kind: FileKind;
  readonly path: string;
  /** Where it lies. */
  readonly full: string;
  /** True for a file of the shipped catalogue that the folder extends: its entries give way. */
  readonly shipped: boolean;
  /** Size, node and times: another stamp, another file. */
  readonly stamp: string;
  /** Time of the last change of content or node, milliseconds since the epoch. */
  readonly changedAt: number;
}

export interface CatalogueFile extends ListedFile {
  readonly text: string;
}

const KINDS: readonly FileKind[] = [
  'organisations',
  'tools',
  'publishers',
  'sources',
  'probes',
  'policy',
  'collect',
];
const YAML = /\.ya?ml$/;
/** Far above any catalogue written by hand; keeps a wrong `--config` from filling the memory. */
const MAX_BYTES = 8_000_000;

/** `catalogue.yaml` with this line puts a folder on top of the shipped catalogue. */
const EXTENDS = /^extends:[ \t]*shipped[ \t]*$/m;

/**
 * The catalogue's files in a fixed order: `tools.yaml` and every `tools/*.yaml`, and so on for each kind.
 * With a `catalogue.yaml` that says `extends: shipped`, the files of the `shipped` folder come first.
 * Throws ProblemError `catalogue-missing` when the folder is not there or holds none of them,
 * `catalogue-unreadable` when a file cannot be read.
 */
export function listCatalogueFiles(dir: string, shipped: string): readonly ListedFile[] {
  const names = entriesOf(dir);
  const own = listFolder(dir, names, false);
  const extending = names.includes('catalogue.yaml') && EXTENDS.test(readText(join(dir, 'catalogue.yaml')));
  const files = extending ? [...listFolder(shipped, entriesOf(shipped), true), ...own] : own;
  if (files.length > 0) return files;
  throw new ProblemError(
    problem(
      'catalogue-missing',
      dir,
      'the folder is missing or holds no catalogue file',
      'Name a folder with tools.yaml, publishers.yaml and sources.yaml, or leave --config out.',
    ),
  );
}

/** The files with their texts. Throws ProblemError `catalogue-unreadable`. */
export function readCatalogueFiles(files: readonly ListedFile[]): readonly CatalogueFile[] {
  return files.map((file) => ({ ...file, text: readText(file.full) }));
}

/** SHA-256 over paths and contents: changes when any file does, whatever the times of the files. */
export function hashOf(files: readonly CatalogueFile[]): string {
  return sha256(
    files.map(({ path, text }) => `${path}\u0000${String(text.length)}\u0000${text}`).join('\u0000'),
  );
}

function listFolder(dir: string, names: readonly string[], shipped: boolean): readonly ListedFile[] {
  return KINDS.flatMap((kind) => {
    const single = names.filter((name) => YAML.test(name) && name.replace(YAML, '') === kind);
    const many = names.includes(kind)
      ? entriesOf(join(dir, kind))
          .filter((name) => YAML.test(name))
          .map((name) => `${kind}/${name}`)
      : [];
    return [...single, ...many].sort().map((path) => listFile(kind, dir, path, shipped));
  });
}

function listFile(kind: FileKind, dir: string, path: string, shipped: boolean): ListedFile {
  const full = join(dir, path);
  try {
    const { size, ino, mtimeMs, ctimeMs } = statSync(full);
    if (size > MAX_BYTES) throw new Error(`larger than ${String(MAX_BYTES)} bytes`);
    return {
      kind,
      path: shipped ? `shipped/${path}` : path,
      full,
      shipped,
      stamp: [full, size, ino, mtimeMs, ctimeMs].join(' '),
      changedAt: Math.max(mtimeMs, ctimeMs),
    };
  } catch (cause) {
    throw unreadable(full, cause);
  }
}

function entriesOf(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function readText(full: string): string {
  try {
    return readFileSync(full, 'utf8');
  } catch (cause) {
    throw unreadable(full, cause);
  }
}

function unreadable(full: string, cause: unknown): ProblemError {
  return new ProblemError(
    problem(
      'catalogue-unreadable',
      full,
      cause instanceof Error ? cause.message : String(cause),
      'Make the file readable, or take it out of the folder.',
    ),
  );
}
