import { Agent, request as send } from 'undici';
import type { Dispatcher } from 'undici';
import type { CollectSettings } from '../model/catalogue.ts';
import type { FetchRequest, FetchStream } from '../model/ports.ts';
import { ProblemError } from '../model/problem.ts';
import { checkAddress, privateHosts } from './addresses.ts';
import { guardedConnector } from './connector.ts';
import { statusProblem, transferError, transferProblem, TransferError } from './failures.ts';
import { flatHeaders } from './receipt.ts';

/** The port, and a way to close its connections. */
export type ClosableFetchStream = FetchStream & { close(): Promise<void> };

/** Closes a body that is not wanted; the error that this makes concerns nobody. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined);
  body.destroy();
}

/** The body, counted; the limit holds for what is received, whatever length was announced. */
async function* counted(
  body: Dispatcher.ResponseData['body'],
  subject: string,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      received += chunk.length;
      if (received > maxBytes)
        throw new TransferError('body-too-large', `more than ${String(maxBytes)} bytes`);
      yield chunk;
    }
  } catch (error) {
    throw new ProblemError(transferProblem(subject, transferError(error)), 3);
  } finally {
    discard(body);
  }
}

/**
 * The way out for archives: http and https only, public addresses only (as `createFetch`), redirects bounded,
 * the body streamed as sent. A pause longer than the catalogue's `timeoutMs` within the body ends it.
 */
export function createFetchStream(settings: CollectSettings): ClosableFetchStream {
  const mayBePrivate = privateHosts(settings.allowPrivateHosts);
  const dispatcher = new Agent({
    connect: guardedConnector(mayBePrivate, settings.timeoutMs),
    headersTimeout: settings.timeoutMs,
    bodyTimeout: settings.timeoutMs,
    pipelining: 1,
  });
  const follow = async (request: FetchRequest, address: string, left: number): ReturnType<FetchStream> => {
    const checked = checkAddress(address, mayBePrivate);
    if ('problem' in checked) return { ok: false, problem: checked.problem };
    const { url } = checked;
    const maxBytes = request.maxBytes ?? settings.maxBodyBytes;
    const answer = await send(url, {
      dispatcher,
      method: request.method ?? 'GET',
      headers: { 'user-agent': settings.userAgent, ...request.headers, 'accept-encoding': 'identity' },
      body: request.body ?? null,
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const headers = flatHeaders(answer.headers);
    const target = headers['location'];
    if (answer.statusCode >= 300 && answer.statusCode < 400 && target !== undefined) {
      discard(answer.body);
      if (left === 0 || !URL.canParse(target, url))
        return { ok: false, problem: statusProblem(url.href, answer.statusCode) };
      return follow(request, new URL(target, url).href, left - 1);
    }
    const announced = Number(headers['content-length'] ?? 0);
    if (answer.statusCode !== 200 || announced > maxBytes) {
      discard(answer.body);
      const why =
        answer.statusCode === 200
          ? transferProblem(
              url.href,
              new TransferError('body-too-large', `${String(announced)} bytes are announced`),
            )
          : statusProblem(url.href, answer.statusCode);
      return { ok: false, problem: why };
    }
    const body = counted(answer.body, url.href, maxBytes);
    return { ok: true, response: { url: url.href, status: answer.statusCode, headers, body } };
  };
  const fetchStream: FetchStream = async (request) => {
    try {
      return await follow(request, request.url, settings.maxRedirects);
    } catch (error) {
      return { ok: false, problem: transferProblem(request.url, transferError(error)) };
    }
  };
  return Object.assign(fetchStream, { close: () => dispatcher.close() });
}
