import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Bodies at rest: zstd where it pays, raw below 256 bytes or where it does not shrink. */
export function pack(data: Uint8Array): { readonly codec: string; readonly data: Uint8Array } {
  if (data.length < 256) return { codec: 'raw', data };
  const packed = zstdCompressSync(data);
  return packed.length < data.length ? { codec: 'zstd', data: packed } : { codec: 'raw', data };
}

/** The bytes that were packed. Throws what zlib throws for damaged ones. */
export function unpack(codec: string, data: Uint8Array): Uint8Array {
  return codec === 'zstd' ? zstdDecompressSync(data) : data;
}
