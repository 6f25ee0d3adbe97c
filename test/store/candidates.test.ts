import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { candidateStatements, candidateTellings } from '../../src/store/candidates.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import type { Store } from '../../src/store/index.ts';
import { keepStatements } from '../../src/store/statements.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:', 0);
  store.engine.raw.pragma('foreign_keys = OFF');
});
afterEach(() => closeStore(store));

const day = (n: number): string => `2031-05-${String(n).padStart(2, '0')}T12:00:00.000Z`;

/** A document of a day with statements on these tools. */
async function tell(id: string, of: number, tools: readonly (string | null)[], superseded?: number) {
  await store.db
    .insertInto('documents')
    .values({
      id,
      key: id,
      capture: 'c',
      url: null,
      publisher: `paper-${id}`,
      lang: 'en',
      partial: 0,
      published_at: null,
      known_at: day(of),
      superseded_at: superseded === undefined ? null : day(superseded),
      data: '{}',
      text: '',
      derived_by: 't',
    })
    .execute();
  const rows = tools.map((tool, at) => ({
    id: `${id}-${at}`,
    document: id,
    tool,
    kind: 'behaviour',
    knownAt: day(of),
    data: `{"at":${at}}`,
    keys: [],
  }));
  await keepStatements(store.db, rows, 't');
}

const told = async (since: number, until: number) =>
  (await candidateTellings(store.db, day(since), day(until))).map(
    (one) => `${one.tool} ${one.document} ${one.publisher} ${one.statements}`,
  );

describe('tellings of tools that the catalogue does not know', () => {
  it('are counted by name and document; tools of the catalogue and of none are not among them', async () => {
    await tell('a', 3, ['?Ostrel', '?Ostrel', 'git', null]);
    await tell('b', 4, ['?Ostrel', '?Zebb', '@scope']);
    expect(await told(1, 9)).toEqual(['?Ostrel a paper-a 2', '?Ostrel b paper-b 1', '?Zebb b paper-b 1']);
    const statements = await candidateStatements(store.db, ['b']);
    expect(statements.map(({ tool, data }) => `${tool} ${data}`)).toEqual([
      '?Ostrel {"at":0}',
      '?Zebb {"at":1}',
    ]);
  });

  it('are those of the time asked for, in the wording that held at its end', async () => {
    await tell('old', 2, ['?Ostrel']);
    await tell('edited', 4, ['?Ostrel'], 7);
    await tell('late', 9, ['?Ostrel']);
    expect(await told(3, 6)).toEqual(['?Ostrel edited paper-edited 1']);
    expect(await told(3, 8)).toEqual([]);
    expect(await told(1, 9)).toEqual(['?Ostrel late paper-late 1', '?Ostrel old paper-old 1']);
  });

  it('are found by the index of tools, so that other statements cost nothing', () => {
    const plan = store.engine.raw
      .prepare(
        "explain query plan select tool from statements join documents on documents.id = statements.document where tool >= '?' and tool < '@' and statements.known_at >= ? group by tool, document",
      )
      .all('2031') as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
      /SEARCH statements USING INDEX statements_tool/,
    );
  });
});
