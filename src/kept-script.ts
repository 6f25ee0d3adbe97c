import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What a script exports, and how to keep it compiled as it is by now. */
export interface KeptScript<Exports> {
  readonly exports: Exports;
  readonly keep: () => void;
}

/**
 * Runs a CommonJS file that needs no module but Node's own. Its compiled form is kept beside the one that Node keeps of
 * modules, where that is enabled: Node's is taken before a module runs, and holds none of the functions that are
 * compiled when they are first called.
 */
export function runKept<Exports>(file: string): KeptScript<Exports> {
  const kept = keptAt(file);
  const cachedData = kept === undefined ? undefined : readIfThere(kept);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(module.exports, (name: string) => process.getBuiltinModule(name), module, file, dirname(file));
  const keep = (): void => {
    if (kept === undefined || (cachedData !== undefined && script.cachedDataRejected !== true)) return;
    try {
      const beside = `${kept}.${String(process.pid)}`;
      writeFileSync(beside, script.createCachedData(), { mode: 0o600 });
      renameSync(beside, kept);
    } catch {
      // The next start compiles it again.
    }
  };
  return { exports: module.exports as Exports, keep };
}

/** The engine tells by itself code of another version of it, and of another length; another file has another stamp. */
function keptAt(file: string): string | undefined {
  const folder = getCompileCacheDir();
  if (folder === undefined) return undefined;
  const { size, ino, mtimeMs } = statSync(file);
  return join(folder, `${basename(file)}-${String(ino)}-${String(size)}-${String(mtimeMs)}.code`);
}

function readIfThere(file: string): Buffer | undefined {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file);
}
