import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Conformance cases that stand beside the checkout; tests that need them say so and are skipped without them. */
export const BENCH = join(import.meta.dirname, '../../../shared/bench');
export const hasBench = existsSync(BENCH);
export const ABSENT = '../shared is absent: conformance cases skipped';

export function readLines(path: string): unknown[] {
  return readFileSync(join(BENCH, path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

export function readCases(path: string): unknown {
  return JSON.parse(readFileSync(join(BENCH, path), 'utf8')) as unknown;
}
