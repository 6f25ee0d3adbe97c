import type { VersionMention } from './versions.ts';

/** Numbers that are versions for sure: three numbers with points, or two behind a word for it. Linear. */
const SURE =
  /(?<![\w.$€£#/-])v?(\d{1,4})\.\d{1,5}\.(?!(?:19|20)\d\d(?!\d))\d{1,5}(?![\w]|\.\d)|\b(?:versions?|releases?|firmware|v\.?)\s?(\d{1,4})\.\d/gi;

/**
 * First numbers of the versions that a text names for sure: by them a short number elsewhere in it ("1.96 was fine") is
 * one too. May be added to while the text is read. Linear.
 */
export function majorsOf(text: string): Set<string> {
  const majors = new Set<string>();
  for (const match of text.matchAll(SURE)) {
    const major = match[1] ?? match[2];
    if (major !== undefined) majors.add(major);
  }
  return majors;
}

/** Adds the first numbers of what was read as versions. */
export function addMajors(majors: Set<string>, mentions: readonly VersionMention[]): void {
  for (const { items } of mentions)
    for (const item of items) {
      const point = item.indexOf('.');
      if (point > 0) majors.add(item.slice(0, point));
    }
}
