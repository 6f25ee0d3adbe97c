import { expect, it } from 'vitest';
import { claimsOf, register, zed } from './support/affair-of-texts.ts';

const FLAW = 'Security notice for the code editor Zed: CVE-2026-41208 lets guests read files in Zed.';

/** Propositions of the claims that a text of the maker leads to. */
const claimsIn = async (text: string): Promise<readonly string[]> =>
  (await claimsOf([zed(`${FLAW} ${text}`)])).map(({ proposition }) => proposition);

it('"that flaw" is the one that was compared, and not the other', async () => {
  const similar = await claimsIn('The flaw is similar to CVE-2024-11118. That flaw is fixed in Zed 1.97.');
  expect(similar).toContain('Zed Industries fixes CVE-2026-41208 in Zed in 1.97');
  const resembling = await claimsIn(
    'It resembles CVE-2024-11118, which was repaired in 2024. That flaw was exploited in the wild.',
  );
  expect(resembling).toContain('Zed: CVE-2026-41208 is exploited');
  expect(resembling).not.toContain('Zed: CVE-2024-11118 is exploited');
});

it('what it does otherwise denies nothing of it', async () => {
  const claims = await claimsOf([
    zed(`${FLAW} Unlike CVE-2024-11118 it needs no account. This flaw is fixed in Zed 1.97.`),
  ]);
  expect(claims.flatMap(({ flags }) => flags)).not.toContain('disputed');
});

it('but a second flaw that is told of is meant', async () => {
  const second = await claimsIn(
    'A second flaw, CVE-2026-41209, lets guests write files. That flaw is fixed in Zed 1.97.',
  );
  expect(second).toContain('Zed Industries fixes CVE-2026-41209 in Zed in 1.97');
});

it.each([
  ['Zed Industries cannot rule out that drafts are uploaded.', false],
  ['The company could not exclude that Zed uploads drafts.', false],
  ['Zed Industries ruled out that drafts are uploaded.', true],
])('who cannot rule a thing out does not deny it: %s', async (answer, denies) => {
  const claims = await claimsOf([
    register(`The code editor Zed uploads drafts to a server, users found. ${answer}`),
  ]);
  const kinds = claims.flatMap(({ statements }) => statements.map(({ kind }) => kind));
  expect(kinds).toContain('behaviour');
  expect(kinds.includes('denial')).toBe(denies);
});
