import { parse } from 'smol-toml';
import { asList, asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `Cargo.lock`, all versions: packages with a source; members of the workspace have none. */
export function* readCargoLock(text: string): Generator<LockedPackage | undefined> {
  for (const value of asList(asObject(parse(text))['package'])) {
    const entry = asObject(value);
    const name = asText(entry['name']);
    const version = asText(entry['version']);
    if (name === undefined || version === undefined || entry['source'] === undefined) continue;
    yield lockedPackage('cargo', name, version, `package ${name}`, `name = "${name}"`);
  }
}
