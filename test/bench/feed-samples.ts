/** Feeds of our own making, of any length, as news sites and blogs write them. */

const PARAGRAPHS = [
  'The build helper Quillfox reads the <a href="https://quillfox.example/docs">settings file</a> twice before it starts, ' +
    'which two users noticed when their disks were slow &amp; loud.',
  'A maintainer answered within the hour: the second read is there on purpose, since the first one may come from a cache ' +
    'that another process is about to replace. <em>Nothing is sent anywhere.</em>',
  '<strong>Version 3.2.1</strong> reads it once. Whoever stays on 3.1 can set <code>QUILLFOX_READ_ONCE=1</code>; ' +
    'it has been in the manual since spring &ndash; on page nine.',
];

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const bodyOf = (index: number): string =>
  Array.from({ length: 6 }, (_, at) => `<p>${PARAGRAPHS[(index + at) % PARAGRAPHS.length] ?? ''}</p>`).join(
    '\n',
  );

const dayOf = (index: number): Date => new Date(Date.UTC(2026, 3, 1 + (index % 28), index % 24, 15));

/** RSS 2.0 with full content in CDATA, as common blog software writes it. */
export function rssOf(items: number): string {
  const entries = Array.from(
    { length: items },
    (_, index) => `<item>
<title>Quillfox note ${String(index)} &amp; more</title>
<link>https://quillfox.example/notes/${String(index)}</link>
<dc:creator><![CDATA[Ines Calder]]></dc:creator>
<pubDate>${dayOf(index).toUTCString()}</pubDate>
<category><![CDATA[Tools]]></category>
<guid isPermaLink="false">https://quillfox.example/?p=${String(index)}</guid>
<description><![CDATA[${PARAGRAPHS[index % PARAGRAPHS.length] ?? ''} [&#8230;]]]></description>
<content:encoded><![CDATA[${bodyOf(index)}]]></content:encoded>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Quillfox notes</title><atom:link href="https://quillfox.example/feed" rel="self" type="application/rss+xml"/>
<link>https://quillfox.example</link><description>Notes on a tool</description><language>en-GB</language>
${entries.join('\n')}
</channel></rss>`;
}

/** Atom 1.0 with escaped content. */
export function atomOf(items: number): string {
  const entries = Array.from(
    { length: items },
    (_, index) => `<entry>
<title type="html">Quillfox note ${String(index)}</title>
<link rel="alternate" type="text/html" href="https://quillfox.example/notes/${String(index)}"/>
<id>tag:quillfox.example,2026:${String(index)}</id>
<published>${dayOf(index).toISOString()}</published><updated>${dayOf(index).toISOString()}</updated>
<author><name>Ines Calder</name></author>
<summary>${escapeXml(PARAGRAPHS[index % PARAGRAPHS.length] ?? '')}</summary>
<content type="html">${escapeXml(bodyOf(index))}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quillfox notes</title>
<link href="https://quillfox.example/"/><link rel="self" href="https://quillfox.example/atom.xml"/>
<id>https://quillfox.example/</id><updated>2026-04-28T00:00:00Z</updated>
${entries.join('\n')}
</feed>`;
}
