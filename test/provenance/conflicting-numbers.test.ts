import { describe, expect, it } from 'vitest';
import { type Told, claimOf, fieldsOf } from './two-tellings.ts';

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
