#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './cli/index.ts';
import type { Environment } from './cli/index.ts';

/** Folder of the package: of `src/main.ts` in a checkout, of `dist/main.mjs` when packed. */
const home = new URL('../', import.meta.url);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
// A reader that closes early (head, less) ends the writing, not in an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const environment: Environment = {
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdoutIsTerminal: process.stdout.isTTY,
  stderrIsTerminal: process.stderr.isTTY,
  columns: process.stdout.columns,
  cwd: process.cwd(),
  clock: { now: Date.now },
  version: version(),
  packagedConfig: fileURLToPath(new URL('feeds', home)),
  signal: stop.signal,
  open: async (options) =>
    (await import('./pipeline/hearsay.ts')).openHearsay({ ...options, signal: stop.signal }),
  inspect: async (request) =>
    (await import('./pipeline/inspect.ts')).inspectInput(request, environment.clock),
};

process.exitCode = await run(environment);

function version(): string {
  const file = readFileSync(new URL('package.json', home), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
