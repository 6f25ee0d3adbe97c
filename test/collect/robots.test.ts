import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRobots } from '../../src/collect/robots-rules.ts';
import { jumpingClock, serve, testFetch, type Handler } from './loopback.ts';

const SHARED = new URL('../../../shared/bench/robots/', import.meta.url);
const isShared = existsSync(SHARED);

interface GoogleCase {
  readonly test: string;
  readonly robots_txt: string;
  readonly user_agent: string;
  readonly url: string;
  readonly allowed: boolean;
}

/** Cases of the set that ask for something else than the RFC does, with the reason. */
const AGAINST_THE_RFC: readonly (readonly [test: string, robots: RegExp, url: RegExp, reason: string])[] = [
  [
    'ID_Encoding',
    /bar\/ツ/,
    /ツ/,
    'the address is compared unencoded; RFC 9309 2.2.2 has octets outside of ASCII encoded first',
  ],
  [
    'ID_Encoding',
    /%E3%83%84/,
    /ツ/,
    'the address is compared unencoded; RFC 9309 2.2.2 has octets outside of ASCII encoded first',
  ],
  [
    'ID_Encoding',
    /%62%61%7A/,
    /\/baz$/,
    'RFC 9309 2.2.2 has encoded unreserved characters decoded before they are compared',
  ],
  [
    'GoogleOnly_IndexHTMLisDirectory',
    /allowed-slash\/index\.html/,
    /allowed-slash\/$/,
    'that index.html stands for its directory is no rule of the RFC',
  ],
];

const contradicts = (one: GoogleCase): boolean =>
  AGAINST_THE_RFC.some(
    ([name, robots, url]) => one.test === name && robots.test(one.robots_txt) && url.test(one.url),
  );

/** Path and query as they stand in the address: these cases are about encoding. */
const rawPath = (url: string): string => /^https?:\/\/[^/]*(\/.*)$/.exec(url)?.[1] ?? '/';

describe.skipIf(!isShared)('the first conformance set (skipped where ../shared is absent)', () => {
  const cases = isShared
    ? (JSON.parse(readFileSync(new URL('google.json', SHARED), 'utf8')) as GoogleCase[])
    : [];
  test.each(
    cases.filter((one) => !contradicts(one)).map((one, n) => [`${String(n)} ${one.test}`, one] as const),
  )('%s', (_name, { robots_txt, user_agent, url, allowed }) => {
    expect(readRobots(robots_txt).allows(user_agent, rawPath(url))).toBe(allowed);
  });
  test('leaves out four cases, named above', () => {
    expect(cases.filter(contradicts)).toHaveLength(4);
  });
});

interface ParserCase {
  readonly test: string;
  readonly robots_url?: string | null;
  readonly robots_txt: string;
  readonly call: string;
  readonly args: readonly (string | undefined)[];
  readonly expected: unknown;
}

/** Calls of the set that are no rules of robots.txt but that library's own ("host", line numbers, explicit mode). */
const OWN_CALLS = new Set(['getPreferredHost', 'getMatchingLineNumber', 'isExplicitlyDisallowed']);

function answer({ robots_url, robots_txt, call, args }: ParserCase): unknown {
  const rules = readRobots(robots_txt);
  const token = (text: string | undefined): string => text?.split('/')[0]?.trim() ?? '*';
  if (call === 'getSitemaps') return rules.sitemaps;
  if (call === 'getCrawlDelay') return rules.crawlDelay(token(args[0]));
  const base = 'http://relative.example/';
  const urlOf = (text: string | null | undefined): URL | undefined =>
    text !== null && text !== undefined && URL.canParse(text, base) ? new URL(text, base) : undefined;
  const url = urlOf(args[0]);
  // A robots.txt says nothing about other origins; that library calls this undefined.
  if (url === undefined || url.origin !== urlOf(robots_url)?.origin)
    return call === 'isDisallowed' ? true : null;
  const allowed = rules.allows(token(args[1]), url.pathname + url.search);
  return call === 'isAllowed' ? allowed : !allowed;
}

describe.skipIf(!isShared)('the second conformance set (skipped where ../shared is absent)', () => {
  const all = isShared
    ? (JSON.parse(readFileSync(new URL('robots-parser.json', SHARED), 'utf8')) as ParserCase[])
    : [];
  const cases = all.filter(({ call }) => !OWN_CALLS.has(call));
  test.each(cases.map((one, n) => [`${String(n)} ${one.test}`, one] as const))('%s', (_name, one) => {
    expect(answer(one)).toEqual(one.expected);
  });
});

describe('robots.txt', () => {
  test.each([
    ['nothing', '', '/a', true],
    ['a byte order mark', '\ufeffuser-agent: *\ndisallow: /', '/a', false],
    ['a comment after a rule', 'user-agent: * # all\ndisallow: /a # this', '/a', false],
    ['several agents over one group', 'user-agent: x\nuser-agent: hearsay\ndisallow: /', '/a', false],
    [
      'a group of one agent in two places',
      'user-agent: hearsay\ndisallow: /a\nuser-agent: x\nallow: /\nuser-agent: hearsay\ndisallow: /b',
      '/b',
      false,
    ],
    [
      'an own group, which leaves out the rest',
      'user-agent: *\ndisallow: /\nuser-agent: hearsay\ndisallow: /x',
      '/a',
      true,
    ],
    ['equal lengths', 'user-agent: *\ndisallow: /a\nallow: /a', '/a', true],
    ['the longest match', 'user-agent: *\nallow: /\ndisallow: /a/*.pdf$', '/a/b.pdf', false],
    ['an anchor that does not hold', 'user-agent: *\ndisallow: /*.pdf$', '/b.pdf?x', true],
    ['stars in a row', 'user-agent: *\ndisallow: /a***b', '/a1b', false],
    ['a star before the anchor', 'user-agent: *\ndisallow: /a*$', '/abc', false],
    ['an empty disallow', 'user-agent: *\ndisallow:', '/a', true],
    [
      'a sitemap inside of a group',
      'user-agent: hearsay\nsitemap: /s.xml\nuser-agent: x\ndisallow: /',
      '/a',
      false,
    ],
  ])('%s', (_name, robots, path, allowed) => {
    expect(readRobots(robots).allows('hearsay', path)).toBe(allowed);
  });

  test('any text is read, and wildcards mean the same as in a pattern by hand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '/', '$') }),
        fc.string({ unit: fc.constantFrom('a', 'b', '/') }),
        (pattern, path) => {
          const anchored = pattern.endsWith('$');
          const body = (anchored ? pattern.slice(0, -1) : pattern)
            .replace(/[$]/g, '\\$')
            .replace(/\*+/g, '.*');
          const expected = pattern === '' || !new RegExp(`^${body}${anchored ? '$' : ''}`).test(path);
          expect(readRobots(`user-agent: *\ndisallow: ${pattern}`).allows('x', path)).toBe(expected);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (robots) => typeof readRobots(robots).allows('x', '/') === 'boolean',
      ),
    );
  });

  test('500 KiB of wildcards are matched in no time', () => {
    const robots = `user-agent: *\n${`disallow: /${'*a'.repeat(500)}b\n`.repeat(500)}`;
    expect(readRobots(robots).allows('x', `/${'a'.repeat(2_000)}`)).toBe(true);
  });
});

describe('fetching robots.txt', () => {
  const rules = 'user-agent: *\ndisallow: /page';
  const cases: readonly (readonly [string, Handler, string])[] = [
    ['rules', (_q, r) => r.end(rules), 'robots-disallowed'],
    ['no leave to read it', (_q, r) => r.writeHead(401).end(), 'ok'],
    ['none', (_q, r) => r.writeHead(404).end(), 'ok'],
    ['a broken server', (_q, r) => r.writeHead(500).end(), 'robots-disallowed'],
    ['a busy server', (_q, r) => r.writeHead(503).end(), 'robots-disallowed'],
    ['too many requests', (_q, r) => r.writeHead(429).end(), 'robots-disallowed'],
    [
      'a redirect to the rules',
      (_q, r) => r.writeHead(301, { location: '/rules' }).end(),
      'robots-disallowed',
    ],
    ['redirects without end', (_q, r) => r.writeHead(302, { location: '/robots.txt' }).end(), 'ok'],
    ['silence', () => undefined, 'timeout'],
    ['a cut connection', (_q, r) => r.destroy(), 'connection-failed'],
    ['rules behind 500 KiB of comments', (_q, r) => r.end(`${'#'.repeat(512 * 1024)}\n${rules}`), 'ok'],
    ['rules within 500 KiB', (_q, r) => r.end(`${'#'.repeat(500 * 1000)}\n${rules}`), 'robots-disallowed'],
  ];
  test.each(cases)('%s', async (_name, robots, expected) => {
    const site = await serve((q, r) => r.end(q.url === '/rules' ? rules : 'page'), { robots });
    const outcome = await testFetch({ timeoutMs: 150 })({ url: `${site.origin}/page` });
    expect(outcome.ok ? 'ok' : outcome.problem.code).toBe(expected);
  });

  test('the rules of the host that a redirect leads to are asked too', async () => {
    const closed = await serve((_q, r) => r.end('page'), { robots: rules });
    const open = await serve((_q, r) => r.writeHead(302, { location: `${closed.origin}/page` }).end());
    expect(await testFetch()({ url: open.origin })).toMatchObject({ problem: { code: 'robots-disallowed' } });
    expect(closed.asked).toEqual(['GET /robots.txt']);
  });
});

test('one copy serves for 24 hours and is then renewed', async () => {
  const site = await serve((_q, r) => r.end('page'), { robots: '' });
  const clock = jumpingClock();
  const fetch = testFetch({}, {}, clock);
  const copies = (): number => site.asked.filter((one) => one === 'GET /robots.txt').length;
  await Promise.all([fetch({ url: `${site.origin}/1` }), fetch({ url: `${site.origin}/2` })]);
  clock.advance(23 * 3_600_000);
  await fetch({ url: `${site.origin}/3` });
  expect(copies()).toBe(1);
  clock.advance(2 * 3_600_000);
  await fetch({ url: `${site.origin}/4` });
  expect(copies()).toBe(2);
});
