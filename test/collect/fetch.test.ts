import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/collect/addresses.ts';
import type { Lookup } from '../../src/collect/connector.ts';
import { jumpingClock, serve, testFetch } from './loopback.ts';

type Outcome = Awaited<ReturnType<ReturnType<typeof testFetch>>>;
const code = (outcome: Outcome): string =>
  outcome.ok ? `ok ${String(outcome.response.status)}` : outcome.problem.code;
const text = (outcome: Outcome): string =>
  outcome.ok ? Buffer.from(outcome.response.body).toString() : outcome.problem.code;

/** A resolver with answers of its own, one set of addresses after the other for each name. */
function resolver(answers: Readonly<Record<string, readonly (readonly string[])[]>>): Lookup {
  const asked = new Map<string, number>();
  return (hostname, _options, callback) => {
    const times = asked.get(hostname) ?? 0;
    asked.set(hostname, times + 1);
    const sets = answers[hostname];
    const addresses = sets?.[Math.min(times, sets.length - 1)];
    if (!addresses) return callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), []);
    callback(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

describe('addresses', () => {
  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['127.9.9.9', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['168.63.129.16', false],
    ['192.0.0.192', false],
    ['198.18.0.1', false],
    ['203.0.113.9', true],
    ['203.0.114.9', true],
    ['192.0.0.9', false],
    ['224.0.0.1', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::127.0.0.1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['fe80::1%eth0', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['[::1]', false],
    ['localhost', false],
    ['', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  test.each([
    ['http://127.0.0.1/', 'address-refused'],
    ['http://2130706433/', 'address-refused'],
    ['http://0x7f.1/', 'address-refused'],
    ['http://0177.0.0.1/', 'address-refused'],
    ['http://127.1/', 'address-refused'],
    ['http://１２７.０.０.１/', 'address-refused'],
    ['http://[::ffff:7f00:1]/', 'address-refused'],
    ['http://[fd00:ec2::254]/', 'address-refused'],
    ['ftp://example.org/', 'scheme-refused'],
    ['file:///etc/passwd', 'scheme-refused'],
    ['data:text/html,x', 'scheme-refused'],
    ['http://user:pass@example.org/', 'credentials-refused'],
    ['not an address', 'url-malformed'],
    ['http://', 'url-malformed'],
  ])('%s gives %s and no request', async (url, expected) => {
    const fetch = testFetch({ allowPrivateHosts: [] }, { lookup: resolver({}) });
    expect(code(await fetch({ url }))).toBe(expected);
  });

  test.each([
    ['a name that means loopback', [['127.0.0.1']], 'address-refused'],
    ['a name that means the metadata service', [['169.254.169.254']], 'address-refused'],
    ['a name that means IPv6 loopback', [['::1']], 'address-refused'],
    ['a name that means two inner addresses', [['127.0.0.1', '10.0.0.1']], 'address-refused'],
    ['a name that means nothing', [], 'dns-failed'],
  ])('%s is refused on the connection', async (_name, answers, expected) => {
    const site = await serve((_q, r) => r.end('inside'));
    const url = `http://rebind.example:${String(site.port)}/`;
    const fetch = testFetch(
      { allowPrivateHosts: [] },
      { lookup: resolver(answers.length > 0 ? { 'rebind.example': answers } : {}) },
    );
    expect(code(await fetch({ url, robots: false }))).toBe(expected);
    expect(site.asked).toEqual([]);
  });

  test('a name that turns from public to private between two requests is refused at the second (DNS rebinding)', async () => {
    const site = await serve((_q, r) => r.writeHead(200, { connection: 'close' }).end('inside'));
    // The name is first answered by a public address that cannot be reached from here, then by loopback.
    const lookup = resolver({ 'rebind.example': [['2001:4860:4860::1'], ['127.0.0.1']] });
    const fetch = testFetch({ allowPrivateHosts: [], timeoutMs: 150 }, { lookup });
    const url = `http://rebind.example:${String(site.port)}/`;
    await fetch({ url, robots: false });
    expect(code(await fetch({ url, robots: false }))).toBe('address-refused');
    expect(site.asked).toEqual([]);
  });

  test('a host allowed by name and port may be private; its neighbours may not', async () => {
    const site = await serve((_q, r) => r.end('demo'));
    const lookup = resolver({ 'demo.example': [['127.0.0.1']], 'other.example': [['127.0.0.1']] });
    const fetch = testFetch({ allowPrivateHosts: [`demo.example:${String(site.port)}`] }, { lookup });
    const at = (host: string): string => `http://${host}:${String(site.port)}/`;
    expect(text(await fetch({ url: at('demo.example') }))).toBe('demo');
    expect(code(await fetch({ url: at('other.example') }))).toBe('address-refused');
    expect(code(await fetch({ url: 'http://demo.example:1/' }))).toBe('address-refused');
  });
});

test('whatever the address is, the answer is a value', async () => {
  const lookup = resolver({});
  const fetch = testFetch({ allowPrivateHosts: [] }, { lookup });
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc
      .tuple(fc.constantFrom('http://', 'https://', 'ftp://', '//', ''), fc.ipV4Extended())
      .map((parts) => parts.join('')),
    fc.ipV6().map((ip) => `http://[${ip}]/`),
  );
  await fc.assert(
    fc.asyncProperty(address, async (url) => {
      const { host = '' } = URL.canParse(url) ? new URL(url) : {};
      // Addresses of the public internet would be asked for real.
      fc.pre(!isPublicAddress(host.replace(/:\d+$/, '')));
      const outcome = await fetch({ url, robots: false });
      expect(outcome.ok).toBe(false);
      if (!outcome.ok) expect(outcome.problem.code).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 200 },
  );
});

describe('requests', () => {
  test('name their program and contact, accept compression, carry validators, and keep no cookies', async () => {
    const site = await serve((q, r) => {
      if (q.headers['if-none-match'] === '"1"') return void r.writeHead(304, { etag: '"1"' }).end();
      r.writeHead(200, {
        etag: '"1"',
        'last-modified': 'Fri, 03 Jul 2026 00:00:00 GMT',
        'set-cookie': 'id=1',
      }).end('page');
    });
    const fetch = testFetch();
    const first = await fetch({ url: site.origin });
    if (!first.ok) throw new Error(first.problem.message);
    expect(first.response.headers).toMatchObject({ etag: '"1"' });
    expect(first.response.headers).not.toHaveProperty('set-cookie');
    const second = await fetch({
      url: site.origin,
      etag: '"1"',
      lastModified: 'Fri, 03 Jul 2026 00:00:00 GMT',
    });
    expect(code(second)).toBe('ok 304');
    expect(site.headers[2]).toMatchObject({
      'user-agent': 'hearsay/0.1 (+mailto:crawler@example.org)',
      'accept-encoding': 'gzip, deflate, br',
      'if-none-match': '"1"',
      'if-modified-since': 'Fri, 03 Jul 2026 00:00:00 GMT',
    });
    expect(site.headers[2]).not.toHaveProperty('cookie');
  });

  test('follow redirects, tell the final address, and leave credentials behind when the host changes', async () => {
    const other = await serve((_q, r) => r.end('moved here'));
    const site = await serve((_q, r) => r.writeHead(302, { location: `${other.origin}/new#part` }).end());
    const outcome = await testFetch()({ url: `${site.origin}/old`, headers: { authorization: 'Bearer x' } });
    expect(outcome.ok && outcome.response.url).toBe(`${other.origin}/new`);
    expect(site.headers.at(-1)).toHaveProperty('authorization');
    expect(other.headers.at(-1)).not.toHaveProperty('authorization');
  });

  test.each([
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'q=1'],
    [308, 'POST', 'q=1'],
  ])('a form redirected by %i goes on as %s', async (status, method, body) => {
    let received = '';
    const site = await serve((q, r) => {
      if (q.url === '/a') return void r.writeHead(status, { location: '/b' }).end();
      q.setEncoding('utf8')
        .on('data', (chunk: string) => (received += chunk))
        .on('end', () => r.end());
    });
    await testFetch()({ url: `${site.origin}/a`, method: 'POST', body: 'q=1', robots: false });
    expect(site.asked.at(-1)).toBe(`${method} /b`);
    expect(received).toBe(body);
  });

  test('are repeated a few times, with growing pauses, when the server stumbles', async () => {
    let failures = 2;
    const site = await serve((_q, r) => (failures-- > 0 ? r.writeHead(503).end() : r.end('at last')));
    const clock = jumpingClock();
    expect(text(await testFetch({}, {}, clock)({ url: site.origin, robots: false }))).toBe('at last');
    expect(clock.slept).toHaveLength(2);
    expect(clock.slept[1]).toBeGreaterThan(clock.slept[0] ?? 0);
  });

  test('are not repeated when the answer is final, nor when they carry a form', async () => {
    const site = await serve((_q, r) => r.writeHead(500).end());
    await testFetch()({ url: site.origin, method: 'POST', body: '', robots: false });
    expect(site.asked).toHaveLength(1);
    const gone = await serve((_q, r) => r.writeHead(404).end());
    expect(await testFetch()({ url: gone.origin, robots: false })).toMatchObject({ ok: false, status: 404 });
    expect(gone.asked).toHaveLength(1);
  });

  test.each([
    ['seconds', '3600', 3_600_000],
    ['a date', 'Fri, 03 Jul 2026 02:00:00 GMT', 7_200_000],
    ['nonsense', 'soon', null],
  ])('Retry-After as %s is kept for the whole host', async (_name, header, wait) => {
    const site = await serve((_q, r) => r.writeHead(429, { 'retry-after': header }).end());
    const fetch = testFetch();
    const refused = await fetch({ url: `${site.origin}/a`, robots: false });
    if (refused.ok) throw new Error('not refused');
    if (wait === null) return expect(refused.retryAfterMs).toBe(null);
    expect(refused.retryAfterMs).toBe(wait);
    const asked = site.asked.length;
    expect(await fetch({ url: `${site.origin}/b`, robots: false })).toMatchObject({
      problem: { code: 'host-resting' },
      retryAfterMs: wait,
    });
    expect(site.asked).toHaveLength(asked);
  });

  test('stop when they are told to', async () => {
    const site = await serve(() => undefined);
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 50);
    expect(
      code(await testFetch({ timeoutMs: 30_000 })({ url: site.origin, robots: false, signal: stop.signal })),
    ).toBe('aborted');
    expect(code(await testFetch()({ url: site.origin, robots: false, signal: stop.signal }))).toBe('aborted');
  });
});

describe('politeness', () => {
  test('one request at a time per host, with the pause between them, many hosts side by side', async () => {
    let open = 0;
    let most = 0;
    const busy = await serve((_q, r) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        r.end();
      }, 10);
    });
    const clock = jumpingClock();
    const fetch = testFetch({ delayMs: 2_000 }, {}, clock);
    const start = clock.now();
    await Promise.all(Array.from({ length: 6 }, (_, n) => fetch({ url: `${busy.origin}/${String(n)}` })));
    expect(most).toBe(1);
    // Six pages and robots.txt: six pauses.
    expect(clock.now() - start).toBeGreaterThanOrEqual(6 * 2_000);
  });

  test('Crawl-delay is kept where it is longer', async () => {
    const site = await serve((_q, r) => r.end('x'), { robots: 'user-agent: hearsay\ncrawl-delay: 30' });
    const clock = jumpingClock();
    const fetch = testFetch({ delayMs: 1_000 }, {}, clock);
    const start = clock.now();
    await fetch({ url: `${site.origin}/1` });
    await fetch({ url: `${site.origin}/2` });
    expect(clock.now() - start).toBeGreaterThanOrEqual(60_000);
  });

  test('a Crawl-delay too long to wait for is kept by coming back later', async () => {
    const site = await serve((_q, r) => r.end('x'), { robots: 'user-agent: *\ncrawl-delay: 3600' });
    const clock = jumpingClock();
    const fetch = testFetch({}, {}, clock);
    const refused = await fetch({ url: `${site.origin}/1` });
    expect(refused).toMatchObject({ problem: { code: 'host-resting' }, retryAfterMs: 3_600_000 });
    clock.advance(3_600_000);
    expect(code(await fetch({ url: `${site.origin}/1` }))).toBe('ok 200');
  });

  test('a host that stalls holds up nobody, even when stalling hosts take every place', async () => {
    const stalled = await Promise.all(Array.from({ length: 6 }, () => serve(() => undefined)));
    const quick = await serve((_q, r) => r.end('quick'));
    const fetch = testFetch({ concurrency: 2, timeoutMs: 20_000 });
    const stop = new AbortController();
    const waiting = stalled.map(({ origin }) => fetch({ url: origin, robots: false, signal: stop.signal }));
    expect(text(await fetch({ url: quick.origin, robots: false }))).toBe('quick');
    stop.abort();
    expect((await Promise.all(waiting)).map(code)).toEqual(stalled.map(() => 'aborted'));
  });

  test('a host that fails again and again is left alone for a while', async () => {
    const site = await serve((_q, r) => r.destroy());
    const fetch = testFetch();
    for (let n = 0; n < 4; n++) await fetch({ url: site.origin, robots: false });
    const asked = site.asked.length;
    expect(code(await fetch({ url: site.origin, robots: false }))).toBe('host-resting');
    expect(site.asked).toHaveLength(asked);
  });
});
