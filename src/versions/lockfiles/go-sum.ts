import { golang } from '../orders/golang.ts';
import { lockedPackage, type LockedPackage } from './package.ts';

/** What the sums say of one module: the versions whose files were fetched, and all that were looked at. */
interface Summed {
  readonly fetched: readonly string[];
  readonly seen: readonly string[];
}

/**
 * `go.sum` (https://go.dev/ref/mod#go-sum-files): the modules of which it holds one version, and has seen no newer one.
 * It keeps sums of versions that were selected once or by others, so that of several it does not say which is in use;
 * a line of a mere `go.mod` names a version that was only looked at.
 */
export function* readGoSum(text: string): Generator<LockedPackage | undefined> {
  for (const [module, summed] of modulesOf(text)) {
    const [version = ''] = summed.fetched;
    if (isSettled(summed)) yield lockedPackage('golang', module, version, module, `${module} ${version} `);
  }
}

/** Modules of which a `go.sum` does not say which version is in use. */
export const unsettledInGoSum = (text: string): readonly string[] =>
  [...modulesOf(text)].filter(([, summed]) => !isSettled(summed)).map(([module]) => module);

/** The build takes the newest version that anybody asks for. */
function isSettled({ fetched, seen }: Summed): boolean {
  const [version = ''] = fetched;
  const key = golang.key(version);
  return fetched.length === 1 && key !== null && seen.every((one) => (golang.key(one) ?? '') <= key);
}

/** Modules of which files were fetched, in their order. */
function modulesOf(text: string): ReadonlyMap<string, Summed> {
  const found = new Map<string, Summed>();
  for (const line of text.split(/\r?\n/)) {
    const [module, named] = line.trim().split(/\s+/);
    if (module === undefined || named?.startsWith('v') !== true) continue;
    const version = named.replace(/\/go\.mod$/, '');
    const { fetched, seen } = found.get(module) ?? { fetched: [], seen: [] };
    found.set(module, {
      fetched: version !== named || fetched.includes(version) ? fetched : [...fetched, version],
      seen: [...seen, version],
    });
  }
  return new Map([...found].filter(([, { fetched }]) => fetched.length > 0));
}
