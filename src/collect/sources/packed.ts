import type { FetchResponse } from '../../model/ports.ts';
import { decodeBody } from '../transport.ts';

/** Files packed with gzip by their name (`.xml.gz`, `.txt.gz`), which is no content encoding. Throws TransferError. */
export async function unpackFile(response: FetchResponse, largest: number): Promise<FetchResponse> {
  const packed = response.body[0] === 0x1f && response.body[1] === 0x8b;
  return packed ? { ...response, body: await decodeBody(response.body, 'gzip', largest) } : response;
}
