import { createHash } from 'node:crypto';

/** Name space of hearsay's own identifiers: a random UUID, fixed for ever. */
const HEARSAY = '7f0c1a52-9a0e-4f0b-8a3c-5d0f6a8b1e44';

/** A UUID version 5 (RFC 9562) of a name: the same name gives the same UUID everywhere. */
export function stableUuid(name: string, space: string = HEARSAY): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
