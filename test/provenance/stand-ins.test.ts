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

describe('who writes in a paper', () => {
  const ban = {
    document: 'd1',
    kind: 'ban',
    actor: 'Northgate Bank',
    quote: 'Northgate Bank bans Wrench from its laptops',
  } as const;
  const originsOf = (
    sentence: string,
    ...chain: readonly (readonly [string, string])[]
  ): readonly unknown[] =>
    derive(
      [page],
      [aStatement({ ...ban, sentence, chain: chain.map(([name, type]) => ({ name, type })) })],
    ).flatMap((claim) => claim.origins.map(({ basis, name }) => `${name}: ${basis}`));

  it.each([
    ['It is in a letter of the ministry to parliament.', 'a letter of the ministry', 'Minister Ada Holm'],
    ['It is in a notice, writes its head.', 'a notice to staff', 'the head of security'],
  ])('is that paper: %s', (sentence, paper, name) => {
    const origins = originsOf(sentence, [paper, 'document'], [name, 'organisation']);
    expect(origins).toEqual([expect.stringMatching(/^Northgate Bank (?:letter|notice): document$/)]);
  });

  it('is its mail where a newsroom saw it', () => {
    const mail = ['an email', 'document'] as const;
    const bank = ['Northgate Bank', 'organisation'] as const;
    expect(originsOf('In an email seen by Morning Ledger, it says so.', mail, bank)).toEqual([
      'Northgate Bank notice: document',
    ]);
    expect(originsOf('In an email to Morning Ledger, it says so.', mail, bank)).toEqual([
      'Northgate Bank: party',
    ]);
  });

  it('is the organisation under its name without an article', () => {
    expect(originsOf('The Northgate Bank says so.', ['the Northgate Bank', 'organisation'])).toEqual([
      'Northgate Bank: party',
    ]);
  });
});

describe('"the notes"', () => {
  it('are no word of the staff that is told beside them', () => {
    const [claim] = derive(
      [page],
      ['vendor_employee', 'document'].map((type, at) =>
        aStatement(
          {
            document: 'd1',
            kind: 'fix',
            quote: 'Wrench 3.2.0 fixes it',
            chain: [{ name: type === 'document' ? 'the release notes' : 'Mira Kell', type }],
          },
          at,
        ),
      ),
    );
    expect(claim?.origins.map(({ basis }) => basis).toSorted()).toEqual(['party', 'party-informal']);
  });

  it('are those of the release', () => {
    const [claim] = derive(
      [page],
      [
        aStatement({
          document: 'd1',
          quote: 'Wrench deletes the archive',
          prefix: 'Wrench 3.2.0 was released on Monday. ',
          chain: [{ name: 'The notes', type: 'document' }],
        }),
      ],
    );
    expect(claim?.origins).toMatchObject([{ basis: 'party', party: 'gizmo-works', captured: false }]);
  });
});
