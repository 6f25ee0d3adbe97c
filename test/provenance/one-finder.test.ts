import { describe, expect, it } from 'vitest';
import { isSlipOf } from '../../src/provenance/names.ts';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

describe('a name and what others make of it', () => {
  it.each([
    ['jana holmqvist', 'jana holmgren'],
    ['jana fok', 'jana fock'],
    ['jana fok', 'jane fok'],
    ['jana maria fok', 'jana maria foks'],
  ])('%s, %s', (a, b) => {
    expect([isSlipOf(a, b), isSlipOf(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['jana fok', 'jana finch'],
    ['jana holmqvist', 'orla holmgren'],
    ['fok', 'fock'],
    ['jana fok', 'jana maria fok'],
    ['jana fok', 'jana fok'],
    ['jana li', 'jana lu'],
  ])('but not %s, %s', (a, b) => {
    expect([isSlipOf(a, b), isSlipOf(b, a)]).toEqual([false, false]);
  });
});

const chained = (name: string, type: string): NonNullable<Parameters<typeof aStatement>[0]> => ({
  quote: 'Wrench uploads the clipboard',
  chain: [{ name, type }],
});

describe('finders', () => {
  const pages = ['ledger', 'courier', 'beacon'].map((id) => aDocument({ id, publisher: id }));
  const originsOf = (...told: readonly NonNullable<Parameters<typeof aStatement>[0]>[]): number | undefined =>
    derive(
      pages,
      told.map((one, at) => aStatement({ document: pages[at]?.id ?? '', ...one }, at)),
    )[0]?.origins.length;

  it('whose names differ by a slip are one', () => {
    expect(originsOf(chained('Jana Holmqvist', 'researcher'), chained('Jana Holmgren', 'researcher'))).toBe(
      1,
    );
  });

  it('of whom two write themselves stay two, whatever a third is called', () => {
    const posts = ['Jana Holmgren', 'Jana Holmqvist'].map((author, at) =>
      aDocument({ id: `post${String(at)}`, form: 'post', publisher: 'commons', author }),
    );
    const own = posts.map(({ id }) => ({ document: id, quote: 'Wrench uploads the clipboard' }));
    const between = { document: 'ledger', ...chained('Jana Holmdahl', 'researcher') };
    for (const told of [own, [...own, between], [between, ...own.toReversed()]]) {
      const statements = told.map((one, at) => aStatement(one, at));
      expect(derive([...posts, ...pages], statements)[0]?.origins).toHaveLength(2);
    }
  });

  it('of whom one is named and the other withheld are two', () => {
    const customer = chained('a customer, who asked not to be named', 'anonymous_source');
    expect(originsOf(chained('Jana Fok', 'researcher'), customer)).toBe(2);
    expect(originsOf(customer, { ...customer, document: 'ledger', quote: 'Wrench uploads it' })).toBe(1);
  });

  it('without a name are the only one who is named', () => {
    expect(originsOf(chained('Jana Fok', 'researcher'), chained('a researcher', 'researcher'))).toBe(1);
  });
});

describe('"posts on a forum"', () => {
  it('are the first post of a page of posts, in whatever order they come', () => {
    const page = aDocument({ id: 'd1', form: 'thread', publisher: 'commons' });
    const posts = ['orla-f', 'bo_k'].map((author, at) =>
      aStatement({ document: 'd1', post: { author }, quote: 'Wrench uploads the clipboard' }, at),
    );
    const retold = aStatement(
      {
        document: 'beacon',
        ...chained('posts on Commons', 'forum_user'),
        sentence: 'Posts on Commons say it.',
      },
      2,
    );
    const names = [
      [...posts, retold],
      [retold, ...posts.toReversed()],
    ].map((all) =>
      derive([page, ...['beacon'].map((id) => aDocument({ id, publisher: id }))], all)[0]?.origins.map(
        ({ aliases, documents, captured }) => ({ aliases, documents, captured }),
      ),
    );
    expect(names[0]).toEqual(names[1]);
    expect(names[0]?.[0]).toMatchObject({ documents: 2, captured: true });
  });
});
