import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/read/feed/index.ts';

const folder = new URL('../../fixtures/feeds/', import.meta.url);

interface Expected {
  readonly kind: string;
  readonly feed: Readonly<Record<string, unknown>>;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly string[];
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.replace(/\.xml$/, ''));

describe('a malformed feed is read all the same', () => {
  it('in more than the 26 ways that are common', () => {
    expect(names.length).toBeGreaterThanOrEqual(26);
  });

  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
    const feed = readFeed(readFileSync(new URL(`${name}.xml`, folder)), { contentType: null, url: null });
    expect(feed).toMatchObject(expected.feed);
    expect(feed.items.length).toBe(expected.items.length);
    for (const [index, item] of expected.items.entries()) expect(feed.items[index]).toMatchObject(item);
    expect(feed.problems.map((problem) => problem.code)).toEqual(expected.problems);
  });
});
