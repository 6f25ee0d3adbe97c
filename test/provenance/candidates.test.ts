import { describe, expect, it } from 'vitest';
import { loadCatalogue, packagedCatalogueDir } from '../../src/config/index.ts';
import type { DocumentInfo } from '../../src/model/document.ts';
import type { Statement } from '../../src/model/statement.ts';
import { bookOf, isWorthTelling, mayBeWorthTelling, tellingOf } from '../../src/provenance/index.ts';
import type { CandidateText } from '../../src/provenance/index.ts';

const { catalogue } = await loadCatalogue(packagedCatalogueDir());
const book = bookOf(catalogue, []);

/** "b!" a behaviour that somebody tells, "b" one that nobody does, "w!" and "w" found by weights, "g!" background. */
function text(id: string, publisher: string, statements: string, more: Partial<DocumentInfo> = {}) {
  return {
    document: {
      id,
      publisher,
      credit: null,
      copyOf: null,
      knownAt: `2031-05-0${id}`,
      ...more,
    } as DocumentInfo,
    statements: statements.split(' ').map(
      (one) =>
        ({
          kind: one.startsWith('g') ? 'background' : 'behaviour',
          rule: one.startsWith('w') ? 'rules:weighed/behaviour' : 'rules:behaviour/verb',
          chain: one.endsWith('!') ? [{ name: 'a researcher', type: 'researcher', resolved: null }] : [],
        }) as unknown as Statement,
    ),
  } satisfies CandidateText;
}
/** By what is stated, and by how much of it, which must not say less. */
function isWorth(...texts: readonly CandidateText[]): boolean {
  const worth = isWorthTelling(tellingOf(texts, book), book);
  const told = texts.map(({ document, statements }) => ({
    publisher: document.publisher,
    statements: statements.length,
  }));
  if (worth) expect(mayBeWorthTelling(told, book)).toBe(true);
  return worth;
}

describe('a candidate is worth telling', () => {
  it('when two texts of two families tell of it', () => {
    expect(isWorth(text('1', 'some-blog', 'b!'), text('2', 'other-blog', 'b b'))).toBe(true);
    expect(isWorth(text('1', 'some-blog', 'b!'), text('2', 'some-blog', 'b b'))).toBe(false);
  });

  it('when a text of a publisher rated A to C tells three things of it', () => {
    expect(isWorth(text('1', 'bleepingcomputer', 'b! b b'))).toBe(true);
    expect(isWorth(text('1', 'bleepingcomputer', 'b! b'))).toBe(false);
    expect(isWorth(text('1', 'some-blog', 'b! b b b'))).toBe(false);
  });

  it('not when hardly anything names who tells it, as in manuals and lists', () => {
    expect(isWorth(text('1', 'bleepingcomputer', 'b! b b b b'))).toBe(false);
    expect(isWorth(text('1', 'some-blog', 'b b b'), text('2', 'other-blog', 'b b b b! b'))).toBe(false);
  });

  it('not by what the weights alone found, nor by background', () => {
    expect(isWorth(text('1', 'bleepingcomputer', 'w! g! w! b! b!'))).toBe(false);
    expect(isWorth(text('1', 'some-blog', 'w! w!'), text('2', 'other-blog', 'b!'))).toBe(false);
  });
});

describe('copies of a text', () => {
  it('count once, as the best rated of them', () => {
    const copy = { copyOf: '1' };
    const telling = tellingOf(
      [
        text('1', 'some-blog', 'b! b b', copy),
        text('2', 'bleepingcomputer', 'b! b', copy),
        text('3', 'third-blog', 'g'),
      ],
      book,
    );
    expect(telling).toMatchObject({
      statements: 3,
      families: 2,
      lastSeen: '2031-05-03',
      kinds: [
        { kind: 'behaviour', statements: 2 },
        { kind: 'background', statements: 1 },
      ],
    });
    expect(telling.texts.map(({ document }) => document.publisher)).toEqual([
      'bleepingcomputer',
      'third-blog',
    ]);
    expect(isWorth(text('1', 'some-blog', 'b!', copy), text('2', 'other-blog', 'b!', copy))).toBe(false);
  });
});
