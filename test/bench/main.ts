/**
 * Runs the benchmarks, each in a process of its own, one after another (the machine is shared by what is compared).
 *
 * usage: npm run bench [-- NAME…]   names are those of the folder's files; a prefix names a group
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
/** Files that others start with arguments of their own. */
const PARTS = /^(?:main|.*-(?:worker|server|child|pages))\.ts$/;

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !PARTS.test(file))
  .map((file) => file.slice(0, -3))
  .filter(
    (name) => wanted.length === 0 || wanted.some((want) => name === want || name.startsWith(`${want}-`)),
  );

if (names.length === 0) {
  console.error(`no benchmark is called ${wanted.join(', ')}`);
  process.exit(2);
}

let failed = 0;
for (const name of names) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', `${folder}${name}.ts`], {
    stdio: 'inherit',
  });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
