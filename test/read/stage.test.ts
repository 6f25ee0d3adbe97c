import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import type { Document } from '../../src/model/document.ts';
import { readStage } from '../../src/read/index.ts';
import { bytesOf, capture, context } from './context.ts';

const read = (fields: Partial<Capture>, body: string): readonly Document[] =>
  readStage.run({ capture: capture(fields), body: bytesOf(body) }, context).items;

const feed = (items: string): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title>${items}</channel></rss>`;
const item = (fields: string): string => `<item>${fields}</item>`;

describe('a feed becomes one document for each item', () => {
  it('with its address as key, whatever tracks the reader', () => {
    const [one] = read(
      {},
      feed(
        item(
          '<title>Quill 3 reads twice</title><link>http://harbourpost.example/a/?utm_source=rss#top</link><description>Short.</description>',
        ),
      ),
    );
    expect(one).toMatchObject({
      key: 'https://harbourpost.example/a',
      url: 'http://harbourpost.example/a/?utm_source=rss#top',
      title: 'Quill 3 reads twice',
      publisher: 'harbour-post',
      outlet: 'The Harbour Post',
      form: 'article',
      partial: true,
      knownAt: '2026-04-10T12:00:00.000Z',
    });
  });

  it('known when it was published where the feed is a file, and never later than the file was taken in', () => {
    const dated = (date: string): string =>
      item(`<title>On ${date}</title><guid isPermaLink="false">${date}</guid><pubDate>${date}</pubDate>`);
    const text = feed(['2026-04-03', '2026-04-03T08:15:00Z', '2031-01-01', ''].map(dated).join(''));
    expect(read({ url: null }, text).map((one) => one.knownAt)).toEqual([
      '2026-04-03T23:59:59.999Z',
      '2026-04-03T08:15:00.000Z',
      '2026-04-10T12:00:00.000Z',
      '2026-04-10T12:00:00.000Z',
    ]);
    expect(new Set(read({}, text).map((one) => one.knownAt))).toEqual(new Set(['2026-04-10T12:00:00.000Z']));
  });

  it('whole when the feed gives the content, partial when it is cut', () => {
    const documents = read(
      {},
      feed(
        item(
          '<link>https://harbourpost.example/a</link><content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>',
        ) +
          item(
            '<link>https://harbourpost.example/b</link><content:encoded>&lt;p&gt;Not all of […]&lt;/p&gt;</content:encoded>',
          ),
      ),
    );
    expect(documents.map((one) => one.partial)).toEqual([false, true]);
  });

  it('told apart by their identifiers where they have no address', () => {
    const documents = read(
      {},
      feed(
        item('<guid isPermaLink="false">1</guid><description>Same.</description>') +
          item('<guid isPermaLink="false">2</guid><description>Same.</description>'),
      ),
    );
    expect(new Set(documents.map((one) => one.id)).size).toBe(2);
    expect(documents.map((one) => one.url)).toEqual([null, null]);
  });

  it('with a new revision of the same document when an item was edited', () => {
    const [before] = read(
      {},
      feed(item('<link>https://harbourpost.example/a</link><description>First wording.</description>')),
    );
    const [after] = read(
      {},
      feed(item('<link>https://harbourpost.example/a</link><description>Second wording.</description>')),
    );
    expect(after?.key).toBe(before?.key);
    expect(after?.id).not.toBe(before?.id);
  });

  it('credited to the source that the item names', () => {
    const [one] = read(
      {},
      feed(
        item(
          '<link>https://harbourpost.example/a</link><description>x</description><source url="https://wire.example/feed">Northern Wire</source>',
        ),
      ),
    );
    expect(one?.credit).toBe('Northern Wire');
  });

  it('of the outlet that an aggregator names', () => {
    const [one] = read(
      { url: 'https://linksquare.example/feed', hint: { source: 'square', publisher: 'link-square' } },
      feed(
        item(
          '<title>Quill reads twice - The Harbour Post</title><link>https://linksquare.example/r/1</link><description>x</description><source url="https://harbourpost.example">The Harbour Post</source>',
        ),
      ),
    );
    expect(one).toMatchObject({
      publisher: 'harbour-post',
      text: 'Quill reads twice - The Harbour Post',
      partial: true,
    });
  });

  it('as notes of a version when a vendor titles it so', () => {
    const [one] = read(
      {
        url: 'https://forge.example/quill/quillfox/releases.atom',
        hint: { source: 'quill-releases', publisher: 'quill-works' },
      },
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Release notes</title><entry><title>v3.2.1</title><link href="https://forge.example/quill/quillfox/releases/tag/v3.2.1"/><content type="html">&lt;p&gt;Reads once.&lt;/p&gt;</content></entry></feed>',
    );
    expect(one).toMatchObject({
      form: 'changelog',
      version: '3.2.1',
      publisher: 'quill-works',
      tool: 'quillfox',
    });
  });
});

describe('who publishes', () => {
  it.each<readonly [string, Partial<Capture>, string]>([
    [
      'the catalogue by the address of the text',
      { url: 'https://www.harbourpost.example/a' },
      'harbour-post',
    ],
    ['the most specific host', { url: 'https://blog.harbourpost.example/a' }, 'harbour-blog'],
    ['a host by its port', { url: 'https://mirror.example:8443/a' }, 'mirror'],
    ['nobody listed on another port', { url: 'https://mirror.example/a' }, 'mirror.example'],
    ['the address itself where it has no name', { url: 'http://127.0.0.1:8080/a' }, '127.0.0.1:8080'],
    ['a path on a host of many', { url: 'https://forge.example/quill/x' }, 'quill-works'],
    ['the host of many otherwise', { url: 'https://forge.example/someone/x' }, 'forge'],
    [
      'the registrable domain when nobody is listed',
      { url: 'https://news.unlisted.example/a' },
      'unlisted.example',
    ],
    [
      'the outlet by name without an address',
      { url: null, hint: { outlet: 'harbour post' } },
      'harbour-post',
    ],
    ['the name of an unknown outlet', { url: null, hint: { outlet: 'Evening Lamp!' } }, 'evening-lamp'],
    [
      'the source for an unlisted address',
      { url: 'https://cdn.example/a', hint: { source: 'harbour', publisher: 'harbour-post' } },
      'harbour-post',
    ],
    [
      'the article, not the aggregator that led to it',
      { url: 'https://unlisted.example/a', hint: { source: 'square', publisher: 'link-square' } },
      'unlisted.example',
    ],
    [
      'the listed outlet, not the aggregator',
      { url: 'https://harbourpost.example/a', hint: { source: 'square', publisher: 'link-square' } },
      'harbour-post',
    ],
    [
      'the vendor on a forge',
      { url: 'https://forge.example/other/x', hint: { publisher: 'quill-works' } },
      'quill-works',
    ],
    ['nobody known', { url: null }, 'unknown'],
  ])('is %s', (_, fields, publisher) => {
    expect(read({ kind: 'text', ...fields }, 'A headline\n\nA text.')[0]?.publisher).toBe(publisher);
  });
});

describe('a plain text becomes one document', () => {
  it('with the first line as title and the text untouched', () => {
    const [one] = read(
      { kind: 'text', url: null, hint: { outlet: 'Evening Lamp' } },
      'Quill reads twice\r\n\r\nBy Ines Calder\r\n3 April 2026\r\n\r\nIt does, see https://quill.example/faq.',
    );
    expect(one).toMatchObject({
      title: 'Quill reads twice',
      author: 'Ines Calder',
      publishedAt: '2026-04-03',
      dateAssumed: false,
      key: 'Evening Lamp|Quill reads twice',
    });
    const link = one?.links[0];
    expect(link?.url).toBe('https://quill.example/faq');
    expect(one?.text.slice(link?.start, (link?.start ?? 0) + (link?.text.length ?? 0))).toBe(link?.text);
  });

  it('dated by the archive, and marked where the archive assumed it', () => {
    const [one] = read(
      { kind: 'text', hint: { publishedAt: '2026-04-05', dateAssumed: true } },
      'Title\n\nText',
    );
    expect(one).toMatchObject({ publishedAt: '2026-04-05', dateAssumed: true });
  });

  it('with the headline that a page dump repeats', () => {
    const [one] = read(
      { kind: 'text' },
      'Lamp · News · Weather\n\nQuill reads twice, says its maker\n\nShare\n\nQuill reads twice, says its maker\n\nIt does.',
    );
    expect(one?.title).toBe('Quill reads twice, says its maker');
  });
});

describe('what holds no document', () => {
  it.each(['registry', 'robots', 'model', 'artifact'] as const)('a capture of kind %s gives none', (kind) => {
    expect(readStage.run({ capture: capture({ kind }), body: bytesOf('{}') }, context)).toEqual({
      items: [],
      problems: [],
    });
  });

  it.each([
    ['feed', '', 'feed-empty'],
    [
      'feed',
      '<!doctype html><title>Moved</title><link rel=alternate type="application/rss+xml" href=/rss.xml>',
      'feed-is-html',
    ],
    ['feed', 'no feed at all', 'feed-malformed'],
    ['page', '<html><body></body></html>', 'page-empty'],
    ['text', ' \n ', 'text-empty'],
    ['thread', '{}', 'thread-shape-unknown'],
  ] as const)('a %s of %j says %s', (kind, body, code) => {
    const { items, problems } = readStage.run({ capture: capture({ kind }), body: bytesOf(body) }, context);
    expect(items).toEqual([]);
    expect(problems.map((one) => one.code)).toContain(code);
  });

  it('names the feed that a page announces', () => {
    const { problems } = readStage.run(
      {
        capture: capture(),
        body: bytesOf('<!doctype html><link rel=alternate type="application/rss+xml" href=/rss.xml>'),
      },
      context,
    );
    expect(problems[0]?.hint).toContain('https://harbourpost.example/rss.xml');
  });
});

describe('a thread becomes one document for each post', () => {
  it('with the key of the post that it answers', () => {
    const body =
      'From a@quill.example Fri Apr  3 10:00:00 2026\nFrom: Ines Calder <a@quill.example>\nMessage-ID: <1@quill.example>\nSubject: Reads twice\nDate: Fri, 3 Apr 2026 10:00:00 +0000\n\nIt reads its settings twice.\n\nFrom b@quill.example Fri Apr  3 11:00:00 2026\nFrom: Oda Brandt <b@quill.example>\nMessage-ID: <2@quill.example>\nIn-Reply-To: <1@quill.example>\nSubject: Re: Reads twice\nDate: Fri, 3 Apr 2026 11:00:00 +0000\n\nSo it does here.\n';
    const [first, second] = read(
      { kind: 'thread', url: 'https://forge.example/lists/quill.mbox', hint: { shape: 'mailing-list' } },
      body,
    );
    expect(first).toMatchObject({ form: 'post', author: 'Ines Calder', parent: null, publisher: 'forge' });
    expect(second).toMatchObject({ form: 'post', author: 'Oda Brandt', parent: first?.key });
  });
});
