import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The engine's library, loaded from where it plainly lies: in its package, of exactly this version, as built for this
 * system. Undefined else, and where it was compiled on purpose; the package's own search, which takes longer than a
 * lookup, finds it then.
 */
export function loadBinding(version: string): object | undefined {
  const home = packageFolder(import.meta.dirname);
  if (home === undefined || versionOf(home) !== version || isCompiled(home)) return undefined;
  const { platform, arch } = process;
  // Another C library, another build; whoever has both is left to the longer search.
  if (platform === 'linux' && MUSL.some((loader) => existsSync(loader))) return undefined;
  const library = join(home, 'prebuilds', `${platform}-${arch}.node`);
  if (!existsSync(library)) return undefined;
  const loaded = { exports: {} };
  process.dlopen(loaded, library);
  return loaded.exports;
}

/** Whether the engine was built on this machine; installing leaves a folder for it even where nothing was. */
const isCompiled = (home: string): boolean =>
  ['Release', 'Debug'].some((kind) => existsSync(join(home, 'build', kind, 'better_sqlite3.node')));

const MUSL = ['/lib/ld-musl-x86_64.so.1', '/lib/ld-musl-aarch64.so.1'];

/** Where Node would find the package from a folder; its own search reads more than it needs to here. */
function packageFolder(from: string): string | undefined {
  const folder = join(from, 'node_modules', 'better-sqlite3');
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  return parent === from ? undefined : packageFolder(parent);
}

function versionOf(home: string): unknown {
  return (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version?: unknown }).version;
}
