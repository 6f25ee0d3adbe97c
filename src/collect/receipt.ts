import type { Dispatcher } from 'undici';
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

/** An answer as it came: its body in pieces that nobody else holds. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly pieces: readonly Uint8Array[];
}

/** A body that comes slower than this in a whole time span is a server that holds us, not a slow line. */
const LEAST_BYTES = 64 * 1024;
/** So much of a body that nobody asked for is read, that the connection may serve again. */
const UNWANTED_BYTES = 64 * 1024;

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

/** One answer while it comes: its headers, its pieces, and the time that it may take. */
class Receipt implements Dispatcher.DispatchHandler {
  readonly #wanted: Exchange;
  readonly #resolve: (received: Received) => void;
  readonly #reject: (why: TransferError) => void;
  readonly #tick: NodeJS.Timeout;
  readonly #abort = (): void => this.fail(new TransferError('aborted', 'stopped before the answer came'));
  #connection: Dispatcher.DispatchController | undefined;
  #answer: Omit<Received, 'pieces'> | undefined;
  /** Whether the body of the answer is of use. */
  #asked = false;
  #pieces: Uint8Array[] = [];
  #received = 0;
  #sinceTick = LEAST_BYTES;
  #over = false;

  constructor(wanted: Exchange, resolve: (received: Received) => void, reject: (why: TransferError) => void) {
    this.#wanted = wanted;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#tick = setInterval(() => this.#look(), wanted.timeoutMs);
    if (wanted.signal?.aborted) this.#abort();
    else wanted.signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** Ends the connection: what else would come is never read. */
  fail(why: TransferError): void {
    if (!this.#end()) return;
    this.#reject(why);
    this.#connection?.abort(why);
  }

  get over(): boolean {
    return this.#over;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#connection = controller;
    if (this.#over) controller.abort(new TransferError('aborted', 'given up before it began'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    told: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    // An interim answer (RFC 9110 15.2): the one that counts is still to come.
    if (status < 200) return;
    const headers = flatHeaders(told);
    this.#answer = { status, headers };
    this.#asked = this.#wanted.wants(status);
    this.#sinceTick = 0;
    this.#tick.refresh();
    const announced = headers['content-length'] ?? '0';
    if (this.#asked && Number(announced) > this.#wanted.maxBytes)
      this.fail(new TransferError('body-too-large', `${announced} bytes are announced`));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#received += chunk.length;
    this.#sinceTick += chunk.length;
    if (this.#asked) {
      this.#pieces.push(chunk);
      const { maxBytes } = this.#wanted;
      if (this.#received > maxBytes)
        this.fail(new TransferError('body-too-large', `the body is larger than ${String(maxBytes)} bytes`));
    } else if (this.#received > UNWANTED_BYTES) {
      this.onResponseEnd();
      controller.abort(new TransferError('aborted', 'no use for the rest'));
    }
  }

  onResponseEnd(): void {
    if (this.#answer && this.#end()) this.#resolve({ ...this.#answer, pieces: this.#pieces });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#pieces = [];
    this.fail(transferError(error));
  }

  /** Looks after each time span whether enough came. */
  #look(): void {
    const expected = this.#answer ? 'the body did not come to its end or bring 64 KiB' : 'no answer';
    if (!this.#answer || this.#sinceTick < LEAST_BYTES)
      this.fail(new TransferError('timeout', `${expected} within ${String(this.#wanted.timeoutMs)} ms`));
    this.#sinceTick = 0;
  }

  #end(): boolean {
    if (this.#over) return false;
    this.#over = true;
    clearInterval(this.#tick);
    this.#wanted.signal?.removeEventListener('abort', this.#abort);
    return true;
  }
}

/**
 * The answer as it comes over the wire. Its pieces are taken as they are read: a stream for each body would cost more
 * than all else that is done for it, and hold it longer.
 */
export function receive(dispatcher: Dispatcher, wanted: Exchange): Promise<Received> {
  const { url, method, headers, body = null } = wanted;
  return new Promise((resolve, reject) => {
    const receipt = new Receipt(wanted, resolve, reject);
    if (receipt.over) return;
    const path = `${url.pathname}${url.search}`;
    try {
      dispatcher.dispatch(
        { origin: url.origin, path, method, headers, body, headersTimeout: 0, bodyTimeout: 0 },
        receipt,
      );
    } catch (error) {
      receipt.fail(transferError(error));
    }
  });
}
