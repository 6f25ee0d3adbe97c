import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as YaraX from '@virustotal/yara-x';
import { ProblemError, problem } from '../model/problem.ts';

/** A place where a pattern of a rule stands in a file. */
export interface Hit {
  /** Name of the pattern, "$zone1". */
  readonly pattern: string;
  /** Bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
}

/** What one file gave. Hits are reported only when the rule's condition holds. */
export interface FileScan {
  readonly matched: boolean;
  readonly hits: readonly Hit[];
}

/** A compiled rule. `free` gives its memory back; it must not be used afterwards. */
export interface Probe {
  /** Name and version of the engine, for the record. */
  readonly engine: string;
  scan(file: Uint8Array): FileScan;
  free(): void;
}

/** Longest time for one file, in milliseconds. */
const SCAN_MS = 60_000;
const MATCHES_PER_PATTERN = 16;

interface Engine {
  readonly name: string;
  readonly module: typeof YaraX;
}

let engine: Engine | undefined;

/** Loads the engine once; its code is a WebAssembly module, so that a hostile file meets no native parser. */
async function load(): Promise<Engine> {
  if (engine) return engine;
  const manifest = createRequire(import.meta.url).resolve('@virustotal/yara-x/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const module = await import('@virustotal/yara-x');
  module.initSync({ module: readFileSync(join(dirname(manifest), 'pkg/yara_x_js_bg.wasm')) });
  engine = { name: `yara-x ${version}`, module };
  return engine;
}

interface RawPattern {
  readonly identifier: string;
  readonly matches: readonly { readonly offset: number; readonly length: number }[];
}

interface RawResult {
  readonly matches: readonly { readonly patterns: readonly RawPattern[] }[];
}

function hitsOf(raw: RawResult): FileScan {
  const hits = raw.matches.flatMap(({ patterns }) =>
    patterns.flatMap(({ identifier, matches }) =>
      matches.map(({ offset, length }) => ({ pattern: identifier, offset, length })),
    ),
  );
  return { matched: raw.matches.length > 0, hits };
}

function malformed(error: unknown): ProblemError {
  const message = error instanceof Error ? error.message : String(error);
  return new ProblemError(
    problem(
      'rule-malformed',
      'probe rule',
      message.split('\n').slice(0, 3).join(' ').slice(0, 400),
      'Correct the YARA-X rule; see https://virustotal.github.io/yara-x/docs/writing_rules/.',
    ),
  );
}

/** Compiles YARA-X source. Throws ProblemError `rule-malformed`. */
export async function compileProbe(source: string): Promise<Probe> {
  const { name, module } = await load();
  const compiler = new module.Compiler();
  let rules: YaraX.Rules;
  try {
    compiler.addSource(source);
    rules = compiler.build();
  } catch (error) {
    throw malformed(error);
  } finally {
    compiler.free();
  }
  const scanner = rules.scanner();
  scanner.setTimeoutMs(SCAN_MS);
  scanner.setMaxMatchesPerPattern(MATCHES_PER_PATTERN);
  return {
    engine: name,
    scan: (file) => hitsOf(scanner.scan(file) as RawResult),
    free() {
      scanner.free();
      rules.free();
    },
  };
}
