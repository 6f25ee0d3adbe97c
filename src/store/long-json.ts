/** Items of a list that are written at once. */
const PART = 500;

/**
 * The JSON of an object in pieces, for it may be as large as all that is known of an affair: one text of it would take as
 * much again, and twice that where a single character of it is no Latin letter. Lists in it are written a part at a time.
 */
export function* jsonPieces(object: object): Generator<string, undefined> {
  let before = '{';
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    // As JSON.stringify does.
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value);
  }
  yield before === '{' ? '{}' : '}';
}

function* listPieces(list: readonly unknown[]): Generator<string, undefined> {
  let before = '[';
  for (let at = 0; at < list.length; at += PART) {
    yield before + JSON.stringify(list.slice(at, at + PART)).slice(1, -1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** The JSON of an object in UTF-8, made without a text of all of it. */
export function jsonBytes(object: object): Uint8Array {
  let size = 0;
  for (const piece of jsonPieces(object)) size += Buffer.byteLength(piece);
  const bytes = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (const piece of jsonPieces(object)) at += bytes.write(piece, at);
  return bytes;
}
