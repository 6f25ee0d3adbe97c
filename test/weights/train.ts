/**
 * Trains the weights by which a sentence is judged that no rule reads: on the labelled sentences and the annotated texts
 * for development, never on held-out ones. Deterministic: the same samples give the same file.
 *
 * usage: node test/weights/train.ts
 */
import { writeFileSync } from 'node:fs';
import { openReader } from '../claims/statement-gold.ts';
import { compileLexicon } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE } from '../claims/small-catalogue.ts';
import { articleSamples, passageSamples, tableSamples } from './samples.ts';
import { train } from './regression.ts';

const reader = await openReader();
/** The texts were annotated with more care than the passages were labelled: each of their sentences counts so often. */
const CARE = 3;

const articles = articleSamples(reader);
const samples = [
  ...passageSamples(reader),
  ...tableSamples(compileLexicon(SMALL_CATALOGUE)),
  ...Array.from({ length: CARE }, () => articles).flat(),
];
const trained = train(samples);
writeFileSync(
  new URL('../../src/claims/weighed/weights.json', import.meta.url),
  `${JSON.stringify(trained)}\n`,
);
console.log(`${String(samples.length)} sentences, ${String(Object.keys(trained.weights).length)} features`);
