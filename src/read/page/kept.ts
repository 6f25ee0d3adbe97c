/** Where caches and archives keep others' pages: the host, and how the address tells which page it is. */
const KEEPERS: readonly (readonly [host: RegExp, kept: RegExp])[] = [
  [/(?:^|\.)cdn\.(?:ampproject\.org|bing-amp\.com)$/, /^\/[acv]\/(?:s\/)?([^/].{0,2000})$/],
  [
    /^webcache\.googleusercontent\.com$/,
    /^\/search\?(?:[^#]{0,200}&)?q=cache:(?:[\w-]{1,40}:)?([^&+#]{1,2000})/,
  ],
  [/^(?:web\.)?archive\.org$/, /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/(.{1,2000})$/],
  [/^archive\.(?:today|ph|is|li|vn|fo|md)$/, /^\/(?:\d[\d.-]{3,20}\/|o\/\w{1,20}\/)?(https?:\/\/.{1,2000})$/],
];

/**
 * Address of the page of which a cache or an archive keeps a copy at an address, as far as that address itself says so;
 * null for all others. What else such hosts serve anybody may have put there. Pure; linear.
 */
export function keptAt(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, search } = new URL(address);
  for (const [host, kept] of KEEPERS) {
    if (!host.test(hostname.toLowerCase())) continue;
    const told = kept.exec(pathname + search)?.[1];
    if (told === undefined) return null;
    const whole = /^https?:/i.test(told)
      ? unescaped(told).replace(/^(https?:)\/{0,3}/i, '$1//')
      : `https://${unescaped(told)}`;
    return URL.canParse(whole) ? whole : null;
  }
  return null;
}

/** In a query the address may be escaped ("https%3A%2F%2Facme.example"). */
function unescaped(text: string): string {
  try {
    return /^https?%3a/i.test(text) || !text.includes('/') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
