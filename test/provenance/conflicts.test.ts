import { describe, expect, it } from 'vitest';
import type { DraftClaim } from '../../src/model/affair.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

type Told = Parameters<typeof aStatement>[0];

const documents = [
  aDocument({ id: 'a', publisher: 'beacon', publishedAt: '2026-04-10' }),
  aDocument({ id: 'b', publisher: 'courier', publishedAt: '2026-04-11' }),
  aDocument({ id: 'c', publisher: 'ledger', publishedAt: '2026-04-12' }),
];

/** The claims of what the documents tell, all of it grouped as one claim. */
function claimOf(told: readonly (Told & { readonly document: string })[]): DraftClaim {
  const statements = told.map((one, at) => aStatement({ sentence: `${one.quote ?? ''}.`, ...one }, at + 1));
  const [first] = statements;
  const kind = first?.kind ?? 'behaviour';
  const claims = derive(documents, statements, {
    regrouped: (keyed) => ({
      ...keyed,
      claimKeys: [`wrench|${kind}|one`],
      subjectKeys: ['wrench|one'],
      founds: keyed.statement.kind === kind,
    }),
  });
  const [claim] = claims;
  if (!claim) throw new Error('nothing was derived');
  return claim;
}

const fieldsOf = (told: readonly (Told & { readonly document: string })[]): readonly string[] =>
  claimOf(told).conflicts.map(({ field }) => field);

describe('conflicting numbers', () => {
  it('are those of one thing under two words', () => {
    const { conflicts } = claimOf([
      { document: 'a', quote: 'Wrench locked out about 300 programmers' },
      { document: 'b', quote: 'Wrench locked out some 3,000 developers' },
    ]);
    expect(conflicts).toMatchObject([
      { field: 'number', values: { '300 programmers': ['a'], '3,000 developers': ['b'] }, changedIn: ['b'] },
    ]);
  });

  it('are told of how often and how long it happens', () => {
    expect(
      fieldsOf([
        { document: 'a', quote: 'Wrench reads the clipboard every three seconds' },
        { document: 'b', quote: 'Wrench reads the clipboard every 30 seconds' },
      ]),
    ).toEqual(['number']);
    expect(
      fieldsOf([
        { document: 'a', quote: 'Wrench was unavailable for 5 hours' },
        { document: 'b', quote: 'Wrench stayed dark for eleven hours' },
      ]),
    ).toEqual(['number']);
  });

  it('are a size in another unit and another severity', () => {
    expect(
      fieldsOf([
        { document: 'a', quote: 'Wrench repeats up to 32 KB' },
        { document: 'b', quote: 'Wrench repeats up to 32 MB' },
      ]),
    ).toEqual(['number']);
    expect(
      fieldsOf([
        { document: 'a', quote: 'Wrench overflows (CVSS score of 6.1)' },
        { document: 'b', quote: 'Wrench overflows, with a CVSS score of 9.6' },
      ]),
    ).toEqual(['number']);
  });

  it.each([
    ['rounding', 'Wrench hit nearly two million users', 'Wrench hit 1.9 million users'],
    ['a bound', 'Wrench hit more than 1,000 shops', 'Wrench hit 1,240 shops'],
    ['another thing', 'Wrench hit 40 shops', 'Wrench hit 900 accounts'],
    ['all users', 'Wrench, used by 90,000 people, leaks names', 'Wrench leaks names of 400 people'],
    ['another size', 'Wrench sends 3 MB', 'Wrench sends 90 KB'],
  ])('are not %s', (_, one, other) => {
    expect(
      fieldsOf([
        { document: 'a', quote: one },
        { document: 'b', quote: other },
      ]),
    ).toEqual([]);
  });

  it('are none where one text tells both', () => {
    expect(
      fieldsOf([
        { document: 'a', quote: 'Wrench hit 40 shops' },
        { document: 'b', quote: 'Wrench hit 300 shops' },
        { document: 'c', quote: 'Wrench hit 300 shops, of which 40 shops closed' },
      ]),
    ).toEqual([]);
  });
});

describe('conflicting versions', () => {
  const behaviour = (document: string, introduced: string): Told & { readonly document: string } => ({
    document,
    quote: 'Wrench leaks names',
    versions: { introduced },
  });

  it('are no two spellings of one, and no version that was only tried', () => {
    expect(fieldsOf([behaviour('a', '6.8'), behaviour('b', '6.8.0')])).toEqual([]);
    expect(fieldsOf([behaviour('a', '6.8.0'), behaviour('b', '6.8.0-2')])).toEqual([]);
    expect(
      fieldsOf([
        behaviour('a', '6.2.0'),
        { document: 'b', quote: 'In our test Wrench leaks names', versions: { affected: '6.4.1' } },
      ]),
    ).toEqual([]);
  });

  it('are two beginnings', () => {
    expect(fieldsOf([behaviour('a', '3.12.0'), behaviour('b', '3.2.1')])).toEqual(['introduced']);
    expect(
      fieldsOf([
        behaviour('a', '3.12.0'),
        { document: 'b', quote: 'Wrench leaks names', versions: { affected: '>=3.2.1' } },
      ]),
    ).toEqual(['introduced']);
  });

  it('are a beginning and all versions', () => {
    expect(
      fieldsOf([
        behaviour('a', '3.12.0'),
        { document: 'b', quote: 'every Wrench leaks names', versions: { affected: '*' } },
      ]),
    ).toEqual(['introduced']);
  });

  it('are two ends of what is affected', () => {
    const range = (document: string, affected: string): Told & { readonly document: string } => ({
      document,
      kind: 'affected_versions',
      quote: `Wrench ${affected} leaks names`,
      versions: { affected },
    });
    const founding = { document: 'c', quote: 'Wrench leaks names' };
    expect(fieldsOf([founding, range('a', '<3.4.2'), range('b', '<3.4.5')])).toEqual(['fixed']);
    expect(fieldsOf([founding, range('a', '<3.4.2'), range('b', '<=3.4.1')])).toEqual([]);
    expect(fieldsOf([founding, range('a', '<3.4.2 || >=4.0.0 <4.1.1'), range('b', '<4.1.1')])).toEqual([]);
  });

  it('are no ends of two lines that one sentence tells', () => {
    const fix = (document: string, fixed: string, sentenceStart: number) =>
      ({
        document,
        kind: 'fix',
        quote: `Wrench ${fixed} repairs it`,
        sentenceStart,
        versions: { fixed },
      }) as const;
    expect(fieldsOf([fix('a', '4.2.7', 1), fix('b', '5.0.3', 2)])).toEqual(['fixed']);
    expect(fieldsOf([fix('a', '4.2.7', 1), fix('a', '5.0.3', 1), fix('b', '5.0.3', 2)])).toEqual([]);
  });
});

describe('a finder’s name', () => {
  const found = (document: string, name: string): Told & { readonly document: string } => ({
    document,
    quote: 'Wrench leaks names',
    chain: [{ name, type: 'researcher' }],
  });

  it.each([
    ['Tilda Brandvold', 'Tilda Brandstad'],
    ['Jon Ashcombe', 'John Ashcombe'],
  ])('conflicts when %s becomes %s', (one, other) => {
    expect(fieldsOf([found('a', one), found('b', other)])).toContain('finder');
  });

  it.each([
    ['Tilda Brandvold', 'Brandvold'],
    ['Tilda Brandvold', 'Tilda Moe'],
    ['Tilda Brandvold', 'Ines Ashcombe'],
  ])('does not when %s stands beside %s', (one, other) => {
    expect(fieldsOf([found('a', one), found('b', other)])).not.toContain('finder');
  });
});

describe('a discovery', () => {
  const credit = (document: string, name: string, quote: string): Told & { readonly document: string } => ({
    document,
    kind: 'evidence',
    quote,
    chain: [{ name, type: 'researcher' }],
  });
  const founding = { document: 'c', quote: 'Wrench leaks names' };

  it('is credited to two people who are not one', () => {
    const told = [
      credit('a', 'Ines Voss', 'the leak was discovered by Ines Voss'),
      credit('b', 'Tilda Moe', 'Tilda Moe stumbled on the leak'),
    ];
    expect(fieldsOf([founding, ...told])).toEqual(['finder']);
    const both = credit('c', 'Tilda Moe', 'Ines Voss and Tilda Moe discovered it');
    const other = credit('c', 'Ines Voss', 'Ines Voss and Tilda Moe discovered it');
    expect(fieldsOf([founding, ...told, both, other])).toEqual([]);
  });

  it('is none of those who only looked, too, or of a firm beside its people', () => {
    const found = credit('a', 'Ines Voss', 'the leak was discovered by Ines Voss');
    expect(fieldsOf([founding, found, credit('b', 'Tilda Moe', 'Tilda Moe confirmed the leak')])).toEqual([]);
    expect(fieldsOf([founding, found, credit('b', 'Heron Labs', 'Heron Labs discovered the leak')])).toEqual(
      [],
    );
  });
});

describe('conflicting dates', () => {
  it('are two days of one release', () => {
    const fix = (document: string, day: string, fixed = '2.4.1'): Told & { readonly document: string } => ({
      document,
      kind: 'fix',
      quote: `Wrench ${fixed}, released on ${day}, repairs it`,
      eventDate: day,
      versions: { fixed },
    });
    expect(fieldsOf([fix('a', '2026-03-03'), fix('b', '2026-03-04')])).toEqual(['date']);
    expect(fieldsOf([fix('a', '2026-03-03'), fix('b', '2026-03-03')])).toEqual([]);
  });

  it('are two deadlines of one ban', () => {
    const ban = (
      document: string,
      quote: string,
      eventDate: string,
    ): Told & { readonly document: string } => ({
      document,
      kind: 'ban',
      actor: 'Globex',
      quote,
      eventDate,
    });
    expect(
      fieldsOf([
        ban('a', 'Globex bans Wrench from May 4', '2026-05-04'),
        ban('b', 'staff at Globex have until May 18', '2026-05-18'),
      ]),
    ).toEqual(['date']);
    expect(
      fieldsOf([
        ban('a', 'Globex bans Wrench from May 4', '2026-05-04'),
        ban('b', 'Globex decided so on April 2', '2026-04-02'),
      ]),
    ).toEqual([]);
  });
});

describe('who acts', () => {
  const ban = (document: string, actor: string): Told & { readonly document: string } => ({
    document,
    kind: 'ban',
    actor,
    quote: `${actor} bans Wrench`,
  });

  it('conflicts when a body’s act becomes the whole state’s', () => {
    expect(fieldsOf([ban('a', 'Ruritanian Land Registry'), ban('b', 'Ruritanian government')])).toEqual([
      'actor',
    ]);
    expect(fieldsOf([ban('a', 'Ruritanian Land Registry'), ban('b', 'Land Registry')])).toEqual([]);
  });
});

describe('a denial', () => {
  const told = [
    { document: 'a', quote: 'Wrench uploads drafts', chain: [{ name: 'Ines Voss', type: 'researcher' }] },
    {
      document: 'b',
      kind: 'denial',
      polarity: 'negated',
      quote: 'no drafts ever leave the machine',
      chain: [{ name: 'Globex', type: 'vendor' }],
    },
  ] as const;

  it('is a conflict and makes the claim disputed, not its details', () => {
    const claim = claimOf(told);
    expect(claim.conflicts).toMatchObject([
      { field: 'polarity', values: { affirmed: ['a'], negated: ['b'] } },
    ]);
    expect(claim.flags).toContain('disputed');
    expect(claim.flags).not.toContain('conflicting-details');
  });

  it('may put another verb in the place of the first', () => {
    expect(
      fieldsOf([
        { document: 'a', quote: 'Wrench deleted the drafts' },
        {
          document: 'b',
          kind: 'denial',
          polarity: 'negated',
          quote: 'the drafts were hidden, not deleted',
          chain: [{ name: 'Globex', type: 'vendor' }],
        },
      ]),
    ).toContain('verb');
  });
});

describe('a stronger verb', () => {
  it('is a conflict, unless only the headline has it', () => {
    const reads = { document: 'a', quote: 'Wrench checks the clipboard' };
    const spies = { document: 'b', quote: 'Wrench spies on the clipboard' };
    expect(fieldsOf([reads, spies])).toEqual(['verb']);
    expect(
      fieldsOf([reads, { ...spies, sentence: 'Wrench spies on the clipboard', sentenceStart: 0 }]),
    ).toEqual([]);
  });
});
