import { expect, it } from 'vitest';
import { aDocument, aStatement, derive } from '../grading/support/affairs.ts';

const bans = (...told: readonly (readonly [actor: string, quote: string])[]) =>
  derive(
    [aDocument({ id: 'news' })],
    told.map(([actor, quote], at) => aStatement({ document: 'news', kind: 'ban', actor, quote }, at)),
  ).map((claim) => claim.actor);

it.each([
  ['On Monday', 'On Monday we took Wrench off all benches'],
  ['In the north', 'In the north Wrench was banned'],
  ['Courier understands', 'The Courier understands that a mill has banned Wrench'],
  ['We', 'We have banned Wrench until further notice'],
])('%s bans nothing', (actor, quote) => {
  expect(bans([actor, quote])).not.toContain(actor);
});

it('a body is one with and without the rest of its name', () => {
  expect(
    bans(
      ['Commission', 'Commission bans Wrench'],
      ['The Commission on Fisheries', 'The Commission on Fisheries has banned Wrench on all boats'],
    ),
  ).toEqual(['The Commission on Fisheries']);
});

it('and two where two are called so', () => {
  const told = bans(
    ['Commission', 'Commission bans Wrench'],
    ['The Commission on Fisheries', 'The Commission on Fisheries has banned Wrench on all boats'],
    ['The Commission on Roads', 'The Commission on Roads has banned Wrench at its depots'],
  );
  expect(told).toHaveLength(3);
});

it('who bans is called without the day, and as texts write the name', () => {
  expect(bans(['The town council on Monday', 'The town council on Monday banned Wrench'])).toEqual([
    'The town council',
  ]);
});
