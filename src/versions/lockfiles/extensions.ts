import { asList, asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `extensions.json` of a folder of VS Code extensions. */
export function* readExtensionsJson(text: string): Generator<LockedPackage | undefined> {
  for (const value of asList(JSON.parse(text))) {
    const entry = asObject(value);
    const id = asText(asObject(entry['identifier'])['id']);
    const version = asText(entry['version']);
    if (id !== undefined && version !== undefined) yield extension(id, version, `"${id}"`);
  }
}

/** Platforms that VS Code appends to the folder of an extension. */
const PLATFORMS: ReadonlySet<string> = new Set(['win32', 'linux', 'alpine', 'darwin', 'web', 'universal']);

/** Names of the folders in a folder of VS Code extensions: `publisher.name-1.2.3`, a platform may follow. */
export function* readExtensionFolders(names: readonly string[]): Generator<LockedPackage | undefined> {
  for (const name of names) {
    const at = name.search(/-\d+\.\d+\.\d/);
    if (at < 1) continue;
    const [version = '', ...rest] = name.slice(at + 1).split('-');
    const tail = PLATFORMS.has(rest[0] ?? '') ? [] : rest;
    yield extension(name.slice(0, at), [version, ...tail].join('-'), name);
  }
}

/** An extension is `publisher.name`; the purl writes it in lower case. */
export function extension(id: string, version: string, anchor: string): LockedPackage | undefined {
  const dot = id.indexOf('.');
  if (dot < 1) return undefined;
  const name = id.toLowerCase();
  const entry = lockedPackage(
    'vscode-extension',
    `${name.slice(0, dot)}/${name.slice(dot + 1)}`,
    version,
    id,
    anchor,
  );
  return entry === undefined ? undefined : { ...entry, name: id };
}
