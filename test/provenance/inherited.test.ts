import { describe, expect, it } from 'vitest';
import type { KeyedStatement } from '../../src/model/affair.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Told = NonNullable<Parameters<typeof aStatement>[0]>;

const hedged: Told = {
  document: 'd1',
  hedge: 'reported',
  quote: 'Wrench uploads the clipboard',
  sentence: 'It is reported that Wrench uploads the clipboard.',
};
const found: Told = {
  document: 'd1',
  quote: 'Wrench reads the clipboard',
  chain: [{ name: 'Jana Fok', type: 'researcher' }],
};
const denial: Told = {
  document: 'd1',
  kind: 'denial',
  polarity: 'negated',
  quote: 'Wrench never uploads the clipboard',
};

/** Names of the origins that the claim of the hedged statement has. */
const originsIn = (publisher: string, ...told: readonly Told[]): readonly string[] =>
  derive(
    [aDocument({ id: 'd1', publisher })],
    told.map((one, at) => aStatement(one, at)),
  )
    .filter((claim) => claim.statements.some(({ quote }) => quote === hedged.quote))
    .flatMap((claim) => claim.origins.map(({ name }) => name));

/** What is told of the clipboard is one subject. */
const asOneSubject = (keyed: KeyedStatement): KeyedStatement => ({
  ...keyed,
  subjectKeys: ['wrench|clipboard'],
});

describe('a hedged statement', () => {
  it('has the only finder that its document names', () => {
    expect(originsIn('ledger', hedged, found)).toEqual(['Jana Fok']);
  });

  it('has none that its finder does not tell in the text where he tells the rest', () => {
    const post: Told = { document: 'd2', quote: 'Wrench reads the clipboard' };
    const documents = [
      aDocument({ id: 'd1', publisher: 'ledger' }),
      aDocument({ id: 'd2', key: 'k2', form: 'post', author: 'Jana Fok', publisher: 'commons' }),
    ];
    const namesIn = (...told: readonly Told[]): readonly string[] =>
      derive(documents, [hedged, found, ...told].map(aStatement), { regrouped: asOneSubject })
        .filter((claim) => claim.statements.some(({ quote }) => quote === hedged.quote))
        .flatMap((claim) => claim.origins.map(({ name }) => name));
    expect(namesIn(post)).toEqual([]);
    expect(namesIn(post, { document: 'd2', quote: 'Wrench uploads the clipboard' })).toEqual([
      expect.stringContaining('Jana Fok'),
    ]);
  });

  it('has none where its party repeats what it denies', () => {
    expect(originsIn('gizmo-blog', hedged, found, denial)).toEqual([]);
  });
});
