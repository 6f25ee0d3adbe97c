/** Dateline of a wire at the start of a text: "SINGAPORE, July 3 (Reuters) - …", "(AP) — …", "【新华社】". */
const DATELINE = /^[\p{Lu}\p{Lo}][^()\n]{0,80}\((\p{Lu}[\p{L}\p{N} .&/-]{1,40})\)\s{0,2}[-\u2013\u2014]/u;
const BARE = /^\((\p{Lu}[\p{L}\p{N} .&/-]{1,40})\)\s{0,2}[-\u2013\u2014]/u;
const LABEL =
  /^(?:source|via|original(?:ly published (?:on|at|by))?|this (?:article|story) (?:was )?(?:first|originally) (?:appeared|published) (?:on|in|at|by)|quelle|出典|来源|來源)\s{0,2}[:：]?\s{1,3}([^\n]{2,80}?)\.?$/iu;

/** Whom the text itself credits, in its first three or last three lines; null when nobody. */
export function creditIn(text: string): string | null {
  const head = text.slice(0, 600).split('\n', 3);
  for (const line of head) {
    const match = DATELINE.exec(line) ?? BARE.exec(line);
    if (match?.[1] !== undefined) return match[1];
  }
  for (const line of text.slice(-400).split('\n').slice(-3)) {
    const match = LABEL.exec(line.trim());
    if (match?.[1] !== undefined) return match[1].trim();
  }
  return null;
}
