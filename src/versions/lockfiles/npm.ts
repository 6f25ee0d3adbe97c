import { asObject, asText, lockedPackage, type LockedPackage, type Loose } from './package.ts';

const MODULES = 'node_modules/';

/** `package-lock.json` and `npm-shrinkwrap.json`, lock versions 1 to 3; the project itself and links are left out. */
export function* readNpmLock(text: string): Generator<LockedPackage | undefined> {
  const lock = asObject(JSON.parse(text));
  if (lock['packages'] === undefined) {
    yield* readNested(asObject(lock['dependencies']), '');
    return;
  }
  for (const [path, value] of Object.entries(asObject(lock['packages']))) {
    const entry = asObject(value);
    const at = path.lastIndexOf(MODULES);
    const version = asText(entry['version']);
    if (at < 0 || version === undefined || entry['link'] === true) continue;
    const name = asText(entry['name']) ?? path.slice(at + MODULES.length);
    yield lockedPackage('npm', name, version, path, `"${path}"`);
  }
}

/** Lock version 1 nests; an alias is written `npm:name@version`, what comes from elsewhere has no plain version. */
function* readNested(dependencies: Loose, path: string): Generator<LockedPackage | undefined> {
  for (const [key, value] of Object.entries(dependencies)) {
    const entry = asObject(value);
    const where = path === '' ? key : `${path} > ${key}`;
    const told = asText(entry['version']);
    const alias = told === undefined ? null : /^npm:(.+)@([^@]+)$/.exec(told);
    const [name, version] = alias === null ? [key, told] : [alias[1] ?? key, alias[2]];
    if (version !== undefined && /^\d/.test(version))
      yield lockedPackage('npm', name, version, where, `"${key}"`);
    yield* readNested(asObject(entry['dependencies']), where);
  }
}

/** `package.json` of an installed package: one entry. */
export function* readInstalledNpm(text: string): Generator<LockedPackage | undefined> {
  const entry = asObject(JSON.parse(text));
  const name = asText(entry['name']);
  const version = asText(entry['version']);
  if (name !== undefined && version !== undefined)
    yield lockedPackage('npm', name, version, 'installed', '"version"');
}

/** Fields of a manifest under which packages stand that a project wants. */
const WANTED = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'bundleDependencies',
  'bundledDependencies',
  'workspaces',
];

/** True for a manifest whose packages stand in a lockfile, if anywhere. */
export function namesDependencies(text: string): boolean {
  const manifest = asObject(JSON.parse(text));
  return WANTED.some((field) => {
    const value = manifest[field];
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  });
}
