import { describe, expect, it } from 'vitest';
import { readFeed, type Feed } from '../../../src/read/feed/index.ts';

const read = (text: string, url: string | null = null): Feed =>
  readFeed(new TextEncoder().encode(text), { contentType: null, url });
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const rss = (inner: string): Feed =>
  read(
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
      `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" ` +
      `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:wfw="http://wellformedweb.org/CommentAPI/" ` +
      `xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${inner}</channel></rss>`,
  );
const item = (inner: string): Feed['items'][number] | undefined => rss(`<item>${inner}</item>`).items[0];

/** What each of an entry's texts is read as. */
const TEXTS = {
  title: (feed: Feed) => feed.items[0]?.titleHtml,
  summary: (feed: Feed) => feed.items[0]?.summaryHtml,
  content: (feed: Feed) => feed.items[0]?.html,
} as const;
const NAMES = ['title', 'summary', 'content'] as const;
const MARKUP = 'Reads <i>twice</i>';
const ESCAPED = 'Reads &lt;i&gt;twice&lt;/i&gt;';

describe.each(NAMES)('%s of an Atom 0.3 entry', (name) => {
  it.each([
    ['in base64 of unknown type', 'type="application/octet-stream" mode="base64"', base64(MARKUP), MARKUP],
    ['in base64 over two lines', 'type="text/html" mode="base64"', `\n${base64(MARKUP)}\n`, MARKUP],
    ['escaped', 'type="text/html" mode="escaped"', ESCAPED, MARKUP],
    ['in CDATA', 'type="text/html" mode="escaped"', `<![CDATA[${MARKUP}]]>`, MARKUP],
    ['inline', 'type="application/xhtml+xml"', MARKUP, MARKUP],
    [
      'inline, in a div',
      'type="application/xhtml+xml" mode="xml"',
      `<div xmlns="http://www.w3.org/1999/xhtml">${MARKUP}</div>`,
      `<div>${MARKUP}</div>`,
    ],
    ['plain', 'type="text/plain"', 'Reads twice', 'Reads twice'],
    [
      'plain with brackets',
      'type="text/plain" mode="escaped"',
      'the &lt;set&gt; file',
      'the &lt;set&gt; file',
    ],
    ['inline without a word about it', '', MARKUP, MARKUP],
    ['without type', '', 'Reads twice &amp; writes', 'Reads twice &amp; writes'],
  ])('%s', (_, attributes, inner, html) => {
    const feed = read(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><${name} ${attributes}>${inner}</${name}></entry></feed>`,
    );
    expect(TEXTS[name](feed)).toBe(html);
  });
});

describe.each(NAMES)('%s of an Atom 1.0 entry', (name) => {
  it.each([
    ['escaped', 'type="html"', ESCAPED, MARKUP],
    ['in CDATA', 'type="html"', `<![CDATA[${MARKUP}]]>`, MARKUP],
    ['in a div', 'type="xhtml"', `<div xmlns="http://www.w3.org/1999/xhtml">${MARKUP}</div>`, MARKUP],
    [
      'in a div with a prefix',
      'type="xhtml"',
      '<x:div xmlns:x="http://www.w3.org/1999/xhtml">Reads <x:i>twice</x:i></x:div>',
      MARKUP,
    ],
    ['as text with brackets', 'type="text"', 'the &lt;set&gt; file', 'the &lt;set&gt; file'],
    ['without type', '', 'Reads twice &amp; writes', 'Reads twice &amp; writes'],
    ['escaped twice', 'type="html"', 'R&amp;amp;D of &amp;lt;set&amp;gt;', 'R&amp;D of &lt;set&gt;'],
  ])('%s', (_, attributes, inner, html) => {
    const feed = read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><${name} ${attributes}>${inner}</${name}></entry></feed>`,
    );
    expect(TEXTS[name](feed)).toBe(html);
  });
});

describe('of names that stand twice, the right one is read', () => {
  it.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    [
      "not the image's",
      '<image><title>No</title><link>https://no.example/</link></image><title>Yes</title><link>https://yes.example/</link>',
      { title: 'Yes', url: 'https://yes.example/' },
    ],
    [
      "not the search box's",
      '<textInput><title>No</title><description>no</description></textInput><title>Yes</title><description>yes</description>',
      { title: 'Yes', description: 'yes' },
    ],
    [
      'not that of another vocabulary',
      '<x:title xmlns:x="urn:x">No</x:title><title>Yes</title><x:link xmlns:x="urn:x">https://no.example/</x:link>',
      { title: 'Yes', url: null },
    ],
    [
      "the page beside the feed's own address",
      '<atom:link href="https://yes.example/feed" rel="self"/><link>https://yes.example/</link>',
      { url: 'https://yes.example/', self: 'https://yes.example/feed' },
    ],
    ['no webmaster as author', '<webMaster>a@yes.example (Ada)</webMaster>', { author: null }],
    ['the author of a podcast', '<itunes:author>Ada Holm</itunes:author>', { author: 'Ada Holm' }],
    ['the language of Dublin Core', '<dc:language>nb-no</dc:language>', { lang: 'nb-no' }],
    [
      'the time of creation as that of publication',
      '<dcterms:created>2026-04-06T08:15:00Z</dcterms:created>',
      { publishedAt: '2026-04-06T08:15:00.000Z' },
    ],
  ])('%s (channel)', (_, inner, wanted) => {
    expect(rss(inner)).toMatchObject(wanted);
  });

  it.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    ["Dublin Core's title alone", '<dc:title>Yes</dc:title>', { title: 'Yes' }],
    ['the plain title first', '<media:title>No</media:title><title>Yes</title>', { title: 'Yes' }],
    [
      'the plain description first',
      '<itunes:summary>no</itunes:summary><description>yes</description>',
      { text: 'yes' },
    ],
    [
      'a guid in capitals',
      '<guid isPermaLink="TRUE">https://yes.example/a</guid>',
      { url: 'https://yes.example/a' },
    ],
    ['a guid between blanks', '<guid> https://yes.example/a </guid>', { id: 'https://yes.example/a' }],
    ['the name before an address', '<author>Ada Holm &lt;a@yes.example&gt;</author>', { author: 'Ada Holm' }],
    ['the name behind an address', '<author>a@yes.example (Ada Holm)</author>', { author: 'Ada Holm' }],
    ['an address without a name', '<author>a@yes.example</author>', { author: 'a@yes.example' }],
    [
      'the page of comments, not their feed',
      '<wfw:comment>https://no.example/</wfw:comment><comments>https://yes.example/c</comments>',
      { commentsUrl: 'https://yes.example/c' },
    ],
    [
      'the whole text before the summary',
      '<content:encoded>&lt;p&gt;yes&lt;/p&gt;</content:encoded><description>no</description>',
      { text: 'yes' },
    ],
  ])('%s (item)', (_, inner, wanted) => {
    expect(item(inner)).toMatchObject(wanted);
  });

  it.each<readonly [string, string, Readonly<Record<string, unknown>>]>([
    [
      "not the source's",
      '<title>Yes</title><id>yes</id><source><title>No</title><id>no</id><link href="https://no.example/"/></source><link href="https://yes.example/"/>',
      { title: 'Yes', id: 'yes', url: 'https://yes.example/', source: { name: 'No' } },
    ],
    [
      "not the author's",
      '<author><name>Ada</name><uri>https://no.example/</uri><id>no</id></author><title>Yes</title>',
      { id: null, url: null, author: 'Ada' },
    ],
    [
      'not what stands in an unknown element',
      '<foo><title>No</title><id>no</id></foo><title>Yes</title><id>yes</id>',
      { title: 'Yes', id: 'yes' },
    ],
    [
      'the page before other forms',
      '<link rel="alternate" type="application/pdf" href="https://no.example/"/><link rel="alternate" type="text/html" href="https://yes.example/"/>',
      { url: 'https://yes.example/' },
    ],
    [
      'relations written in full',
      '<link rel="http://www.iana.org/assignments/relation/alternate" href="https://yes.example/"/><link rel="http://www.iana.org/assignments/relation/enclosure" type="audio/mpeg" length="5" href="https://yes.example/a"/>',
      {
        url: 'https://yes.example/',
        enclosures: [{ url: 'https://yes.example/a', type: 'audio/mpeg', length: 5 }],
      },
    ],
    [
      'the author of the feed that it came from, where it has none',
      '<source><title>Elsewhere</title><author><name>Ada</name></author></source>',
      { author: 'Ada' },
    ],
    [
      'its own author before that of the feed that it came from',
      '<source><author><name>No</name></author></source><author><name>Ada</name></author>',
      { author: 'Ada' },
    ],
  ])('%s (entry)', (_, inner, wanted) => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inner}</entry></feed>`);
    expect(feed.items[0]).toMatchObject(wanted);
  });

  it('in an anchor of CDF, where the item itself tells none', () => {
    const feed = read(
      '<CHANNEL HREF="https://yes.example/"><TITLE>T</TITLE><ITEM><A HREF="https://yes.example/a"/><TITLE>i</TITLE></ITEM></CHANNEL>',
    );
    expect(feed.items[0]).toMatchObject({ title: 'i', url: 'https://yes.example/a' });
  });

  it('in entities whose values name nothing but characters', () => {
    const feed = read(
      '<!DOCTYPE rss [<!ENTITY both "Ada &amp; Bo"><!ENTITY more "&both; &both;">]><rss version="2.0"><channel><title>&both;, &more;</title></channel></rss>',
    );
    expect(feed.title).toBe('Ada & Bo, &more;');
  });

  it('whatever prefix the vocabulary has', () => {
    const feed = read(
      '<r:rss version="2.0" xmlns:r="http://blogs.law.harvard.edu/tech/rss"><r:channel><r:title>T</r:title><r:item><r:title>i</r:title></r:item></r:channel></r:rss>',
    );
    expect(feed).toMatchObject({ title: 'T', items: [{ title: 'i' }] });
  });
});

describe('addresses are resolved against the nearest base', () => {
  it('of an entry and its markup', () => {
    const feed = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/d/"><link href="rel"/><entry xml:base="/e/"><link href="x"/><content type="html">&lt;a href="y"&gt;z&lt;/a&gt;</content></entry></feed>',
    );
    expect(feed).toMatchObject({
      url: 'https://b.example/d/rel',
      items: [{ url: 'https://b.example/e/x', html: '<a href="https://b.example/e/y">z</a>' }],
    });
  });

  it('of the response where it tells one', () => {
    const bytes = new TextEncoder().encode(
      '<rss version="2.0"><channel><item><link>rel</link></item></channel></rss>',
    );
    const about = {
      contentType: null,
      url: 'https://h.example/a',
      contentLocation: 'https://o.example/d/f.xml',
    };
    expect(readFeed(bytes, about).items[0]?.url).toBe('https://o.example/d/rel');
  });
});
