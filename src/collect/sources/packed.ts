import type { Fetch, FetchResponse } from '../../model/ports.ts';
import { transferError, transferProblem } from '../failures.ts';
import { decodeBody } from '../transport.ts';

/** Files packed with gzip by their name (`.xml.gz`, `.txt.gz`), which is no content encoding. Throws TransferError. */
export async function unpackFile(response: FetchResponse, largest: number): Promise<FetchResponse> {
  const packed = response.body[0] === 0x1f && response.body[1] === 0x8b;
  return packed ? { ...response, body: await decodeBody(response.body, 'gzip', largest) } : response;
}

/** The same for what a request brought: an answer that cannot be unpacked has failed. */
export async function unpacked(
  outcome: Awaited<ReturnType<Fetch>>,
  largest: number,
): Promise<Awaited<ReturnType<Fetch>>> {
  if (!outcome.ok) return outcome;
  try {
    return { ok: true, response: await unpackFile(outcome.response, largest) };
  } catch (error) {
    const why = transferProblem(outcome.response.url, transferError(error));
    return { ok: false, problem: why, retryAfterMs: null };
  }
}
