import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed, type Feed } from '../../../src/read/feed/index.ts';

const read = (feed: unknown): Feed =>
  readFeed(new TextEncoder().encode(typeof feed === 'string' ? feed : JSON.stringify(feed)), {
    contentType: 'application/feed+json',
    url: 'https://marlow.example/feed.json',
  });
const VERSION = 'https://jsonfeed.org/version/1.1';

describe('JSON Feed', () => {
  it('1.1 is read with all that it tells', () => {
    const feed = read({
      version: VERSION,
      title: 'Marlow tools',
      home_page_url: '/',
      language: 'en-GB',
      authors: [{ name: 'Ines Calder' }],
      hubs: [
        { type: 'rssCloud', url: 'https://cloud.example/' },
        { type: 'WebSub', url: 'https://hub.example/' },
      ],
      next_url: '?page=2',
      items: [
        {
          id: 1,
          url: '/a',
          content_html: '<p>Pellet reads <a href="why">twice</a>.</p>',
          content_text: 'Not this.',
          summary: 'Twice.',
          date_published: '2026-04-06T10:15:00+02:00',
          date_modified: '2026-04-07T08:15:00Z',
          tags: ['settings', '', 'disk'],
          attachments: [
            { url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 },
            { title: 'no address' },
          ],
          authors: [{ name: 'Ines Calder' }, { name: 'Oda Brandt' }],
          language: 'de',
        },
        { id: '2', external_url: 'https://other.example/', title: 'Elsewhere' },
      ],
    });
    expect(feed).toMatchObject({
      format: 'json',
      url: 'https://marlow.example/',
      next: 'https://marlow.example/feed.json?page=2',
      hub: 'https://hub.example/',
      lang: 'en-GB',
      author: 'Ines Calder',
      problems: [],
    });
    expect(feed.items).toMatchObject([
      {
        id: '1',
        url: 'https://marlow.example/a',
        text: 'Pellet reads twice.',
        links: [{ url: 'https://marlow.example/why', text: 'twice' }],
        summaryHtml: 'Twice.',
        publishedAt: '2026-04-06T08:15:00.000Z',
        updatedAt: '2026-04-07T08:15:00.000Z',
        categories: ['settings', 'disk'],
        enclosures: [{ url: 'https://marlow.example/a.mp3', type: 'audio/mpeg', length: 5 }],
        author: 'Ines Calder, Oda Brandt',
        lang: 'de',
      },
      { id: '2', url: 'https://other.example/', title: 'Elsewhere' },
    ]);
  });

  it('1.0 names one author, and its text keeps brackets and lines', () => {
    const feed = read({
      version: 'https://jsonfeed.org/version/1',
      author: { name: 'Ines Calder' },
      items: [{ id: '1', content_text: 'a < b\n\nand more', author: { name: 'Oda Brandt' } }],
    });
    expect(feed).toMatchObject({
      author: 'Ines Calder',
      items: [{ text: 'a < b\nand more', html: 'a &lt; b\n\nand more', author: 'Oda Brandt' }],
    });
  });

  it.each([
    [
      'cut in a name',
      `{"version":"${VERSION}","items":[{"id":"1","content_text":"One."},{"id":"2","content_te`,
    ],
    [
      'cut in a text',
      `{"version":"${VERSION}","items":[{"id":"1","content_text":"One."},{"id":"2","content_text":"Tw`,
    ],
    ['cut after an item', `{"version":"${VERSION}","items":[{"id":"1","content_text":"One."},{"id":"2"},`],
    [
      'with commas too many',
      `{"version":"${VERSION}","items":[{"id":"1","content_text":"One.",},{"id":"2"},],}`,
    ],
    [
      'with line breaks in a text',
      `{"version":"${VERSION}","items":[{"id":"1","content_text":"One.","x":"a\nb"},{"id":"2"}]}`,
    ],
  ])('%s is read as far as it goes, and says so', (_, text) => {
    const feed = read(text);
    expect(feed.items).toMatchObject([{ id: '1', text: 'One.' }, { id: '2' }]);
    expect(feed.problems.map(({ code }) => code)).toEqual(['feed-malformed']);
  });

  it.each([
    ['other JSON', '{"a":1}'],
    ['a list', '[1,2]'],
    ['brackets without end', '['.repeat(100_000)],
  ])('%s is no feed', (_, text) => {
    expect(read(text)).toMatchObject({ items: [], problems: [{ code: 'feed-malformed' }] });
  });

  it('of any shape never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(200), (items, cut) => {
        const text = JSON.stringify({ version: VERSION, title: items, items });
        expect(read(text.slice(0, Math.max(1, text.length - cut))).kind).toBe('feed');
      }),
    );
  });
});
