/** SHA-256 of bytes or UTF-8 text, lower-case hexadecimal (64 digits). */
export function sha256(data: string | Uint8Array): string {
  // Loaded when first needed: a lookup hashes nothing, and the module costs more than the lookup.
  return process.getBuiltinModule('node:crypto').hash('sha256', data, 'hex');
}

const digests = new WeakMap<Uint8Array, string>();

/** SHA-256 of a body as it was received, reckoned once however many ask for it: such bytes are never changed. */
export function bodyDigest(body: Uint8Array): string {
  const known = digests.get(body);
  if (known !== undefined) return known;
  const digest = sha256(body);
  digests.set(body, digest);
  return digest;
}

/**
 * A content id: `prefix_` and the first 20 hexadecimal digits (80 bits) of the SHA-256 of the parts.
 * Parts are joined by U+001F so that ("ab","c") and ("a","bc") differ.
 */
export function contentId(prefix: string, ...parts: readonly string[]): string {
  return `${prefix}_${sha256(parts.join('\u001f')).slice(0, 20)}`;
}

/** JSON with object keys sorted at every level: equal values give equal text (RFC 8785 in spirit). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}
