import { asList, asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `composer.lock`: packages and development packages; a leading `v` is no part of a version at Packagist. */
export function* readComposerLock(text: string): Generator<LockedPackage | undefined> {
  const lock = asObject(JSON.parse(text));
  for (const section of ['packages', 'packages-dev']) {
    for (const value of asList(lock[section])) {
      const entry = asObject(value);
      const name = asText(entry['name']);
      const version = asText(entry['version'])?.replace(/^v(?=\d)/, '');
      if (name === undefined || version === undefined) continue;
      yield lockedPackage('composer', name, version, `${section} ${name}`, `"${name}"`);
    }
  }
}
