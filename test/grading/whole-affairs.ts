import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersTakenBack } from '../../src/claims/text/answers-taken-back.ts';
import { flawAt, flawSections } from '../../src/claims/text/flaw-sections.ts';
import { takenBackBehind } from '../../src/claims/text/taken-back.ts';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import { slugOf } from '../../src/config/slug.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentInfo } from '../../src/model/document.ts';
import type { Statement } from '../../src/model/statement.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../folders.ts';
import { derive } from './support/affairs.ts';
import type { DeriveOptions } from './support/affairs.ts';
import { pageOf, writerOf } from './support/pages.ts';

/** A document of an affair, in the form that `import` takes. */
export interface AffairText {
  readonly file: string;
  readonly outlet: string;
  readonly url: string | null;
  readonly publishedAt: string;
  /** "issue" and "forum" are pages of posts. */
  readonly genre?: string;
}

export interface GoldStatement extends Omit<Statement, 'document' | 'quote' | 'sentence'> {
  readonly seed: string;
  /** The sentence. */
  readonly quote: string;
  /** The clause of it that is the statement. */
  readonly span: string;
}

export interface GoldOrigin {
  readonly name: string;
  readonly basis: string;
  readonly aliases?: readonly string[];
}

/** What an analyst concludes from all texts of an affair together. */
export interface GoldClaim {
  readonly id: string;
  readonly kind: string;
  readonly actor?: string | null;
  readonly statements: readonly string[];
  readonly grade: { readonly all: string };
  readonly origins: readonly GoldOrigin[];
  readonly versions?: { readonly introduced?: string | null; readonly fixed?: string | null } | null;
  readonly conflicts?: readonly { readonly field: string }[];
  readonly flags?: readonly string[];
  readonly mayAlsoList?: readonly string[];
}

export interface WholeAffair {
  readonly name: string;
  readonly folder: string;
  readonly texts: readonly AffairText[];
  readonly statements: readonly GoldStatement[];
  readonly claims: readonly GoldClaim[];
}

/** What the comparison needs of a claim, whoever derived it. */
export type ComparedClaim = Pick<Claim, 'kind' | 'grade' | 'flags' | 'proposition'> & {
  readonly statements: readonly { readonly quote: string }[];
  readonly origins: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly conflicts: readonly { readonly field: string }[];
  readonly versions: { readonly introduced: string | null; readonly fixed: string | null };
};

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The affairs of a folder, one folder each. */
export function openWholeAffairs(root: string): readonly WholeAffair[] {
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'claims.json')))
    .sort()
    .map((name) => {
      const folder = join(root, name);
      return {
        name,
        folder,
        texts: read(join(folder, 'index.json')) as AffairText[],
        statements: (read(join(folder, 'statements.json')) as { statements: GoldStatement[] }).statements,
        claims: (read(join(folder, 'claims.json')) as { claims: GoldClaim[] }).claims,
      };
    });
}

/** The shipped catalogue with what an affair adds: tools and makers that it does not know, as a user would add them. */
function configOf(folder: string, own: string): string {
  const added = join(folder, 'catalogue.json');
  if (!existsSync(added)) return packagedCatalogueDir();
  const config = join(own, 'feeds');
  cpSync(packagedCatalogueDir(), config, { recursive: true });
  for (const [part, entries] of Object.entries(read(added) as Readonly<Record<string, unknown>>))
    // What is JSON is YAML.
    writeFileSync(join(config, part, 'affair.yaml'), JSON.stringify(entries));
  return config;
}

/** The claims that the whole program draws from an affair's texts. */
export async function claimsRead({ folder, texts }: WholeAffair): Promise<readonly ComparedClaim[]> {
  const own = temporaryFolder('affair');
  try {
    const index = join(own, 'index.json');
    writeFileSync(
      index,
      JSON.stringify(
        texts.map(({ file, ...entry }) => ({ ...entry, text: readFileSync(join(folder, file), 'utf8') })),
      ),
    );
    const hearsay = await openHearsay({
      data: join(own, 'data'),
      config: configOf(folder, own),
      clock: { now: () => Date.parse('2026-12-01T00:00:00Z') },
      write: true,
      env: {},
    });
    try {
      await hearsay.importPaths([index], { offline: true });
      return (await hearsay.claims({ limit: 1000 })).claims;
    } finally {
      await hearsay.close();
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The claims that follow from the analyst's own statements: what grouping and grading make of a perfect reading. */
export const claimsTold = (affair: WholeAffair): Promise<readonly ComparedClaim[]> => derived(affair);

/** The same where the analyst has grouped them, too: what tracing and grading make of it. */
export function claimsGrouped(affair: WholeAffair): Promise<readonly ComparedClaim[]> {
  const homes = new Map(affair.claims.flatMap((claim) => claim.statements.map((id) => [id, claim] as const)));
  return derived(affair, (keyed) => {
    const home = homes.get(keyed.statement.id);
    if (!home || keyed.stance === 'context') return { ...keyed, founds: false };
    const tool = keyed.statement.tool ?? '';
    // Whose act a ban is stands in its key.
    const what = home.kind === 'ban' && home.actor ? slugOf(home.actor) : home.id;
    return {
      ...keyed,
      claimKeys: [`${tool}|${home.kind}|${what}`],
      subjectKeys: [`${tool}|${home.kind === 'ban' ? home.id : 'affair'}`],
      founds:
        keyed.statement.kind === home.kind &&
        (keyed.statement.kind !== 'vendor_response' || keyed.statement.polarity === 'affirmed'),
    };
  });
}

async function derived(
  { folder, texts, statements }: WholeAffair,
  regrouped?: DeriveOptions['regrouped'],
): Promise<readonly ComparedClaim[]> {
  const own = temporaryFolder('affair');
  const { catalogue } = await loadCatalogue(configOf(folder, own));
  rmSync(own, { recursive: true, force: true });
  const slugs = new Map(
    catalogue.tools.flatMap(({ slug, name }) => [slug, name].map((one) => [one.toLowerCase(), slug])),
  );
  const pages = new Map(
    texts.map((one) => [
      one.file,
      pageOf(one, one.file.slice(0, 3), readFileSync(join(folder, one.file), 'utf8'), catalogue),
    ]),
  );
  const documents: DocumentInfo[] = [...pages.values()].map(({ text: _, posts: __, ...page }) => ({
    ...page,
    copyOf: null,
  }));
  const told = statements.map((one): Statement => {
    const document = one.seed.slice(0, 3);
    const text = readFileSync(join(folder, one.seed), 'utf8');
    const sentenceStart = Math.max(0, text.indexOf(one.quote));
    const start = sentenceStart + Math.max(0, one.quote.indexOf(one.span));
    const end = start + one.span.length;
    const next = takenBackBehind({ text, posts: [] }, sentenceStart + one.quote.length);
    const takenBack = one.chain.length === 0 && answersTakenBack({ text, posts: [] })(start);
    const flaw = flawAt(flawSections(text), start, one.quote);
    return {
      ...one,
      document,
      tool: one.tool && (slugs.get(one.tool.toLowerCase()) ?? `?${one.tool.replace(/^\?/, '')}`),
      quote: one.span,
      start,
      end,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      ...(flaw === undefined ? {} : { flaw }),
      ...(takenBack ? { takenBack: true as const } : {}),
      sentence: one.quote,
      sentenceStart,
      ...(next === undefined ? {} : { next }),
      versions: { ...one.versions, raw: one.versions.raw ?? null },
      chain: one.chain.map((link) => ({ ...link, resolved: link.resolved ?? null })),
      resolved: {},
      rule: 'analyst',
      ...writerOf(pages.get(one.seed), start),
    };
  });
  return derive(documents, told, { catalogue, ...(regrouped ? { regrouped } : {}) });
}
