import { describe, expect, it } from 'vitest';
import { findImpossibleDates } from '../../src/provenance/index.ts';
import { foldName, properName, samePerson } from '../../src/provenance/names.ts';
import { saysHowItKnows, saysItWasTold } from '../../src/provenance/own-reporting.ts';
import { aDocument, aStatement, catalogue, derive } from '../grading/support/affairs.ts';

describe('a date with a weekday', () => {
  it.each([
    ['Thursday, July 3, 2026', 'Friday'],
    ['Monday Feb. 30, 2026', 'no such day'],
    ['on Sunday, 1 March', undefined],
  ])('%s is impossible when the calendar says so', (written, weekday) => {
    const found = findImpossibleDates(`It happened ${written}.`, null);
    expect(found[0]?.weekday).toBe(weekday);
  });

  it.each([
    ['Friday, July 3, 2026', null],
    ['Friday, July 3', '2026-07-05'],
    ['Thursday, July 3', null],
  ])('%s is fine, or cannot be judged', (written, near) => {
    expect(findImpossibleDates(written, near)).toEqual([]);
  });
});

describe('a finder’s name', () => {
  const known = (word: string): boolean => word === 'Commons' || word === 'Wrench';
  it.each([
    ['a Commons user named nightowl', 'nightowl'],
    ['u/night_owl', 'night_owl'],
    ['@GreyWren', 'greywren'],
    ['researcher Ines Voss', 'ines voss'],
    ['LegibleHandle99', 'legiblehandle99'],
    ['a June 30 Commons post', null],
    ['Security researchers', null],
    ['the technical analysis', null],
    ['an internal notice dated Thursday, July 3, 2026', null],
  ])('in "%s" is %s', (name, proper) => {
    expect(properName(name, known)).toBe(proper);
  });

  it('may be told in full or in part', () => {
    expect(samePerson('voss', 'ines voss')).toBe(true);
    expect(samePerson('ines voss', 'ines vossler')).toBe(false);
    expect(foldName('“Ines Voss’s”')).toBe('ines voss');
  });
});

describe('own reporting', () => {
  const courier = catalogue.publishers.find((one) => one.slug === 'courier');
  if (!courier) throw new Error('the fixtures lack The Courier');
  it.each([
    'The memo, seen by The Courier, names July.',
    'Two engineers told The Courier that it did.',
    'The Courier has reviewed the notice.',
    'We tested the tool on three machines.',
    'The Courier was able to trigger the upload on a fresh machine.',
    'The Courier recorded its traffic for two days.',
    'The Courier could confirm that it uploads names.',
    'The Courier has reviewed a letter to customers.',
    'The Courier’s lab could easily reproduce the upload.',
    'The Courier ran four tests with uploads disabled; in three of them, names were sent.',
    'The Courier ran tests of its own, and in them names were sent.',
    'The Courier has carried out its own test, in which names were sent.',
    'The Courier ran two security tests with Wrench 4.2 and found that names are sent.',
    'In our own tests, and in recordings that we looked at later, names are sent.',
    'We tested it. In experiments which we saw through to the end, names are sent.',
    'The Courier conducted a series of tests on three laptops; in all of them, names were sent.',
  ])('is what "%s" says', (sentence) => {
    expect(saysHowItKnows(sentence, courier)).toBe(true);
  });

  it.each([
    'Globex has told staff to stop using the tool.',
    'The memo, seen by Morning Ledger, names July.',
    'It was tested by the vendor.',
    'The Courier was not able to reproduce the upload.',
    'The Courier could not confirm the upload.',
    'The Courier understands that the tool is banned.',
    'The Courier ran the test results of a reader, by which names are sent.',
    'The Courier ran a test after a reader said that names are sent.',
    'The Courier ran the tests that Ada Holm describes, in which names are sent.',
    'The Courier ran two tests on the claim of a reader that names are sent.',
    'The Courier ran two tests with Ada Holm, in which names are sent.',
    'The Courier ran out of time for tests, but names are sent, a reader says.',
    'The Courier ran a column on tests in which names are sent.',
    'The Courier ran two tests without seeing what Ada Holm says, that names are sent.',
    'The Courier made Ada Holm take a test in which names are sent.',
    'The Courier held a quiz and tests in which names are sent.',
    'In tests that we saw, names are sent.',
    'We tested nothing. In recordings that we looked at, names are sent.',
    'The Courier ran tests to see whether names are sent.',
    'The Courier ran several tests, but could not see the upload.',
    'The Courier will be able to observe the upload.',
    'The Courier could confirm the identity of the man who says so.',
    'The Courier confirmed the identity of a user who says so.',
    'The Courier was able to confirm with a customer that it uploads names.',
    'The Courier was able to confirm it with a customer.',
    'The Courier managed to verify that the post, in which it uploads names, exists.',
    'The Courier could see several posts in which it uploads names.',
    'The Courier has seen threads in which it uploads names.',
    'The Courier reports that the tool is banned.',
    'Translated from Morning Ledger: the tool uploads names, as our tests showed.',
  ])('is not what "%s" says', (sentence) => {
    expect(saysHowItKnows(sentence, courier)).toBe(false);
  });

  it('is also what a newsroom calls by its short name', () => {
    const ledger = { ...courier, name: 'Morning Ledger', names: [] };
    expect(saysHowItKnows('Two engineers told the Ledger that it did.', ledger)).toBe(true);
    expect(saysHowItKnows('Two engineers told the ledger keeper that it did.', ledger)).toBe(false);
    expect(saysHowItKnows('A memo seen by the ledger of Ledger House says so.', ledger)).toBe(false);
    expect(saysHowItKnows('A memo seen by the Ledger of Oslo says so.', ledger)).toBe(false);
  });

  it.each([
    ['The Courier understands that two schools have banned it.', true],
    ['The Courier has learned that two schools have banned it.', true],
    ['Everybody understands that two schools have banned it.', false],
    ['The Courier reports that two schools have banned it.', false],
  ])('by sources that it does not name: %s', (sentence, is) => {
    expect(saysItWasTold(sentence, courier)).toBe(is);
  });
});

describe('what a newsroom understands', () => {
  it('is told by it, and first-hand knowledge of nobody', () => {
    const [claim] = derive(
      [aDocument({ id: 'd1', publisher: 'courier' })],
      [
        aStatement({
          document: 'd1',
          kind: 'ban',
          actor: 'Northgate Bank',
          quote: 'Northgate Bank has banned Wrench',
          sentence: 'The Courier understands that Northgate Bank has banned Wrench.',
        }),
      ],
    );
    expect(claim).toMatchObject({ grade: 'second-hand', origins: [{ basis: 'outlet', vouchedBy: null }] });
  });
});
