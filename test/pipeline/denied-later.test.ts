import { describe, expect, it } from 'vitest';
import { claimsOf, register, reuters, zed } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const UPLOADS = 'Zed uploads the file names of open projects to our server';

/** Whether what the maker admitted is disputed, and by whom. */
async function disputedIn(texts: readonly Text[]): Promise<readonly (readonly string[])[]> {
  return (await claimsOf(texts))
    .filter(({ kind }) => kind === 'behaviour')
    .map(({ flags, counterOrigins }) => [
      ...flags.filter((flag) => flag === 'disputed'),
      ...counterOrigins.map(({ name }) => name),
    ]);
}

const admission = zed(`We confirm that ${UPLOADS}.`);

describe('what a maker admitted', () => {
  it.each([
    'Zed Industries denied on Sunday that Zed uploads the file names of open projects to its server.',
    'Zed Industries said on Sunday that Zed does not upload the file names of open projects to its server.',
  ])('is disputed where it denies it later: %s', async (denial) => {
    expect(await disputedIn([admission, reuters(denial)])).toEqual([['disputed', 'Zed Industries']]);
  });

  it('is not where it denied it before', async () => {
    const denial = reuters(
      'Zed Industries denied on Sunday that Zed uploads the file names of open projects to its server.',
    );
    expect(await disputedIn([denial, admission])).toEqual([[]]);
  });

  it.each([
    'Zed no longer uploads the file names of open projects to its server, Zed Industries said on Sunday.',
    'Zed Industries denied on Sunday that anybody misused the file names that Zed uploads to its server.',
  ])('is not where it speaks of another time or of what came of it: %s', async (words) => {
    expect((await disputedIn([admission, register(words)])).flat()).not.toContain('disputed');
  });

  it.each([
    'In May, Zed Industries had denied that Zed uploads the file names of open projects to its server.',
    'Zed Industries, which at first denied that Zed uploads the file names of open projects to its server, has confirmed it.',
    'Zed Industries initially said that Zed does not upload the file names of open projects to its server.',
    'At first, Zed Industries denied that Zed uploads the file names of open projects to its server.',
    'Zed Industries denied that Zed uploads the file names of open projects to its server on purpose.',
  ])('is not where the denial was over, or is of a purpose: %s', async (words) => {
    expect((await disputedIn([admission, register(words)])).flat()).not.toContain('disputed');
  });

  it.each([
    'Zed Industries, which had said so in June, denied that Zed uploads the file names of open projects to its server.',
    'Zed Industries, which initially confirmed it, said on Sunday that Zed does not upload the file names of open projects to its server.',
    'Zed Industries, which first confirmed it, denied that Zed uploads the file names of open projects to its server.',
  ])('is where it was the admission that came first: %s', async (words) => {
    expect((await disputedIn([admission, register(words)])).flat()).toContain('disputed');
  });

  it('is not of the version that it denies it of', async () => {
    const texts = [
      zed('We confirm that Zed 0.190.1 uploads the file names of open projects to our server.'),
      reuters(
        'Zed Industries said on Sunday that Zed 0.190.4 does not upload the file names of open projects to its server.',
      ),
    ];
    expect((await disputedIn(texts)).flat()).not.toContain('disputed');
  });
});
