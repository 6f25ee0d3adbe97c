import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

interface Told {
  readonly introduced?: string;
  readonly fixed?: string;
  readonly affected?: string;
}

const QUOTE = 'Wrench sends visited pages to a server';

/** Grade of what a finder tells of some versions and its maker of others. */
function gradeOf(finder: Told, maker: Told, more: readonly Told[] = []): string | undefined {
  const tellings = [finder, maker, ...more];
  const documents = tellings.map((_, at) =>
    aDocument({
      id: `d${String(at)}`,
      key: `k${String(at)}`,
      publisher: at === 1 ? 'gizmo-blog' : 'ledger',
      publishedAt: `2026-03-0${String(at + 1)}`,
    }),
  );
  const statements = tellings.map((versions, at) =>
    aStatement(
      {
        document: `d${String(at)}`,
        quote: QUOTE,
        versions,
        ...(at === 1 ? {} : { chain: [{ name: 'Jana Fok', type: 'researcher' }] }),
      },
      at,
    ),
  );
  const claims = derive(documents, statements);
  expect(claims).toHaveLength(1);
  return claims[0]?.grade;
}

describe('what a maker says of one version', () => {
  it.each<[string, Told, Told]>([
    ['an old one that it repaired', { affected: '140' }, { affected: '60', fixed: '61' }],
    ['one before the one that is told', { affected: '1.9' }, { affected: '0.8' }],
    ['a range that ends before', { affected: '>=2.4' }, { affected: '>=1.0 <2.0' }],
    ['one after the one that is told', { affected: '<1.2' }, { introduced: '2.0' }],
  ])('does not confirm it of another: %s', (_, finder, maker) => {
    expect(gradeOf(finder, maker)).toBe('alleged');
  });

  it.each<[string, Told, Told]>([
    ['the same version', { affected: '140' }, { affected: '140' }],
    ['a patch of the version', { affected: '140' }, { affected: '140.0.2' }],
    ['a range that holds it', { affected: '2.1.120' }, { introduced: '2.1.91', fixed: '2.1.198' }],
    ['where it began', { affected: '2.1.120' }, { introduced: '2.1.91' }],
    ['no version at all', { affected: '140' }, {}],
    ['one where the finder names none', {}, { affected: '140' }],
  ])('confirms it of that one: %s', (_, finder, maker) => {
    expect(gradeOf(finder, maker)).toBe('verified');
  });

  it('stands where somebody else tells it of that version, too', () => {
    expect(gradeOf({ affected: '140' }, { affected: '60', fixed: '61' }, [{ affected: '60' }])).toBe(
      'verified',
    );
  });

  it('stands where it answers a finder who named none, whatever is told later', () => {
    expect(gradeOf({}, { affected: '60', fixed: '61' }, [{ affected: '140' }])).toBe('verified');
  });
});
