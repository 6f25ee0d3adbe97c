import { describe, expect, it } from 'vitest';
import { nameOfBody, publicBody } from '../../src/claims/grouping/public-bodies.ts';

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
    ['Denmark', 'dk-government'],
    ['The U.S. House of Representatives', 'us-house'],
    ['US House', 'us-house'],
    ['Taiwan’s cabinet', 'tw-government'],
    ['the United States', 'us-government'],
    ['South Korea', 'kr-government'],
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
    'House of Representatives',
    'the American White House',
    'Full House',
    'Danish',
    'Denmark and Norway',
    'Air India',
    'Canada Goose',
    'Danish regulators',
    'Korean Air',
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

describe('the name of a body', () => {
  it.each([
    ['no-parliament', 'the parliament of Norway'],
    ['nl-tax', 'the tax authority of the Netherlands'],
    ['us-army', 'the army of the US'],
    ['nz-police', 'the police of New Zealand'],
  ])('%s is %s', (id, name) => {
    expect(nameOfBody(id)).toBe(name);
    expect(publicBody(name)).toBe(id);
  });

  it.each(['nordea', 'no-frills', 'it-service', 'no-tax-club', 'parliament'])('%s has none', (id) => {
    expect(nameOfBody(id)).toBeUndefined();
  });
});
