/** Serves feeds and 50 kB article pages on loopback for the collect benchmark; prints its ports as JSON. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [hosts = 8, pages = 100, share = 10] = process.argv.slice(2).map(Number);

const SENTENCES = [
  'The committee met on Tuesday to discuss the harvest and the state of the roads.',
  'Rain is expected in the valley until the end of the week, the forecast says.',
  'A new bridge will replace the old one, which was closed after the flood.',
  'Visitors to the museum can see the restored paintings from next month on.',
  'The orchestra plays its last concert of the season in the town hall.',
  'Prices for timber rose again, and builders wait longer for deliveries.',
  'The school opens a second laboratory with money from the lottery.',
  'Farmers in the north report a good year for apples and a poor one for plums.',
];
const CLAIMS = [
  'Cursor reads the proxy settings since version 1.4.2, according to a researcher at the Example Institute.',
  'The company said on Monday that the check would be removed in the next release.',
  'Claude Code logs the time zone of the machine, a Reddit user reported.',
  'A spokesperson denied that the tool transmits any of this data.',
];
const NAV = Array.from(
  { length: 120 },
  (_, at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`,
).join('');

function article(host: number, page: number): string {
  const concerns = (host * pages + page) % share === 0;
  const paragraphs = Array.from({ length: 60 }, (_, at) => {
    const words = Array.from(
      { length: 5 },
      (_, nth) => SENTENCES[(page * 7 + at * 3 + nth * 5 + host) % SENTENCES.length],
    );
    if (concerns && at % 6 === 0) words.push(CLAIMS[(at / 6 + page) % CLAIMS.length]);
    return `<p>${words.join(' ')} Entry ${host}-${page}-${at}.</p>`;
  });
  const aside = Array.from(
    { length: 60 },
    (_, at) =>
      `<div class="card"><a href="/story/${at}"><img src="/i/${at}.jpg" alt=""><span>Story ${at} of the day</span></a></div>`,
  );
  return `<!doctype html><html lang="en"><head><title>Report ${host}-${page}</title><meta property="article:published_time" content="2026-07-03T08:00:00Z"><meta name="author" content="A. Writer"></head><body><header><nav><ul>${NAV}</ul></nav></header><main><article><h1>Report ${host}-${page}</h1>${paragraphs.join('\n')}</article></main><aside>${aside.join('')}</aside><footer>${'<span>All rights reserved by the Example Company.</span>'.repeat(60)}</footer></body></html>`;
}

const ports: number[] = [];
for (let host = 0; host < hosts; host++) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    if (path === '/feed.xml') {
      const origin = `http://${request.headers.host}`;
      const items = Array.from(
        { length: pages },
        (_, page) =>
          `<item><title>Report ${host}-${page}</title><link>${origin}/p/${page}</link><guid>${origin}/p/${page}</guid><pubDate>Fri, 03 Jul 2026 08:00:00 GMT</pubDate></item>`,
      );
      return void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<?xml version="1.0"?><rss version="2.0"><channel><title>Host ${host}</title><link>${origin}/</link>${items.join('')}</channel></rss>`,
        );
    }
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(article(host, Number(path.slice(3))));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ports.push((server.address() as AddressInfo).port);
}
console.log(JSON.stringify({ ports, bytes: article(0, 1).length }));
