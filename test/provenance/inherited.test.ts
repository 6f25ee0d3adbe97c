import { describe, expect, it } from 'vitest';
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

describe('a hedged statement', () => {
  it('has the only finder that its document names', () => {
    expect(originsIn('ledger', hedged, found)).toEqual(['Jana Fok']);
  });

  it('has none where its party repeats what it denies', () => {
    expect(originsIn('gizmo-blog', hedged, found, denial)).toEqual([]);
  });
});
