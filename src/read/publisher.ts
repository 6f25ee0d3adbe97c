import { getDomain } from 'tldts';
import type { CaptureHint } from '../model/capture.ts';
import type { Catalogue, Publisher } from '../model/catalogue.ts';

/** What reading needs of the catalogue. */
export type ReadContext = Pick<Catalogue, 'publishers' | 'sources' | 'tools'>;

interface Index {
  readonly byDomain: ReadonlyMap<string, Publisher>;
  /** By host, the paths that the catalogue lists of it ("forge.example/quill"). */
  readonly withPaths: ReadonlyMap<string, readonly Corner[]>;
  readonly byName: ReadonlyMap<string, Publisher>;
  readonly bySlug: ReadonlyMap<string, Publisher>;
}

/** A part of a host that is somebody's own; `*` stands for any one segment. */
interface Corner {
  readonly segments: readonly string[];
  readonly publisher: Publisher;
}

/** Publishers whose addresses host the words of others: there the source knows better who speaks. */
const HOSTS: ReadonlySet<Publisher['kind']> = new Set(['forum', 'aggregator', 'registry']);

const indexes = new WeakMap<readonly Publisher[], Index>();

/** A name without case, accents, punctuation and a leading article, so that "The Register" and "register" meet. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

function indexOf(publishers: readonly Publisher[]): Index {
  const ready = indexes.get(publishers);
  if (ready !== undefined) return ready;
  const byDomain = new Map<string, Publisher>();
  const withPaths = new Map<string, Corner[]>();
  const byName = new Map<string, Publisher>();
  const bySlug = new Map<string, Publisher>();
  for (const publisher of publishers) {
    bySlug.set(publisher.slug, publisher);
    for (const listed of publisher.domains) {
      const domain = listed.toLowerCase().replace(/\/+$/, '');
      const [host = '', ...segments] = domain.split('/');
      if (segments.length === 0) byDomain.set(domain, publisher);
      else withPaths.set(host, [...(withPaths.get(host) ?? []), { segments, publisher }]);
    }
    for (const name of namesOf(publisher)) {
      const folded = fold(name);
      if (folded !== '' && !byName.has(folded)) byName.set(folded, publisher);
    }
  }
  const index = { byDomain, withPaths, byName, bySlug };
  indexes.set(publishers, index);
  return index;
}

const namesOf = ({ byAddress, name, names }: Publisher): readonly string[] =>
  byAddress === true ? [] : [name, ...names];

function parse(url: string | null): URL | undefined {
  if (url === null) return undefined;
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

/** Whose corner of a host an address lies in: the longest listed path, and of one length the one with fewer `*`. */
function cornerOf(address: URL, corners: readonly Corner[] | undefined): Publisher | undefined {
  if (corners === undefined) return undefined;
  const path = address.pathname
    .toLowerCase()
    .split('/', MAX_SEGMENTS)
    .filter((one) => one !== '');
  const literal = ({ segments }: Corner): number => segments.filter((one) => one !== '*').length;
  return corners
    .filter(
      ({ segments }) =>
        segments.length <= path.length && segments.every((one, at) => one === '*' || one === path[at]),
    )
    .toSorted((a, b) => b.segments.length - a.segments.length || literal(b) - literal(a))[0]?.publisher;
}

/** Segments of a path that are looked at. */
const MAX_SEGMENTS = 8;

/** A publisher, and whether the catalogue lists the very part of its host. */
interface Found {
  readonly publisher: Publisher;
  readonly corner: boolean;
}

/** The publisher of an address: the most specific host ("host:port", "host/path" in the catalogue too) that is listed. */
function byAddress(address: URL, index: Index): Found | undefined {
  const host = address.hostname.toLowerCase().replace(/\.$/, '');
  const exact = address.port === '' ? undefined : index.byDomain.get(`${host}:${address.port}`);
  if (exact !== undefined) return { publisher: exact, corner: false };
  for (let domain = host; domain !== ''; domain = domain.slice(domain.indexOf('.') + 1)) {
    const owner = cornerOf(address, index.withPaths.get(domain));
    if (owner !== undefined) return { publisher: owner, corner: true };
    const whole = index.byDomain.get(domain);
    if (whole !== undefined) return { publisher: whole, corner: false };
    if (!domain.includes('.')) break;
  }
  return undefined;
}

/** Slug of a publisher that the catalogue does not know: registrable domain, else the outlet's name. */
function derivedSlug(address: URL | undefined, outlet: string | null): string {
  const domain = address === undefined ? null : getDomain(address.hostname, { allowPrivateDomains: true });
  if (domain !== null) return domain;
  if (address !== undefined && /^https?:$/.test(address.protocol)) return address.host;
  const folded = outlet === null ? '' : fold(outlet).replaceAll(' ', '-');
  return folded === '' ? 'unknown' : folded;
}

/**
 * The publisher's slug of a text: of the catalogue by address, outlet or source, else derived (DESIGN, section 2).
 * The address decides over the source where it leads elsewhere (a forum's link to an article); on hosts of others'
 * words (a vendor's repository) the source decides, unless the catalogue lists that part of the host.
 */
export function publisherOf(
  context: ReadContext,
  known: { readonly hint: CaptureHint; readonly url: string | null; readonly outlet: string | null },
): string {
  const index = indexOf(context.publishers);
  const address = parse(known.url);
  const source = context.sources.find((one) => one.slug === known.hint.source);
  const told = known.hint.publisher ?? source?.publisher;
  const found = address && byAddress(address, index);
  const there = found?.publisher;
  const own = told === undefined ? undefined : index.bySlug.get(told);
  if (there !== undefined && (found?.corner === true || !(HOSTS.has(there.kind) && told !== undefined)))
    return there.slug;
  const named = known.outlet === null ? undefined : index.byName.get(fold(known.outlet));
  // An aggregator names the outlet of each item; where the source is an outlet itself, it is the source.
  const hosted = told === undefined || (own !== undefined && HOSTS.has(own.kind));
  if (named !== undefined && hosted) return named.slug;
  if (told !== undefined) {
    // An unknown address that a host of others' words leads to is not the host's.
    const elsewhere =
      own !== undefined && HOSTS.has(own.kind) && there === undefined && address !== undefined;
    if (!elsewhere || !/^https?:$/.test(address.protocol)) return told;
  }
  if (there !== undefined) return there.slug;
  return derivedSlug(address, known.outlet);
}

/** The publisher of the catalogue with that slug; undefined for a derived one. */
export const publisherCalled = (context: ReadContext, slug: string): Publisher | undefined =>
  indexOf(context.publishers).bySlug.get(slug);
