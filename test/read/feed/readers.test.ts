import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/charset.ts';
import { readChannel } from '../../../src/read/feed/channel.ts';
import { readFeed, type Feed } from '../../../src/read/feed/index.ts';
import { plainFeedOf } from '../../../src/read/feed/plain.ts';
import { readXml } from '../../../src/read/feed/xml.ts';
import { feedFiles, SUITE, suiteIsThere } from '../../bench/feed-suite.ts';
import { atomOf, rssOf } from '../../bench/feed-samples.ts';

const about = { contentType: null, url: 'https://marlow.example/feed' };
const folder = new URL('../../fixtures/feeds/', import.meta.url);
const fixture = (name: string): Uint8Array => readFileSync(new URL(`${name}.xml`, folder));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const rss = (item: string, channel = '', root = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"${root}><channel><title>Marlow</title>${channel}<item><title>One</title>${item}</item></channel></rss>`;
const atom = (entry: string, root = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${root}><title>Marlow</title><entry><title>One</title><link href="/one"/>${entry}</entry></feed>`;

/** A feed's own values as plain data, and the same as the lenient reader alone would give them. */
function both(bytes: Uint8Array): { readonly fast: unknown; readonly lenient: unknown } {
  const { kind, encoding, readBy, problems, discovered, ...fast } = readFeed(bytes, about);
  expect([kind, readBy, discovered, encoding]).toEqual(['feed', 'rss-parser', [], encoding]);
  expect(problems.filter((one) => one.code === 'feed-malformed')).toEqual([]);
  const lenient = readChannel(readXml(decode(bytes, null, 'xml').text, about.url));
  return { fast: JSON.parse(JSON.stringify(fast)), lenient: JSON.parse(JSON.stringify(lenient)) };
}

describe('plain feeds are read by rss-parser', () => {
  it.each<readonly [string, string]>([
    ['RSS 2.0 as blogs write it', rssOf(4)],
    ['Atom 1.0', atomOf(4)],
    [
      'RSS 0.92',
      '<rss version="0.92"><channel><title>M</title><item><description>x</description></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://marlow.example/"><title>M</title><items><rdf:Seq><rdf:li rdf:resource="https://marlow.example/1"/></rdf:Seq></items></channel><item rdf:about="https://marlow.example/1"><title>One</title><dc:date>2026-04-06T08:15:00Z</dc:date></item></rdf:RDF>',
    ],
    ['a guid that is no address', rss('<guid isPermaLink="false">https://marlow.example/?p=1</guid>')],
    ['relative addresses', rss('<link>/one?a=1&amp;b=2</link>')],
    ['an unreadable date', rss('<pubDate>some day in spring</pubDate>')],
    [
      'several authors and categories',
      rss(
        '<author>a@marlow.example (Ann)</author><author>Bo</author><category>x</category><category>y</category>',
      ),
    ],
    [
      'elements of namespaces that nobody reads',
      rss('<w:x a="b">1</w:x>', '', ' xmlns:w="https://weather.example/ns"'),
    ],
    ['a feed without items', '<rss version="2.0"><channel><title>Marlow</title></channel></rss>'],
    [
      'names in capitals',
      rss('<PUBDATE>Mon, 06 Apr 2026 08:15:00 GMT</PUBDATE><Link>https://marlow.example/1</Link>'),
    ],
    [
      'several people',
      atom(
        '<author><name>Ann</name><email>a@marlow.example</email></author><author><name>Bo</name></author>',
        ' xml:lang="de"',
      ),
    ],
  ])('%s, with the values that the lenient reader gives', (_, text) => {
    const { fast, lenient } = both(bytesOf(text));
    expect(fast).toEqual(lenient);
  });

  it('such fixtures, with the values that the lenient reader gives', () => {
    const served = readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => name.slice(0, -4))
      .filter((name) => readFeed(fixture(name), about).readBy === 'rss-parser');
    expect(served).toEqual([
      'atom-id-with-blanks',
      'authors-of-all-forms',
      'capital-letters',
      'cdata-in-link-and-date',
      'cdata-in-pieces',
      'cdata-nested',
      'channel-title-after-items',
      'charset-in-header-only',
      'charset-made-up',
      'charset-with-blanks',
      'content-elsewhere',
      'content-encoded-beside-description',
      'content-text-with-tags',
      'cp1251-called-utf-8',
      'cp1251-without-charset',
      'cp1252-called-us-ascii',
      'dates-of-other-tongues',
      'dates-of-programs',
      'dates-rfc-822',
      'dates-that-are-none',
      'dates-w3c',
      'doubled-attributes',
      'empty-charset',
      'empty-elements-first',
      'empty-guids',
      'encoded-twice',
      'escaped-twice-in-rss',
      'feed-called-html',
      'feedburner-original-link',
      'foreign-dates',
      'geo-and-unknown-modules',
      'guid-is-the-only-link',
      'guid-no-permalink',
      'hostile-links',
      'image-and-cloud',
      'junk-mark-twice',
      'koi8-r-called-cp1251-in-header',
      'latin-1-that-means-windows-1252',
      'link-with-line-breaks',
      'links-of-all-relations',
      'nothing-but-text',
      'one-guid-for-all',
      'relative-to-the-address',
      'rss-090',
      'rss-092',
      'rss-10-with-modules',
      'same-date-for-all',
      'same-link-for-all',
      'same-title-for-all',
      'scripts-in-markup',
      'source-and-category',
      'stray-western-bytes-in-utf-8',
      'unknown-charset',
      'utf-16-header-on-utf-8',
      'utf-16-with-mark-called-utf-8',
      'utf-16-without-mark',
      'utf-16be-in-header',
      'utf-16be-mark-called-le',
      'utf-16be-without-mark',
      'utf-16le-called-utf-8',
      'utf-16le-without-declaration',
      'utf-8-bytes-called-latin-1',
      'utf-8-called-us-ascii',
      'utf-8-called-utf-16',
      'utf-8-mark-called-latin-1',
      'utf-8-mark-header-latin-1',
      'utf-8-mark-on-western-bytes',
      'western-bytes-called-utf-8',
      'western-bytes-without-charset',
      'without-ids-on-one-date',
    ]);
    for (const name of served) {
      const { fast, lenient } = both(fixture(name));
      expect([name, fast]).toEqual([name, lenient]);
    }
  });

  it.skipIf(!suiteIsThere())(
    'more than four hundred of the suite beside the repository, with the same values (skipped where absent)',
    () => {
      const served = feedFiles()
        .map((file) => [file, readFileSync(SUITE + file)] as const)
        .filter(([, bytes]) => readFeed(bytes, about).readBy === 'rss-parser');
      expect(served.length).toBeGreaterThan(400);
      for (const [file, bytes] of served) {
        const { fast, lenient } = both(bytes);
        expect([file, fast]).toEqual([file, lenient]);
      }
    },
  );

  it('damaged ones too, or by the lenient reader: never with other values', () => {
    const texts = [rssOf(2), atomOf(2)];
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(20),
      fill: fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        '&#150;',
        '"',
        ' ',
        '<b>',
        '</title>',
        '<item>',
        '<!--',
        ']]>',
        '<?a',
        ':',
        '\u0000',
      ),
    });
    fc.assert(
      fc.property(fc.nat(1), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
        let text = texts[which] ?? '';
        for (const { at, length, fill } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + fill + text.slice(start + length);
        }
        const bytes = bytesOf(text);
        if (readFeed(bytes, about).readBy === 'lenient') return;
        const { fast, lenient } = both(bytes);
        expect(fast).toEqual(lenient);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the lenient reader has', () => {
  it.each<readonly [string, string]>([
    [
      'markup inline',
      atom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content>'),
    ],
    ['bases', rss('<link xml:base="https://elsewhere.example/">one</link>')],
    ['languages of items', atom('<summary xml:lang="de">x</summary>')],
    ['sources with fields of their own', atom('<source><title>Elsewhere</title></source>')],
    [
      'unusual prefixes',
      rss('<d:creator>Ann</d:creator>', '', ' xmlns:d="http://purl.org/dc/elements/1.1/"'),
    ],
    ['prefixes that nobody declared', rss('<dc:creator>Ann</dc:creator>')],
    ['media', rss('<media:content url="a.mp3"/>', '', ' xmlns:media="http://search.yahoo.com/mrss/"')],
    [
      'links to pages under another prefix',
      rss('', '<atom:link href="https://marlow.example/"/>', ' xmlns:atom="http://www.w3.org/2005/Atom"'),
    ],
    ['items in odd places', rss('<odd><item><title>Two</title></item></odd>')],
    ['references that are none', rss('<description>a & b</description>')],
    ['control characters told by number', rss('<description>a &#150; b</description>')],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>M</title><entry><title>x</title></entry></feed>',
    ],
    [
      'RSS of no known version',
      '<rss><channel><title>M</title><item><title>x</title></item></channel></rss>',
    ],
    ['JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One"}]}'],
  ])('%s', (_, text) => {
    const feed: Feed = readFeed(bytesOf(text), about);
    expect([feed.readBy, feed.items.length > 0]).toEqual(['lenient', true]);
  });
});

describe('hostile XML never reaches rss-parser:', () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  it.each<readonly [string, string]>([
    ['entities that multiply', bomb + rss('<description>&b;</description>').slice(21)],
    [
      'external entities',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + rss('&x;').slice(21),
    ],
    ['document types in small letters', '<!doctype rss>' + rss('').slice(21)],
    ['document types behind a comment', '<!-- x -->' + bomb + rss('').slice(21)],
    ['declarations in the middle', rss('<!ENTITY a "x">')],
    ['instructions in the middle', rss('<?x > <item/> ?>')],
    ['comments that end in two ways', rss('<!--> <item> <!-- -->')],
    ['sections behind the end', rss('') + '<![CDATA[x]]>'],
    ['tags nested without end', rss('<a>'.repeat(5000))],
    [
      'tags nested deep',
      rss('<w:x>'.repeat(5000) + '</w:x>'.repeat(5000), '', ' xmlns:w="https://weather.example/ns"'),
    ],
  ])('%s', (_, text) => {
    expect(plainFeedOf(text)).toBeUndefined();
    expect(readFeed(bytesOf(text), about).readBy).toBe('lenient');
  });

  it.each(['entity-bomb', 'external-entity', 'own-entities'])('%s', (name) => {
    expect(plainFeedOf(decode(fixture(name), null, 'xml').text)).toBeUndefined();
  });

  it('long texts of brackets cost rss-parser no more than others', () => {
    const text = rss(`<description><![CDATA[${'<h'.repeat(300_000)}]]></description>`);
    expect(readFeed(bytesOf(text), about).readBy).toBe('rss-parser');
  });
});
