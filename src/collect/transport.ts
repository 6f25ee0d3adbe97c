import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { giveBack } from '../model/bytes.ts';
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
  /** Gives the memory of the body back; to be called when nobody looks at it any more, if at all. */
  readonly release: () => void;
}

/** An answer as it came: its body in pieces that nobody else holds. */
interface Received extends Pick<RawResponse, 'status' | 'headers'> {
  readonly pieces: readonly Uint8Array[];
}

/** A body that comes slower than this in a whole time span is a server that holds us, not a slow line. */
const LEAST_BYTES = 64 * 1024;
/** So much of a body that nobody asked for is read, that the connection may serve again. */
const UNWANTED_BYTES = 64 * 1024;
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

/**
 * The answer as it comes over the wire. Its pieces are taken as they are read: a stream for each body would cost more
 * than all else that is done for it, and hold it longer.
 */
function receive(dispatcher: Dispatcher, wanted: Exchange): Promise<Received> {
  const { url } = wanted;
  return new Promise((resolve, reject) => {
    let connection: Dispatcher.DispatchController | undefined;
    let answer: Omit<Received, 'pieces'> | undefined;
    let asked = false;
    let pieces: Uint8Array[] = [];
    let received = 0;
    let sinceTick = LEAST_BYTES;
    let over = false;
    const end = (): boolean => {
      if (over) return false;
      over = true;
      clearInterval(tick);
      wanted.signal?.removeEventListener('abort', abort);
      return true;
    };
    /** Ends the connection: what else would come is never read. */
    const fail = (why: TransferError): void => {
      if (!end()) return;
      reject(why);
      connection?.abort(why);
    };
    const succeed = (): void => {
      if (answer && end()) resolve({ ...answer, pieces });
    };
    const abort = (): void => fail(new TransferError('aborted', 'stopped before the answer came'));
    const tick = setInterval(() => {
      const expected = answer ? 'the body did not come to its end or bring 64 KiB' : 'no answer';
      if (!answer || sinceTick < LEAST_BYTES)
        fail(new TransferError('timeout', `${expected} within ${String(wanted.timeoutMs)} ms`));
      sinceTick = 0;
    }, wanted.timeoutMs);
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (controller) => {
        connection = controller;
        if (over) controller.abort(new TransferError('aborted', 'given up before it began'));
      },
      onResponseStart: (_controller, status, told) => {
        // An interim answer (RFC 9110 15.2): the one that counts is still to come.
        if (status < 200) return;
        const headers = flatHeaders(told);
        answer = { status, headers };
        asked = wanted.wants(status);
        sinceTick = 0;
        tick.refresh();
        if (asked && Number(headers['content-length'] ?? 0) > wanted.maxBytes)
          fail(
            new TransferError('body-too-large', `${String(headers['content-length'])} bytes are announced`),
          );
      },
      onResponseData: (controller, chunk) => {
        received += chunk.length;
        sinceTick += chunk.length;
        if (asked) {
          pieces.push(chunk);
          if (received > wanted.maxBytes)
            fail(
              new TransferError('body-too-large', `the body is larger than ${String(wanted.maxBytes)} bytes`),
            );
        } else if (received > UNWANTED_BYTES) {
          succeed();
          controller.abort(new TransferError('aborted', 'no use for the rest'));
        }
      },
      onResponseEnd: succeed,
      onResponseError: (_controller, error) => {
        pieces = [];
        fail(transferError(error));
      },
    };
    if (wanted.signal?.aborted) return abort();
    wanted.signal?.addEventListener('abort', abort, { once: true });
    try {
      dispatcher.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: wanted.method,
          headers: wanted.headers,
          body: wanted.body ?? null,
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        handler,
      );
    } catch (error) {
      fail(transferError(error));
    }
  });
}
