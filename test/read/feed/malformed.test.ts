import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeed, type FeedAbout } from '../../../src/read/feed/index.ts';

const folder = new URL('../../fixtures/feeds/', import.meta.url);

interface Expected {
  readonly kind: string;
  /** How the feed was served, where that is part of the case. */
  readonly about?: FeedAbout;
  readonly feed: Readonly<Record<string, unknown>>;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly string[];
}

const END = '.expected.json';
const files = readdirSync(folder);
const names = files.filter((name) => name.endsWith(END)).map((name) => name.slice(0, -END.length));
const bodyOf = (name: string): Uint8Array =>
  readFileSync(new URL(files.includes(`${name}.xml`) ? `${name}.xml` : `${name}.json`, folder));

describe('a feed is read however it is written, served or broken', () => {
  it('in 189 ways', () => {
    expect(names.length).toBe(189);
  });

  it.each(names)('%s', (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
    const feed = readFeed(bodyOf(name), expected.about ?? { contentType: null, url: null });
    expect(feed).toMatchObject(expected.feed);
    expect(feed.items.length).toBe(expected.items.length);
    for (const [index, item] of expected.items.entries()) expect(feed.items[index]).toMatchObject(item);
    expect(feed.problems.map((problem) => problem.code)).toEqual(expected.problems);
  });
});
