import { describe, expect, it } from 'vitest';
import { publicBody } from '../../src/claims/grouping/public-bodies.ts';

describe('a country’s body', () => {
  it.each([
    ['Dutch tax authority', 'nl-tax'],
    ['the Dutch Tax Administration', 'nl-tax'],
    ['The tax authority of the Netherlands', 'nl-tax'],
    ['the Netherlands’ tax service', 'nl-tax'],
    ['Belastingdienst', 'nl-tax'],
    ['the U.S. Department of Defense', 'us-defence'],
    ['Norway’s health ministry', 'no-health'],
    ['the Ministry of Health of Norway', 'no-health'],
    ['the Danish government', 'dk-government'],
    ['Italy’s privacy regulator', 'it-privacy'],
    ['the Italian data protection authority', 'it-privacy'],
  ])('%s is %s', (name, id) => {
    expect(publicBody(name)).toBe(id);
  });

  it.each([
    'Globex',
    'the tax authority',
    'the Dutch authority',
    'the Danish Data Agency',
    'the German federal police',
    'Bank of Canada',
    'National Bank of Canada',
    'the US state tax departments',
    'a tax office in Denmark',
    'Danish Crown',
    'Deutsche Bank',
    'German Weather Forecasts Ltd',
    'the Dutch and German tax authorities',
    'the Dutch ministry of health and education',
    'Bank of America Merrill',
    '',
  ])('%s is none that is known', (name) => {
    expect(publicBody(name)).toBeUndefined();
  });
});
