import { expect, it } from 'vitest';
import { claimsOf, reuters } from './support/affair-of-texts.ts';

const banned = reuters('Bosch has banned Claude Code, a person familiar with the matter told Reuters.');
const bansOf = async (later: string): Promise<readonly string[]> =>
  (await claimsOf([banned, reuters(later)]))
    .filter(({ kind }) => kind === 'ban')
    .map(({ proposition, origins }) => `${proposition}: ${origins.map(({ name }) => name).join(', ')}`)
    .sort();

it.each([
  'Bosch has lifted its ban on Claude Code, the company told Reuters on Friday.',
  'Bosch has reversed its ban on Claude Code, the company told Reuters on Friday.',
  'Bosch staff may use Claude Code again, Bosch told Reuters on Friday.',
])('the end of a ban is a claim of its own, by who tells it: %s', async (later) => {
  const [imposed, lifted, ...more] = await bansOf(later);
  expect(more).toEqual([]);
  expect(imposed).toMatch(/^Bosch bans Claude Code.*: a person familiar with the matter/);
  expect(lifted).toMatch(/^Bosch lifts the restriction of Claude Code.*: Bosch$/);
});

it('a ban that is not lifted stays one claim, and nobody disputes it', async () => {
  const claims = await claimsOf([
    banned,
    reuters('Bosch has not lifted its ban on Claude Code, the company told Reuters on Friday.'),
  ]);
  expect(claims.map(({ proposition, grade }) => `${grade}: ${proposition}`)).toEqual([
    expect.stringMatching(/^verified: Bosch bans/),
  ]);
  expect(claims.flatMap(({ flags }) => flags)).not.toContain('disputed');
});
