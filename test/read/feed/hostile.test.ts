import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeed, type Feed } from '../../../src/read/feed/index.ts';
import { sanitiseMarkup } from '../../../src/read/feed/markup.ts';
import { readProse } from '../../../src/read/feed/prose.ts';
import { atomOf, rssOf } from '../../bench/feed-samples.ts';

const folder = new URL('../../fixtures/feeds/', import.meta.url);
const own: readonly Uint8Array[] = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => readFileSync(new URL(name, folder))),
  new TextEncoder().encode(rssOf(3)),
  new TextEncoder().encode(atomOf(3)),
];

const read = (bytes: Uint8Array): Feed =>
  readFeed(bytes, { contentType: null, url: 'https://marlow.example/feed' });

function expectSound(feed: Feed): void {
  expect(feed.items.length > 0 || feed.problems.length > 0).toBe(true);
  for (const item of feed.items) {
    // Text may quote anything; markup must not run.
    for (const markup of [item.html, item.titleHtml, item.summaryHtml])
      expect(markup ?? '').not.toMatch(/<script|<[^>]*javascript:/i);
    for (const link of item.links) {
      expect(link.url).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      if (link.start >= 0) expect(item.text.slice(link.start, link.start + link.text.length)).toBe(link.text);
    }
  }
}

/** A copy with some stretches removed, doubled or overwritten: what bad connections and bad software do. */
const mutated = fc
  .record({
    which: fc.nat(own.length - 1),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(60),
        how: fc.constantFrom('cut', 'double', 'overwrite'),
        fill: fc.uint8Array({ maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ which, changes }) => {
    let bytes = Buffer.from(own[which] ?? []);
    for (const { at, length, how, fill } of changes) {
      const start = Math.floor(at * bytes.length);
      const end = Math.min(bytes.length, start + length);
      const piece =
        how === 'double' ? bytes.subarray(start, end) : Buffer.from(how === 'overwrite' ? fill : []);
      bytes = Buffer.concat([bytes.subarray(0, how === 'double' ? end : start), piece, bytes.subarray(end)]);
    }
    return new Uint8Array(bytes);
  });

describe('whatever comes in', () => {
  it('random bytes give items or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expectSound(read(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('damaged feeds give items or a problem, links stand where they say, nothing runs', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        expectSound(read(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('JSON of any shape gives items or a problem', () => {
    const shapes = fc.oneof(
      fc.json(),
      fc.json().map((items) => `{"version":"https://jsonfeed.org/version/1.1","items":[${items}]}`),
    );
    fc.assert(
      fc.property(shapes, (text) => {
        expectSound(read(new TextEncoder().encode(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('markup that was made harmless stays the same when it is made harmless again', () => {
    const tags = fc.constantFrom(
      '<b>',
      '</b>',
      '<p class=x>',
      '<a href="/x">',
      '<script>',
      '</script>',
      '<img onerror=x src=y>',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '<style>',
      'word ',
    );
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 30 }), (parts) => {
        const once = sanitiseMarkup(parts.join(''), 'https://marlow.example/');
        expect(sanitiseMarkup(once, 'https://marlow.example/')).toBe(once);
        expect(once).not.toMatch(/<script|onerror|<!--/i);
        expect(readProse(once, null).text).not.toMatch(/\n\n|^\s|\s$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('names that every object has', () => {
  it.each([
    '<rss version="2.0"><channel><item><constructor>x</constructor><title constructor="x">y</title></item></channel></rss>',
    '<?xml version="1.0" encoding="constructor"?><rss version="2.0"><channel><item><title>y</title></item></channel></rss>',
    '<rss xmlns:constructor="constructor"><constructor:valueof>x</constructor:valueof><item><constructor:title>x</constructor:title><title>y</title></item></rss>',
    '<rss version="2.0"><item><title>y</title><pubDate>Mon, 06 Apr 2026 08:15:00 constructor</pubDate></item></rss>',
    '<rss version="2.0"><item><title>y &constructor; &hasOwnProperty;</title></item></rss>',
    '{"version":"https://jsonfeed.org/version/1","__proto__":{"x":1},"items":[{"id":"constructor","title":"y"}]}',
  ])('%s is read like any other', (text) => {
    const feed = read(new TextEncoder().encode(text));
    expectSound(feed);
    expect(feed.items[0]?.title).toMatch(/^y/);
  });
});

describe('input made to cost time', () => {
  // Sizes at which anything worse than linear would take minutes and trip the test runner's limit.
  it.each<readonly [string, string]>([
    ['tags that never close', '<rss>' + '<a>'.repeat(300_000)],
    ['items inside items', '<rss>' + '<item><title>x'.repeat(100_000)],
    ['closing tags without end', '<rss>' + '<b>'.repeat(150) + '</c>'.repeat(300_000)],
    ['comments that never end', '<rss>' + '<!-- '.repeat(300_000)],
    ['declarations that never end', '<!DOCTYPE rss [' + '<!ENTITY a "'.repeat(200_000)],
    ['unfinished attributes', '<rss ' + 'a="'.repeat(300_000)],
    ['references', '<rss><title>' + '&amp'.repeat(400_000)],
    ['a title of opening brackets', '<rss><channel><title>' + '&lt;'.repeat(400_000)],
    ['style attributes', '<rss><item><description>' + '&lt;p style="' + "'a".repeat(400_000) + '"&gt;'],
    ['dates of digits', '<rss><item><pubDate>' + '1'.repeat(1_000_000)],
    ['an address of brackets', '<rss><item><link>' + '../'.repeat(300_000)],
  ])('%s are read in linear time', (_, text) => {
    expectSound(read(new TextEncoder().encode(text)));
  });
});
