import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/collect/addresses.ts';
import type { Lookup } from '../../src/collect/connector.ts';
import { codeOf, serve, testFetch, textOf } from './loopback.ts';

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
    expect(codeOf(await fetch({ url }))).toBe(expected);
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
    expect(codeOf(await fetch({ url, robots: false }))).toBe(expected);
    expect(site.asked).toEqual([]);
  });

  test('a name that turns from public to private between two requests is refused at the second (DNS rebinding)', async () => {
    const site = await serve((_q, r) => r.writeHead(200, { connection: 'close' }).end('inside'));
    // The name is first answered by a public address that cannot be reached from here, then by loopback.
    const lookup = resolver({ 'rebind.example': [['2001:4860:4860::1'], ['127.0.0.1']] });
    const fetch = testFetch({ allowPrivateHosts: [], timeoutMs: 150 }, { lookup });
    const url = `http://rebind.example:${String(site.port)}/`;
    await fetch({ url, robots: false });
    expect(codeOf(await fetch({ url, robots: false }))).toBe('address-refused');
    expect(site.asked).toEqual([]);
  });

  test('a host allowed by name and port may be private; its neighbours may not', async () => {
    const site = await serve((_q, r) => r.end('demo'));
    const lookup = resolver({ 'demo.example': [['127.0.0.1']], 'other.example': [['127.0.0.1']] });
    const fetch = testFetch({ allowPrivateHosts: [`demo.example:${String(site.port)}`] }, { lookup });
    const at = (host: string): string => `http://${host}:${String(site.port)}/`;
    expect(textOf(await fetch({ url: at('demo.example') }))).toBe('demo');
    expect(codeOf(await fetch({ url: at('other.example') }))).toBe('address-refused');
    expect(codeOf(await fetch({ url: 'http://demo.example:1/' }))).toBe('address-refused');
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
