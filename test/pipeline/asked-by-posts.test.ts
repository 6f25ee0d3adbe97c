import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOfImport } from './support/affair-of-texts.ts';

const TEXT = 'It stores the main password in its memory, a friend has told me. I saw it in a dump.';

/** Claims that a post with this title leads to, in the repository of a tool of the shipped catalogue. */
const asked = (title: string, text = TEXT): Promise<readonly Claim[]> =>
  claimsOfImport(
    'index.json',
    JSON.stringify([
      {
        outlet: 'GitHub',
        url: 'https://github.com/Kunzisoft/KeePassDX/issues/7',
        author: 'orla_finch',
        publishedAt: '2026-05-01',
        title,
        text,
      },
    ]),
  );
const numbered = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ slug }) => slug.includes('cve-2026-40771'));

describe('the number of a flaw in the title of a post', () => {
  it.each([
    'Is KeePassDX affected by CVE-2026-40771?',
    'is KeePassDX affected by CVE-2026-40771',
    'CVE-2026-40771 - is it mitigated in KeePassDX?',
    'When will KeePassDX fix CVE-2026-40771',
  ])('is none of the tool’s where the title asks: %s', async (title) => {
    const claims = await asked(title);
    expect(claims).not.toEqual([]);
    expect(numbered(claims)).toEqual([]);
  });

  it.each(['CVE-2026-40771 in KeePassDX', 'KeePassDX is affected by CVE-2026-40771'])(
    'is the tool’s where it tells: %s',
    async (title) => {
      expect(numbered(await asked(title))).not.toEqual([]);
    },
  );

  it('is the tool’s where the post says so itself', async () => {
    const text = 'KeePassDX 4.1 has CVE-2026-40771: it stores the main password in its memory.';
    expect(numbered(await asked('Is KeePassDX affected by CVE-2026-40771?', text))).not.toEqual([]);
  });
});
