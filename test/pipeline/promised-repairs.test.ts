import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOf, register } from './support/affair-of-texts.ts';

const LEAD =
  'Claude Code is a coding tool of Anthropic. Since version 2.1.91 it uploads the names of open files, Ada Holm, a researcher, found. ';

async function uploadIn(words: string): Promise<Claim | undefined> {
  return (await claimsOf([register(LEAD + words)])).find(({ kind }) => kind === 'behaviour');
}

describe('a repair', () => {
  it.each([
    'Anthropic hopes to fix it in 2.1.93.',
    'Anthropic is working on a fix, which is to come with 2.1.93.',
    'Anthropic is testing a fix that is to ship as 2.1.93.',
    'Anthropic aims to have it fixed in 2.1.93.',
    'Anthropic says a fix is coming in 2.1.93.',
    'A fix is to be part of 2.1.93.',
    'The fix is targeted at 2.1.93.',
    'It should be fixed in 2.1.93.',
    '2.1.93, which is due next week, fixes it.',
    'A beta of 2.1.93 fixes it.',
    'The fix has been merged for 2.1.93, which is not out yet.',
    'Users have to wait for 2.1.93 to get the fix.',
    'Anthropic may fix it in 2.1.93.',
  ])('is promised: %s', async (words) => {
    const claim = await uploadIn(words);
    expect(claim?.versions.fixed).toBe('2.1.93');
    expect(claim?.statusFrom?.basis).toBe('promised');
  });

  it.each([
    'Anthropic had promised a fix and shipped it in 2.1.93.',
    'As promised, 2.1.93 removes the upload.',
    'The fix that was planned for 2.1.93 has shipped.',
    '2.1.93, released on Monday, fixes it.',
    'A fix came with 2.1.93.',
    'The long-awaited 2.1.93 fixes it.',
  ])('is told: %s', async (words) => {
    const claim = await uploadIn(words);
    expect(claim?.versions.fixed).toBe('2.1.93');
    expect(claim?.statusFrom?.basis).toBe('told');
  });

  it.each([
    'It is not known whether 2.1.93 fixes it.',
    'It remains to be seen whether 2.1.93 fixes it.',
    'Nobody knows if 2.1.93 fixes it.',
    'Users hope that 2.1.93 fixes it.',
    'Users asked Anthropic to fix it in 2.1.93.',
    'If 2.1.93 fixes it, users can relax.',
    'Ada Holm doubts that 2.1.93 fixes it.',
    'Anthropic refused to fix it in 2.1.93.',
    'Anthropic has no plans to fix it in 2.1.93.',
  ])('is neither: %s', async (words) => {
    expect((await uploadIn(words))?.versions.fixed).toBeNull();
  });
});
