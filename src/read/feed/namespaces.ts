/**
 * Namespaces of feeds as data: address (lower case) → the prefix under which this reader knows it. The empty
 * prefix is for the feed vocabularies themselves (RSS in all versions, Atom, its drafts), which real feeds mix.
 */
const BY_ADDRESS: Readonly<Record<string, string>> = {
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss/rss.html': '',
  'http://purl.org/rss/1.0/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://purl.org/rss/1.0/modules/rss091#': '',
  'http://example.com/newformat#': '',
  'http://example.com/necho': '',
  'http://purl.org/echo/': '',
  'uri/of/echo/namespace#': '',
  'http://purl.org/pie/': '',
  'http://purl.org/atom/ns#': '',
  'http://www.w3.org/2005/atom': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/rss/1.0/modules/slash/': 'slash',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://prismstandard.org/namespaces/1.2/basic/': 'prism',
  'http://wellformedweb.org/commentapi/': 'wfw',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://search.yahoo.com/mrss': 'media',
  'http://search.yahoo.com/mrss/': 'media',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://www.w3.org/2007/app': 'app',
  'http://purl.org/atom/app#': 'app',
  'http://schemas.google.com/g/2005': 'gd',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1998/math/mathml': 'math',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/xml/1998/namespace': 'xml',
};

/** Prefixes that stand for a feed vocabulary when a feed forgets to declare them. */
const UNDECLARED: Readonly<Record<string, string>> = {
  atom: '',
  atom10: '',
  a10: '',
  rss: '',
  rss1: '',
};

/** The prefix by which the reader knows a namespace address, or undefined. Compared without case, as feeds vary. */
export function prefixOf(address: string): string | undefined {
  const lower = address.trim().toLowerCase();
  return Object.hasOwn(BY_ADDRESS, lower) ? BY_ADDRESS[lower] : undefined;
}

/** What an undeclared prefix is taken for: a feed vocabulary where it is usual, else itself. */
export function undeclaredPrefix(prefix: string): string {
  return Object.hasOwn(UNDECLARED, prefix) ? (UNDECLARED[prefix] ?? prefix) : prefix;
}
