import { expect, it } from 'vitest';
import { aDocument, aStatement, derive } from './support/affairs.ts';

it('to watch is no effect that is over, and nobody who follows a maker', () => {
  const banned = (told: { readonly actor: string; readonly eventDate: string; readonly quote: string }) =>
    derive(
      [aDocument({ id: 'news', publishedAt: '2026-05-02', knownAt: '2026-05-02T23:59:59.999Z' })],
      [aStatement({ document: 'news', kind: 'ban', ...told })],
    )[0]?.watch.map((one) => one.what);
  const past = { actor: 'Globex', eventDate: '2026-04-30', quote: 'Globex banned Wrench on April 30' };
  expect(banned(past)).toEqual(['whether others follow Globex']);
  const own = { actor: 'Gizmo Works', eventDate: '2026-05-04', quote: 'Gizmo Works bans Wrench there' };
  expect(banned(own)).not.toContain('whether others follow Gizmo Works');
});

it('whose own words are wanting is asked once', () => {
  const told = ['Runa Dahl', 'Ove Lind'].map((name, at) =>
    aStatement(
      {
        document: 'news',
        quote: 'Wrench uploads the names of all open files',
        chain: [{ name, type: 'researcher' }],
      },
      at,
    ),
  );
  const [claim] = derive([aDocument({ id: 'news' })], told);
  expect(claim?.openQuestions.filter((one) => one.startsWith('Own words'))).toEqual([
    expect.stringMatching(/^Own words not captured: (?:Runa Dahl; Ove Lind|Ove Lind; Runa Dahl)\.$/),
  ]);
});
