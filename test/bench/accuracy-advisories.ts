/**
 * How well fixed versions are read out of advisories' prose: precision and recall over the advisories whose prose names
 * a version that the database lists as fixed. Prints figures; needs ../shared/bench/advisories (not part of the project).
 */
import { existsSync, readFileSync } from 'node:fs';
import { toldVersionsOf } from '../../src/claims/index.ts';

interface Advisory {
  readonly id: string;
  readonly text: string;
  readonly fixed: readonly string[];
  readonly fixed_in_text: readonly string[];
}

const file = new URL('../../../shared/bench/advisories/pypa.jsonl', import.meta.url);
if (!existsSync(file)) {
  console.log('skipped: ../shared/bench/advisories is not here');
} else {
  const advisories = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Advisory)
    .filter((one) => one.fixed_in_text.length > 0);
  let right = 0;
  let missed = 0;
  const beyond = new Map<string, number>();
  for (const { text, fixed, fixed_in_text } of advisories) {
    const told = new Set(toldVersionsOf(text).fixed);
    const listed = new Set(fixed);
    for (const version of fixed_in_text) {
      if (told.has(version)) right++;
      else missed++;
    }
    // Versions that the prose names and the database does not list: errors of reading, or gaps of the database.
    for (const version of told) if (!listed.has(version)) beyond.set(version, (beyond.get(version) ?? 0) + 1);
  }
  const wrong = [...beyond.values()].reduce((sum, count) => sum + count, 0);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  console.log(
    JSON.stringify(
      {
        advisories: advisories.length,
        right,
        missed,
        recall: round(right / (right + missed)),
        notListed: wrong,
        precisionAgainstTheDatabase: round(right / (right + wrong)),
        mostOftenNotListed: Object.fromEntries([...beyond].sort((a, b) => b[1] - a[1]).slice(0, 12)),
      },
      null,
      1,
    ),
  );
}
