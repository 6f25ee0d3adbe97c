import { problem, ProblemError } from '../model/problem.ts';

/** Opaque position after a row: base64url of its sort values. */
export function writeCursor(seen: string, id: string): string {
  return Buffer.from(`${seen} ${id}`).toString('base64url');
}

/** Throws ProblemError `cursor-malformed`. */
export function readCursor(cursor: string): { readonly seen: string; readonly id: string } {
  const [seen, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (seen === undefined || id === undefined || rest.length > 0 || !/^[\w-]+$/.test(id))
    throw malformedCursor(cursor);
  return { seen, id };
}

/** What to throw at a position that no page of ours gave. */
export const malformedCursor = (cursor: string): ProblemError =>
  new ProblemError(
    problem(
      'cursor-malformed',
      cursor,
      'is no cursor of ours',
      'pass the `next` value of the page before, unchanged',
    ),
  );
