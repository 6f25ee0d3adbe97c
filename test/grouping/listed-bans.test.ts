import { describe, expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

/** What is claimed where each text tells the bans of some actors. */
const claimed = (...told: readonly (readonly [actors: string, rest?: string])[]) =>
  derive(
    told.map((_, at) => aDocument({ id: `news-${String(at)}` })),
    told.map(([actor, rest = 'banned Wrench'], at) =>
      aStatement(
        {
          document: `news-${String(at)}`,
          kind: 'ban',
          actor,
          quote: `${actor.split('; ').join(' and ')} ${rest}`,
        },
        at,
      ),
    ),
  )
    .map((claim) => claim.proposition)
    .sort();

describe('bans of several actors in one span', () => {
  it('stay one claim while all tell of them together', () => {
    expect(claimed(['Orrin; Kelp; Moss'], ['Kelp; Moss; Orrin'])).toEqual([
      'Kelp, Moss and Orrin ban Wrench CLI',
    ]);
  });

  it.each([
    ['one is told of alone', [['Orrin; Kelp'], ['Kelp']], ['Kelp bans Wrench CLI', 'Orrin bans Wrench CLI']],
    [
      'others are told of together',
      [['Orrin; Kelp'], ['Kelp; Moss']],
      ['Kelp bans Wrench CLI', 'Moss bans Wrench CLI', 'Orrin bans Wrench CLI'],
    ],
  ] as const)('are one each where %s', (_, told, claims) => {
    expect(claimed(...told)).toEqual(claims);
  });

  it('and another tool’s or another’s ban tells none of them apart', () => {
    expect(claimed(['Orrin; Kelp'], ['Moss'])).toEqual([
      'Kelp and Orrin ban Wrench CLI',
      'Moss bans Wrench CLI',
    ]);
  });

  it('what one of them confirms verifies no ban of another', () => {
    const own = aStatement(
      {
        document: 'own',
        kind: 'ban',
        actor: 'Globex',
        quote: 'Globex has banned Wrench',
        chain: [],
      },
      1,
    );
    const list = aStatement(
      { document: 'news', kind: 'ban', actor: 'Globex; Kelp', quote: 'Globex and Kelp banned Wrench' },
      0,
    );
    const claims = derive([aDocument({ id: 'news' }), aDocument({ id: 'own' })], [list, own]);
    expect(claims.map(({ actor, statements }) => [actor, statements.length])).toEqual([
      ['Globex', 2],
      ['Kelp', 1],
    ]);
  });
});
