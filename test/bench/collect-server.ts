/** Serves feeds and 50 kB article pages on loopback for the collect benchmark; prints its ports as JSON. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { articlePage } from './collect-pages.ts';

const [hosts = 8, pages = 100, share = 10] = process.argv.slice(2).map(Number);

/** Written before the clock runs: the time to make a page is none of the reader's. */
const articles = Array.from({ length: hosts }, (_, host) =>
  Array.from({ length: pages }, (_, page) =>
    Buffer.from(articlePage(host, page, (host * pages + page) % share === 0)),
  ),
);
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
    const page = articles[host]?.[Number(path.slice(3))];
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ports.push((server.address() as AddressInfo).port);
}
console.log(JSON.stringify({ ports, bytes: articles[0]?.[0]?.length }));
