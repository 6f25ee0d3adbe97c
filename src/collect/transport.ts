import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { giveBack } from '../model/bytes.ts';
import { TransferError } from './failures.ts';
import { receive } from './receipt.ts';
import type { Exchange } from './receipt.ts';

export type { Exchange } from './receipt.ts';

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Gives the memory of the body back; to be called when nobody looks at it any more, if at all. */
  readonly release: () => void;
}

/** Text compresses 5 to 20 times; beyond this ratio (and this size) a body is made to fill memory. */
const BOMB_RATIO = 200;
const BOMB_FLOOR = 4 * 1024 * 1024;
const CODINGS_AT_MOST = 2;

type Decode = (body: Uint8Array, limit: number) => Promise<Uint8Array>;

const gunzipped = promisify(gunzip);
const inflated = promisify(inflate);
const inflatedRaw = promisify(inflateRaw);
const unbrotlied = promisify(brotliDecompress);

const decodeGzip: Decode = (body, maxOutputLength) => gunzipped(body, { maxOutputLength });
const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: decodeGzip,
  'x-gzip': decodeGzip,
  br: (body, maxOutputLength) =>
    unbrotlied(body, {
      maxOutputLength,
      params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 },
    }),
  // "deflate" is zlib by the standard and raw by habit; the first byte tells.
  deflate: (body, maxOutputLength) =>
    ((body[0] ?? 0) & 0x0f) === 8
      ? inflated(body, { maxOutputLength })
      : inflatedRaw(body, { maxOutputLength }),
  identity: (body) => Promise.resolve(body),
};

export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** Undoes Content-Encoding (RFC 9110 8.4), last coding first, within the limits. */
export async function decodeBody(
  body: Uint8Array,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const codings = (encoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length === 0 || body.length === 0) return body;
  if (codings.length > CODINGS_AT_MOST)
    throw new TransferError('decompression-bomb', `the body is compressed ${String(codings.length)} times`);
  const limit = Math.min(maxBytes, Math.max(BOMB_FLOOR, body.length * BOMB_RATIO));
  let decoded = body;
  for (const coding of codings.reverse()) {
    const decode = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
    if (!decode) throw new TransferError('encoding-unsupported', `content encoding "${coding}"`);
    try {
      decoded = await decode(decoded, limit);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        throw limit < maxBytes
          ? new TransferError(
              'decompression-bomb',
              `${String(body.length)} bytes unpack to over ${String(limit)}`,
            )
          : new TransferError('body-too-large', `the unpacked body is larger than ${String(maxBytes)} bytes`);
      throw new TransferError('body-malformed', `the body is not ${coding}`);
    }
  }
  return decoded;
}

/**
 * One request and its answer over one connection: no redirects, no repetitions.
 * Throws TransferError for everything that goes wrong; the body is never larger than `maxBytes`.
 */
export async function exchange(dispatcher: Dispatcher, wanted: Exchange): Promise<RawResponse> {
  const { status, headers, pieces } = await receive(dispatcher, wanted);
  const sent = joined(pieces);
  const body = await decodeBody(sent, headers['content-encoding'], wanted.maxBytes);
  if (body !== sent) giveBack(sent);
  return { status, headers, body, release: () => giveBack(body) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  const whole = Buffer.concat(pieces);
  for (const piece of pieces) giveBack(piece);
  return whole;
}
