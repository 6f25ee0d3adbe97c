import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../model/ids.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { FileKind } from './schema.ts';
import { stampOf } from './stamps.ts';
import type { Stamp } from './stamps.ts';

/** One catalogue file as listed; `path` is relative to the catalogue's folder, with forward slashes. */
export interface ListedFile {
  readonly kind: FileKind;
  readonly path: string;
  /** Where it lies. */
  readonly full: string;
  /** True for a file of the shipped catalogue that the folder extends: its entries give way. */
  readonly shipped: boolean;
  readonly stamp: Stamp;
}

/** The catalogue's files, and all that was looked at to find them. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Of the folders and files that decide which files there are: the catalogue's folder first. */
  readonly stamps: readonly Stamp[];
  /** The shipped catalogue's folder, where the listed one extends it; else empty. */
  readonly extended: string;
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
export function listCatalogueFiles(dir: string, shipped: string): Listing {
  const top = join(dir, 'catalogue.yaml');
  const own = listFolder(dir, false);
  const extending = own.names.includes('catalogue.yaml');
  const topStamps = extending ? stampsOf([top]) : [];
  const extended = extending && EXTENDS.test(readText(top)) ? shipped : '';
  const base = extended === '' ? undefined : listFolder(shipped, true);
  const files = [...(base?.files ?? []), ...own.files];
  if (files.length > 0)
    return { files, stamps: [...own.stamps, ...topStamps, ...(base?.stamps ?? [])], extended };
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

function listFolder(dir: string, shipped: boolean) {
  // Stamped before they are read: what changes meanwhile shows the next time.
  const stamps = [...stampsOf([dir])];
  const names = entriesOf(dir);
  const files = KINDS.flatMap((kind) => {
    const single = names.filter((name) => YAML.test(name) && name.replace(YAML, '') === kind);
    const many = names.includes(kind) ? join(dir, kind) : undefined;
    if (many !== undefined) stamps.push(...stampsOf([many]));
    const inner = many === undefined ? [] : entriesOf(many).filter((name) => YAML.test(name));
    return [...single, ...inner.map((name) => `${kind}/${name}`)]
      .sort()
      .map((path) => listFile(kind, dir, path, shipped));
  });
  return { names, files, stamps };
}

function stampsOf(paths: readonly string[]): readonly Stamp[] {
  return paths.map((path) => stampOf(resolve(path))).filter((stamp) => stamp !== undefined);
}

function listFile(kind: FileKind, dir: string, path: string, shipped: boolean): ListedFile {
  const full = join(dir, path);
  try {
    const stamp = stampOf(resolve(full));
    if (stamp === undefined) throw new Error('it is not there');
    if (stamp.size > MAX_BYTES) throw new Error(`larger than ${String(MAX_BYTES)} bytes`);
    return { kind, path: shipped ? `shipped/${path}` : path, full, shipped, stamp };
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
