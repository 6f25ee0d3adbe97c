/** Schemes that a link may have; anything else (javascript:, data:, vbscript:, file:) is dropped. */
const SAFE_SCHEMES = new Set(
  (
    'aim callto cvs facetime feed ftp git gopher gtalk h323 hcp http https icq im imap irc ircs ldap mailto ' +
    'maps message mms news nntp prefs rsync rtsp sftp sip sips skype sms smb snews ssh svn svn+ssh tag tel ' +
    'telnet urn view-source webcal wais xmpp ymsgr itms itpc geo magnet doi gemini'
  ).split(' '),
);

const SCHEME = /^([a-z][a-z0-9+.-]{0,30}):/i;
/** White space and control characters that browsers ignore inside a scheme ("java\tscript:"). */
// eslint-disable-next-line no-control-regex
const IGNORED = /[\u0000-\u0020\u007f]+/g;

/** True when the address has no scheme or a harmless one. */
export function isSafeAddress(address: string): boolean {
  const scheme = SCHEME.exec(address.replace(IGNORED, ''))?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}

interface Parts {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** RFC 3986, appendix B. */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s;

function split(address: string): Parts {
  const match = PARTS.exec(address);
  const scheme = match?.[1];
  if (scheme !== undefined && !SCHEME.test(`${scheme}:`))
    return { scheme: undefined, authority: undefined, path: address, query: '', fragment: '' };
  return {
    scheme,
    authority: match?.[2],
    path: match?.[3] ?? '',
    query: match?.[4] ?? '',
    fragment: match?.[5] ?? '',
  };
}

/** RFC 3986, section 5.2.4, on whole segments. */
function withoutDots(path: string): string {
  if (!path.includes('.')) return path;
  const out: string[] = [];
  const segments = path.split('/');
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '..') {
      if (out.length > 1) out.pop();
      if (last) out.push('');
    } else if (segment === '.') {
      if (last) out.push('');
    } else out.push(segment);
  }
  return out.join('/');
}

function merge(base: Parts, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`;
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path;
}

/**
 * Resolves a reference against a base (RFC 3986, section 5.2) and keeps its spelling otherwise, so that an address
 * is told as the feed tells it. Unsafe schemes give ''. A null or unusable base leaves the reference as it is.
 */
export function resolveAddress(base: string | null, reference: string): string {
  const ref = reference.trim();
  if (!isSafeAddress(ref)) return '';
  const r = split(ref);
  if (r.scheme !== undefined || base === null) return ref;
  const b = split(base.trim());
  if (b.scheme === undefined) return ref;
  const authority = r.authority ?? b.authority;
  let path: string;
  let query = r.query;
  if (r.authority !== undefined) path = withoutDots(r.path);
  else if (r.path === '') {
    path = b.path;
    query = r.query === '' ? b.query : r.query;
    if (ref === '') return base.trim().replace(/#.*$/s, '');
  } else path = withoutDots(r.path.startsWith('/') ? r.path : merge(b, r.path));
  return `${b.scheme}:${authority === undefined ? '' : `//${authority}`}${path}${query}${r.fragment}`;
}
