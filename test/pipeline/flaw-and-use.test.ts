import { expect, it } from 'vitest';
import { bleeping, claimsOf } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

const maker = (text: string): Text => ['Mozilla Blog', 'https://blog.mozilla.org/en/x', text];
const FLAW =
  'We confirm CVE-2026-41207: in Firefox 140, a page can read any file. It is fixed in Firefox 141.';

const aboutUse = /exploit|abus|attack/i;

it.each<[string, readonly Text[]]>([
  [
    'who confirms the flaw',
    [
      bleeping(
        'Hackers exploit CVE-2026-41207 in Firefox to read files of users, researcher Ola Berg found.',
      ),
      maker(FLAW),
    ],
  ],
  [
    'who says how it could be used',
    [
      bleeping('Hackers are exploiting CVE-2026-41207 in Firefox, researcher Ola Berg found.'),
      maker('CVE-2026-41207 in Firefox is exploited by loading a crafted font.'),
    ],
  ],
  [
    'who tells of the use of another',
    [
      bleeping('Hackers are exploiting CVE-2026-41207 in Firefox, researcher Ola Berg found.'),
      maker(
        'Firefox 141 fixes CVE-2026-41207 and CVE-2026-41208, the latter of which is being exploited in the wild.',
      ),
    ],
  ],
])('verifies no exploitation: %s', async (_, texts) => {
  const claims = (await claimsOf(texts)).filter(({ kind, statements }) => kind === 'behaviour' && statements.some(({ quote }) => aboutUse.test(quote) && quote.includes('Hackers'))); // prettier-ignore
  expect(claims).not.toHaveLength(0);
  expect(claims.map(({ grade }) => grade)).not.toContain('verified');
});

it('the repair of a flaw reaches the flaw and its exploitation', async () => {
  const claims = await claimsOf([
    bleeping('CVE-2026-41207 in Firefox lets a page read any file, researcher Ola Berg found.'),
    maker('CVE-2026-41207 in Firefox 140 is being exploited in the wild. We fixed it in Firefox 141.'),
  ]);
  const told = claims.filter(({ kind }) => kind === 'behaviour');
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told.map(({ versions }) => versions.fixed))).toEqual(new Set(['141']));
});
