#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Environment } from './cli/index.ts';
import { openOutput } from './cli/output.ts';

/** Folder of the package: of `src/main.ts` in a checkout, of `dist/main.mjs` when packed. */
const home = new URL('../', import.meta.url);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
process.once('SIGINT', () => stop.abort());
// A reader that closes early (head, less) ends the program, not in an error.
const stdout = openOutput(
  1,
  () => process.stdout,
  () => process.exit(0),
);
const stderr = openOutput(
  2,
  () => process.stderr,
  () => undefined,
);

// What a process does not need it does not make: streams, the version, all but the command that is asked for.
const environment: Environment = {
  argv: process.argv.slice(2),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  stdout: stdout.write,
  stderr: stderr.write,
  stdoutIsTerminal: stdout.isTerminal,
  stderrIsTerminal: stderr.isTerminal,
  columns: stdout.isTerminal ? process.stdout.columns : 0,
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
