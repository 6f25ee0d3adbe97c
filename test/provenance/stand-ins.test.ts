import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const page = aDocument({ id: 'd1', publisher: 'ledger' });

describe('a word that stands for a paper', () => {
  const claims = derive(
    [page],
    [
      aStatement({
        document: 'd1',
        kind: 'ban',
        actor: 'Northgate Bank',
        quote: 'Northgate Bank bans Wrench from its laptops',
        chain: [{ name: 'a memo to staff of Northgate Bank', type: 'document' }],
      }),
      aStatement(
        {
          document: 'd1',
          kind: 'ban',
          actor: 'Northgate Bank',
          quote: 'Northgate Bank bans Wrench from May 4',
          chain: [{ name: 'it', type: 'document', resolved: 'the memo' }],
        },
        1,
      ),
    ],
  );

  it('is that paper and no finder', () => {
    expect(claims.flatMap((claim) => claim.origins.map(({ basis }) => basis))).toEqual(['document']);
  });

  it('is no name of it', () => {
    expect(claims.flatMap((claim) => claim.origins.flatMap(({ aliases }) => aliases))).not.toContain('it');
  });
});

describe('a report that stands for its writer', () => {
  it('is one origin with her', () => {
    const [claim] = derive(
      [page],
      [
        aStatement({
          document: 'd1',
          quote: 'Wrench uploads the clipboard',
          chain: [{ name: 'Jana Fok', type: 'researcher' }],
        }),
        aStatement(
          {
            document: 'd1',
            quote: 'Wrench uploads the clipboard every hour',
            chain: [{ name: 'a report', type: 'document', resolved: 'Jana Fok' }],
          },
          1,
        ),
        aStatement(
          {
            document: 'd1',
            quote: 'Wrench uploads the clipboard at night',
            chain: [{ name: 'Orla Finch', type: 'researcher' }],
          },
          2,
        ),
      ],
    );
    expect(claim?.origins.map(({ name }) => name).toSorted()).toEqual(['Jana Fok', 'Orla Finch']);
  });
});
