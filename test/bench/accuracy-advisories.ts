/**
 * How well fixed versions are read out of advisories' prose, over the advisories whose prose names a version that the
 * database lists as fixed. Two views: per advisory (one that is right names a listed version, and none that the prose
 * itself tells as affected or in use), and per version against the database's list. What the database does not list is
 * shown by its cause, to be read. Needs ../shared/bench/advisories (not part of the project).
 *
 * usage: node test/bench/accuracy-advisories.ts [--cases]
 */
import { existsSync, readFileSync } from 'node:fs';
import { toldVersionsOf } from '../../src/claims/index.ts';

interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly text: string;
  readonly fixed: readonly string[];
  readonly fixed_in_text: readonly string[];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Why a version that was read as fixed may be missing in the database, by the words around it. */
function causeOf(text: string, version: string): string {
  const spelling = escaped(version);
  const near = (pattern: string): boolean =>
    new RegExp(pattern.replace('V', `v?${spelling}(?![\\w.]*\\d)`), 'is').test(text);
  if (near('(?:will be|is) (?:included|available|released|fixed|patched) in [^.;]{0,40}V'))
    return 'promised or told as fixed, not listed';
  if (near('(?:before|prior to|below|earlier than)\\b[^;]{0,60}V'))
    return 'told as the bound of what is affected, not listed';
  if (
    near('(?:fix|patch|resolv|address|correct|upgrad|updat|releas|solved|remed|mitigat)\\w*\\b[^;]{0,120}V')
  )
    return 'told as fixed, not listed';
  return 'misread, or told in other words';
}

function measure(advisories: readonly Advisory[]): void {
  let [right, missed, beyond, named, hit] = [0, 0, 0, 0, 0];
  const causes = new Map<string, number>();
  for (const { id, text, fixed, fixed_in_text: listed } of advisories) {
    const told = toldVersionsOf(text).fixed;
    right += listed.filter((version) => told.includes(version)).length;
    missed += listed.filter((version) => !told.includes(version)).length;
    if (told.length > 0) named++;
    if (told.some((version) => fixed.includes(version))) hit++;
    for (const version of told.filter((one) => !fixed.includes(one))) {
      beyond++;
      const cause = causeOf(text, version);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
      if (process.argv.includes('--cases')) console.log(`${id} ${version}: ${cause}`);
    }
  }
  const misread = causes.get('misread, or told in other words') ?? 0;
  console.log(
    JSON.stringify(
      {
        advisories: advisories.length,
        byAdvisory: { precision: round(hit / named), recall: round(hit / advisories.length) },
        byVersion: {
          recall: round(right / (right + missed)),
          precisionOfWhatTheProseTells: round((right + beyond - misread) / (right + beyond)),
          precisionAgainstTheDatabase: round(right / (right + beyond)),
        },
        notListed: Object.fromEntries([...causes].sort((a, b) => b[1] - a[1])),
      },
      null,
      1,
    ),
  );
}

const file = new URL('../../../shared/bench/advisories/pypa.jsonl', import.meta.url);
if (!existsSync(file)) console.log('skipped: ../shared/bench/advisories is not here');
else {
  const advisories = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Advisory);
  measure(advisories.filter((one) => one.fixed_in_text.length > 0));
}
