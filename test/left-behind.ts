import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A whole run has a temporary folder of its own, and fails when it leaves one of ours there. */
export function setup(): () => void {
  // What the engine has compiled is kept for the next run, where it always was.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-tests-'));
  process.env['TMPDIR'] = folder;
  return () => {
    const left = readdirSync(folder).filter((name) => name.startsWith('hearsay-'));
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`tests have left folders behind: ${left.join(', ')}`);
  };
}
