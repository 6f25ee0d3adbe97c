import { problem, type Problem, ProblemError } from '../../model/problem.ts';
import { readCycloneDx, readSpdx, readSpdxTags } from './bills-of-materials.ts';
import { readBunLock } from './bun.ts';
import { readCargoLock } from './cargo.ts';
import { readComposerLock } from './composer.ts';
import { readCycloneDxXml } from './cyclonedx-xml.ts';
import { readExtensionsJson } from './extensions.ts';
import { readGemfileLock } from './gemfile-lock.ts';
import { isPartial, readGoMod } from './go-mod.ts';
import { readGoSum, unsettledInGoSum } from './go-sum.ts';
import { namesDependencies, readInstalledNpm, readNpmLock } from './npm.ts';
import { distinctPackages, type LockedPackage } from './package.ts';
import { readPnpmLock } from './pnpm.ts';
import { readPipfileLock, readPythonLock, readRequirements, wantedByRequirements } from './python.ts';
import { readYarnLock } from './yarn.ts';

export type { LockedPackage };

interface LockfileReader {
  readonly format: string;
  readonly matches: (fileName: string, start: string) => boolean;
  readonly read: (text: string) => Iterable<LockedPackage | undefined>;
}

const named = (pattern: RegExp) => (fileName: string) => pattern.test(fileName);

const isRequirements = named(/requirements[^/]*\.txt$/);

/** By name first, then by what the file begins with; adding a format is one file and one line. */
const READERS: readonly LockfileReader[] = [
  {
    format: 'npm',
    matches: named(/^(?:package-lock|npm-shrinkwrap|\.package-lock)\.json$/),
    read: readNpmLock,
  },
  { format: 'npm-installed', matches: named(/^package\.json$/), read: readInstalledNpm },
  { format: 'pnpm', matches: named(/^pnpm-lock\.ya?ml$/), read: readPnpmLock },
  { format: 'yarn', matches: named(/^yarn\.lock$/), read: readYarnLock },
  { format: 'bun', matches: named(/^bun\.lock$/), read: readBunLock },
  { format: 'requirements', matches: isRequirements, read: readRequirements },
  { format: 'python', matches: named(/^(?:uv|poetry|pdm)\.lock$/), read: readPythonLock },
  { format: 'pipenv', matches: named(/^Pipfile\.lock$/), read: readPipfileLock },
  { format: 'cargo', matches: named(/^Cargo\.lock$/), read: readCargoLock },
  { format: 'go', matches: named(/^go\.sum$/), read: readGoSum },
  { format: 'go-mod', matches: named(/^go\.mod$/), read: readGoMod },
  { format: 'gems', matches: named(/^(?:Gemfile|gems)\.(?:lock|locked)$/), read: readGemfileLock },
  { format: 'composer', matches: named(/^composer\.lock$/), read: readComposerLock },
  { format: 'vscode-extensions', matches: named(/^extensions\.json$/), read: readExtensionsJson },
  {
    format: 'cyclonedx',
    matches: (_name, start) => /"bomFormat"\s*:\s*"CycloneDX"/.test(start),
    read: readCycloneDx,
  },
  {
    format: 'cyclonedx-xml',
    matches: (_name, start) => /^\s*</.test(start) && start.includes('cyclonedx.org/schema/bom'),
    read: readCycloneDxXml,
  },
  {
    format: 'spdx',
    matches: (_name, start) => /"spdxVersion"\s*:|spdx\.org\/rdf\//.test(start),
    read: readSpdx,
  },
  {
    format: 'spdx-tags',
    matches: (_name, start) => /^SPDXVersion:/m.test(start),
    read: readSpdxTags,
  },
  { format: 'npm', matches: (_name, start) => /"lockfileVersion"\s*:/.test(start), read: readNpmLock },
];

/** Usual names of bills of materials, by CycloneDX (recognized file patterns) and SPDX. */
const BILL = /^s?bom\.(?:json|xml)$|\.(?:cdx|cyclonedx|bom)\.(?:json|xml)$|\.spdx(?:\.json)?$/i;

/** Names of files that `scan` looks for in a folder. */
export const isLockfileName = (name: string) =>
  name !== 'package.json' && (BILL.test(name) || READERS.some((reader) => reader.matches(name, '')));

/**
 * The packages that a lockfile or a bill of materials names, each purl once.
 * Throws ProblemError `lockfile-unknown` for a file of no known form, `lockfile-malformed` for a broken one,
 * `lockfile-binary` for the one that is no text.
 */
export function readLockfile(
  fileName: string,
  text: string,
): { readonly format: string; readonly packages: readonly LockedPackage[] } {
  const plain = text.replace(/^\ufeff/, '');
  if (/^bun\.lockb$/.test(fileName))
    throw new ProblemError(
      problem(
        'lockfile-binary',
        fileName,
        'is the old binary form, which only Bun itself reads',
        'run bun install --save-text-lockfile, and scan bun.lock',
      ),
    );
  const reader = READERS.find((one) => one.matches(fileName, plain.slice(0, 4096)));
  if (reader === undefined)
    throw new ProblemError(
      problem(
        'lockfile-unknown',
        fileName,
        'neither its name nor its beginning is that of a lockfile or a bill of materials',
        'give the file its usual name, such as package-lock.json; of what is piped only the beginning tells',
      ),
    );
  try {
    return { format: reader.format, packages: distinctPackages(reader.read(plain)) };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new ProblemError(
      problem(
        'lockfile-malformed',
        fileName,
        `cannot be read as ${reader.format}: ${why}`,
        'write the file anew',
      ),
    );
  }
}

/**
 * A problem for a file that names packages which a project wants, not which are in use: a manifest, requirements that
 * pin nothing, a `go.mod` of old, or a `go.sum` of several versions of a module. `file` is what the problem calls it;
 * `isRead` tells which files that it takes in are read as well. The manifest of an installed package is whole without
 * them.
 */
export function unresolvedIn(
  fileName: string,
  text: string,
  file: string,
  isRead: (path: string) => boolean = () => false,
): Problem | undefined {
  const plain = text.replace(/^\ufeff/, '');
  if (fileName === 'package.json' && namesDependencies(plain))
    return problem(
      'dependencies-unresolved',
      file,
      'it names the packages that a project wants, not which versions are in use',
      'scan the lockfile, such as package-lock.json, or the folder node_modules',
    );
  if (fileName === 'go.mod' && isPartial(plain))
    return problem(
      'dependencies-unresolved',
      file,
      'written for Go before 1.17, it names the modules that a project asks for itself, not all that it uses',
      'scan what go list prints: go list -m all | hearsay scan -; or run go mod tidy -go=1.17',
    );
  if (fileName === 'go.sum') return unresolved(file, unsettledInGoSum(plain), GO_LIST);
  if (!isRequirements(fileName)) return undefined;
  const { names, files } = wantedByRequirements(plain);
  const wanted = [...names, ...files.filter((path) => !isRead(path)).map((path) => `what ${path} wants`)];
  return unresolved(file, wanted, PIP_FREEZE);
}

const GO_LIST = 'scan the go.mod beside it, or what go list prints: go list -m all | hearsay scan -';
const PIP_FREEZE = 'scan a lockfile such as uv.lock, or what pip freeze prints: pip freeze | hearsay scan -';

function unresolved(file: string, wanted: readonly string[], hint: string): Problem | undefined {
  if (wanted.length === 0) return undefined;
  const [some, more] = [wanted.slice(0, NAMED), wanted.length - NAMED];
  return problem(
    'dependencies-unresolved',
    file,
    `it does not say which versions are in use of ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    hint,
  );
}

/**
 * Whether a `go.mod` says of every module which version the build takes, so that it stands for the `go.sum` beside it.
 */
export const saysAllModules = (text: string): boolean => !isPartial(text.replace(/^\ufeff/, ''));

/** Most packages without a version that a problem names. */
const NAMED = 5;

/** Line (from 1) of an anchor in the text; null when it does not stand there. */
export function lineOf(text: string, anchor: string): number | null {
  const at = text.indexOf(anchor);
  if (at < 0) return null;
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
