import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../model/ids.ts';
import { problem, ProblemError } from '../model/problem.ts';
import type { FileKind } from './schema.ts';

/** One catalogue file as read; `path` is relative to the catalogue's folder, with forward slashes. */
export interface CatalogueFile {
  readonly kind: FileKind;
  readonly path: string;
  readonly text: string;
  /** True for a file of the shipped catalogue that the folder extends: its entries give way. */
  readonly shipped: boolean;
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
export function readCatalogueFiles(dir: string, shipped: string): readonly CatalogueFile[] {
  const own = filesOf(dir, false);
  const extending =
    entriesOf(dir).includes('catalogue.yaml') && EXTENDS.test(readText(dir, 'catalogue.yaml'));
  const files = extending ? [...filesOf(shipped, true), ...own] : own;
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

/** SHA-256 over paths and contents: changes when any file does, whatever the times of the files. */
export function hashOf(files: readonly CatalogueFile[]): string {
  return sha256(files.map((file) => `${file.path}\u0000${sha256(file.text)}`).join('\n'));
}

function filesOf(dir: string, shipped: boolean): readonly CatalogueFile[] {
  return KINDS.flatMap((kind) =>
    pathsOf(dir, kind).map((path): CatalogueFile => {
      const text = readText(dir, path);
      return { kind, path: shipped ? `shipped/${path}` : path, text, shipped };
    }),
  );
}

function pathsOf(dir: string, kind: FileKind): readonly string[] {
  const single = entriesOf(dir).filter((name) => YAML.test(name) && name.replace(YAML, '') === kind);
  const many = entriesOf(join(dir, kind))
    .filter((name) => YAML.test(name))
    .map((name) => `${kind}/${name}`);
  return [...single, ...many].sort();
}

function entriesOf(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function readText(dir: string, path: string): string {
  const full = join(dir, path);
  try {
    if (statSync(full).size > MAX_BYTES) throw new Error(`larger than ${String(MAX_BYTES)} bytes`);
    return readFileSync(full, 'utf8');
  } catch (cause) {
    throw new ProblemError(
      problem(
        'catalogue-unreadable',
        full,
        cause instanceof Error ? cause.message : String(cause),
        'Make the file readable, or take it out of the folder.',
      ),
    );
  }
}
