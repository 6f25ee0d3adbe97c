/**
 * Writes dist/THIRD-PARTY.txt: the licence texts of all packages that are bundled into what is shipped.
 *
 * usage: node scripts/notices.ts
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Folders of all packages that the root depends on, however deep, as Node resolves them. */
function closure(): readonly string[] {
  const found = new Set<string>();
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop())
    for (const name of Object.keys(read(folder).dependencies ?? {})) {
      const at = resolve(folder, name);
      if (at === undefined || found.has(at)) continue;
      found.add(at);
      open.push(at);
    }
  return [...found].sort();
}

function resolve(from: string, name: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = join(folder, '..')) {
    const at = join(folder, 'node_modules', name);
    if (existsSync(join(at, 'package.json'))) return at;
  }
  return undefined;
}

function notice(folder: string): string {
  const { name, version, license } = read(folder);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license ?? 'see its text'})\n\n${text}\n`;
}

writeFileSync(
  join(root, 'dist/THIRD-PARTY.txt'),
  closure()
    .map(notice)
    .join(`\n${'-'.repeat(80)}\n\n`),
);
