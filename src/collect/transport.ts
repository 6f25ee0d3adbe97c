import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { request, type Dispatcher } from 'undici';
import { TransferError, transferError } from './failures.ts';

export interface Exchange {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Limit of the body, as received and as decoded. */
  readonly maxBytes: number;
  /** Time to the end of the headers; afterwards every such span must bring `LEAST_BYTES` or the end. */
  readonly timeoutMs: number;
  /** Reads no body of a status that has no use for one. */
  wants(status: number): boolean;
  readonly signal?: AbortSignal;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A body that comes slower than this in a whole time span is a server that holds us, not a slow line. */
const LEAST_BYTES = 64 * 1024;
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

/** Header values as one string each, lower-case names; cookies are dropped at the door. */
export function flatHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !/^set-cookie2?$/i.test(name))
      flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}

/**
 * One request and its answer over one connection: no redirects, no repetitions.
 * Throws TransferError for everything that goes wrong; the body is never larger than `maxBytes`.
 */
export async function exchange(dispatcher: Dispatcher, wanted: Exchange): Promise<RawResponse> {
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort(new TransferError('aborted', 'stopped before the answer came'));
  };
  if (wanted.signal?.aborted) abort();
  wanted.signal?.addEventListener('abort', abort, { once: true });
  let expected = 'no answer';
  let sinceTick = LEAST_BYTES;
  const tick = setInterval(() => {
    if (expected === 'no answer' || sinceTick < LEAST_BYTES)
      stop.abort(new TransferError('timeout', `${expected} within ${String(wanted.timeoutMs)} ms`));
    sinceTick = 0;
  }, wanted.timeoutMs);
  try {
    const answer = await request(wanted.url, {
      dispatcher,
      method: wanted.method,
      headers: wanted.headers,
      body: wanted.body ?? null,
      signal: stop.signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    expected = 'the body did not come to its end or bring 64 KiB';
    sinceTick = 0;
    tick.refresh();
    const headers = flatHeaders(answer.headers);
    if (!wanted.wants(answer.statusCode)) {
      await answer.body.dump({ limit: 64 * 1024, signal: stop.signal });
      return { status: answer.statusCode, headers, body: new Uint8Array() };
    }
    if (Number(headers['content-length'] ?? 0) > wanted.maxBytes) {
      answer.body.destroy();
      throw new TransferError('body-too-large', `${String(headers['content-length'])} bytes are announced`);
    }
    const chunks: Uint8Array[] = [];
    let received = 0;
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      received += chunk.length;
      sinceTick += chunk.length;
      // Leaving the loop destroys the connection: the rest is never read.
      if (received > wanted.maxBytes)
        throw new TransferError('body-too-large', `the body is larger than ${String(wanted.maxBytes)} bytes`);
      chunks.push(chunk);
    }
    const body = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    return {
      status: answer.statusCode,
      headers,
      body: await decodeBody(body, headers['content-encoding'], wanted.maxBytes),
    };
  } catch (error) {
    throw stop.signal.aborted && stop.signal.reason instanceof TransferError
      ? stop.signal.reason
      : transferError(error);
  } finally {
    clearInterval(tick);
    wanted.signal?.removeEventListener('abort', abort);
  }
}
