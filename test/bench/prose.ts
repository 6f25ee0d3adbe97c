/**
 * How rightly versions and days are read out of single passages (test/fixtures/versions-in-prose), and which statements
 * of longer ones ("carried-…") carry them.
 *
 * usage: node test/bench/prose.ts [--cases] [NAME…]   --cases prints what came out wrong
 */
import { compileLexicon } from '../../src/claims/index.ts';
import { measureCarried, readCarried } from '../claims/carried-measures.ts';
import type { CarriedCase } from '../claims/carried-measures.ts';
import { outcomesOf, readPassages } from '../claims/prose-measures.ts';
import type { Outcome } from '../claims/prose-measures.ts';
import { SMALL_CATALOGUE } from '../claims/small-catalogue.ts';

const names = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const cases = process.argv.includes('--cases');
const lexicon = compileLexicon(SMALL_CATALOGUE);
const share = (right: number, of: number): string =>
  `${(right / of || 0).toFixed(3)} (${String(right)}/${String(of)})`;
const field = (
  one: { introduced: string | null; fixed: string | null; affected: string | null } | undefined,
): string => (one ? [one.introduced, one.fixed, one.affected].map((value) => value ?? '-').join(' | ') : '?');

function print({ passage, want, got, missed, date }: Outcome): void {
  console.log(`  ${passage.text}`);
  if (!want) console.log(`    wants no version, got ${got?.kind ?? ''} ${field(got?.versions)}`);
  else if (missed) console.log(`    missed ${want.kind}${want.polarity === 'negated' ? ' negated' : ''}`);
  else {
    console.log(`    ${want.kind} wants ${field(want.versions)}, got ${field(got?.versions)}`);
    if (!date) console.log(`    day ${want.date ?? '-'}, got ${got?.eventDate ?? '-'}`);
  }
}

function printCase({ sentence, fault, kind, want, got }: CarriedCase): void {
  console.log(`  ${fault} ${kind}: ${sentence}`);
  if (want) console.log(`    wants ${want.polarity} ${field(want.versions)} ${want.date ?? ''}`);
  if (got)
    console.log(
      `    got ${got.polarity} ${field(got.versions)} ${got.eventDate ?? ''} by ${got.rule}: ${got.quote}`,
    );
}

function printCarried(name: string): void {
  const { kinds, versions, date, cases: wrong } = measureCarried(readCarried(name), lexicon);
  const counted = [...kinds].map(
    ([kind, { tp, fp, fn }]) => `${kind} P ${share(tp, tp + fp)} R ${share(tp, tp + fn)}`,
  );
  console.log(
    `${name}: ${counted.join('  ')}  versions ${share(versions.right, versions.of)}  ` +
      `date ${share(date.right, date.of)}`,
  );
  if (cases) for (const one of wrong) printCase(one);
}

for (const name of names.length > 0 ? names : ['first', 'dates-first', 'carried-first']) {
  if (name.startsWith('carried')) {
    printCarried(name);
    continue;
  }
  const all = readPassages(name).flatMap((passage) => outcomesOf(passage, lexicon));
  const found = all.filter((one) => !one.missed);
  const versioned = found.filter((one) => one.want?.compared ?? true);
  const dated = found.filter((one) => one.want?.date !== undefined);
  console.log(
    `${name}: found ${share(found.length, all.length)}  ` +
      `versions ${share(versioned.filter((one) => one.versions).length, versioned.length)}  ` +
      `date ${share(dated.filter((one) => one.date).length, dated.length)}`,
  );
  if (cases) for (const one of all) if (one.missed || !one.versions || !one.date) print(one);
}
