import { createScanner } from 'jsonc-parser';
import { parseJson } from '../model/json.ts';

/** An object that stands in a list of a JSON text. Offsets are UTF-16 units of the text. */
export interface JsonPiece {
  readonly start: number;
  readonly end: number;
  /** All objects of its list, itself included, in order. */
  readonly list: readonly { readonly start: number; readonly end: number }[];
}

type Place = JsonPiece['list'][number];

/** A list or an object that is being read; of a list, what stands in it. */
interface Opened {
  readonly start: number;
  readonly list: Place[] | undefined;
  readonly objects: Place[];
}

/**
 * All objects in lists of a JSON text, those that hold others before these; undefined for what is no JSON. Read token by
 * token, as a text may be nested deeper than calls may.
 */
export function piecesOfJson(text: string): readonly JsonPiece[] | undefined {
  if (parseJson(text) === undefined) return undefined;
  const pieces: JsonPiece[] = [];
  const open: Opened[] = [];
  const scanner = createScanner(text, true);
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const opens = text.charAt(start);
    if (opens === '{' || opens === '[')
      open.push({ start, list: opens === '[' ? [] : undefined, objects: [] });
    if (/[[{,:]/.test(opens)) continue;
    const closed = opens === '}' || opens === ']' ? open.pop() : undefined;
    const place = { start: closed?.start ?? start, end: start + scanner.getTokenLength() };
    const home = open.at(-1);
    home?.list?.push(place);
    if (opens === '}') home?.objects.push(place);
    const { list } = closed ?? {};
    if (list) for (const object of closed?.objects ?? []) pieces.push({ ...object, list });
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text without some of its pieces, none of which holds another; commas go with what they part. */
export function withoutJsonPieces(text: string, gone: readonly JsonPiece[]): string {
  const cuts = [...Map.groupBy(gone, ({ list }) => list)].flatMap(([list, some]) => {
    const starts = new Set(some.map(({ start }) => start));
    const found: { start: number; end: number }[] = [];
    list.forEach((place, at) => {
      if (!starts.has(place.start)) return;
      const next = list[at + 1];
      const last = found.at(-1);
      const joins = last !== undefined && last.end === place.start;
      // Up to the next one, with the comma; the end of a list takes the comma before it.
      const end = next?.start ?? place.end;
      const start = joins ? last.start : place.start;
      if (joins) found.pop();
      const before = list.findLast((one) => one.end <= start);
      found.push(next === undefined && before ? { start: before.end, end } : { start, end });
    });
    return found;
  });
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}
