/**
 * How rightly it is read who tells something, in single passages (test/fixtures/tellers).
 *
 * usage: node test/bench/tellers.ts [--cases] [--missed] [NAME…]
 *   --cases  prints what came out wrong   --missed  prints the clauses in which no statement was found
 */
import { compileLexicon } from '../../src/claims/index.ts';
import type { Attribution } from '../../src/model/statement.ts';
import { SMALL_CATALOGUE } from '../claims/small-catalogue.ts';
import { readTellers, tellersOf } from '../claims/teller-measures.ts';
import type { TellerOutcome, ToldStep } from '../claims/teller-measures.ts';

const names = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const [cases, missed] = ['--cases', '--missed'].map((flag) => process.argv.includes(flag));
const lexicon = compileLexicon(SMALL_CATALOGUE);
const share = (right: number, of: number): string =>
  `${(right / of || 0).toFixed(3)} (${String(right)}/${String(of)})`;
const shown = (chain: readonly (ToldStep | Attribution)[]): string =>
  chain
    .map(({ name, type, resolved }) => `${name} [${type}${resolved ? ` = ${resolved}` : ''}]`)
    .join(' > ') || '(own)';

function print({ passage, told, got, chain }: TellerOutcome): void {
  if (got ? !cases : !missed) return;
  console.log(`  ${passage.construction} · ${passage.text}`);
  if (got)
    console.log(
      `    ${chain ? 'type: ' : ''}[${told.anchor}] ${got.kind} wants ${told.chains.map(shown).join(' or ')}, got ${shown(got.chain)}`,
    );
  else console.log(`    nothing read in [${told.anchor}]`);
}

for (const name of names.length > 0 ? names : ['first']) {
  const all = readTellers(name).flatMap((passage) => tellersOf(passage, lexicon));
  const found = all.filter(({ got }) => got !== null);
  const told = found.filter(({ told: { chains } }) => chains.every((chain) => chain.length > 0));
  const named = found.filter(({ got }) => (got?.chain.length ?? 0) > 0);
  const nested = found.filter(({ told: { chains } }) => (chains[0]?.length ?? 0) > 1);
  console.log(
    `${name}: found ${share(found.length, all.length)}  ` +
      `origin P ${share(named.filter((one) => one.origin).length, named.length)} ` +
      `R ${share(told.filter((one) => one.origin).length, told.length)}  ` +
      `chain ${share(found.filter((one) => one.chain).length, found.length)}  ` +
      `nested ${share(nested.filter((one) => one.chain).length, nested.length)}  ` +
      `types ${share(found.filter((one) => one.types).length, found.filter((one) => one.chain).length)}`,
  );
  for (const one of all) if (!one.chain || (!one.types && one.got)) print(one);
}
