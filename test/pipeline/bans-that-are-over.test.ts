import { expect, it } from 'vitest';
import { claimsOf, reuters, techcrunch } from './support/affair-of-texts.ts';

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

it.each([
  'it has never dropped its ban on Claude Code',
  'it has yet to lift its ban on Claude Code',
  'it has refused calls to lift its ban on Claude Code',
  'it has nearly reversed its ban on Claude Code',
  'it has partly lifted its ban on Claude Code',
  'it is too early to lift its ban on Claude Code',
  'it will not end its ban on Claude Code',
  'it bans Claude Code until its staff can use it safely again',
  'it bans Claude Code and no engineer may use it again',
  'it has banned Claude Code and never walked back its decision',
  'claims that it lifted its ban on Claude Code are false',
])('no end of a ban is verified by: %s', async (words) => {
  const claims = await claimsOf([
    reuters(`Bosch said in a statement to Reuters that ${words}.`),
    techcrunch(`Bosch told TechCrunch in a statement that ${words}.`),
  ]);
  const verified = claims.filter(({ grade }) => grade === 'verified').map(({ proposition }) => proposition);
  expect(verified.filter((one) => /\blifts\b/.test(one))).toEqual([]);
});

it.each([
  'Bosch wanted Anthropic to answer several questions by May in order to lift its ban on Claude Code.',
  'Engineers have asked Bosch to lift its ban on Claude Code.',
  'Bosch named conditions for lifting its ban on Claude Code.',
  'Workers urged the board of Bosch to end its ban on Claude Code.',
])('what is only wished for or aimed at ends no ban: %s', async (later) => {
  expect((await bansOf(later)).filter((one) => /\blifts\b/.test(one))).toEqual([]);
});

it.each([
  ['Bosch overturned its initial ban on Claude Code.', /^Bosch lifts/],
  ['Bosch has lifted its ban on Claude Code in order to please its engineers.', /^Bosch lifts/],
])('what is done is told as done: %s', async (later, told) => {
  expect(await bansOf(later)).toContainEqual(expect.stringMatching(told));
});

it.each([
  ['Bosch employees may no longer use Claude Code.', 'Bosch restricts Claude Code (for its staff)'],
  ['Bosch employees could no longer use Claude Code.', 'Bosch restricts Claude Code (for its staff)'],
  [
    'Bosch has banned staff from using Claude Code, a Wednesday report said.',
    'Bosch bans Claude Code (for its staff)',
  ],
  [
    'Bosch has banned staff from using Claude Code from 3 May 2026.',
    'Bosch bans Claude Code (for its staff, from 2026-05-03)',
  ],
])('the title says what is in force, and since when: %s', async (told, title) => {
  expect((await claimsOf([reuters(told)])).map(({ proposition }) => proposition)).toContain(title);
});

it('the end of a ban is verified where two houses quote who lifts it', async () => {
  const claims = await claimsOf([
    reuters('Bosch said in a statement to Reuters that it has lifted its ban on Claude Code.'),
    techcrunch('Bosch told TechCrunch in a statement that it had lifted its ban on Claude Code.'),
  ]);
  expect(claims.map(({ grade, proposition }) => `${grade}: ${proposition}`)).toEqual([
    expect.stringMatching(/^verified: Bosch lifts/),
  ]);
});
