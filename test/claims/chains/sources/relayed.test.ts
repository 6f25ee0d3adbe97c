import { describe, expect, it } from 'vitest';
import { tellerOf } from '../teller-of.ts';

const TWO = 'Reuters (outlet) > Ada Ferrule (researcher)';

describe('a newsroom that tells on', () => {
  it.each([
    'According to Ada Ferrule, who spoke to Reuters, Cursor keeps private code.',
    'According to Ada Ferrule, a researcher at Halvard, who spoke to Reuters, Cursor keeps private code.',
    'Cursor keeps private code, according to Ada Ferrule, who spoke with Reuters on condition of anonymity.',
    'Ada Ferrule, first quoted by Reuters, says that Cursor keeps private code.',
    'Ada Ferrule, a researcher at Halvard, quoted by Reuters, said that Cursor keeps private code.',
    'Ada Ferrule is cited in Reuters as saying that Cursor keeps private code.',
    'In comments to Reuters, Ada Ferrule said that Cursor keeps private code.',
    'Cursor keeps private code, according to what Ada Ferrule told Reuters.',
    'Reuters spoke to Ada Ferrule, who said that Cursor keeps private code.',
    'Reuters, citing Ada Ferrule, a researcher at Halvard, reported that Cursor keeps private code.',
  ])('stands before who told it: %s', (text) => {
    expect(tellerOf(text)).toBe(TWO);
  });

  it.each([
    ['Ada Ferrule told Reuters: "Versions before 2.1 are affected."', TWO],
    [
      'Researchers at Halvard tell Reuters that Cursor keeps private code.',
      'Reuters (outlet) > Researchers at Halvard (experts)',
    ],
    [
      'Two people with knowledge of the matter tell reporters that Cursor keeps private code.',
      'Two people with knowledge of the matter (anonymous_source)',
    ],
    [
      'A report by Ada Ferrule, first reported by Reuters, says that Cursor keeps private code.',
      'Reuters (outlet) > A report by Ada Ferrule (document)',
    ],
    [
      'Reuters, citing a memo that quotes Ada Ferrule, reported that Cursor keeps private code.',
      'Reuters (outlet) > a memo (document) > Ada Ferrule (researcher)',
    ],
    [
      'The Visayan Ledger, quoted by Reuters, reports that Cursor keeps private code.',
      'Reuters (outlet) > Visayan Ledger (outlet)',
    ],
  ])('is found with whoever told it: %s', (text, teller) => {
    expect(tellerOf(text)).toBe(teller);
  });

  it.each([
    [
      'According to Ada Ferrule, who spoke to her lawyer, Cursor keeps private code.',
      'Ada Ferrule (researcher)',
    ],
    [
      'According to Ada Ferrule, who spoke at a conference, Cursor keeps private code.',
      'Ada Ferrule (researcher)',
    ],
    [
      'In New York, a researcher at Halvard said that Cursor keeps private code.',
      'a researcher at Halvard (researcher)',
    ],
    [
      'Reuters, citing a memo that does not name Ada Ferrule, reported that Cursor keeps private code.',
      'Reuters (outlet) > a memo (document)',
    ],
  ])('is none where somebody else is named: %s', (text, teller) => {
    expect(tellerOf(text)).toBe(teller);
  });
});
