import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/config/index.ts';
import type { DocumentInfo } from '../../src/model/document.ts';
import type { Statement } from '../../src/model/statement.ts';
import { aDocument, aRelease, derive } from './support/affairs.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const present = existsSync(join(SHARED, 'gold/seeds-claims.json'));

interface GoldStatement extends Omit<Statement, 'document' | 'quote' | 'sentence'> {
  readonly seed: string;
  readonly span: string;
  readonly quote: string;
  readonly offsets: { readonly sentence: [number, number]; readonly span: [number, number] };
}

interface GoldClaim {
  readonly id: string;
  readonly statements: readonly string[];
  readonly grade: { readonly all: string; readonly '002'?: string };
  readonly flags: readonly string[];
  readonly conflicts?: readonly { readonly field: string }[];
  readonly origins: readonly { readonly name: string; readonly basis: string }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(SHARED, path), 'utf8'));

/** What an analyst read out of five real articles: the analyst's statements, the program's claims. */
describe.skipIf(!present)('the five articles (skipped: no ../shared beside the project)', async () => {
  if (!present) return;
  const { catalogue } = await loadCatalogue(join(import.meta.dirname, '../../feeds'));
  const gold = (read('gold/seeds-claims.json') as { claims: GoldClaim[] }).claims;
  const told = (read('gold/seeds-statements.json') as { statements: GoldStatement[] }).statements;
  const index = read('corpus/seeds/index.json') as {
    file: string;
    outlet: string;
    url: string | null;
    publishedAt: string | null;
    assumedPublishedAt: string;
  }[];
  const documents: DocumentInfo[] = index.map((entry) => {
    const named = catalogue.publishers.find((one) => [one.name, ...one.names].includes(entry.outlet));
    return aDocument({
      id: entry.file.slice(0, 3),
      url: entry.url,
      publisher: named?.slug ?? entry.outlet,
      publishedAt: entry.publishedAt ?? entry.assumedPublishedAt,
    });
  });
  const statements: Statement[] = told.map((one) => ({
    ...one,
    document: one.seed.slice(0, 3),
    quote: one.span,
    start: one.offsets.span[0],
    end: one.offsets.span[1],
    prefix: '',
    suffix: '',
    sentence: one.quote,
    sentenceStart: one.offsets.sentence[0],
    chain: one.chain.map((link) => ({ ...link, resolved: link.resolved ?? null })),
    resolved: {},
    rule: 'analyst',
  }));
  const releases = new Map([
    [
      'claude-code',
      [
        aRelease('claude-code', '2.1.90', '2026-04-01T23:40:00.000Z'),
        aRelease('claude-code', '2.1.91', '2026-04-03T02:28:00.000Z'),
        aRelease('claude-code', '2.1.197', '2026-06-30T20:00:00.000Z'),
        aRelease('claude-code', '2.1.198', '2026-07-01T20:00:00.000Z'),
      ],
    ],
  ]);
  const all = derive(documents, statements, { catalogue, releases });

  it.each(gold.map((claim) => [claim.id, claim] as const))(
    '%s: one claim, its grade, flags and conflicts',
    (_id, wanted) => {
      const homes = all.filter((claim) => wanted.statements.some((id) => claim.members.includes(id)));
      expect(homes.map((claim) => claim.key)).toHaveLength(1);
      const [claim] = homes;
      expect(`${claim?.grade ?? ''} ${claim?.because ?? ''}`).toMatch(new RegExp(`^${wanted.grade.all} `));
      expect(claim?.flags).toEqual(expect.arrayContaining([...wanted.flags]));
      expect(claim?.conflicts.map((one) => one.field)).toEqual(
        expect.arrayContaining((wanted.conflicts ?? []).map((one) => one.field)),
      );
      for (const { basis } of wanted.origins)
        expect(claim?.origins.map((origin) => origin.basis)).toContain(basis);
    },
  );

  it('resolves the introduction and the fix against the releases', () => {
    const check = all.find((claim) => claim.slug === 'claude-code-read-environment');
    expect(check?.versions).toMatchObject({ introduced: '2.1.91', fixed: '2.1.198' });
    expect(check?.statusFrom).toMatchObject({ grade: 'second-hand', basis: 'told' });
  });

  it('grades a single article by what that article alone can carry', () => {
    const one = derive(
      documents.filter((document) => document.id === '002'),
      statements.filter((statement) => statement.document === '002'),
      { catalogue, releases },
    );
    for (const wanted of gold.filter((claim) => claim.grade['002'] !== undefined)) {
      const founded = one.find(
        (claim) => claim.key !== '' && wanted.statements.some((id) => claim.members.includes(id)),
      );
      if (founded && founded.kind !== 'behaviour') expect(founded.grade).toBe(wanted.grade['002']);
    }
    expect(one.filter((claim) => claim.grade === 'verified')).toEqual([]);
  });
});
