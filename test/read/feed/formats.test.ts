import { describe, expect, it } from 'vitest';
import { readFeedDate } from '../../../src/read/feed/dates.ts';
import { readFeed, type Feed } from '../../../src/read/feed/index.ts';
import { sanitiseMarkup } from '../../../src/read/feed/markup.ts';
import { readProse } from '../../../src/read/feed/prose.ts';
import { resolveAddress } from '../../../src/read/feed/address.ts';

const read = (text: string, url: string | null = 'https://marlow.example/feeds/all'): Feed =>
  readFeed(new TextEncoder().encode(text), { contentType: null, url });

const ITEM =
  '<title>Reads twice</title><link>https://marlow.example/a</link><description>It does.</description>';

describe('every format comes out in one shape', () => {
  it.each<readonly [string, string, string]>([
    [
      'rss',
      'RSS 0.91',
      `<rss version="0.91"><channel><title>Marlow</title><item>${ITEM}</item></channel></rss>`,
    ],
    [
      'rdf',
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://marlow.example/"><title>Marlow</title></channel><item rdf:about="https://marlow.example/a">${ITEM}</item></rdf:RDF>`,
    ],
    [
      'rss',
      'RSS 2.0',
      `<rss version="2.0"><channel><title>Marlow</title><item>${ITEM}</item></channel></rss>`,
    ],
    [
      'atom',
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Marlow</title><entry><title>Reads twice</title><link rel="alternate" type="text/html" href="https://marlow.example/a"/><summary mode="base64" type="text/plain">SXQgZG9lcy4=</summary></entry></feed>',
    ],
    [
      'atom',
      'Atom 1.0',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Marlow</title><entry><title>Reads twice</title><link href="/a"/><summary type="html">It &lt;i&gt;does&lt;/i&gt;.</summary></entry></feed>',
    ],
    [
      'cdf',
      'CDF',
      '<CHANNEL HREF="https://marlow.example/"><TITLE>Marlow</TITLE><ITEM HREF="https://marlow.example/a"><TITLE>Reads twice</TITLE><ABSTRACT>It does.</ABSTRACT></ITEM></CHANNEL>',
    ],
    [
      'json',
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"Marlow","items":[{"id":7,"url":"/a","title":"Reads twice","content_html":"<p>It does.</p>","authors":[{"name":"Ines Calder"}]},null,{"id":"x","content_text":5}]}',
    ],
  ])('%s from %s', (format, _, text) => {
    const feed = read(text);
    expect(feed).toMatchObject({ kind: 'feed', format, title: 'Marlow' });
    expect(feed.items[0]).toMatchObject({
      title: 'Reads twice',
      url: 'https://marlow.example/a',
      text: 'It does.',
    });
  });
});

describe('an item keeps what is told of it', () => {
  it('in RSS', () => {
    const [item] = read(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>${ITEM}
      <guid isPermaLink="false">m-1</guid><author>ines@marlow.example (Ines Calder)</author><pubDate>Mon, 06 Apr 2026 08:15:00 +0200</pubDate><dc:date>2026-04-07T10:00:00Z</dc:date>
      <category>Tools</category><category domain="x">Tests</category><comments>/a#comments</comments>
      <enclosure url="/a.mp3" type="audio/mpeg" length="12"/><source url="https://wire.example/feed">Northern Wire</source>
      <content:encoded><![CDATA[<p>It <a href="/why">does</a>.</p>]]></content:encoded></item></channel></rss>`,
    ).items;
    expect(item).toMatchObject({
      id: 'm-1',
      author: 'Ines Calder',
      publishedAt: '2026-04-06T06:15:00.000Z',
      updatedAt: '2026-04-07T10:00:00.000Z',
      categories: ['Tools', 'Tests'],
      commentsUrl: 'https://marlow.example/a#comments',
      enclosures: [{ url: 'https://marlow.example/a.mp3', type: 'audio/mpeg', length: 12 }],
      source: { name: 'Northern Wire', url: 'https://wire.example/feed' },
      credit: 'Northern Wire',
      complete: true,
      html: '<p>It <a href="https://marlow.example/why">does</a>.</p>',
      text: 'It does.',
      links: [{ url: 'https://marlow.example/why', text: 'does', start: 3 }],
      summaryHtml: 'It does.',
    });
  });

  it('in Atom, with markup inline and a base of its own', () => {
    const feed = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/blog/" xml:lang="de-AT">
      <title>Marlow</title><link rel="self" href="atom.xml"/><link rel="hub" href="https://hub.example/"/><link rel="next" href="?page=2"/><link href="."/>
      <entry xml:base="2026/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Reads &lt;settings&gt; twice</div></title>
      <link rel="enclosure" href="a.zip"/><link rel="alternate" href="a"/><id>tag:other.example,2026:a</id>
      <author><name>Ines Calder</name><email>i@other.example</email></author><author><name>Oda Brandt</name></author>
      <published>2026-04-06T08:15:00+02:00</published><updated>2026-04-07</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>does</b>.<br/>Always.</p></div></content></entry></feed>`,
    );
    expect(feed).toMatchObject({
      lang: 'de-AT',
      url: 'https://other.example/blog/',
      self: 'https://other.example/blog/atom.xml',
      hub: 'https://hub.example/',
      next: 'https://other.example/blog/?page=2',
    });
    expect(feed.items[0]).toMatchObject({
      title: 'Reads <settings> twice',
      titleHtml: 'Reads &lt;settings&gt; twice',
      url: 'https://other.example/blog/2026/a',
      author: 'Ines Calder, Oda Brandt',
      publishedAt: '2026-04-06T06:15:00.000Z',
      updatedAt: '2026-04-07',
      html: '<p>It <b>does</b>.<br />Always.</p>',
      text: 'It does.\nAlways.',
    });
  });

  it.each([
    ['a guid that is an address', '<guid>https://marlow.example/a</guid>', 'https://marlow.example/a'],
    ['not a guid that is none', '<guid isPermaLink="false">https://marlow.example/a</guid>', null],
    [
      'a link before a guid',
      '<guid>https://marlow.example/b</guid><link>https://marlow.example/a</link>',
      'https://marlow.example/a',
    ],
    ['no unsafe address', '<link>javascript:alert(1)</link>', null],
  ])('its page is %s', (_, fields, url) => {
    expect(
      read(`<rss version="2.0"><channel><item><title>x</title>${fields}</item></channel></rss>`).items[0]
        ?.url,
    ).toBe(url);
  });
});

describe('dates', () => {
  it.each([
    ['Mon, 06 Apr 2026 08:15:00 GMT', '2026-04-06T08:15:00.000Z'],
    ['Mon, 6 Apr 26 08:15 EST', '2026-04-06T13:15:00.000Z'],
    ['6 April 2026 8:15 pm +0530', '2026-04-06T14:45:00.000Z'],
    ['2026-04-06T08:15:00.123456-03:00', '2026-04-06T11:15:00.000Z'],
    ['2026-04-06 08:15', '2026-04-06T08:15:00.000Z'],
    ['2026-04-06', '2026-04-06'],
    ['2026-04', '2026-04'],
    ['2026', '2026'],
    ['20260406T081500Z', '2026-04-06T08:15:00.000Z'],
    ['2026年4月6日 08:15', '2026-04-06T08:15:00.000Z'],
    ['2026년 4월 6일 오후 8:15', '2026-04-06T11:15:00.000Z'],
    ['lun., 06 avr. 2026 08:15:00 GMT', '2026-04-06T08:15:00.000Z'],
    ['Пн, 06 апр 2026 08:15:00 +0300', '2026-04-06T05:15:00.000Z'],
    ['06.04.2026 08:15', '2026-04-06T08:15:00.000Z'],
    ['2026.04.06. 08:15', '2026-04-06T08:15:00.000Z'],
    ['Monday, 06-Apr-26 08:15:00 GMT', '2026-04-06T08:15:00.000Z'],
    ['Mon, 06-Apr-2026 08:15:00 GMT', '2026-04-06T08:15:00.000Z'],
    ['Mon Apr  6 08:15:00 PDT 2026', '2026-04-06T15:15:00.000Z'],
    ['Mon, 2026/04/06 08:15:00 EDT', '2026-04-06T12:15:00.000Z'],
    ['2026-04-06 오후 8:15:00', '2026-04-06T11:15:00.000Z'],
    ['2026-április-6T8:15-05:00', '2026-04-06T13:15:00.000Z'],
    ['Δευ, 06 Απρ 2026 08:15:00 EST', '2026-04-06T13:15:00.000Z'],
    ['260406', '2026-04-06'],
    ['2026-096', '2026-04-06'],
    ['-2604', '2026-04'],
    ['2026-04-06T24:00:00Z', '2026-04-07T00:00:00.000Z'],
    ['0000-00-00 00:00:00', null],
    ['04/06/2026 08:15:00 AM', '2026-04-06T08:15:00.000Z'],
    ['1775463300', '2026-04-06T08:15:00.000Z'],
    ['Tue, 31 Feb 2026 08:15:00 GMT', null],
    ['Mon, 06 Apr 2026 25:15:00 GMT', null],
    ['soon', null],
    ['', null],
  ])('%j is %j', (text, when) => {
    expect(readFeedDate(text)).toBe(when);
  });
});

describe('markup is made harmless', () => {
  it.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<a href="java\tscript:x()">a</a>', '<a href="">a</a>'],
    ['<script>x()</script>a<style>p{}</style>', 'a'],
    ['<iframe src="https://x.example"></iframe>a', 'a'],
    ['<object data="x"><param>a</object>', 'a'],
    ['<img src=x onerror=alert(1)>', '<img src="https://marlow.example/x" />'],
    ['<b style="color: red; background: url(javascript:x)">a</b>', '<b style="color: red;">a</b>'],
    ['<b style="position: fixed">a</b>', '<b>a</b>'],
    ['a < b & c', 'a &lt; b &amp; c'],
    ['a<!-- b -->c', 'ac'],
    ['a<!-- b', 'a'],
    ['<svg onload=x><script>y</script></svg>a', '<svg xmlns="http://www.w3.org/2000/svg"></svg>a'],
    ['<a href="data:text/html,x">a</a>', '<a href="">a</a>'],
    [
      '<form action="javascript:x"><button formaction="javascript:x">a</button></form>',
      '<form action=""><button>a</button></form>',
    ],
  ])('%j becomes %j', (markup, clean) => {
    expect(sanitiseMarkup(markup, 'https://marlow.example/')).toBe(clean);
  });
});

describe('text of markup', () => {
  it.each([
    ['<p>One.</p><p>Two <b>and</b>\n three.</p>', 'One.\nTwo and three.'],
    ['a<br>b<br/><br/>c', 'a\nb\nc'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a b\nc'],
    ['<pre>a\n  b</pre>', 'a\nb'],
    ['a&nbsp;&mdash;&#8202;b', 'a — b'],
    ['<p>a<script>x</script></p>', 'a'],
  ])('%j reads %j', (markup, text) => {
    expect(readProse(markup, null).text).toBe(text);
  });
});

describe('references are resolved as RFC 3986 says, spelling kept', () => {
  it.each([
    ['g', 'http://a.example/b/c/g'],
    ['./g/', 'http://a.example/b/c/g/'],
    ['../g', 'http://a.example/b/g'],
    ['../../../g', 'http://a.example/g'],
    ['/g', 'http://a.example/g'],
    ['//g.example', 'http://g.example'],
    ['?y', 'http://a.example/b/c/d;p?y'],
    ['#s', 'http://a.example/b/c/d;p?q#s'],
    ['g;x=1/../y', 'http://a.example/b/c/y'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['À', 'http://a.example/b/c/À'],
  ])('%s', (reference, address) => {
    expect(resolveAddress('http://a.example/b/c/d;p?q', reference)).toBe(address);
  });
});
