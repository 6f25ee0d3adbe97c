import { readPurl, registryName } from '../purl.ts';
import { asList, asObject, asText, lockedPackage, type LockedPackage, type Loose } from './package.ts';

/** CycloneDX JSON (1.2 to 1.6): components, nested ones too, by their purl or their name. */
export function* readCycloneDx(text: string): Generator<LockedPackage | undefined> {
  const bill = asObject(JSON.parse(text));
  yield* readComponents([asObject(bill['metadata'])['component'], ...asList(bill['components'])]);
}

/** A stack instead of recursion: the depth of a hostile file must not matter. */
function* readComponents(roots: readonly unknown[]): Generator<LockedPackage | undefined> {
  const stack = [...roots].reverse();
  while (stack.length > 0) {
    const component = asObject(stack.pop());
    const purl = asText(component['purl']);
    if (purl !== undefined) yield fromPurl(purl, asText(component['version']), 'component');
    else
      yield byName(
        asText(component['group']),
        asText(component['name']),
        asText(component['version']),
        'component',
      );
    stack.push(...[...asList(component['components'])].reverse());
  }
}

/** SPDX JSON: 2.x packages with a `purl` reference, and 3.0 elements of type `software_Package`. */
export function* readSpdx(text: string): Generator<LockedPackage | undefined> {
  const bill = asObject(JSON.parse(text));
  for (const value of asList(bill['packages'])) {
    const entry = asObject(value);
    const reference = asList(entry['externalRefs'])
      .map(asObject)
      .find((one) => one['referenceType'] === 'purl');
    const purl = asText(reference?.['referenceLocator']);
    if (purl !== undefined) yield fromPurl(purl, asText(entry['versionInfo']), 'package');
    else yield byName(undefined, asText(entry['name']), asText(entry['versionInfo']), 'package');
  }
  for (const element of asList(bill['@graph']).map(asObject)) yield fromElement(element);
}

function fromElement(element: Loose): LockedPackage | undefined {
  const purl = asText(element['software_packageUrl']);
  return purl === undefined
    ? undefined
    : fromPurl(purl, asText(element['software_packageVersion']), 'element');
}

/** SPDX 2.x in tags and values: a package from each `PackageName:` to the next. */
export function* readSpdxTags(text: string): Generator<LockedPackage | undefined> {
  const [, ...packages] = text.split(/^PackageName:/m);
  for (const one of packages) {
    const lines = one.split(/\r?\n/);
    const valueOf = (tag: string): string | undefined =>
      lines
        .find((line) => line.startsWith(tag))
        ?.slice(tag.length)
        .trim();
    const version = valueOf('PackageVersion:');
    const purl = /^\S+ purl (\S+)/.exec(
      lines.find((line) => /^ExternalRef:\s*\S+ purl /.test(line))?.replace(/^ExternalRef:\s*/, '') ?? '',
    )?.[1];
    yield purl === undefined
      ? byName(undefined, lines[0]?.trim(), version, 'package')
      : fromPurl(purl, version, 'package');
  }
}

/** What names no registry: a scope (`@acme`) is npm's, all else is known by its name alone. */
export function byName(
  group: string | undefined,
  name: string | undefined,
  version: string | undefined,
  what: string,
): LockedPackage | undefined {
  if (name === undefined || name === '' || version === undefined || version === '') return undefined;
  const whole = group === undefined || group === '' ? name : `${group}/${name}`;
  return lockedPackage(
    whole.startsWith('@') && whole.includes('/') ? 'npm' : 'generic',
    whole,
    version,
    `${what} ${whole}`,
    name,
  );
}

/** The purl's own version counts; a version beside it stands in for a missing one. */
export function fromPurl(text: string, beside: string | undefined, what: string): LockedPackage | undefined {
  const read = readPurl(text);
  if (!read.ok) return undefined;
  const version = read.purl.version ?? beside;
  if (version === undefined) return undefined;
  const name = registryName(read.purl);
  const base = text.split(/[?#]/)[0] ?? text;
  const purl = read.purl.version === null ? `${base}@${encodeURIComponent(version)}` : base;
  return { purl, name, version, where: `${what} ${name}`, anchor: text };
}
