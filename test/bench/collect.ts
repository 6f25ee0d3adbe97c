/**
 * Collecting end to end: a crawl of 50 kB pages from a loopback server in another process (fetch, read, search for
 * statements, store), where one page in ten concerns a tool of the catalogue, and where all do.
 * usage: [HEARSAY_THREADS=n] node test/bench/collect.ts [PAGES [SHARE]]
 */
import { spawn, spawnSync } from 'node:child_process';
import { enableCompileCache } from 'node:module';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../folders.ts';

// As the command does: what is loaded is kept compiled, and held small from the beginning.
enableCompileCache();
const { packagedCatalogueDir } = await import('../../src/config/index.ts');
const { openHearsay } = await import('../../src/pipeline/hearsay.ts');

const HOSTS = 10;
/** One page in so many concerns a tool. */
const SHARES = [10, 1] as const;
const pages = countOf(process.argv[2] ?? '3000');

const share = process.argv[3];
if (share !== undefined) await run(countOf(share));
else {
  // Each in a process of its own: what one left in memory would count for the next.
  const own = (one: number): readonly string[] => [import.meta.filename, String(pages), String(one)];
  for (const one of SHARES)
    if (spawnSync(process.execPath, own(one), { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
  // The page server has to share the one core, too.
  const { error } = spawnSync('taskset', ['-c', '0', process.execPath, ...own(SHARES[0])], {
    stdio: 'inherit',
  });
  console.log(error ? 'on one core: taskset is not there, not measured' : '(the last on one core)');
}

/** A count from 1; whatever else is asked for ends the program with how it is used. */
function countOf(argument: string): number {
  if (/^[1-9]\d{0,6}$/.test(argument)) return Number(argument);
  console.error('usage: [HEARSAY_THREADS=n] node test/bench/collect.ts [PAGES [SHARE]], both numbers from 1');
  process.exit(2);
}

async function run(share: number): Promise<void> {
  const folder = temporaryFolder('bench');
  const server = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'collect-server.ts'),
      String(HOSTS),
      String(Math.ceil(pages / HOSTS)),
      String(share),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const { ports, bytes } = JSON.parse(await firstLine(server.stdout)) as { ports: number[]; bytes: number };
    const config = writeCatalogue(folder, ports);
    const hearsay = await openHearsay({
      data: join(folder, 'data'),
      config,
      clock: Date,
      write: true,
      env: process.env,
    });
    let rss = 0;
    const watch = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 50);
    const marks: Record<string, number> = {};
    const begin = performance.now();
    const cpu = process.cpuUsage();
    const report = await hearsay.crawl({
      due: false,
      progress: ({ what }) => {
        marks[what] = performance.now();
      },
    });
    const seconds = (performance.now() - begin) / 1000;
    clearInterval(watch);
    const used = process.cpuUsage(cpu);
    const busy = (used.user + used.system) / 1e6;
    let since = begin;
    const parts = ['collecting', 'reading', 'searching', 'grading'].map((what) => {
      const until = marks[what];
      if (until === undefined) return `${what} beside it`;
      const spent = (until - since) / 1000;
      since = until;
      return `${what} ${spent.toFixed(1)} s (${((100 * spent) / seconds).toFixed(0)} %)`;
    });
    console.log(
      `one page in ${share} concerns a tool: ${report.documents} documents of ${(bytes / 1000).toFixed(0)} kB in ` +
        `${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(0)} pages a second, ${(pages / busy).toFixed(0)} a second of processor time; ${report.statements} statements, ` +
        `${report.claims} claims; most memory ${(rss / 1e6).toFixed(0)} MB; ` +
        parts.join(', '),
    );
    for (const problem of report.problems.slice(0, 3))
      console.log(problem.code, problem.subject, problem.message);
    await hearsay.close();
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shipped catalogue, with the loopback hosts as its only sources. */
function writeCatalogue(folder: string, ports: readonly number[]): string {
  const config = join(folder, 'feeds');
  cpSync(packagedCatalogueDir(), config, { recursive: true });
  rmSync(join(config, 'sources'), { recursive: true, force: true });
  const sources = ports.map(
    (port) =>
      `- slug: bench-${port}\n  kind: feed\n  url: http://127.0.0.1:${port}/feed.xml\n  publisher: reuters\n  options: { maxPages: ${pages} }`,
  );
  writeFileSync(join(config, 'sources.yaml'), sources.join('\n'));
  const hosts = ports.map((port) => `"127.0.0.1:${port}"`).join(', ');
  writeFileSync(
    join(config, 'collect.yaml'),
    `userAgent: hearsay-bench/0\ncontact: bench@hearsay.example\ntimeoutMs: 20000\ndelayMs: 0\nconcurrency: 16\nmaxRedirects: 5\nmaxBodyBytes: 10000000\nallowPrivateHosts: [${hosts}]\nregistries: { npm: "http://127.0.0.1:${ports[0] ?? 1}" }\n`,
  );
  return config;
}

async function firstLine(stream: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += new TextDecoder().decode(chunk);
    if (text.includes('\n')) break;
  }
  return text;
}
