import { describe, expect, it } from 'vitest';
import { bansOf } from './bans-in.ts';
import { isWishedBan } from '../../../../src/claims/lexicon/ban-wishes.ts';
import { onlyLets } from '../../../../src/claims/lexicon/ban-none.ts';

/** What is told of bans, by polarity. */
const bansIn = (text: string): readonly string[] => bansOf(text).map(({ polarity }) => polarity);

describe('a ban that nobody means to impose is denied', () => {
  it.each([
    'Orrin has no plans to ban ChatGPT.',
    'Orrin has no intention of banning ChatGPT.',
    'Orrin does not plan to block ChatGPT.',
    'Orrin is not considering banning ChatGPT.',
    'Orrin ruled out a ban on ChatGPT.',
    'No ban on ChatGPT exists at Orrin.',
    'No ban on ChatGPT has been imposed at Orrin.',
  ])('%s', (text) => {
    expect(bansIn(text)).toContain('negated');
    expect(bansIn(text)).not.toContain('affirmed');
  });

  it.each([
    'Orrin has no plans to lift its ban on ChatGPT.',
    'Orrin had no other plans and has banned ChatGPT.',
    'Orrin banned ChatGPT and has no plans to ban Codex.',
    'Orrin has banned ChatGPT for no reason.',
    'Orrin ruled out exceptions when it banned ChatGPT.',
  ])('and one that is imposed is not: %s', (text) => {
    expect(bansIn(text)).toContain('affirmed');
  });

  it('what is blocked is the tool, and no attack on it', () => {
    expect(bansIn('Orrin blocked attacks on ChatGPT.')).toEqual([]);
    expect(bansIn('Orrin blocked ChatGPT on its network.')).toEqual(['affirmed']);
  });
});

describe('a wish is no ban', () => {
  it.each([
    ['Orrin should ban Wrench', true],
    ['Wrench should be banned', true],
    ['Orrin was asked to ban Wrench', true],
    ['Orrin has been urged to ban Wrench', true],
    ['Orrin was ordered to ban Wrench', false],
    ['Orrin banned Wrench, which it should ban', false],
    ['Orrin said that staff should stop using Wrench', false],
    ['Orrin was asked about it and has banned Wrench', false],
    ['Orrin should have banned Wrench and did ban it', false],
  ])('%s: %s', (words, wished) => {
    expect(isWishedBan(words)).toBe(wished);
  });
});

describe('leave to use a tool is no ban', () => {
  it.each([
    ['Orrin uses Wrench', true],
    ['Orrin will now permit Wrench', true],
    ['Orrin recommends Wrench to its pupils', true],
    ['Orrin allows Wrench at work', true],
    ['Orrin blocked 40 attacks on Wrench', true],
    ['Orrin blocked Wrench after attacks', false],
    ['Orrin no longer allows Wrench', false],
    ['Orrin allows only Drill', false],
    ['Orrin recommends Drill instead of Wrench', false],
    ['Orrin never approved Wrench', false],
    ['Orrin uses Drill after it stopped Wrench', false],
    ['Orrin allows Wrench until Friday', false],
    ['Orrin recommends to disable Wrench', false],
  ])('%s: %s', (clause, lets) => {
    expect(onlyLets(clause)).toBe(lets);
  });
});
