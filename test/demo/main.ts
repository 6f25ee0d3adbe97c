import { relative, resolve } from 'node:path';
import { play } from './play.ts';

const data = resolve(import.meta.dirname, '../../data/demo');
const shown = relative(process.cwd(), data) || '.';
const started = performance.now();

process.stdout.write(`hearsay demo: an invented newsroom on this machine, three days, the real program.
Every command below also gets --data ${shown} --config ${shown}/feeds.
`);
await play({
  data,
  write: (text) => void process.stdout.write(text),
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  columns: process.stdout.columns ?? 100,
});
process.stdout.write(`
Done in ${((performance.now() - started) / 1000).toFixed(1)} s. The data stays in ${shown}; try for yourself:

  npx --no-install hearsay show HEARSAY-2026-000001 --data ${shown} --config ${shown}/feeds
  npx --no-install hearsay lookup quillbox@4.1.1 --data ${shown} --config ${shown}/feeds
  npx --no-install hearsay serve --data ${shown} --config ${shown}/feeds
`);
