#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Environment } from './cli/environment.ts';
import { openOutput } from './cli/output.ts';
import type * as Plain from './cli/plain-lookup.ts';
import { runKept } from './kept-script.ts';

/** Folder of the package: of `src/main.ts` in a checkout, of `dist/main.mjs` when packed. */
const HOME = join(import.meta.dirname, '..');

let stop: AbortController | undefined;

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
  get packagedConfig() {
    return join(HOME, 'feeds');
  },
  get signal() {
    return stopSignal();
  },
  open: async (options) =>
    // Who only reads may be stopped at once.
    (await import('./pipeline/hearsay.ts')).openHearsay(
      options.write ? { ...options, signal: stopSignal() } : options,
    ),
  inspect: async (request) =>
    (await import('./pipeline/inspect.ts')).inspectInput(request, environment.clock),
};

/** Aborted when the process is asked to stop for the first time; the second time ends it. */
function stopSignal(): AbortSignal {
  if (stop !== undefined) return stop.signal;
  const made = (stop = new AbortController());
  process.once('SIGTERM', () => made.abort());
  process.once('SIGINT', () => made.abort());
  return made.signal;
}

function version(): string {
  const file = readFileSync(join(HOME, 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

/** The packed program's lookup is a script of its own, kept compiled. */
async function answerPlainly() {
  if (import.meta.url.endsWith('.ts'))
    return (await import('./cli/plain-lookup.ts')).plainLookup(environment);
  try {
    const script = runKept<typeof Plain>(join(import.meta.dirname, 'plain-lookup.cjs'));
    const status = await script.exports.plainLookup(environment);
    if (status !== undefined) script.keep();
    return status;
  } catch {
    return undefined;
  }
}

async function answerWholly() {
  return (await import('./cli/index.ts')).run(environment);
}

enableCompileCache();
const plain = environment.argv.includes('lookup') ? await answerPlainly() : undefined;
if (plain === undefined) process.exitCode = await answerWholly();
// Nothing is left to do: what Node takes down before it ends by itself would cost as much as the lookup.
else if (stdout.isWritten() && stderr.isWritten()) process.exit(plain);
else process.exitCode = plain;
