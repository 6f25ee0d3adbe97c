import { piecesOfFeed, withoutPieces, type Piece } from '../read/feed/pieces.ts';
import { piecesOfMailbox } from '../read/archives/mailbox.ts';
import { readMessage } from '../read/threads/index.ts';
import type { Read } from './redacted-json.ts';
import { stillTold } from './redacted-words.ts';

type Cut = { readonly body: Uint8Array; readonly cut: number } | undefined;
type Reading = (body: Uint8Array) => readonly Read[];

/** The bytes of a feed without the items that hold redacted documents; undefined where they cannot be cut out alone. */
export function withoutRedactedItems(
  bytes: Uint8Array,
  read: Reading,
  isRedacted: (id: string) => boolean,
): Cut {
  const pieces = piecesOfFeed(bytes);
  return pieces && withoutRedactedPieces(bytes, pieces, read, isRedacted);
}

/**
 * The bytes of a mail box without the messages that are redacted; undefined where they cannot be cut out alone, or
 * where another message quotes them.
 */
export function withoutRedactedMessages(
  bytes: Uint8Array,
  read: Reading,
  isRedacted: (id: string) => boolean,
): Cut {
  const cut = withoutRedactedPieces(bytes, piecesOfMailbox(bytes), read, isRedacted);
  if (cut === undefined) return undefined;
  const gone = read(bytes).filter(({ id }) => isRedacted(id));
  return stillTold(wordsOfMailbox(cut.body), gone) ? undefined : cut;
}

/** All words of a mail box, as they stand and as each message's own encoding means them. */
function wordsOfMailbox(bytes: Uint8Array): readonly string[] {
  const messages = piecesOfMailbox(bytes).map(({ start, end }) => Buffer.from(bytes.subarray(start, end)));
  return messages.flatMap((message) => {
    const binary = message.toString('latin1');
    const { text, html } = readMessage(binary.slice(binary.indexOf('\n') + 1));
    return [message.toString('utf8'), text, html ?? ''];
  });
}

function withoutRedactedPieces(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  read: Reading,
  isRedacted: (id: string) => boolean,
): Cut {
  const idsIn = (body: Uint8Array): readonly string[] => read(body).map(({ id }) => id);
  const head = bytes.subarray(0, pieces[0]?.start);
  const tail = bytes.subarray(pieces.at(-1)?.end);
  const gone = pieces.filter(({ start, end }) =>
    idsIn(Buffer.concat([head, bytes.subarray(start, end), tail])).some(isRedacted),
  );
  const body = withoutPieces(bytes, gone);
  // Only where exactly the redacted are gone: whatever reads the archive finds the rest as it was.
  const expected = idsIn(bytes).filter((id) => !isRedacted(id));
  if (gone.length === 0 || idsIn(body).join() !== expected.join()) return undefined;
  return { body, cut: gone.length };
}
