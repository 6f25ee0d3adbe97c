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

/** Folder of one extension: `publisher.name-1.2.3`, a platform may follow. */
const FOLDER =
  /^([A-Za-z0-9][\w-]*\.[\w.-]*?[\w])-(\d+\.\d+\.\d+(?:-(?!(?:win32|linux|alpine|darwin|web)\b)[\w.]+)?)(?:-[\w-]+)?$/;

/** Names of the folders in a folder of VS Code extensions. */
export function* readExtensionFolders(names: readonly string[]): Generator<LockedPackage | undefined> {
  for (const name of names) {
    const [, id, version] = FOLDER.exec(name) ?? [];
    if (id !== undefined && version !== undefined) yield extension(id, version, name);
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
