import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { problem, type Problem, ProblemError } from '../../model/problem.ts';
import { readExtensionFolders } from '../../versions/lockfiles/extensions.ts';
import {
  isLockfileName,
  lineOf,
  readLockfile,
  unresolvedIn,
  type LockedPackage,
} from '../../versions/lockfiles/index.ts';
import { distinctPackages } from '../../versions/lockfiles/package.ts';
import { readVersionLines, type VersionLine } from '../../versions/lockfiles/version-lines.ts';
import type { Environment } from '../environment.ts';
import { problemOf } from '../problems.ts';
import { readAll } from '../standard-input.ts';
import { speaksFor, spokenForOf } from './go-files.ts';

const LARGEST = 128 * 1024 * 1024;
const DEEPEST = 6;

/** What one file, folder or stream says is in use. */
export interface InUseInput {
  /** Relative to the working folder where it lies in it. */
  readonly file: string;
  readonly format: string;
  readonly packages: readonly LockedPackage[];
  readonly lines: readonly VersionLine[];
  /** Line of an entry, from 1; null when it has none. */
  readonly lineOf: (entry: LockedPackage) => number | null;
}

/** What could be read of several places, and a problem for each that could not. */
export interface InputsRead {
  readonly inputs: readonly InUseInput[];
  readonly problems: readonly Problem[];
}

/** Reads files, folders and `-`; what cannot be read becomes a problem, and the rest goes on. */
export async function readInputs(paths: readonly string[], environment: Environment): Promise<InputsRead> {
  return readEach(paths.map((path) => () => readInput(path, environment)));
}

async function readEach(reads: readonly (() => Promise<InputsRead>)[]): Promise<InputsRead> {
  const inputs: InUseInput[] = [];
  const problems: Problem[] = [];
  for (const run of reads) {
    try {
      const read = await run();
      inputs.push(...read.inputs);
      problems.push(...read.problems);
    } catch (error) {
      problems.push(problemOf(error).problem);
    }
  }
  return { inputs, problems };
}

/** Folders in which editors keep extensions and npm its global packages, as far as they are there. */
export async function installedFolders(environment: Environment): Promise<readonly string[]> {
  const home = environment.env['HOME'] ?? environment.env['USERPROFILE'];
  const editors = ['.vscode', '.vscode-insiders', '.vscode-server', '.vscode-oss', '.cursor', '.windsurf'];
  const programs = (environment.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = [
    ...(home === undefined ? [] : editors.map((editor) => join(home, editor, 'extensions'))),
    ...programs.map((folder) => join(dirname(folder), 'lib', 'node_modules')),
    ...(home === undefined ? [] : [join(home, '.npm-global', 'lib', 'node_modules')]),
    ...(environment.env['APPDATA'] === undefined
      ? []
      : [join(environment.env['APPDATA'], 'npm', 'node_modules')]),
  ];
  const found = await Promise.all(
    [...new Set(places)].map(async (place) => ((await isFolder(place)) ? [place] : [])),
  );
  return found.flat();
}

async function readInput(path: string, environment: Environment): Promise<InputsRead> {
  if (path === '-') {
    const text = new TextDecoder().decode(await readAll(environment.stdin));
    return { inputs: [readPiped(text)], problems: [] };
  }
  const whole = resolve(environment.cwd, path);
  return (await isFolder(whole))
    ? readFolder(whole, environment)
    : readOne(await speaksFor(whole), environment);
}

/** A bill of materials or a lockfile that its beginning tells, else lines that tools print. */
function readPiped(text: string): InUseInput {
  const file = 'standard input';
  if (/^\ufeff?\s*(?:[<{]|\[\s*[{"\]])|^SPDXVersion:/.test(text)) {
    const { format, packages } = readLockfile(file, text);
    return { file, format, packages, lines: [], lineOf: (one) => lineOf(text, one.anchor) };
  }
  const { lines, extensions } = readVersionLines(text);
  if (lines.length === 0 && extensions.length === 0)
    throw new ProblemError(
      problem(
        'nothing-to-scan',
        file,
        'no line of it names a tool with its version',
        'give lines such as "git version 2.43.0" or "name@1.2.3", or name a lockfile',
      ),
    );
  return {
    file,
    format: 'version-lines',
    packages: extensions,
    lines,
    lineOf: (one) => lineOf(text, one.anchor),
  };
}

/** One file; `covered`: lockfiles beside it or above hold what it wants. `isRead`: as of `unresolvedIn`. */
async function readOne(
  whole: string,
  environment: Environment,
  { covered, isRead }: Beside = ALONE,
): Promise<InputsRead> {
  const { size } = await stat(whole);
  if (size > LARGEST)
    throw new ProblemError(
      problem('input-too-large', whole, 'the file is larger than 128 MiB', 'split it, or scan its parts'),
    );
  const text = await readFile(whole, 'utf8');
  const { format, packages } = readLockfile(basename(whole), text);
  const file = shown(whole, environment);
  const wanting =
    covered || isInstalled(whole) ? undefined : unresolvedIn(basename(whole), text, file, isRead);
  return {
    inputs: [{ file, format, packages, lines: [], lineOf: (one) => lineOf(text, one.anchor) }],
    problems: wanting === undefined ? [] : [wanting],
  };
}

/** A folder of extensions, of installed npm packages, of one such package, or of projects. */
async function readFolder(folder: string, environment: Environment): Promise<InputsRead> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const extensions = distinctPackages(readExtensionFolders(folders));
  if (extensions.length > 0 && basename(folder) === 'extensions')
    return {
      inputs: [
        {
          file: shown(folder, environment),
          format: 'vscode-extensions',
          packages: extensions,
          lines: [],
          lineOf: () => null,
        },
      ],
      problems: [],
    };
  if (basename(folder) === 'node_modules')
    return { inputs: [await readModules(folder, folders, environment)], problems: [] };
  const places = await findPlaces(folder, DEEPEST, { npm: false, python: false });
  const read = new Set(places.map(({ path }) => path));
  if (places.length > 0)
    return readEach(
      places.map(({ path, covered }) => async () => {
        if (await isFolder(path)) return readFolder(path, environment);
        return readOne(path, environment, { covered, isRead: (one) => read.has(resolve(path, '..', one)) });
      }),
    );
  if (folders.includes('node_modules')) return readFolder(join(folder, 'node_modules'), environment);
  throw new ProblemError(
    problem(
      'nothing-to-scan',
      folder,
      'the folder holds no lockfile, no extensions and no installed packages',
      'name a lockfile, or a folder that has one',
    ),
  );
}

async function readModules(
  folder: string,
  names: readonly string[],
  environment: Environment,
): Promise<InUseInput> {
  const scopes = names.filter((name) => name.startsWith('@'));
  const scoped = await Promise.all(
    scopes.map(async (scope) => (await readdir(join(folder, scope))).map((name) => `${scope}/${name}`)),
  );
  const plain = names.filter((name) => !name.startsWith('@') && !name.startsWith('.'));
  const read = await Promise.all(
    [...plain, ...scoped.flat()].map(async (name) => {
      try {
        return readLockfile('package.json', await readFile(join(folder, name, 'package.json'), 'utf8'))
          .packages;
      } catch {
        // A folder without a readable package.json is no package.
        return [];
      }
    }),
  );
  return {
    file: shown(folder, environment),
    format: 'npm-installed',
    packages: distinctPackages(read.flat()),
    lines: [],
    lineOf: () => null,
  };
}

/** Lockfiles that hold what a manifest beside them or below wants; a bill of materials holds all. */
const BILL = /^s?bom\.|\.(?:cdx|cyclonedx|bom|spdx)\b/i;
const LOCKS_NPM = /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.ya?ml|yarn\.lock|bun\.lock)$/i;
const LOCKS_PYTHON = /^(?:(?:uv|poetry|pdm)\.lock|Pipfile\.lock)$/i;

/** A file to read, and whether lockfiles hold what it wants. */
interface Place {
  readonly path: string;
  readonly covered: boolean;
}

/** What is known of what lies beside a file. */
interface Beside {
  readonly covered: boolean;
  readonly isRead: (path: string) => boolean;
}

const ALONE: Beside = { covered: false, isRead: () => false };

/** Whether lockfiles beside a folder's files or above hold what is wanted of each world. */
interface Locked {
  readonly npm: boolean;
  readonly python: boolean;
}

/**
 * Lockfiles of a folder and those below. Where a manifest has none beside it or above, what is installed counts, else
 * the manifest itself: a lockfile of another kind or of another project does not speak for it.
 */
async function findPlaces(folder: string, depth: number, above: Locked): Promise<readonly Place[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const has = (locks: RegExp) => names.some((name) => locks.test(name) || BILL.test(name));
  const locked = { npm: above.npm || has(LOCKS_NPM), python: above.python || has(LOCKS_PYTHON) };
  const spokenFor = await spokenForOf(folder, names);
  const installed = entries.some((entry) => entry.isDirectory() && entry.name === 'node_modules');
  const here = [
    ...names
      .filter((name) => isLockfileName(name) && name !== spokenFor)
      .map((name) => ({ path: join(folder, name), covered: locked.python })),
    ...(names.includes('package.json') && !locked.npm
      ? [{ path: join(folder, installed ? 'node_modules' : 'package.json'), covered: false }]
      : []),
  ];
  const deeper = entries.filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'),
  );
  if (depth === 0) return here;
  const inner = await Promise.all(
    deeper.map((entry) => findPlaces(join(folder, entry.name), depth - 1, locked)),
  );
  return [...here, ...inner.flat()];
}

const isInstalled = (file: string) => file.split(sep).includes('node_modules');

const isFolder = async (path: string) => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

function shown(path: string, environment: Environment): string {
  const short = relative(environment.cwd, path);
  return short === '' ? '.' : short.startsWith('..') ? path : short;
}
