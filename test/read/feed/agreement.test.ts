import { readdirSync, readFileSync } from 'node:fs';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../src/read/feed/index.ts';
import { feedFiles, SUITE, suiteIsThere } from '../../bench/feed-suite.ts';
import { atomOf, rssOf } from '../../bench/feed-samples.ts';

interface Known {
  readonly title?: unknown;
  readonly link?: unknown;
  readonly isoDate?: string;
}

/** One line of text; what rss-parser left as an object says nothing. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

/** What rss-parser reads; undefined for what it refuses. A parser of its own each time: one that failed never answers. */
async function knownItems(text: string): Promise<readonly Known[] | undefined> {
  try {
    return (await new Parser().parseString(text)).items;
  } catch {
    return undefined;
  }
}

const folder = new URL('../../fixtures/feeds/', import.meta.url);
const own: readonly (readonly [string, Uint8Array])[] = [
  ['a long RSS feed', new TextEncoder().encode(rssOf(40))],
  ['a long Atom feed', new TextEncoder().encode(atomOf(40))],
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => [name, readFileSync(new URL(name, folder))] as const),
];

/**
 * Control characters, bytes in another charset, dates of other languages, of no calendar or by fractions of a second,
 * items and channels in odd places: there rss-parser reads something else, and wrongly.
 */
const READ_WRONGLY =
  /control|western|latin|utf-16|encoded|foreign|unclosed|mismatched|own-entities|atom-entries-in|backspace|channel-in|dates-(?:of|rfc|that|w3c)|noncharacter|nul-in-title|numbers-of/;

/** Differences in items, links and dates; titles where rss-parser left no markup, base64 or reference in them. */
async function differences(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const known = await knownItems(new TextDecoder().decode(bytes));
  if (known === undefined) return undefined;
  const { items } = readFeed(bytes, { contentType: null, url: null });
  if (items.length < known.length)
    return [`${String(items.length)} items instead of ${String(known.length)}`];
  return known.flatMap((one, index) => {
    const item = items[index];
    const found: string[] = [];
    const link = textOf(one.link);
    if (/^https?:/.test(link) && item?.url !== link)
      found.push(`link ${String(item?.url)} instead of ${link}`);
    const at = one.isoDate === undefined ? undefined : Date.parse(one.isoDate);
    if (at !== undefined && Date.parse(item?.publishedAt ?? item?.updatedAt ?? '') !== at)
      found.push(`date ${String(item?.publishedAt)} instead of ${String(one.isoDate)}`);
    const title = textOf(one.title);
    if (title !== '' && !/[<&\ufffd]|^[A-Za-z0-9+/]{20,}=*$/.test(title) && item?.title !== title)
      found.push(`title ${String(item?.title)} instead of ${title}`);
    return found;
  });
}

describe('what rss-parser reads is read here with the same values', () => {
  it('in feeds of our own', async () => {
    let read = 0;
    for (const [name, bytes] of own) {
      if (READ_WRONGLY.test(name)) continue;
      const found = await differences(bytes);
      if (found === undefined) continue;
      read += 1;
      expect([name, found]).toEqual([name, []]);
    }
    expect(read).toBeGreaterThan(60);
  });

  it.skipIf(!suiteIsThere())(
    'in the suite beside the repository, but for links that are no page (skipped where absent)',
    async () => {
      const found: string[] = [];
      let read = 0;
      for (const file of feedFiles()) {
        const differ = await differences(readFileSync(SUITE + file));
        if (differ === undefined) continue;
        read += 1;
        found.push(...differ.map((one) => `${file}: ${one}`));
      }
      expect(read).toBeGreaterThan(900);
      // An enclosure, a licence or a "via" is no page of the item; of two dates of change the last one counts.
      expect(
        found.filter((one) => !/entry_link_(?:length|rel_)|multiple_values|naked_markup/.test(one)),
      ).toEqual([]);
    },
  );
});
