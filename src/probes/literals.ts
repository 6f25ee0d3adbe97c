import { ENV, HOST, ZONE, isTimeZone } from './indicators.ts';

/** Longest stretch without a break that is read at once, and how much of it is read again after a cut; bytes. */
const STRETCH = 65_536;
const OVERLAP = 256;
const SHORTEST = 6;
/** Most different literals that are kept of one version. */
const KEPT = 200_000;

/**
 * Names that programs speak to. `Object.keys` and, in squeezed code, `e.info` look like hosts and are none: the
 * ending is one in common use, and the name before it has four letters or more.
 */
const HOST_NAME =
  /(?:^|\.)[a-z0-9-]{4,}\.(?:com|net|org|io|ai|dev|app|cn|jp|kr|tw|hk|sg|ru|de|fr|uk|eu|us|co|cloud|sh|xyz|info|biz|tech|gov|edu|internal|onion)$/;

/** Printable ASCII stretches of a file, as `strings` gives them; ends of lines break them. */
export function* stretchesIn(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('latin1');
  let from = -1;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const printable = byte >= 0x20 && byte < 0x7f;
    if (printable && from < 0) from = at;
    if (from >= 0 && (!printable || at - from >= STRETCH)) {
      if (at - from >= SHORTEST) yield decoder.decode(bytes.subarray(from, at));
      from = printable ? at - OVERLAP : -1;
    }
  }
}

/** Adds what a probe could look for in a file: time zones, environment variables, hosts, each as "kind text". */
export function addLiterals(bytes: Uint8Array, found: Set<string>): void {
  const add = (literal: string) => {
    if (found.size < KEPT) found.add(literal);
  };
  for (const stretch of stretchesIn(bytes)) {
    for (const [text] of stretch.matchAll(ZONE))
      if (!found.has(`zone ${text}`) && isTimeZone(text)) add(`zone ${text}`);
    for (const [text] of stretch.matchAll(ENV)) add(`env ${text}`);
    for (const [text] of stretch.matchAll(HOST)) if (HOST_NAME.test(text)) add(`host ${text}`);
  }
}
