import { parse } from 'yaml';
import { asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/**
 * `pnpm-lock.yaml`, lock versions 5 to 9. Keys are `/name/1.0.0_peers` (5), `/name@1.0.0(peers)` (6) or
 * `name@1.0.0` (9); what comes from a directory or an archive has no version of a registry.
 */
export function* readPnpmLock(text: string): Generator<LockedPackage | undefined> {
  // Aliases in a lockfile would only serve a bomb.
  const lock = asObject(parse(text, { maxAliasCount: 0 }));
  for (const [key, value] of Object.entries(asObject(lock['packages']))) {
    const read = readKey(key);
    const entry = asObject(value);
    const name = asText(entry['name']) ?? read?.name;
    const version = asText(entry['version']) ?? read?.version;
    if (name !== undefined && version !== undefined)
      yield lockedPackage('npm', name, version, key, key.startsWith('@') ? `'${key}'` : key);
  }
}

function readKey(key: string): { readonly name: string; readonly version: string } | undefined {
  if (/^(?:file|link|git\+|https?):/.test(key)) return undefined;
  const open = key.indexOf('(');
  const plain = (open < 0 ? key : key.slice(0, open)).replace(/^\//, '');
  const slashed = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^_/]*)/.exec(plain);
  if (slashed !== null) return { name: slashed[1] ?? '', version: slashed[2] ?? '' };
  const at = plain.lastIndexOf('@');
  const version = plain.slice(at + 1);
  return at > 0 && /^\d/.test(version) ? { name: plain.slice(0, at), version } : undefined;
}
