import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyStatements } from '../../../src/claims/grouping/index.ts';
import { loadCatalogue } from '../../../src/config/index.ts';
import type { AffairInput, DraftClaim, KeyedStatement } from '../../../src/model/affair.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { DocumentInfo } from '../../../src/model/document.ts';
import type { Release } from '../../../src/model/release.ts';
import type { ProbeRecord, Ruling } from '../../../src/model/ruling.ts';
import type { Statement } from '../../../src/model/statement.ts';
import { deriveAffair } from '../../../src/pipeline/affair.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/affairs');
const shipped = (await loadCatalogue(join(import.meta.dirname, '../../../feeds'))).catalogue;

/** The newsroom of the fixtures: invented tools, organisations and publishers under the shipped policy. */
export const catalogue: Catalogue = {
  ...shipped,
  ...(read('catalogue.json') as Pick<Catalogue, 'tools' | 'organisations' | 'publishers'>),
};

export interface ExpectedOrigin {
  readonly basis: string;
  readonly established?: boolean;
  readonly captured?: boolean;
  readonly vouchedBy?: string;
  readonly party?: string;
  readonly publishers?: number;
  readonly documents?: number;
}

export interface ExpectedClaim {
  readonly key?: string;
  readonly grade: string;
  readonly rule?: string;
  readonly flags?: readonly string[];
  readonly origins?: readonly ExpectedOrigin[];
  readonly counterOrigins?: readonly ExpectedOrigin[];
  readonly conflicts?: readonly string[];
  readonly introduced?: string;
  readonly fixed?: string;
  readonly status?: string;
  readonly documents?: number;
  readonly statements?: number;
}

interface Expected {
  readonly releases?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly claims: readonly ExpectedClaim[];
}

export interface Affair {
  readonly name: string;
  readonly documents: readonly DocumentInfo[];
  readonly statements: readonly Statement[];
  readonly releases: ReadonlyMap<string, readonly Release[]>;
  readonly expected: readonly ExpectedClaim[];
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** Names of all affairs that the fixtures hold. */
export function affairNames(): readonly string[] {
  return readdirSync(ROOT)
    .filter((name) => existsSync(join(ROOT, name, 'expected.json')))
    .sort();
}

export function readAffair(name: string): Affair {
  const documents = read(`${name}/documents.json`) as Partial<DocumentInfo>[];
  const statements = read(`${name}/statements.json`) as PartialStatement[];
  const expected = read(`${name}/expected.json`) as Expected;
  return {
    name,
    documents: documents.map((one) => aDocument(one)),
    statements: statements.map((one, at) => aStatement(one, at)),
    releases: new Map(
      Object.entries(expected.releases ?? {}).map(([tool, list]) => [
        tool,
        list.map(([version, releasedAt]) => aRelease(tool, version, releasedAt)),
      ]),
    ),
    expected: expected.claims,
  };
}

export function aDocument(told: Partial<DocumentInfo>): DocumentInfo {
  const id = told.id ?? 'document';
  return {
    id,
    key: `https://docs.example/${id}`,
    capture: `capture-${id}`,
    form: 'article',
    url: `https://docs.example/${id}`,
    title: `Document ${id}`,
    author: null,
    outlet: null,
    publisher: 'beacon',
    publishedAt: '2026-03-02',
    dateAssumed: false,
    updatedAt: null,
    lang: 'en',
    links: [],
    partial: false,
    parent: null,
    credit: null,
    tool: null,
    version: null,
    knownAt: '2026-03-02T23:59:59.999Z',
    copyOf: null,
    ...told,
  };
}

type PartialStatement = Partial<Omit<Statement, 'versions' | 'chain'>> & {
  readonly versions?: Partial<Statement['versions']>;
  readonly chain?: readonly { readonly name: string; readonly type: string; readonly resolved?: string }[];
};

/** A statement with the given details; `at` puts it into a sentence of its own. */
export function aStatement(told: PartialStatement, at = 0): Statement {
  const quote = told.quote ?? 'it happens';
  return {
    id: `s${String(at).padStart(3, '0')}`,
    document: 'document',
    start: at * 1000,
    end: at * 1000 + quote.length,
    prefix: '',
    suffix: '',
    sentenceStart: at * 1000,
    kind: 'behaviour',
    tool: 'wrench',
    actor: null,
    polarity: 'affirmed',
    hedge: 'none',
    eventDate: null,
    resolved: {},
    rule: 'fixture',
    sentence: quote,
    ...told,
    quote,
    chain: (told.chain ?? []).map((link) => ({ resolved: null, ...link })) as Statement['chain'],
    versions: { introduced: null, fixed: null, affected: null, raw: null, ...told.versions },
  };
}

export function aRelease(tool: string, version: string, releasedAt: string | null): Release {
  return {
    package: tool,
    version,
    releasedAt,
    yanked: false,
    deprecated: null,
    integrity: null,
    artifact: null,
  };
}

export function aRuling(told: Partial<Ruling>): Ruling {
  return {
    id: 'r1',
    kind: 'merge',
    subject: '',
    object: null,
    by: 'an analyst',
    why: 'test',
    recordedAt: '2026-06-01T00:00:00.000Z',
    ...told,
  };
}

export interface DeriveOptions {
  readonly releases?: ReadonlyMap<string, readonly Release[]>;
  readonly rulings?: readonly Ruling[];
  readonly probes?: readonly ProbeRecord[];
  readonly claimNames?: AffairInput['claimNames'];
  readonly catalogue?: Catalogue;
  /** What an analyst has grouped otherwise than the program would. */
  readonly regrouped?: (keyed: KeyedStatement) => KeyedStatement;
}

/** Keys the statements document by document and derives their claims. */
export function derive(
  documents: readonly DocumentInfo[],
  statements: readonly Statement[],
  options: DeriveOptions = {},
): readonly DraftClaim[] {
  const context = { catalogue: options.catalogue ?? catalogue };
  const keyed = documents.flatMap((document) =>
    keyStatements(
      document,
      statements.filter((one) => one.document === document.id),
      context,
    ),
  );
  return deriveAffair(
    {
      statements: options.regrouped ? keyed.map(options.regrouped) : keyed,
      documents,
      releases: options.releases ?? new Map(),
      rulings: options.rulings ?? [],
      probes: options.probes ?? [],
      claimNames: options.claimNames ?? new Map(),
    },
    context,
  );
}
