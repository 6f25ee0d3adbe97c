import { lockedPackage, type LockedPackage } from './package.ts';

/** `go.sum`: lines `module version hash`; those of a mere `go.mod` name versions that were only looked at. */
export function* readGoSum(text: string): Generator<LockedPackage | undefined> {
  for (const line of text.split(/\r?\n/)) {
    const [module, version] = line.trim().split(/\s+/);
    if (module === undefined || version === undefined || !version.startsWith('v')) continue;
    if (version.endsWith('/go.mod')) continue;
    yield lockedPackage('golang', module, version, module, `${module} ${version} `);
  }
}

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
