import { describe, expect, test } from 'vitest';
import { codeOf, jumpingClock, serve, testFetch, textOf } from './loopback.ts';

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
    expect(codeOf(second)).toBe('ok 304');
    expect(site.headers[2]).toMatchObject({
      'user-agent': 'hearsay/0.1 (+mailto:crawler@example.org)',
      'accept-encoding': 'gzip, deflate, br',
      'if-none-match': '"1"',
      'if-modified-since': 'Fri, 03 Jul 2026 00:00:00 GMT',
    });
    expect(site.headers[2]).not.toHaveProperty('cookie');
  });

  test('bring a body in one piece, whose memory can be given back', async () => {
    const text = 'a page that comes in pieces\n'.repeat(8000);
    const site = await serve((_q, r) => {
      for (let at = 0; at < text.length; at += 50_000) r.write(text.slice(at, at + 50_000));
      r.end();
    });
    const fetch = testFetch();
    const outcomes = await Promise.all([fetch({ url: site.origin }), fetch({ url: `${site.origin}/other` })]);
    for (const outcome of outcomes) {
      expect(textOf(outcome)).toBe(text);
      if (!outcome.ok) continue;
      outcome.response.release?.();
      outcome.response.release?.();
      expect(outcome.response.body.byteLength).toBe(0);
    }
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
    expect(textOf(await testFetch({}, {}, clock)({ url: site.origin, robots: false }))).toBe('at last');
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
      codeOf(
        await testFetch({ timeoutMs: 30_000 })({ url: site.origin, robots: false, signal: stop.signal }),
      ),
    ).toBe('aborted');
    expect(codeOf(await testFetch()({ url: site.origin, robots: false, signal: stop.signal }))).toBe(
      'aborted',
    );
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
    expect(codeOf(await fetch({ url: `${site.origin}/1` }))).toBe('ok 200');
  });

  test('a host that stalls holds up nobody, even when stalling hosts take every place', async () => {
    const stalled = await Promise.all(Array.from({ length: 6 }, () => serve(() => undefined)));
    const quick = await serve((_q, r) => r.end('quick'));
    const fetch = testFetch({ concurrency: 2, timeoutMs: 20_000 });
    const stop = new AbortController();
    const waiting = stalled.map(({ origin }) => fetch({ url: origin, robots: false, signal: stop.signal }));
    expect(textOf(await fetch({ url: quick.origin, robots: false }))).toBe('quick');
    stop.abort();
    expect((await Promise.all(waiting)).map(codeOf)).toEqual(stalled.map(() => 'aborted'));
  });

  test('a host that fails again and again is left alone for a while', async () => {
    const site = await serve((_q, r) => r.destroy());
    const fetch = testFetch();
    for (let n = 0; n < 4; n++) await fetch({ url: site.origin, robots: false });
    const asked = site.asked.length;
    expect(codeOf(await fetch({ url: site.origin, robots: false }))).toBe('host-resting');
    expect(site.asked).toHaveLength(asked);
  });
});
