import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeOf, serve, testFetch, type Handler } from './loopback.ts';

const page = '<p>hello</p>'.repeat(20);
/** A server below HTTP: it gets the socket and does its worst. */
async function rawServer(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${String(address.port)}/`;
}

describe('a server that behaves badly gets a coded problem', () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  const cases: readonly (readonly [string, Handler, string])[] = [
    ['never answers', () => undefined, 'timeout'],
    [
      'sends headers and then nothing',
      (_q, r) => r.writeHead(200, { 'content-type': 'text/html' }).flushHeaders(),
      'timeout',
    ],
    [
      'drips one byte at a time',
      (_q, r) => {
        r.writeHead(200);
        const drip = setInterval(() => r.write('x'), 50);
        r.on('close', () => {
          clearInterval(drip);
        });
      },
      'timeout',
    ],
    [
      'redirects to itself',
      (q, r) => r.writeHead(302, { location: q.url ?? '/' }).end(),
      'too-many-redirects',
    ],
    [
      'redirects on and on',
      (q, r) => r.writeHead(301, { location: `${q.url ?? ''}x` }).end(),
      'too-many-redirects',
    ],
    ['redirects nowhere', (_q, r) => r.writeHead(302).end(), 'http-status'],
    [
      'redirects to a file',
      (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'scheme-refused',
    ],
    [
      'redirects to a script',
      (_q, r) => r.writeHead(302, { location: 'javascript:1' }).end(),
      'scheme-refused',
    ],
    [
      'redirects to the metadata service',
      (_q, r) => r.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
      'address-refused',
    ],
    [
      'redirects to IPv6 loopback',
      (_q, r) => r.writeHead(302, { location: 'http://[::1]/' }).end(),
      'address-refused',
    ],
    [
      'redirects to a decimal address',
      (_q, r) => r.writeHead(302, { location: 'http://167772161/' }).end(),
      'address-refused',
    ],
    [
      'redirects to an octal address',
      (_q, r) => r.writeHead(302, { location: 'http://0300.0250.1.1/' }).end(),
      'address-refused',
    ],
    [
      'redirects to a hexadecimal address',
      (_q, r) => r.writeHead(302, { location: 'http://0xc0a80101/' }).end(),
      'address-refused',
    ],
    ['sends too much', (_q, r) => r.end(Buffer.alloc(1_100_000)), 'body-too-large'],
    [
      'sends without end',
      (_q, r) => {
        r.writeHead(200);
        const more = (): void => {
          while (r.write(Buffer.alloc(65_536)));
        };
        r.on('drain', more);
        more();
      },
      'body-too-large',
    ],
    [
      'announces too much',
      (_q, r) => r.writeHead(200, { 'content-length': '99999999999' }).flushHeaders(),
      'body-too-large',
    ],
    [
      'sends a gzip bomb',
      (_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      'body-too-large',
    ],
    [
      'compresses over and over',
      (_q, r) => r.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(bomb),
      'decompression-bomb',
    ],
    [
      'says gzip and sends none',
      (_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(page),
      'body-malformed',
    ],
    [
      'cuts its gzip short',
      (_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page).subarray(0, 30)),
      'body-malformed',
    ],
    [
      'encodes in an unknown way',
      (_q, r) => r.writeHead(200, { 'content-encoding': 'constructor' }).end(page),
      'encoding-unsupported',
    ],
    ['is broken', (_q, r) => r.writeHead(500).end('no'), 'http-status'],
    ['knows no such page', (_q, r) => r.writeHead(404).end('no'), 'http-status'],
    ['cuts the connection', (_q, r) => r.destroy(), 'connection-failed'],
    [
      'cuts the connection in the middle',
      (_q, r) => {
        r.writeHead(200, { 'content-length': '1000' });
        r.write('half', () => r.destroy());
      },
      'connection-failed',
    ],
  ];
  test.each(cases)('it %s', async (_name, handler, expected) => {
    const site = await serve(handler);
    expect(codeOf(await testFetch()({ url: `${site.origin}/page` }))).toBe(expected);
  });

  test('a bomb below the size limit is known by its ratio', async () => {
    const site = await serve((_q, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const fetch = testFetch({ maxBodyBytes: 100_000_000 });
    expect(codeOf(await fetch({ url: site.origin }))).toBe('decompression-bomb');
  });

  test.each([
    ['no HTTP at all', 'SSH-2.0-server\r\n', 'response-malformed'],
    ['a header without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}`, 'response-malformed'],
    ['more than it said', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nfour', 'ok 200'],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nhey',
      'response-malformed',
    ],
    ['an impossible status', 'HTTP/1.1 999999 OK\r\n\r\n', 'response-malformed'],
  ])('%s on the wire', async (_name, bytes, expected) => {
    const url = await rawServer((socket) => socket.once('data', () => socket.write(bytes)));
    expect(codeOf(await testFetch()({ url, robots: false }))).toBe(expected);
  });

  test('a reset is a failed connection', async () => {
    const url = await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(codeOf(await testFetch()({ url }))).toBe('connection-failed');
  });

  test('TLS spoken to a plain server is a failure of TLS', async () => {
    const url = await rawServer((socket) =>
      socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    expect(codeOf(await testFetch()({ url: url.replace('http:', 'https:') }))).toBe('tls-failed');
  });

  test('a closed port is a failed connection', async () => {
    expect(codeOf(await testFetch()({ url: 'http://127.0.0.1:1/' }))).toBe('connection-failed');
  });
});

test('a large body that comes at a good pace may take longer than a single span', async () => {
  const site = await serve((_q, r) => {
    r.writeHead(200);
    let left = 6;
    const more = setInterval(() => {
      r.write(Buffer.alloc(100_000));
      if (--left > 0) return;
      clearInterval(more);
      r.end();
    }, 100);
  });
  const outcome = await testFetch({ timeoutMs: 250 })({ url: site.origin, robots: false });
  expect(outcome.ok && outcome.response.body.length).toBe(600_000);
});

describe('compressed bodies are unpacked', () => {
  test.each([
    ['gzip', gzipSync(page)],
    ['x-gzip', gzipSync(page)],
    ['br', brotliCompressSync(page)],
    ['deflate', deflateSync(page)],
    ['deflate', deflateRawSync(page)],
    ['gzip, br', brotliCompressSync(gzipSync(page))],
    ['identity', Buffer.from(page)],
  ])('%s', async (encoding, body) => {
    const site = await serve((_q, r) => r.writeHead(200, { 'content-encoding': encoding }).end(body));
    const outcome = await testFetch()({ url: site.origin });
    expect(outcome.ok && Buffer.from(outcome.response.body).toString()).toBe(page);
  });
});
