/**
 * How fast texts are searched, in megabytes of text a second of processor time on one core: prose that names a tool
 * (statements and chains), prose that names none (turned away at the gate), each step's share, the memory over many
 * documents, and the pattern that near-matches cost most.
 *
 * usage: node --expose-gc test/bench/accuracy-speed.ts [DOCUMENTS]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { compileLexicon, concerns, readStatements } from '../../src/claims/index.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import { readDocument } from '../../src/claims/read-document.ts';
import { subjectOf } from '../../src/claims/subjects/subject.ts';
import { parse } from '../../src/claims/text/parse.ts';
import { splitSentences } from '../../src/claims/text/sentences.ts';
import { wordingOf } from '../../src/claims/text/wording.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from '../claims/small-catalogue.ts';

const documents = Number(process.argv[2] ?? 100_000);
const lexicon = compileLexicon((await loadCatalogue(packagedCatalogueDir())).catalogue);

const TOLD = [
  'The editor uploads the names of open files to a server in Ireland, according to a researcher at the institute.',
  'A spokesperson for the company denied on Tuesday that any of the prompts had been stored.',
  'Version 1.84.2 removes the check, which had been there since 1.82.',
  'Two users on the forum said that they could not reproduce it with the settings turned off.',
];
const AROUND = [
  'The council met for the third time this year to talk about the new bridge over the river.',
  'Prices for coffee rose again in the spring, and several small shops in the old town closed their doors.',
  'He had worked for the railway for eleven years before he moved to the coast with his family.',
  'Most visitors come by train, walk along the harbour and leave before the evening gets cold.',
  'The orchestra will play three concerts in May, two of them in the open air if the weather allows it.',
  'Schools in the district have been asked to send their plans for the coming winter by the end of next week.',
  'Nobody could say how long the repairs would take or who was going to pay for them.',
  'She laughed, put the letter back into the drawer and went on with her work.',
];

/** A text of about `length` units: one sentence in eight tells of a tool when `tool` is given. */
function prose(length: number, seed: number, tool: string | undefined): string {
  const lines: string[] =
    tool === undefined ? [] : [`People have been talking about ${tool} since last week.`];
  let units = 0;
  for (let at = seed; units < length; at++) {
    const told = tool !== undefined && at % 8 === 0;
    const line = (told ? TOLD[(at / 8) % TOLD.length] : AROUND[(at * 5 + seed) % AROUND.length]) ?? '';
    lines.push(line.replace(/\.$/, `, as note ${at} has it.`));
    units += line.length;
  }
  return lines.join(' ');
}

const rounded = (value: number): string => value.toFixed(2);

/** Megabytes of text a second of processor time, that of the compilers beside it included. */
function rate(texts: readonly string[], work: (text: string) => void): number {
  for (const text of texts.slice(0, 20)) work(text);
  const before = process.cpuUsage();
  for (const text of texts) work(text);
  const { user, system } = process.cpuUsage(before);
  return texts.reduce((sum, text) => sum + text.length, 0) / (user + system);
}

const many = (length: number, tool: string | undefined, from = 0): readonly string[] =>
  Array.from({ length: Math.ceil(3_000_000 / length) }, (_, seed) => prose(length, from + seed, tool));

function printRates(of: Lexicon): void {
  const search = (text: string): unknown => readStatements(documentOf(text), of);
  // A crawl goes on for longer than its code takes to be compiled: other texts of the same kind, one after another.
  const rounds = [0, 1, 2, 3].map((round) =>
    rounded(rate(many(6000, 'Visual Studio Code', round * 1000), search)),
  );
  console.log(`prose that names a tool, each 3 MB of a process from its start: ${rounds.join(', ')} MB/s`);
  console.log(
    `prose that names none, at the gate: ${rounded(rate(many(6000, undefined), (text) => void concerns(text, of)))} MB/s`,
  );
}

function printSteps(of: Lexicon): void {
  const texts = many(6000, 'Visual Studio Code');
  const known = new Set(['vscode']);
  const steps: Readonly<Record<string, (document: Document) => unknown>> = {
    'splitting into sentences': ({ text }) => splitSentences(text),
    'what it is about': (document) => subjectOf(document, of),
    'words, names, dates, versions': ({ text }) =>
      wordingOf(text).map((one) => parse(text, one, of, '2026-07-03', known)),
    'all but building statements': (document) => readDocument(document, subjectOf(document, of)),
    all: (document) => readStatements(document, of),
  };
  console.table(
    Object.fromEntries(
      Object.entries(steps).map(([name, step]) => [
        name,
        { 'ms a megabyte': Math.round(1000 / rate(texts, (text) => void step(documentOf(text)))) },
      ]),
    ),
  );
}

function printMemory(of: Lexicon): void {
  const used = (): number => {
    (globalThis as { gc?: () => void }).gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const marks: string[] = [];
  for (let at = 0; at < documents; at++) {
    readStatements(documentOf(`${TOLD[at % TOLD.length] ?? ''} Visual Studio Code, note ${at}.`), of);
    if (at % Math.ceil(documents / 4) === Math.ceil(documents / 8)) marks.push(used().toFixed(1));
  }
  console.log(`heap over ${documents} documents: ${marks.join(', ')} MB`);
}

/** All patterns written out in the lexicons and the rules, as the files have them. */
function allPatterns(): readonly RegExp[] {
  const found: RegExp[] = [];
  const root = new URL('../../src/claims/', import.meta.url);
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(new URL(file, root), 'utf8');
    for (const [, body = '', flags = ''] of source.matchAll(
      /(?:^|[\s(=,!?:&|])\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuy]*)(?=[.,;)\s])/g,
    ))
      try {
        found.push(new RegExp(body, flags.replace(/[gy]/g, '')));
      } catch {
        // Two divisions on one line are no pattern.
      }
  }
  return found;
}

const TRAPS = [
  ...[...TOLD, ...AROUND].map((line) => `${line} `),
  'the next release of the ',
  'has not been yet ',
  'no independent ',
  '1.2.3-a.b ',
  'versions before 1.2, ',
  'January ',
  'a-b-',
  ', and ',
  "don't ",
  'word ',
];

/** Each pattern over 100 kB of near-matches, fed as sentences are: 1,200 units at a time. */
function printWorst(): void {
  const times = allPatterns().map((pattern) => {
    let most = 0;
    for (const trap of TRAPS) {
      const text = trap.repeat(Math.ceil(1200 / trap.length)).slice(0, 1200);
      pattern.test(text);
      const before = process.cpuUsage();
      for (let at = 0; at < 84; at++) pattern.test(text);
      const { user, system } = process.cpuUsage(before);
      most = Math.max(most, (user + system) / 1000);
    }
    return [most, pattern.source] as const;
  });
  console.log(`patterns: ${times.length}; 100 kB of near-matches cost most, in ms of processor time:`);
  for (const [ms, source] of times.toSorted((a, b) => b[0] - a[0]).slice(0, 5))
    console.log(`  ${ms.toFixed(1)}  ${source.slice(0, 100)}`);
}

printRates(lexicon);
printSteps(lexicon);
printWorst();
printMemory(lexicon);
