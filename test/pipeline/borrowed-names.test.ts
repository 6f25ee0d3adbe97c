import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOfPages } from './support/page-at.ts';

const SENDS = 'Firefox 140 uploads saved passwords to a server in Oslo';

/** Claims of a page that calls itself as told, with one who looked and one who answers. */
const claimsOf = (url: string, site: string, author = ''): Promise<readonly Claim[]> =>
  claimsOfPages([
    {
      url,
      html: `<html><head><title>Passwords on the move</title><meta property="og:site_name" content="${site}">${
        author === '' ? '' : `<meta name="author" content="${author}">`
      }<meta property="article:published_time" content="2026-05-01T00:00:00Z"></head><body><article><h1>Passwords on the move</h1><p>We tested Firefox on two laptops and found that ${SENDS}. We have confirmed that Firefox 140 uploads the clipboard to our servers.</p><p>The upload runs every hour, and nobody who uses it can turn it off. We apologise for this upload. It was a mistake of ours, and more is to be told of it here next week.</p></article></body></html>`,
    },
  ]);

const EVIL = 'https://quince.example/p';

describe('a page that anybody may have put up', () => {
  it.each([
    ['Mozilla', ''],
    ['Mozilla Security Blog', ''],
    ['Firefox', ''],
    ['Reuters', ''],
    ['The Register', ''],
    ['Quince', 'Mozilla'],
    ['Quince', 'Mozilla Security Team'],
  ])('is told under its own name or its host, whatever name it borrows: %s, %s', async (site, author) => {
    const claims = await claimsOf(EVIL, site, author);
    const origins = claims.flatMap((one) => one.origins).map(({ name }) => name);
    expect(origins).not.toHaveLength(0);
    expect([...new Set(origins)].filter((name) => !name.toLowerCase().includes('quince'))).toEqual([]);
  });

  it.each(['Mozilla', 'Mozilla Blog', 'Firefox', 'Quince'])(
    'answers for nobody and acknowledges nothing as %s',
    async (site) => {
      const claims = await claimsOf(EVIL, site);
      expect(claims.filter(({ kind }) => kind === 'behaviour')).not.toHaveLength(0);
      expect(claims.flatMap(({ flags }) => flags)).not.toContain('acknowledged');
      expect(claims.map(({ proposition }) => proposition).filter((one) => /^Mozilla /.test(one))).toEqual([]);
    },
  );

  it('keeps a name that is nobody’s else', async () => {
    const claims = await claimsOf(EVIL, 'Quince', 'Ada Holm');
    expect(claims.flatMap((one) => one.origins).map(({ name }) => name)).toContain('Ada Holm');
  });
});

it('answers for the maker at the maker’s place', async () => {
  const claims = await claimsOf('https://blog.mozilla.org/en/p', 'The Mozilla Blog');
  expect(claims.flatMap(({ flags }) => flags)).toContain('acknowledged');
});
