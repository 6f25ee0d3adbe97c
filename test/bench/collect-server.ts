/** Serves feeds and 50 kB article pages on loopback for the collect benchmark; prints its ports as JSON. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [hosts = 8, pages = 100, share = 10] = process.argv.slice(2).map(Number);

/** A small generator of repeatable numbers (mulberry32): pages must differ, and be the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
const wordAt = (n: number) =>
  [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20].map((at) => SYLLABLES[at]).join('');
const SMALL = ['the', 'of', 'and', 'in', 'to', 'a', 'was', 'for', 'on', 'that', 'with', 'by'];

function sentence(next: () => number): string {
  const words = Array.from({ length: 12 + Math.floor(next() * 10) }, (_, at) =>
    at % 2 === 1
      ? (SMALL[Math.floor(next() * SMALL.length)] ?? 'the')
      : wordAt(Math.floor(next() ** 2 * 8000)),
  );
  const text = words.join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

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
  const next = numbers(host * 100_003 + page);
  const concerns = (host * pages + page) % share === 0;
  const paragraphs = Array.from({ length: 60 }, (_, at) => {
    const words = Array.from({ length: 4 }, () => sentence(next));
    if (concerns && at % 6 === 0) words.push(CLAIMS[(at / 6 + page) % CLAIMS.length] ?? '');
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
