import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { giveBack } from '../model/bytes.ts';
import type { Document } from '../model/document.ts';
import type { DocumentTable } from './schema.ts';

/**
 * Most pages go in and out in one piece of so many bytes; by default each takes several, joined at the end. What is
 * packed is several times smaller.
 */
const PIECE = { packed: 16 * 1024, unpacked: 64 * 1024 } as const;

/** Bodies at rest: zstd where it pays, raw below 256 bytes or where it does not shrink. */
export function pack(data: Uint8Array): { readonly codec: string; readonly data: Uint8Array } {
  if (data.length < 256) return { codec: 'raw', data };
  const packed = zstdCompressSync(data, { chunkSize: PIECE.packed });
  return packed.length < data.length ? { codec: 'zstd', data: packed } : { codec: 'raw', data };
}

/** The bytes that were packed. Throws what zlib throws for damaged ones. */
export function unpack(codec: string, data: Uint8Array): Uint8Array {
  return codec === 'zstd' ? zstdDecompressSync(data, { chunkSize: PIECE.unpacked }) : data;
}

/**
 * What is made of the bytes that were packed, which must keep none of them: their memory is given back at once. Throws
 * what zlib throws for damaged ones.
 */
export function unpackFor<Made>(codec: string, data: Uint8Array, make: (bytes: Uint8Array) => Made): Made {
  const bytes = unpack(codec, data);
  const made = make(bytes);
  // Pieces smaller than half a pool would share one with others.
  if (bytes !== data) giveBack(bytes, PIECE.unpacked >= Buffer.poolSize / 2);
  return made;
}

/** A document as it is stored: a few long strings, which cost less to hold and to hand on than its many small parts. */
export type PackedDocument = Omit<DocumentTable, 'superseded_at' | 'derived_by'>;

export function packDocument(document: Document): PackedDocument {
  const { text, ...rest } = document;
  return {
    id: document.id,
    key: document.key,
    capture: document.capture,
    url: document.url,
    publisher: document.publisher,
    lang: document.lang,
    partial: document.partial ? 1 : 0,
    published_at: document.publishedAt,
    known_at: document.knownAt,
    data: JSON.stringify(rest),
    text,
  };
}

/** The document that was packed. */
export function unpackDocument({ data, text }: Pick<PackedDocument, 'data' | 'text'>): Document {
  const rest = JSON.parse(data) as Omit<Document, 'text'>;
  return { ...rest, text };
}
