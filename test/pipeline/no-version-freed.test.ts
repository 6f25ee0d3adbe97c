import { describe, expect, it } from 'vitest';
import { claimsOf, reddit, register, zed } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

/** The versions that texts lead to as the repaired ones; texts without any claim fail. */
async function fixedIn(...texts: readonly Text[]): Promise<readonly string[]> {
  const claims = await claimsOf(texts);
  expect(claims).not.toHaveLength(0);
  return [...new Set(claims.flatMap(({ versions }) => versions.fixed ?? []))];
}

describe('a version that nobody repaired is not told to be', () => {
  it.each<[string, string, Text]>([
    [
      'which others’ product shields',
      '1.96.1',
      register('Kelpworks announced that its agent fixes the leak of ssh keys in Zed 1.96.1.'),
    ],
    [
      'which somebody’s script shields',
      '1.96.1',
      reddit('My notes on Zed. A small script by a friend fixes the leak of ssh keys in Zed 1.96.1.'),
    ],
    [
      'to which somebody went back',
      '1.94.1',
      reddit(
        'Zed 1.96.1 leaks ssh keys. I got rid of it by going back to Zed 1.94.1, so 1.94.1 fixes the leak for me.',
      ),
    ],
    [
      'until which it was so, where a later one ended it',
      '1.94.1',
      zed('Until version 1.94.1, Zed leaked ssh keys in rare cases. Version 1.95.0 ended this in March.'),
    ],
    [
      'until which it was so, where a later one is told to have fixed the same',
      '1.94.1',
      zed('Until version 1.94.1, Zed leaked ssh keys in rare cases. Zed 1.95.0 fixes the leak of ssh keys.'),
    ],
  ])('%s', async (_which, version, text) => {
    expect(await fixedIn(text)).not.toContain(version);
  });

  it.each<[string, string, Text]>([
    ['by its maker', '1.96.1', zed('Zed 1.96.1\n\nZed fixes the leak of ssh keys in Zed 1.96.1.')],
    ['by a patch of it', '1.96.1', register('A patch fixes the leak of ssh keys in Zed 1.96.1.')],
    [
      'beside a script that finds it',
      '1.96.1',
      register('A small script finds the leak of ssh keys. Zed 1.96.1 fixes it, Zed Industries said.'),
    ],
    [
      'after one that somebody went back to',
      '1.96.2',
      reddit('Zed 1.96.1 leaks ssh keys. I went back to Zed 1.94.1, until 1.96.2 fixed the leak.'),
    ],
    ['until which it was so', '1.94.1', zed('Until version 1.94.1, Zed leaked ssh keys in rare cases.')],
    [
      'until which it was so, where a later one ended something else',
      '1.94.1',
      zed('Until version 1.94.1, Zed leaked ssh keys in rare cases. Zed 1.95.0 fixes an upload of fonts.'),
    ],
    [
      'until which it was so, and which ended it',
      '1.94.1',
      zed(
        'Until Zed 1.94.1, which removed it, Zed uploads ssh keys to a server in Oslo. Zed 1.95.0 fixes an upload of fonts.',
      ),
    ],
  ])('but is where it was: %s', async (_how, version, text) => {
    expect(await fixedIn(text)).toContain(version);
  });
});

describe('a release that the sentence before tells is the one that repairs', () => {
  it.each<[string, readonly string[], Text]>([
    [
      'told in the next sentence',
      ['0.190.2'],
      zed('Zed 0.190.1 uploads the file names of open projects. Zed 0.190.2 is out. It fixes the upload.'),
    ],
    [
      'and no release that does something else',
      [],
      zed('Zed 0.190.1 uploads the file names of open projects. We fixed the upload. Zed 0.191.0 has tabs.'),
    ],
  ])('%s', async (_which, versions, text) => {
    expect(await fixedIn(text)).toEqual(versions);
  });
});
