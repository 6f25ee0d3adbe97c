import { parseSyml } from '@yarnpkg/parsers';
import { asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `yarn.lock` of Yarn 1 and of the later ones; workspaces, patches and links are left out. */
export function* readYarnLock(text: string): Generator<LockedPackage | undefined> {
  const lock = asObject(parseSyml(text));
  const modern = lock['__metadata'] !== undefined;
  for (const [key, value] of Object.entries(lock)) {
    if (key === '__metadata') continue;
    const entry = asObject(value);
    const version = asText(entry['version']);
    const name = modern ? nameOfResolution(asText(entry['resolution'])) : nameOfPattern(key);
    if (name === undefined || version === undefined) continue;
    yield lockedPackage('npm', name, version, key, key.split(', ')[0] ?? key);
  }
}

/** `lodash@npm:4.17.21` is from a registry; `…@workspace:`, `…@patch:` and `…@link:` are not. */
const nameOfResolution = (resolution: string | undefined) =>
  resolution === undefined ? undefined : /^(@?[^@]+)@npm:/.exec(resolution)?.[1];

/** `lodash@^4.17.0`, and `other@npm:lodash@^4` which is lodash under another name. */
function nameOfPattern(pattern: string): string | undefined {
  const alias = /@npm:(@?[^@]+)/.exec(pattern);
  if (alias !== null) return alias[1];
  const at = pattern.indexOf('@', 1);
  const from = pattern.slice(at + 1);
  return at < 1 || /^(?:file|link|git|https?|portal)/.test(from) ? undefined : pattern.slice(0, at);
}
