import { readPurl, registryName } from '../purl.ts';
import { asList, asObject, asText, type LockedPackage, type Loose } from './package.ts';

/** CycloneDX JSON (1.2 to 1.6): components, nested ones too, by their purl. */
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
  }
  for (const element of asList(bill['@graph']).map(asObject)) yield fromElement(element);
}

function fromElement(element: Loose): LockedPackage | undefined {
  const purl = asText(element['software_packageUrl']);
  return purl === undefined
    ? undefined
    : fromPurl(purl, asText(element['software_packageVersion']), 'element');
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
