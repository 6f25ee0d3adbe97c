/**
 * A lookup from cold start by the packed build, against `node -e 0`: whole processes in turns, wall and processor time.
 * Needs `npm run build`, and a data folder that knows the tool.
 * usage: node test/bench/lookup-start.ts [DATA [TOOL@VERSION [RUNS]]]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../folders.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.mjs');
const [data, what = 'claude-code@2.1.120', runs = '40'] = process.argv.slice(2);

if (!existsSync(MAIN)) console.log('lookup from cold start: no packed build here; run npm run build first');
else if (data === undefined) withOwnData(compare);
else compare(data);

/** A data folder with one short text of our own. */
function withOwnData(use: (folder: string) => void): void {
  const folder = temporaryFolder('bench');
  try {
    const text =
      'Claude Code reads the proxy settings of the machine since version 2.1.91, a researcher at the Example Institute said.';
    const index = join(folder, 'index.json');
    const entry = { text, url: 'https://news.example/1', outlet: 'Example News', publishedAt: '2026-07-03' };
    writeFileSync(index, JSON.stringify([entry]));
    spawn([MAIN, 'import', index, '--offline', '--data', folder]);
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(folder: string): void {
  const lookup = [MAIN, 'lookup', what, '--data', folder];
  const nothing = ['-e', '0'];
  // The first runs fill the caches of the disk and of compiled code.
  for (let run = 0; run < 3; run++) [lookup, nothing].forEach(spawn);
  const ours: Spent[] = [];
  const theirs: Spent[] = [];
  for (let run = 0; run < Number(runs); run++) {
    ours.push(spawn(lookup));
    theirs.push(spawn(nothing));
  }
  const wall = [median(ours.map((one) => one.wall)), median(theirs.map((one) => one.wall))] as const;
  const busy = [mean(ours.map((one) => one.busy)), mean(theirs.map((one) => one.busy))] as const;
  console.log(
    `lookup from cold start: ${wall[0].toFixed(1)} ms against ${wall[1].toFixed(1)} of node -e 0, ${(wall[0] / wall[1]).toFixed(2)}x; ` +
      `processor time ${busy[0].toFixed(1)} ms against ${busy[1].toFixed(1)}, ${(busy[0] / busy[1]).toFixed(2)}x (${runs} runs in turns)`,
  );
}

interface Spent {
  readonly wall: number;
  readonly busy: number;
}

/** Runs a process to its end; times in milliseconds, processor time of the child alone. */
function spawn(args: readonly string[]): Spent {
  const before = childTime();
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const wall = performance.now() - begin;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${String(stderr)}`);
  return { wall, busy: childTime() - before };
}

/** Processor time of ended children, milliseconds, where the system tells it (in hundredths of a second); else 0. */
function childTime(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  // After the name in brackets: fields 16 and 17 of proc(5), cutime and cstime.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
