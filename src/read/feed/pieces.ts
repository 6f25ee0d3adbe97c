/** A stretch of the bytes of a feed that holds one item, its tags included. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const CDATA = '<![CDATA[';
const OPENING = /<((?:[a-z][\w.-]*:)?(?:item|entry))(?=[\s>])/gi;

/** The text with comments and CDATA sections blanked, unit by unit: what stands in them opens and closes nothing. */
function withoutHidden(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at)) {
    const close = text.startsWith(CDATA, at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (close === undefined) {
      at += 2;
      continue;
    }
    const found = text.indexOf(close, at);
    const end = found < 0 ? text.length : found + close.length;
    parts.push(text.slice(from, at), ' '.repeat(end - at));
    from = end;
    at = end;
  }
  return parts.join('') + text.slice(from);
}

/**
 * Where the items of a feed stand in its bytes, in order: of XML in UTF-8 whose items close one behind the other.
 * Undefined for all else. Linear in the length.
 */
export function piecesOfFeed(bytes: Uint8Array): readonly Piece[] | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const plain = withoutHidden(text);
  const pieces: Piece[] = [];
  /** Offsets in the text up to which bytes are counted. */
  let counted = 0;
  let length = 0;
  const bytesTo = (at: number): number => {
    length += Buffer.byteLength(text.slice(counted, at));
    counted = at;
    return length;
  };
  let behind = 0;
  for (const match of plain.matchAll(OPENING)) {
    if (match.index < behind) return undefined;
    const close = plain.indexOf(`</${match[1] ?? ''}>`, match.index);
    if (close < 0) return undefined;
    behind = close + (match[1] ?? '').length + 3;
    const start = bytesTo(match.index);
    pieces.push({ start, end: bytesTo(behind) });
  }
  return pieces;
}

/** The bytes without some of their pieces. */
export function withoutPieces(bytes: Uint8Array, gone: readonly Piece[]): Uint8Array {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of gone) {
    kept.push(bytes.subarray(from, start));
    from = end;
  }
  kept.push(bytes.subarray(from));
  return Buffer.concat(kept);
}
