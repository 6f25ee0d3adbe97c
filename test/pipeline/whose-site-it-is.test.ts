import { describe, expect, it } from 'vitest';
import { claimsOf, register } from './support/affair-of-texts.ts';
import type { Text } from './support/affair-of-texts.ts';

/** Grades of all claims of these texts; texts of which nothing is read fail, for they show nothing. */
async function gradesOf(...texts: readonly Text[]): Promise<readonly string[]> {
  const claims = await claimsOf(texts);
  expect(claims).not.toHaveLength(0);
  return [...new Set(claims.map(({ grade }) => grade))];
}

const LEAK = 'Pi-hole uploads all DNS queries to a server in Oslo.';

describe('a maker’s site', () => {
  it('is its own word where it speaks', async () => {
    expect(await gradesOf(['Pi-hole', 'https://pi-hole.net/blog/1', LEAK])).toContain('verified');
  });

  it.each<Text>([
    ['X', 'https://discourse.pi-hole.net/t/news-pi-hole-uploads-queries/1', LEAK],
    ['X', 'https://discourse.pi-hole.net/t/release-notes/2', LEAK],
    [
      'X',
      'https://cloud.tencent.com/developer/article/7',
      'WeChat uploads contact lists to a server in Oslo.',
    ],
    ['X', 'https://h30434.www3.hp.com/t5/a/b/td-p/8', 'HP has banned Claude Code.'],
    ['X', 'https://open.spotify.com/episode/7', 'Spotify has banned Claude Code.'],
  ])('is nobody’s word where all may write: %s %s', async (...text) => {
    expect(await gradesOf(text)).not.toContain('verified');
  });
});

describe('what a firm’s own pages tell of another', () => {
  const BAN = 'SAP has banned Claude Code, a SAP spokesperson said.';
  const firm: Text = ['Deloitte', 'https://www.deloitte.com/a', BAN];
  const rival: Text = [
    'Tabnine',
    'https://www.tabnine.com/blog/b',
    'Firms grow wary of assistants. SAP has banned Claude Code for its developers, a SAP spokesperson said. It took effect in May.',
  ];

  it('is no quotation that verifies, and no second family', async () => {
    expect(await gradesOf(firm, rival)).not.toContain('verified');
    expect(await gradesOf(register(BAN), rival)).not.toContain('verified');
  });

  it('takes nothing from its word on itself', async () => {
    expect(
      await gradesOf(['Deloitte', 'https://www.deloitte.com/a', 'Deloitte has banned Claude Code.']),
    ).toContain('verified');
  });
});

describe('a newspaper that is called like a maker', () => {
  it.each<Text>([
    [
      'The Ledger',
      'https://www.theledger.com/story/1',
      'Ledger Live uploads seed phrases to a server in Oslo.',
    ],
    [
      'The Elastic',
      'https://elastic.example/story/1',
      'Elasticsearch uploads passwords to a server in Oslo.',
    ],
  ])('is not the maker: %s', async (...text) => {
    expect(await gradesOf(text)).not.toContain('verified');
  });
});
