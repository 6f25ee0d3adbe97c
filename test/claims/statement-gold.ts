import { existsSync, readFileSync } from 'node:fs';
import { readStage } from '../../src/read/index.ts';
import { compileLexicon, statementsStage } from '../../src/claims/index.ts';
import type { Lexicon } from '../../src/claims/index.ts';
import { loadCatalogue } from '../../src/config/index.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { sha256 } from '../../src/model/ids.ts';
import type { Hedge, Polarity, StatementKind } from '../../src/model/statement.ts';

export interface GoldStep {
  readonly name: string;
  readonly type: string;
  readonly resolved?: string;
}

/** One annotated statement: `quote` is the whole sentence, `span` the clause. */
export interface GoldStatement {
  readonly id: string;
  readonly seed: string;
  readonly quote: string;
  readonly span: string;
  readonly offsets: {
    readonly sentence: readonly [number, number];
    readonly span: readonly [number, number];
  };
  readonly kind: StatementKind;
  readonly tool: string | null;
  readonly actor: string | null;
  readonly versions: {
    readonly introduced: string | null;
    readonly fixed: string | null;
    readonly affected: string | null;
    readonly raw: string | null;
  };
  readonly chain: readonly GoldStep[];
  readonly altChains?: readonly (readonly GoldStep[])[];
  readonly hedge: Hedge;
  readonly polarity: Polarity;
  readonly eventDate: string | null;
  readonly optional?: boolean;
}

export interface Gold {
  readonly statements: readonly GoldStatement[];
  readonly sentencesWithoutStatement: readonly { readonly seed: string; readonly quote: string }[];
}

export interface IndexEntry {
  readonly file: string;
  readonly outlet: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly assumedPublishedAt: string;
  readonly genre?: string;
}

/** What the reader found; the fields that the measures compare. */
export interface Told {
  readonly quote: string;
  readonly sentence: string;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly hedge: Hedge;
  readonly chain: readonly {
    readonly name: string;
    readonly type: string;
    readonly resolved: string | null;
  }[];
  readonly versions: GoldStatement['versions'];
  readonly eventDate: string | null;
}

/** An annotated text with what is expected of it and what was read out of it. */
export interface Judged {
  readonly entry: IndexEntry;
  readonly text: string;
  readonly want: readonly GoldStatement[];
  readonly got: readonly Told[];
}

export interface Collection {
  readonly gold: Gold;
  readonly index: readonly IndexEntry[];
  /** Text of one file of the collection. */
  readonly textOf: (file: string) => string;
}

/** Texts of our own writing, annotated by hand. */
export const ARTICLES = new URL('../fixtures/articles/', import.meta.url);
/** The same, held out at first. */
export const HELD = new URL('../fixtures/articles-held/', import.meta.url);
/** A second set, blind at first. */
export const BLIND = new URL('../fixtures/articles-blind/', import.meta.url);
/** A third, labelled more strictly, blind at first. */
export const THIRD = new URL('../fixtures/articles-third/', import.meta.url);
/** A fourth, half of it about tools that everybody knows: measured, never opened for tuning. */
export const FOURTH = new URL('../fixtures/articles-fourth/', import.meta.url);
/** On who tells, and on versions: even files for development, odd ones blind at first and opened since. */
export const TOLD = new URL('../fixtures/told/', import.meta.url);
/** The five annotated articles beside the repository; may be absent. */
export const SEEDS = {
  texts: new URL('../../../shared/corpus/seeds/', import.meta.url),
  gold: new URL('../../../shared/gold/seeds-statements.json', import.meta.url),
};

export function openCollection(texts: URL, gold: URL): Collection {
  return {
    gold: JSON.parse(readFileSync(gold, 'utf8')) as Gold,
    index: JSON.parse(readFileSync(new URL('index.json', texts), 'utf8')) as IndexEntry[],
    textOf: (file) => readFileSync(new URL(file, texts), 'utf8'),
  };
}

export const openArticles = (): Collection => openCollection(ARTICLES, new URL('gold.json', ARTICLES));

export const openHeld = (): Collection => openCollection(HELD, new URL('gold.json', HELD));

export const openBlind = (): Collection => openCollection(BLIND, new URL('gold.json', BLIND));

export const openThird = (): Collection => openCollection(THIRD, new URL('gold.json', THIRD));

export const openFourth = (): Collection => openCollection(FOURTH, new URL('gold.json', FOURTH));

/** One half of the texts on who tells, by the numbers of the files; each half has its annotation. */
export function openTold(half: 'even' | 'odd'): Collection {
  const gold = new URL(half === 'even' ? 'told.json' : 'told-odd.json', TOLD);
  const { index, ...rest } = openCollection(TOLD, gold);
  const isEven = (file: string): boolean => Number(/\d+/.exec(file)?.[0]) % 2 === 0;
  return { ...rest, index: index.filter(({ file }) => isEven(file) === (half === 'even')) };
}

/** Undefined where the five articles are not there. */
export function openSeeds(): Collection | undefined {
  return existsSync(SEEDS.gold) && existsSync(SEEDS.texts)
    ? openCollection(SEEDS.texts, SEEDS.gold)
    : undefined;
}

export interface Reader {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
}

export async function openReader(): Promise<Reader> {
  const { catalogue } = await loadCatalogue(new URL('../../feeds', import.meta.url).pathname);
  return { catalogue, lexicon: compileLexicon(catalogue) };
}

/** A text as it is taken in where no address is given. */
export function captureOf(text: string, outlet: string, publishedAt: string): Capture {
  return {
    id: 'judged',
    url: null,
    requestedUrl: null,
    kind: 'text',
    status: 200,
    headers: {},
    bodyHash: sha256(Buffer.from(text, 'utf8')),
    hint: { outlet, publishedAt },
    knownAt: `${publishedAt}T00:00:00.000Z`,
    recordedAt: `${publishedAt}T00:00:00.000Z`,
  };
}

/** Reads a text as `inspect --as text --published D --outlet NAME` does: no address is given. */
export function judge(collection: Collection, entry: IndexEntry, reader: Reader): Judged {
  const text = collection.textOf(entry.file);
  const capture = captureOf(text, entry.outlet, entry.publishedAt ?? entry.assumedPublishedAt);
  const documents = readStage.run({ capture, body: Buffer.from(text, 'utf8') }, reader.catalogue).items;
  return {
    entry,
    text,
    want: collection.gold.statements.filter((one) => one.seed === entry.file),
    got: documents.flatMap((document) => statementsStage.run(document, reader.lexicon).items),
  };
}
