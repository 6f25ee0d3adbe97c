import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { bleeping, claimsOf, zed } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

/** Repairs that come out verified, by the version that they are told of; texts without any claim on a repair fail. */
async function repairs(texts: readonly Text[]): Promise<readonly Claim[]> {
  const fixes = (await claimsOf(texts)).filter(({ kind }) => kind === 'fix');
  expect(fixes).not.toHaveLength(0);
  return fixes.filter(({ grade }) => grade === 'verified');
}
const rumour = (version: string): Text =>
  bleeping(`Zed ${version} fixes the leak of ssh keys, a user wrote on Hacker News on Tuesday.`);

describe('a repair that its maker takes back, or calls none', () => {
  it.each([
    'Zed 1.9.4: a change less\n\nZed 1.9.4 backs out the fix for the leak of ssh keys. It broke remote projects for many of you.',
    'A word on Zed 1.9.4\n\nThe fix for the leak of ssh keys had to be pulled from Zed 1.9.4 on Monday night.',
    'What went wrong\n\nThe fix for the leak of ssh keys in Zed 1.9.4 was incomplete. We are working on a better one.',
    'What went wrong\n\nZed 1.9.4 only partly fixes the leak of ssh keys.',
    'What went wrong\n\nThe leak of ssh keys, which we thought was fixed in Zed 1.9.4, is still there.',
    'Where we stand\n\nThe fix for the leak of ssh keys is still being tested; Zed 1.9.4 does not have it.',
    'Notes\n\nA fix for the leak of ssh keys missed the cut for Zed 1.9.4.',
    'Status\n\nZed 1.9.4 should fix the leak of ssh keys. If it does not for you, please write to us.',
    'Status\n\nThe leak of ssh keys should now be fixed in Zed 1.9.4.',
    'Status\n\nHopefully, Zed 1.9.4 fixes the leak of ssh keys.',
    'Zed 1.9.5\n\n- Revert “Fix: ssh keys leaked” from Zed 1.9.4, because it broke remote projects.\n- Correct three links.',
    'Zed 1.9.5\n\n- Reverts "Fix the leak of ssh keys" of Zed 1.9.4.\n- Correct three links.',
  ])('is not verified as there: %s', async (text) => {
    const verified = await repairs([rumour('1.9.4'), zed(text)]);
    expect(verified.map(({ versions }) => versions.fixed)).not.toContain('1.9.4');
  });

  it('nor is what reverts it', async () => {
    const text =
      'Zed 1.9.4\n\nIn Zed 1.9.3 we fixed the leak of ssh keys. That broke remote projects. Zed 1.9.4 reverts it, and so the leak of ssh keys is back.';
    const verified = await repairs([rumour('1.9.4'), zed(text)]);
    expect(verified.map(({ versions }) => versions.fixed)).not.toContain('1.9.4');
  });

  it.each([
    'Zed 1.9.4\n\nZed 1.9.4 fixes the leak of ssh keys, which 1.9.3 only partly fixed.',
    'Zed 1.9.4\n\nZed 1.9.4 replaces the incomplete fix for the leak of ssh keys.',
    'Zed 1.9.4\n\nWe rolled out the fix for the leak of ssh keys with Zed 1.9.4.',
  ])('but is where it is there: %s', async (text) => {
    const verified = await repairs([rumour('1.9.4'), zed(text)]);
    expect(verified.map(({ versions }) => versions.fixed)).toContain('1.9.4');
  });
});
it.each([
  'Advice\n\nZed 1.9.3 leaks ssh keys. Install Zed 1.9.4 as soon as it is out; we expect it on Friday.',
  'Advice\n\nZed 1.9.3 leaks ssh keys. Solution: upgrade to the upcoming Zed 1.9.4, which is planned for June 8. A workaround is to turn off remote projects.',
  'Advice\n\nZed 1.9.3 leaks ssh keys. A fix for the leak is expected in Zed 1.9.4.',
])('a release that is awaited has repaired nothing yet: %s', async (text) => {
  const claims = await claimsOf([zed(text)]);
  expect(claims.map(({ statusFrom }) => statusFrom?.basis)).not.toContain('told');
});

it.each([
  'Zed 1.9.3 leaks ssh keys. We fixed the leak of ssh keys. It is being rolled out now. For the older branch, the fix will come with Zed 1.8.9.',
  'Zed 1.9.3 leaks ssh keys. In Zed 1.9.4 the leak is fixed, as is expected of us.',
])('a release that is out is no promise for what is told beside it: %s', async (text) => {
  const bases = (await claimsOf([zed(text)])).flatMap(({ statusFrom }) => statusFrom?.basis ?? []);
  expect([...new Set(bases)]).toEqual(['told']);
});
