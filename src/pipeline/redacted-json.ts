import { parseJson } from '../model/json.ts';
import { piecesOfJson, withoutJsonPieces, type JsonPiece } from '../read/json-pieces.ts';
import { stillTold } from './redacted-words.ts';

/** What was read from a response. */
export interface Read {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Objects that may hold what is redacted; more are not tried, for each means to read the response once. */
const TRIED = 64;
const TELLTALES = 3;

/**
 * The bytes of JSON in UTF-8 (a JSON Feed, the posts of a thread) without the objects that hold redacted documents;
 * undefined where they cannot be cut out alone, or where their words stand elsewhere in it too.
 */
export function withoutRedactedJson(
  bytes: Uint8Array,
  read: (body: Uint8Array) => readonly Read[],
  isRedacted: (id: string) => boolean,
): { readonly body: Uint8Array; readonly cut: number } | undefined {
  const text = utf8Of(bytes);
  const pieces = text === undefined ? undefined : piecesOfJson(text);
  if (text === undefined || pieces === undefined) return undefined;
  const all = read(bytes);
  const gone = all.filter(({ id }) => isRedacted(id));
  const tried = pieces.filter((piece) => gone.some((one) => mayHold(text, piece, one)));
  if (tried.length > TRIED) return undefined;
  const idsWithout = (some: readonly JsonPiece[]): readonly string[] =>
    read(Buffer.from(withoutJsonPieces(text, some))).map(({ id }) => id);
  const cut: JsonPiece[] = [];
  for (const piece of tried) {
    if (cut.some(({ end }) => piece.start < end)) continue;
    const left = new Set(idsWithout([piece]));
    const lost = all.filter(({ id }) => !left.has(id));
    if (lost.length > 0 && lost.every(({ id }) => isRedacted(id))) cut.push(piece);
  }
  const rest = withoutJsonPieces(text, cut);
  const left = read(Buffer.from(rest)).map(({ id }) => id);
  const expected = all.map(({ id }) => id).filter((id) => !isRedacted(id));
  if (
    cut.length === 0 ||
    left.join() !== expected.join() ||
    stillTold([JSON.stringify(parseJson(rest))], gone)
  )
    return undefined;
  return { body: Buffer.from(rest), cut: cut.length };
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether an object has the longest plain words of a document, in whatever markup; a title may stand outside of it. */
function mayHold(text: string, piece: JsonPiece, { title, text: words }: Read): boolean {
  const entitled = new Set(plainWords(title));
  const told = plainWords(words)
    .filter((word) => !entitled.has(word))
    .sort((a, b) => b.length - a.length)
    .slice(0, TELLTALES);
  const held = JSON.stringify(parseJson(text.slice(piece.start, piece.end)));
  return told.every((word) => held.includes(word));
}

const plainWords = (text: string): string[] => text.match(/[a-z0-9]{5,}/gi) ?? [];
