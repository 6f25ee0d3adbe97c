import { lockedPackage, type LockedPackage } from './package.ts';

/** A gem under `specs:`, four blanks deep; a platform follows the version after a hyphen. */
const GEM = /^ {4}(\S+) \(([^)\s-]+)(?:-[^)\s]+)?\)$/;

/** `Gemfile.lock`: the gems of its `GEM` sections. */
export function* readGemfileLock(text: string): Generator<LockedPackage | undefined> {
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    if (/^[A-Z]/.test(line)) section = line.trim();
    const gem = section === 'GEM' ? GEM.exec(line) : null;
    if (gem === null) continue;
    const [, name = '', version = ''] = gem;
    yield lockedPackage('gem', name, version, `GEM ${name}`, line.trim());
  }
}
