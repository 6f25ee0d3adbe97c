import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { bleeping, claimsOf, register, reuters } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const FOUND = register(
  'Ada Holm, a developer from Leeds, has unpacked version 1.96 of Visual Studio Code and found that it uploads the names of open files. Visual Studio Code is an editor of Microsoft.',
);
const then = (words: string): Text =>
  bleeping(
    `Last week Ada Holm, a developer, said that Visual Studio Code uploads the names of open files. ${words}`,
  );
const again = (words: string): Text =>
  reuters(`Ada Holm said some days ago that Visual Studio Code uploads the names of open files. ${words}`);

/** The claim that Holm's find founds. */
async function claimOf(...texts: readonly Text[]): Promise<Claim | undefined> {
  return (await claimsOf([FOUND, ...texts])).find(({ kind }) => kind === 'behaviour');
}

describe('a find that a newsroom looked at itself', () => {
  it.each([
    'BleepingComputer reproduced the finding.',
    'We reproduced the upload on a clean machine.',
    'We unpacked version 1.96 and found the same code.',
  ])('is verified: %s', async (words) => {
    expect((await claimOf(then(words)))?.grade).toBe('verified');
  });

  it.each([
    'BleepingComputer has not verified the finding.',
    'We could not reproduce the upload.',
    'We want to reproduce the upload.',
    'We unpacked version 1.96 and found no such code.',
    'We unpacked version 1.96 with Ada Holm and found the same code.',
    'We have asked Microsoft whether it reproduced the upload.',
  ])('but not by this: %s', async (words) => {
    expect((await claimOf(then(words)))?.grade).toBe('alleged');
  });
});

describe('a find that somebody looked for in vain', () => {
  it.each([
    'Kestrel Labs inspected the package and found nothing of the kind.',
    'Ben Moss, a researcher, took the package apart and found no such code.',
    'We unpacked version 1.96 and found no such code.',
    'Snyk found no sign that Visual Studio Code uploads the names of open files.',
  ])('says so: %s', async (words) => {
    const flags = (await claimOf(then(words)))?.flags ?? [];
    expect(flags.filter((flag) => flag === 'not-reproduced' || flag === 'disputed')).toHaveLength(1);
  });
});

describe('a maker that gives no answer', () => {
  it.each([
    'Microsoft would not say whether Visual Studio Code uploads the names of open files.',
    'The company refused to tell us why Visual Studio Code uploads the names of open files.',
    'The company confirmed that it is looking into whether Visual Studio Code uploads the names of open files.',
    'The company said it was checking if Visual Studio Code uploads the names of open files.',
  ])('neither disputes nor admits it, nor verifies it in two newsrooms: %s', async (words) => {
    const claim = await claimOf(then(words), again(words));
    expect(claim?.grade).toBe('alleged');
    expect(claim?.flags).not.toContain('disputed');
    expect(claim?.flags).not.toContain('acknowledged');
  });
});
