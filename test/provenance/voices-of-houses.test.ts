import { describe, expect, it } from 'vitest';
import { asKnown, houseOf, isAnothersVoice } from '../../src/provenance/voices-of-houses.ts';
import { bleeping, claimsOf, register, reuters } from '../pipeline/support/affair-of-texts.ts';
import type { Text } from '../pipeline/support/affair-of-texts.ts';

describe('a voice speaks for its house', () => {
  it.each([
    ['a spokesman for the education ministry', 'education ministry'],
    ['A Globex spokesperson', 'Globex'],
    ['Globex’s press office', 'Globex'],
    ['an Airbus representative', 'Airbus'],
    ['a representative of Globex employees', 'Globex employees'],
    ['the press office in Munich', 'the press office in Munich'],
    ['a company spokeswoman', 'a company spokeswoman'],
    ['Northgate Council', 'Northgate Council'],
  ])('%s: %s', (name, house) => {
    expect(houseOf(name)).toBe(house);
  });
});

describe('a voice near a house', () => {
  it.each([
    'a union representative at Globex',
    'an ex-Globex spokesperson',
    'a retired Globex spokeswoman',
    'a one-time spokesman for Globex',
    'a self-styled Globex spokesman',
    'a spokesperson for a Globex subsidiary',
    'a representative of developers at Globex',
    'his spokesman',
  ])('may be another’s: %s', (name) => {
    expect(isAnothersVoice(name)).toBe(true);
  });

  it.each([
    'a Globex spokesperson',
    'Globex’s press office',
    'its press office',
    'a senior spokesman for the carmaker Globex',
    'a company spokeswoman',
    'two employees of Globex',
  ])('need not be: %s', (name) => {
    expect(isAnothersVoice(name)).toBe(false);
  });
});

describe('a body of the same words in another order', () => {
  it.each([
    ['education-ministry-of-lower-saxony', 'lower-saxony-education-ministry'],
    ['council-of-northgate', 'council-of-northgate'],
    ['northgate-university', 'northgate-university'],
    ['education-ministry-of-bavaria', 'education-ministry-of-bavaria'],
  ])('%s is %s', (slug, known) => {
    expect(asKnown(slug, ['lower-saxony-education-ministry', 'university-of-northgate'])).toBe(known);
  });
});

const gradesOf = async (texts: readonly Text[]): Promise<readonly string[]> => {
  const grades = (await claimsOf(texts)).filter(({ kind }) => kind === 'ban').map(({ grade }) => grade);
  expect(grades).not.toHaveLength(0);
  return grades;
};

const memo = reuters('SAP has banned Claude Code, according to an internal memo seen by Reuters.');
const spoken = (by: string): Text => register(`SAP has banned Claude Code, ${by} told The Register.`);

describe('a ban', () => {
  it.each<[string, readonly Text[]]>([
    ['a spokesperson says it to one paper and another saw the memo', [memo, spoken('a SAP spokesperson')]],
    [
      'two papers were told by its voices',
      [
        bleeping('SAP has banned Claude Code, a spokeswoman for SAP told BleepingComputer.'),
        spoken('a SAP representative'),
      ],
    ],
  ])('is verified where %s', async (_, texts) => {
    expect(await gradesOf(texts)).toEqual(['verified']);
  });

  it('is not verified where nobody can tell whose voice it is', async () => {
    const texts = [
      reuters('SAP has banned Claude Code, a company spokesperson told Reuters.'),
      register('Microsoft sells Copilot. SAP has banned Claude Code, its press office told The Register.'),
    ];
    expect(await gradesOf(texts)).not.toContain('verified');
  });

  it.each([
    ['an announcement on its website', true],
    ['a directive sent to managers', false],
    ['a directive on a screenshot', false],
    ['an unverified directive', false],
    ['an order', false],
    ['a Slack announcement', false],
    ['a court order', false],
  ])('by two papers according to %s is verified: %s', async (paper, verified) => {
    const act = `has banned Claude Code, according to ${paper}.`;
    const texts = [reuters(`SAP ${act}`), register(`The Walldorf firm acts at last. SAP ${act}`)];
    expect((await gradesOf(texts)).includes('verified')).toBe(verified);
  });

  it.each([
    ['Ofcom', true],
    ['CISA', true],
    ['The city council of Lund', true],
    ['Lund city council', true],
    ['The county of Durham', true],
    ['Kansas City Southern', false],
    ['New York City Transit', true],
    ['County Durham police', true],
    ['The Government Accountability Office', true],
    ['Cabinet Secretariat', true],
    ['County Kitchens', false],
    ['Manchester City', false],
    ['City Hall Bakery', false],
    ['County Council Cars', false],
    ['Kansas City Board Games', false],
    ['Deutsche Bank', false],
  ])('of %s by two papers according to a directive is verified: %s', async (body, verified) => {
    const act = `${body} has banned Claude Code, according to a directive.`;
    const texts = [reuters(act), register(`It has come to that. ${act}`)];
    expect((await gradesOf(texts)).includes('verified')).toBe(verified);
  });

  it.each<[string, readonly Text[]]>([
    [
      'one paper saw a memo and another retells it',
      [memo, register('SAP has banned Claude Code, according to an internal memo, Reuters reported.')],
    ],
    ['only one paper was told, and nobody else', [spoken('a SAP spokesperson')]],
    [
      'its voice speaks to one paper, which the other retells',
      [
        spoken('a SAP spokesperson'),
        bleeping('SAP has banned Claude Code, a SAP spokesperson told The Register.'),
      ],
    ],
    ['a representative of its staff says it', [memo, spoken('a representative of SAP employees')]],
    ['a former spokesperson says it', [memo, spoken('a former SAP spokesperson')]],
    ['an ex-spokesperson says it', [memo, spoken('an ex-SAP spokesperson')]],
    ['a union’s representative says it', [memo, spoken('a union representative at SAP')]],
    [
      'another saw an announcement in a chat',
      [memo, register('SAP has banned Claude Code, according to a Slack announcement.')],
    ],
  ])('is not verified where %s', async (_, texts) => {
    expect(await gradesOf(texts)).not.toContain('verified');
  });
});
