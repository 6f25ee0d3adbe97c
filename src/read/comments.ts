import type { Post } from '../model/document.ts';

/** A line behind which others write: "3 comments", "Leave a reply", "Letters to the editors". */
const HEADING =
  /^[ \t#*_-]{0,6}(?:\d{1,5} (?:comments?|repl(?:y|ies)|responses?|thoughts on [^\n]{1,120})|(?:reader |user |your )?comments?(?: \(\d{1,5}\))?:?|(?:leave|post|add) an? (?:comment|reply)|join the (?:discussion|conversation)|letters? to the editors?|letters? from (?:our )?readers)[ \t*_]{0,4}$/imu;
/** Who writes the first of them, on the line behind. */
const WRITER =
  /^\s*(@?[\p{L}\d_.-]{2,40}(?: \p{Lu}[\p{L}.-]{0,30}){0,2})(?: (?:says|said|wrote|writes))?:?\s*\n/u;

/** What others wrote below a text on somebody's own pages, as one post from there to its end; none where nobody did. */
export function commentsIn(text: string): readonly Post[] {
  const heading = HEADING.exec(text);
  if (heading === null) return [];
  const start = heading.index + heading[0].length;
  const below = text.slice(start);
  if (below.trim() === '') return [];
  const author = WRITER.exec(below)?.[1] ?? null;
  return [{ author, publishedAt: null, text: below.trim(), start, standing: 'user' }];
}
