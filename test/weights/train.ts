/**
 * Trains the weights by which a sentence is judged that no rule reads, and those of the screen before all searching: on
 * the labelled sentences and the annotated texts for development, never on held-out ones. Deterministic: the same
 * samples give the same files.
 *
 * usage: node test/weights/train.ts
 */
import { writeFileSync } from 'node:fs';
import { openReader } from '../claims/statement-gold.ts';
import { compileLexicon } from '../../src/claims/index.ts';
import { SMALL_CATALOGUE } from '../claims/small-catalogue.ts';
import { articleSamples, passageSamples, tableSamples } from './samples.ts';
import { train } from './network.ts';
import { trainScreen } from './screen.ts';

const reader = await openReader();
/** The texts were annotated with more care than the passages were labelled: each of their sentences counts so often. */
const CARE = 3;

const articles = articleSamples(reader);
const samples = [
  ...passageSamples(reader),
  ...tableSamples(compileLexicon(SMALL_CATALOGUE)),
  ...Array.from({ length: CARE }, () => articles).flat(),
];
/** JSON in ASCII alone: a text with one other letter takes twice the room in memory. */
const asciiJson = (learnt: object): string =>
  JSON.stringify(learnt).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`); // prettier-ignore
const write = (file: string, learnt: object): void =>
  writeFileSync(new URL(`../../src/claims/weighed/${file}`, import.meta.url), `${asciiJson(learnt)}\n`);

write('screen.json', trainScreen(samples));
const trained = train(samples);
write('weights.json', trained);
console.log(`${String(samples.length)} sentences, ${String(trained.names.length)} features`);
