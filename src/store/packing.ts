import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Most pages go in and out in one piece of so many bytes; by default each takes several, joined at the end. */
const AT_A_TIME = 64 * 1024;

/** Bodies at rest: zstd where it pays, raw below 256 bytes or where it does not shrink. */
export function pack(data: Uint8Array): { readonly codec: string; readonly data: Uint8Array } {
  if (data.length < 256) return { codec: 'raw', data };
  const packed = zstdCompressSync(data, { chunkSize: AT_A_TIME });
  return packed.length < data.length ? { codec: 'zstd', data: packed } : { codec: 'raw', data };
}

/** The bytes that were packed. Throws what zlib throws for damaged ones. */
export function unpack(codec: string, data: Uint8Array): Uint8Array {
  return codec === 'zstd' ? zstdDecompressSync(data, { chunkSize: AT_A_TIME }) : data;
}
