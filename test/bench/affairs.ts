/**
 * How rightly claims, grades and origins are drawn from whole affairs: by the whole program from their texts, and from
 * an analyst's own statements, ungrouped and grouped, which tells grouping and grading apart from reading.
 *
 * usage: node test/bench/affairs.ts [--cases] [FOLDER]   --cases prints every claim of the open affairs
 */
import { join } from 'node:path';
import { scoreAffair } from '../grading/whole-affair-score.ts';
import type { AffairScore, Share } from '../grading/whole-affair-score.ts';
import { claimsGrouped, claimsRead, claimsTold, openWholeAffairs } from '../grading/whole-affairs.ts';
import type { ComparedClaim, WholeAffair } from '../grading/whole-affairs.ts';

const cases = process.argv.includes('--cases');
const folder =
  process.argv.slice(2).find((one) => !one.startsWith('--')) ??
  join(import.meta.dirname, '../fixtures/whole-affairs');
const affairs = openWholeAffairs(folder);
/** Those that begin with an x are kept unread: only their figures are shown. */
const isOpen = ({ name }: WholeAffair): boolean => !name.startsWith('x');

const counted = (of: readonly Share[]): string => {
  const sum = of.reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }), { right: 0, of: 0 });
  return `${String(sum.right)}/${String(sum.of)}`;
};

function print(name: string, scores: readonly AffairScore[]): void {
  if (scores.length === 0) return;
  const sum = (of: (one: AffairScore) => number): number => scores.reduce((all, one) => all + of(one), 0);
  const placed = sum((one) => one.bcubed.placed);
  console.log(
    `${name}: statements placed ${(placed / sum((one) => one.statements)).toFixed(3)}  ` +
      `bcubed P ${(sum((one) => one.bcubed.precision) / placed || 0).toFixed(3)} ` +
      `R ${(sum((one) => one.bcubed.recall) / placed || 0).toFixed(3)}  ` +
      `grades ${counted(scores.map((one) => one.grades))}  ` +
      `falsely verified ${String(sum((one) => one.falselyVerified.length))}  ` +
      `origins ${counted(scores.map((one) => one.origins))}, ${String(sum((one) => one.originsTooMany))} too many  ` +
      `introduced ${counted(scores.map((one) => one.introduced))}  flags ${counted(scores.map((one) => one.flags))}, ` +
      `${String(sum((one) => one.flagsTooMany))} too many  ` +
      `conflicts ${counted(scores.map((one) => one.conflicts))}, ${String(sum((one) => one.conflictsTooMany))} too many`,
  );
}

function printCases({ name }: WholeAffair, { outcomes, falselyVerified }: AffairScore): void {
  const list = (what: string, of: readonly string[]): string =>
    of.length > 0 ? `; ${what}: ${of.join(', ')}` : '';
  for (const { gold, got, originsFound, tooMany, ...one } of outcomes)
    console.log(
      `  ${name}/${gold.id}: ${gold.grade.all}, got ${got?.grade ?? 'nothing'}; ` +
        `origins ${String(originsFound)}/${String(gold.origins.length)}` +
        (tooMany.length > 0 ? `, too many: ${tooMany.join(' | ')}` : '') +
        list('flags missing', one.flagsMissing) +
        list('flags too many', one.flagsTooMany) +
        list('conflicts missing', one.conflictsMissing) +
        list('conflicts too many', one.conflictsTooMany) +
        (got ? `; “${got.proposition}”` : ''),
    );
  for (const one of falselyVerified) console.log(`  ${name}: FALSELY VERIFIED ${one}`);
}

const ways: readonly [string, (affair: WholeAffair) => Promise<readonly ComparedClaim[]>][] = [
  ['read by the program', claimsRead],
  ['from the analyst’s statements', claimsTold],
  ['from the analyst’s statements and groups', claimsGrouped],
];
for (const [way, derive] of ways) {
  const scored: (readonly [WholeAffair, AffairScore])[] = [];
  for (const affair of affairs) scored.push([affair, scoreAffair(affair, await derive(affair))]);
  const open = scored.filter(([affair]) => isOpen(affair));
  const unread = scored.filter(([affair]) => !isOpen(affair));
  console.log(`\n${way}`);
  print(`open (${String(open.length)})`, open.map(([, score]) => score)); // prettier-ignore
  print(`unread (${String(unread.length)})`, unread.map(([, score]) => score)); // prettier-ignore
  if (cases) for (const [affair, score] of open) printCases(affair, score);
}
