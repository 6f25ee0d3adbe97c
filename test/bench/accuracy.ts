/**
 * How rightly statements are read: against the annotation of the five articles beside the repository (skipped where
 * they are absent), of our own texts in two halves, and of texts that are held out. The even half is for development:
 * its cases are printed to be read, and so are those of the even texts on tellers and versions. The odd half was held
 * out at first: only its figures are shown unless asked for. Of the held-out texts and of the sets that are or were
 * blind only figures are ever shown. Of some 400 whole texts the kinds of each sentence are known, and nothing else; no
 * weight learns from them.
 *
 * usage: node test/bench/accuracy.ts [--brief] [--all]
 *   --brief  figures only   --all  the cases of the odd half too
 */
import {
  judge,
  openArticles,
  openBlind,
  openFourth,
  openHeld,
  openReader,
  openSeeds,
  openThird,
  openTold,
} from '../claims/statement-gold.ts';
import type { Collection, GoldStep, IndexEntry } from '../claims/statement-gold.ts';
import { allKinds, f1Of, scoreAll, shareOf, sumOf } from '../claims/statement-score.ts';
import type { Counts, Score, Share } from '../claims/statement-score.ts';
import { WHOLE_TEXTS, scoreKinds, wholeTexts } from '../claims/whole-texts.ts';

const brief = process.argv.includes('--brief');
const everything = process.argv.includes('--all');
const reader = await openReader();

const counted = (counts: Counts): Record<string, string | number> => {
  const { precision, recall, f1 } = f1Of(counts);
  return { ...counts, P: precision.toFixed(3), R: recall.toFixed(3), F1: f1.toFixed(3) };
};
const shared = (name: string, share: Share): string =>
  `${name} ${shareOf(share).toFixed(3)} (${String(share.right)}/${String(share.of)})`;
const chained = (chain: readonly Pick<GoldStep, 'name'>[]): string =>
  chain.map((step) => step.name).join(' > ') || '(own voice)';

function printFigures(score: Score): void {
  console.table({
    ...Object.fromEntries([...score.kinds].sort().map(([kind, counts]) => [kind, counted(counts)])),
    'all kinds': counted(allKinds(score)),
    origin: counted(score.origin),
  });
  const { chain, nested, hedge, polarity, versions, date, everyField, types, makers } = score;
  const shares = {
    chain,
    nested,
    hedge,
    polarity,
    versions,
    date,
    'every field': everyField,
    'sort of teller': types,
    'maker or not': makers,
  };
  console.log(
    Object.entries(shares)
      .map(([name, share]) => shared(name, share))
      .join('  '),
  );
}

/** Which kinds stand in for which: a missed kind beside the extra kinds of its sentence. */
function printConfusion(score: Score): void {
  const pairs = new Map<string, number>();
  for (const missed of score.missed) {
    const instead = score.extra.filter(
      ({ file, told }) => file === missed.seed && told.sentence === missed.quote,
    );
    const read = instead.map(({ told }) => told.kind).join('+') || 'nothing';
    pairs.set(`${missed.kind} read as ${read}`, (pairs.get(`${missed.kind} read as ${read}`) ?? 0) + 1);
  }
  console.log('\nconfusion');
  for (const [pair, times] of [...pairs].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(times)}  ${pair}`);
}

function printCases(score: Score): void {
  printConfusion(score);
  console.log('\nmissed');
  for (const one of score.missed)
    console.log(`  ${one.id} ${one.kind}${one.polarity === 'negated' ? ' negated' : ''}: ${one.quote}`);
  console.log('\nfound too much');
  for (const { file, told } of score.extra)
    console.log(`  ${file} ${told.kind} [${told.quote}] in: ${told.sentence}`);
  console.log('\nfound, with a field that differs');
  for (const { want, got, fields } of score.differing) {
    const words = fields.map((field) => {
      if (field === 'chain') return `chain ${chained(want.chain)} ≠ ${chained(got.chain)}`;
      if (field === 'hedge') return `hedge ${want.hedge} ≠ ${got.hedge}`;
      if (field === 'polarity') return `polarity ${want.polarity} ≠ ${got.polarity}`;
      if (field === 'date') return `date ${String(want.eventDate)} ≠ ${String(got.eventDate)}`;
      return `versions ${JSON.stringify(want.versions)} ≠ ${JSON.stringify(got.versions)}`;
    });
    console.log(`  ${want.id} ${want.kind}: ${words.join('; ')} in: ${want.quote}`);
  }
}

function measure(name: string, collection: Collection, entries: readonly IndexEntry[], cases: boolean): void {
  const started = performance.now();
  const score = scoreAll(entries.map((entry) => judge(collection, entry, reader)));
  const took = (performance.now() - started) / 1000;
  console.log(`\n== ${name}: ${String(entries.length)} texts, ${took.toFixed(2)} s`);
  printFigures(score);
  if (cases && !brief) printCases(score);
}

const seeds = openSeeds();
if (seeds) measure('the five articles', seeds, seeds.index, true);
else console.log('the five articles: skipped, ../shared is absent');

const articles = openArticles();
const isEven = (entry: IndexEntry): boolean => Number.parseInt(entry.file, 10) % 2 === 0;
measure('our texts, even half (development)', articles, articles.index.filter(isEven), true);
measure(
  'our texts, odd half (held out at first, read since)',
  articles,
  articles.index.filter((entry) => !isEven(entry)),
  everything,
);

const held = openHeld();
measure('first held-out texts (opened since)', held, held.index, false);

const blind = openBlind();
measure('second set (blind at first, opened since)', blind, blind.index, false);

const third = openThird();
measure('third set (blind at first, opened since)', third, third.index, false);

const fourth = openFourth();
measure('fourth blind set (never opened for tuning)', fourth, fourth.index, false);

for (const [half, use] of [
  ['even', 'development'],
  ['odd', 'blind at first, opened since'],
] as const) {
  const told = openTold(half);
  measure(`told ${half}, on tellers and versions (${use})`, told, told.index, half === 'even');
}

for (const [half, rest] of [
  ['even files (development)', 0],
  ['odd files (never opened for tuning)', 1],
] as const) {
  const texts = WHOLE_TEXTS.filter((file) => Number(/\d+/.exec(file)?.[0]) % 2 === rest).flatMap(wholeTexts);
  const kinds = scoreKinds(texts, reader);
  console.log(`\n== whole texts, kinds alone, ${half}: ${String(texts.length)} texts`);
  console.table({
    ...Object.fromEntries([...kinds].sort().map(([kind, counts]) => [kind, counted(counts)])),
    'all kinds': counted(sumOf([...kinds.values()])),
  });
}
