import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();

/** A new folder of its own, removed when the tests of the file, or the script, have ended. `of`: whose it is. */
export function temporaryFolder(of: string): string {
  const folder = mkdtempSync(join(tmpdir(), `hearsay-${of}-`));
  made.add(folder);
  return folder;
}

/** Removes them all, whatever has become of them. */
export function removeFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
}

process.once('exit', removeFolders);
