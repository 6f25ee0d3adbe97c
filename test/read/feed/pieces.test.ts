import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { piecesOfFeed, withoutPieces } from '../../../src/read/feed/pieces.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cut = (text: string, ...gone: readonly number[]): string | undefined => {
  const pieces = piecesOfFeed(bytes(text));
  return (
    pieces &&
    new TextDecoder().decode(
      withoutPieces(
        bytes(text),
        pieces.filter((_, at) => gone.includes(at)),
      ),
    )
  );
};

describe('the items of a feed in its bytes', () => {
  it.each<readonly [string, string, readonly number[], string]>([
    ['of RSS', '<rss><item>ä</item> <item>b</item></rss>', [0], '<rss> <item>b</item></rss>'],
    [
      'of Atom, prefixed',
      '<a:feed><a:entry x="1">ä</a:entry><a:entry>b</a:entry></a:feed>',
      [1],
      '<a:feed><a:entry x="1">ä</a:entry></a:feed>',
    ],
    ['all', '<rss>ü<item>a</item><item>b</item>ö</rss>', [0, 1], '<rss>üö</rss>'],
    ['none', '<rss><item>a</item></rss>', [], '<rss><item>a</item></rss>'],
    [
      'but none in comments and CDATA',
      '<rss><!-- <item> --><item><![CDATA[</item>]]></item><item>b</item></rss>',
      [0],
      '<rss><!-- <item> --><item>b</item></rss>',
    ],
    ['and no list of items', '<rdf><items></items><item>a</item></rdf>', [0], '<rdf><items></items></rdf>'],
  ])('%s', (_, text, gone, left) => {
    expect(cut(text, ...gone)).toBe(left);
  });

  it.each([
    ['never closed', bytes('<rss><item>a')],
    ['one in another', bytes('<rss><item>a<item>b</item></item></rss>')],
    ['in other bytes than UTF-8', Uint8Array.of(0x3c, 0x69, 0xff)],
  ])('are not told where they are %s', (_, given) => {
    expect(piecesOfFeed(given)).toBeUndefined();
  });

  it('are searched in time linear in the length', () => {
    const folder = new URL('../../fixtures/feeds/', import.meta.url);
    for (const name of readdirSync(folder)) piecesOfFeed(readFileSync(new URL(name, folder)));
    expect(piecesOfFeed(bytes('<!'.repeat(200_000)))).toEqual([]);
    expect(piecesOfFeed(bytes('<![CDATA['.repeat(50_000)))).toEqual([]);
    expect(piecesOfFeed(bytes('<item '.repeat(50_000)))).toBeUndefined();
  });
});
