/**
 * UTF-16 and UTF-32 without a byte order mark, and UTF-32 itself, which the platform's decoder leaves out.
 */

/** UTF-32 told by its zero bytes at the start, or undefined. */
export function utf32Label(bytes: Uint8Array): 'utf-32be' | 'utf-32le' | undefined {
  if (bytes.length < 8) return undefined;
  const zero = (at: number): boolean => bytes[at] === 0;
  if (zero(0) && zero(1) && !zero(3) && zero(4) && zero(5) && !zero(7)) return 'utf-32be';
  if (!zero(0) && zero(2) && zero(3) && !zero(4) && zero(6) && zero(7)) return 'utf-32le';
  return undefined;
}

/** UTF-16 told by zeros in every second byte of the first 256 bytes (Latin markup), or undefined. */
export function looksUtf16(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | undefined {
  const length = Math.min(bytes.length, 256) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return undefined;
}

/**
 * Decodes UTF-32. `encoding` is `utf-32be`, `utf-32le` or `utf-32` (then big-endian unless the bytes say
 * otherwise). Undefined when `fatal` and a unit is no Unicode scalar value.
 */
export function decodeUtf32(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  const little = encoding === 'utf-32le' || (encoding === 'utf-32' && utf32Label(bytes) === 'utf-32le');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (fatal && bytes.length % 4 !== 0) return undefined;
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const unit = view.getUint32(at, little);
    const scalar = unit <= 0x10ffff && (unit < 0xd800 || unit > 0xdfff);
    if (!scalar && fatal) return undefined;
    parts.push(scalar ? String.fromCodePoint(unit) : '\ufffd');
  }
  return parts.join('');
}
