import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { problem, type Problem } from '../model/problem.ts';

/** Global unicast, the only part of IPv6 that is handed out (RFC 4291 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
/** Public by number, private by use: addresses at which clouds serve their own machines. */
const CLOUD_INTERNAL: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Addresses for documentation (RFC 5737) are nobody's inner network: no service to protect stands there, and the
 * gateways of closed networks answer for public names on them.
 */
const DOCUMENTATION = ['192.0.2.0', '198.51.100.0', '203.0.113.0'].map((net) => ipaddr.IPv4.parse(net));

/**
 * True when an IP address literal belongs to the public internet. IPv4 written into IPv6 (mapped, compatible, 6to4,
 * NAT64, Teredo) is refused as a whole: such an address leads somewhere else than it says.
 */
export function isPublicAddress(address: string): boolean {
  const bare = bareHost(address).split('%')[0] ?? '';
  if (isIP(bare) === 0 || CLOUD_INTERNAL.has(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST, 3)) return false;
  if (parsed instanceof ipaddr.IPv4 && DOCUMENTATION.some((net) => parsed.match(net, 24))) return true;
  return parsed.range() === 'unicast';
}

/** Host name without the brackets of an IPv6 literal and without the dot of a fully qualified name. */
export function bareHost(hostname: string): string {
  return hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** Decides which hosts may resolve to private addresses: "host", or "host:port" for one port only. */
export function privateHosts(allowed: readonly string[]): (hostname: string, port: string) => boolean {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  return (hostname, port) => {
    const bare = bareHost(hostname);
    const written = bare.includes(':') ? [`[${bare}]`, bare] : [bare];
    return written.some((name) => names.has(name) || names.has(`${name}:${port}`));
  };
}

/** The port that a URL means, the scheme's own included. */
export function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

/**
 * What can be said against an address before any name is resolved: scheme, credentials, a literal private address.
 * Names are checked again on the connection itself (see connector.ts).
 */
export function checkAddress(
  address: string,
  mayBePrivate: (hostname: string, port: string) => boolean,
): { readonly url: URL } | { readonly problem: Problem } {
  if (!URL.canParse(address))
    return { problem: problem('url-malformed', address, 'this is not an address', 'Check the address.') };
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return {
      problem: problem(
        'scheme-refused',
        address,
        `only http and https are fetched, not "${url.protocol}"`,
        'Give an http or https address.',
      ),
    };
  if (url.username || url.password)
    return {
      problem: problem(
        'credentials-refused',
        url.origin + url.pathname,
        'the address carries a user name or a password',
        'Remove it from the address and give a token by configuration.',
      ),
    };
  const host = bareHost(url.hostname);
  if (isIP(host) !== 0 && !isPublicAddress(host) && !mayBePrivate(url.hostname, portOf(url)))
    return { problem: addressRefused(url.href, host) };
  url.hash = '';
  return { url };
}

export function addressRefused(subject: string, address: string): Problem {
  return problem(
    'address-refused',
    subject,
    `${address} is not an address of the public internet`,
    'Name the host under allowPrivateHosts in the catalogue if this is meant.',
  );
}
