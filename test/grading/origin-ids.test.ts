import { expect, describe, it } from 'vitest';
import type { DraftClaim } from '../../src/model/affair.ts';
import type { Statement } from '../../src/model/statement.ts';
import { aDocument, aRuling, aStatement, catalogue, derive, type DeriveOptions } from './support/affairs.ts';

/** Texts in the order in which they became known, whatever their names; one origin is told by each. */
const DAYS = ['zeta', 'mu', 'alpha', 'beta', 'omega'] as const;
const TELLERS: Readonly<Record<(typeof DAYS)[number], readonly [string, string]>> = {
  zeta: ['Ines Voss', 'researcher'],
  mu: ['nightowl', 'forum_user'],
  alpha: ['Voss', 'researcher'],
  beta: ['nightowl', 'forum_user'],
  omega: ['a person familiar with the matter', 'anonymous_source'],
};

const documents = DAYS.map((id, at) =>
  aDocument({
    id,
    publisher: at % 2 === 0 ? 'beacon' : 'ledger',
    publishedAt: `2026-03-0${String(at + 2)}`,
    knownAt: `2026-03-0${String(at + 2)}T23:59:59.999Z`,
  }),
);
const statements: readonly Statement[] = DAYS.map((document, at) =>
  aStatement(
    {
      document,
      kind: 'behaviour',
      quote: 'Wrench sends the host name',
      chain: [{ name: TELLERS[document][0], type: TELLERS[document][1] }],
    },
    at,
  ),
);

function knownBy(days: number, rulings: DeriveOptions['rulings'] = []): readonly DraftClaim[] {
  const known = new Set<string>(DAYS.slice(0, days));
  return derive(
    documents.filter(({ id }) => known.has(id)),
    statements.filter(({ document }) => known.has(document)),
    { rulings },
  );
}

const originsOf = (claims: readonly DraftClaim[]) => claims.flatMap(({ origins }) => origins);

describe('the id of an origin', () => {
  it('stays while more texts tell of it', () => {
    for (let days = 1; days < DAYS.length; days++)
      for (const before of originsOf(knownBy(days))) {
        const after = originsOf(knownBy(days + 1)).filter(({ toldIn }) =>
          before.toldIn.every((document) => toldIn.includes(document)),
        );
        expect(after.map(({ id }) => id)).toContain(before.id);
      }
  });

  it('stays when a text that tells of it is edited', () => {
    const edited = documents.map((document) => ({ ...document, id: `${document.id}-2`, key: document.key }));
    const again = statements.map((statement) => ({
      ...statement,
      id: `${statement.id}-2`,
      document: `${statement.document}-2`,
    }));
    const ids = (claims: readonly DraftClaim[]) => originsOf(claims).map(({ id }) => id);
    expect(ids(derive(edited, again, {})).toSorted()).toEqual(ids(knownBy(DAYS.length)).toSorted());
  });

  it('is of one origin only', () => {
    const ids = originsOf(knownBy(DAYS.length)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a ruling that two origins are one', () => {
  it('holds when more texts tell of them', () => {
    const [one, other] = originsOf(knownBy(2));
    if (!one || !other) throw new Error('two origins are needed');
    const ruling = aRuling({ kind: 'same-origin', subject: one.id, object: other.id });
    for (let days = 2; days <= DAYS.length; days++)
      expect([days, originsOf(knownBy(days, [ruling])).length]).toEqual([
        days,
        originsOf(knownBy(days)).length - 1,
      ]);
  });

  it('and a third with either makes one of all three', () => {
    const origins = originsOf(knownBy(DAYS.length));
    const [a, b, c] = origins;
    if (!a || !b || !c) throw new Error('three origins are needed');
    const rulings = [
      aRuling({ id: 'rul_1', kind: 'same-origin', subject: a.id, object: c.id }),
      aRuling({ id: 'rul_2', kind: 'same-origin', subject: b.id, object: c.id }),
    ];
    expect(originsOf(knownBy(DAYS.length, rulings))).toHaveLength(origins.length - 2);
  });
});

describe('who tells it in a text of nobody', () => {
  it('is named without a place', () => {
    const told = derive(
      [aDocument({ id: 'letter', publisher: 'unknown', author: 'Ann Grey', form: 'post', url: null })],
      [aStatement({ document: 'letter', kind: 'behaviour', quote: 'Wrench sends the host name' })],
      {},
    );
    expect(originsOf(told).map(({ name }) => name)).toEqual(['Ann Grey']);
  });
});

describe('an unnamed source', () => {
  it('is named with the newsroom that vouches for it, whoever tells it on', () => {
    const names = originsOf(knownBy(DAYS.length)).flatMap(({ name, vouchedBy }) =>
      vouchedBy === null ? [] : [[name, vouchedBy]],
    );
    expect(names).toHaveLength(1);
    for (const [name, vouchedBy] of names) {
      const publisher = catalogue.publishers.find(({ slug }) => slug === vouchedBy);
      expect(name).toBe(`a person familiar with the matter (${publisher?.name ?? ''})`);
    }
  });
});
