import { readFeedDate } from '../feed/dates.ts';
import { readMessage } from '../threads/index.ts';
import type { Piece } from '../feed/pieces.ts';
import { knownAtOf } from '../known-at.ts';
import { draft, type Drafted } from './draft.ts';

/** The line that starts a message (RFC 4155). */
const FROM_LINE = /^From [^\r\n]{1,200}\d{4}[ \t\r]*$/;

/** Where the messages of a mail box stand in its bytes, each with its "From " line. */
export function piecesOfMailbox(bytes: Uint8Array): readonly Piece[] {
  const binary = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  let at = 0;
  let blank = true;
  while (at < binary.length) {
    let end = binary.indexOf(0x0a, at);
    if (end < 0) end = binary.length;
    // "From " at the start of a line, after an empty one.
    if (
      blank &&
      binary[at] === 0x46 &&
      FROM_LINE.test(binary.toString('latin1', at, Math.min(end, at + 300)))
    )
      starts.push(at);
    blank = end === at || (end === at + 1 && binary[at] === 0x0d);
    at = end + 1;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? binary.length }));
}

/** Splits a mail box into the bytes of its messages, exactly as they stand. */
export function splitMailbox(bytes: Uint8Array): readonly Uint8Array[] {
  return piecesOfMailbox(bytes).map(({ start, end }) => bytes.subarray(start, end));
}

/** One capture for each message of a mail box, known since its date. */
export function draftsOfMailbox(bytes: Uint8Array, recordedAt: string): readonly Drafted[] {
  return splitMailbox(bytes).map((body) => {
    const text = Buffer.from(body).toString('latin1');
    const date = readMessage(text.slice(text.indexOf('\n') + 1)).headers.get('date');
    const published = date === undefined ? null : readFeedDate(date);
    const hint = {
      shape: 'mailing-list',
      ...(published === null ? {} : { publishedAt: published }),
    };
    return {
      capture: draft({ kind: 'thread', body, url: null, hint, knownAt: knownAtOf(published, recordedAt) }),
    };
  });
}
