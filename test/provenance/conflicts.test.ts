import { describe, expect, it } from 'vitest';
import { type Told, claimOf, fieldsOf } from './two-tellings.ts';

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
    expect(fieldsOf([ban('a', 'Norway'), ban('b', 'The Norwegian government')])).toEqual([]);
    expect(fieldsOf([ban('a', 'Norway’s cabinet'), ban('b', 'The Norwegian government')])).toEqual([]);
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
