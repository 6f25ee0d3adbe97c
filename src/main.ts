#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
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

// What a process does not need it does not make: streams, the version, all but the command that is asked for.
const environment: Environment = {
  argv: process.argv.slice(2),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdoutIsTerminal: isatty(1),
  stderrIsTerminal: isatty(2),
  columns: process.stdout.columns,
  cwd: process.cwd(),
  clock: { now: Date.now },
  get version() {
    return version();
  },
  packagedConfig: fileURLToPath(new URL('feeds', home)),
  signal: stop.signal,
  open: async (options) =>
    (await import('./pipeline/hearsay.ts')).openHearsay({ ...options, signal: stop.signal }),
  inspect: async (request) =>
    (await import('./pipeline/inspect.ts')).inspectInput(request, environment.clock),
};

enableCompileCache();
const { run } = await import('./cli/index.ts');
process.exitCode = await run(environment);

function version(): string {
  const file = readFileSync(new URL('package.json', home), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
