import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsOf } from './support/affair-of-texts.ts';

const THREAD = `Firefox 140 and my passwords

orla_finch 5 hours ago

Firefox 140 uploads saved passwords to a server in Oslo. I captured it with mitmproxy.

jana-fok (Mozilla staff) 3 hours ago

Firefox 140 uploads saved passwords to a server in Oslo, yes.
`;

const told = async (outlet: string, url: string): Promise<readonly Claim[]> =>
  (await claimsOf([[outlet, url, THREAD]])).filter((claim) =>
    claim.statements.some(({ quote }) => quote.includes('uploads')),
  );

describe('a thread that was saved as a text', () => {
  it('has its writers for witnesses', async () => {
    const [claim] = await told('Reddit', 'https://www.reddit.com/r/firefox/comments/1abc/passwords/');
    expect(claim?.origins.map(({ name }) => name)).toContain('orla_finch (Reddit)');
    expect(claim?.grade).toBe('alleged');
  });

  it('has none where it is no forum’s', async () => {
    const [claim] = await told('BleepingComputer', 'https://www.bleepingcomputer.com/news/passwords/');
    expect(claim?.origins.filter(({ captured }) => captured)).toEqual([]);
  });
});
