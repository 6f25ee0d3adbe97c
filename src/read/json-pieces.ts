import { parseTree, type Node } from 'jsonc-parser';
import { parseJson } from '../model/json.ts';

/** An object that stands in a list of a JSON text. Offsets are UTF-16 units of the text. */
export interface JsonPiece {
  readonly start: number;
  readonly end: number;
  /** All objects of its list, itself included, in order. */
  readonly list: readonly { readonly start: number; readonly end: number }[];
}

/** All objects in lists of a JSON text, those that hold others before these; undefined for what is no JSON. */
export function piecesOfJson(text: string): readonly JsonPiece[] | undefined {
  if (parseJson(text) === undefined) return undefined;
  const pieces: JsonPiece[] = [];
  const open: Node[] = [parseTree(text)].filter((node) => node !== undefined);
  for (let node = open.pop(); node; node = open.pop()) {
    const children = node.children ?? [];
    open.push(...children);
    if (node.type !== 'array') continue;
    const list = children.map(({ offset, length }) => ({ start: offset, end: offset + length }));
    for (const [at, child] of children.entries()) {
      const place = list[at];
      if (child.type === 'object' && place) pieces.push({ ...place, list });
    }
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
