import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { inOwnSense } from '../../lexicon/denied-well.ts';
import {
  DENIED,
  ELLIPTIC,
  GO_THERE,
  ILL,
  KEEP_AWAY,
  MORE,
  SIDE_ENDS,
  UNABLE,
  UNREPAIRED,
  WELL,
} from '../../lexicon/sides.ts';
import { CARE_MISSING, DUTIES } from '../../lexicon/spared.ts';
import type { VersionMention } from '../../mentions/versions.ts';
import type { Reading } from '../reading.ts';
import { lacksIt } from './repairs.ts';
import { saysFree } from './says-free.ts';
import type { Contrast } from './contrasts.ts';

/** A stretch of a sentence around versions of which it says one thing, in units of the text. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly VersionMention[];
}

/** Where the next side begins between two versions; undefined where both stand on one. */
function cutBetween(text: string, from: number, to: number): number | undefined {
  const between = text.slice(from, to);
  for (const pattern of SIDE_ENDS) {
    const last = [...between.matchAll(pattern)].at(-1);
    if (last) return from + last.index + last[0].length;
  }
  return undefined;
}

function segmentsOf(
  { parsed: { text, sentence } }: Reading,
  mentions: readonly VersionMention[],
): readonly Segment[] {
  const segments: Segment[] = [];
  let start = sentence.start;
  let own: VersionMention[] = [];
  for (const [at, one] of mentions.entries()) {
    own.push(one);
    const next = mentions[at + 1];
    // What stands behind a last semicolon is another matter.
    const rest = text.slice(one.end, sentence.end).indexOf(';');
    const cut = next ? cutBetween(text, one.end, next.start) : rest < 0 ? sentence.end : one.end + rest;
    if (cut === undefined) continue;
    segments.push({ start, end: cut, mentions: own });
    start = cut;
    own = [];
  }
  return segments;
}

/** Whether a denied verb of a stretch is what software should do. */
function neglects({ parsed: { tokens, verbs, tags } }: Reading, { start, end }: Segment): boolean {
  return tokens.some(
    (token, at) =>
      token.start >= start &&
      token.end <= end &&
      DUTIES.has(verbs[at]?.lemma ?? '') &&
      /^(?:neg|aux)$/.test(tags[at - 1] ?? '') &&
      /(?:not|n['’]t|never|cannot)$/.test(tokens[at - 1]?.lower ?? ''),
  );
}

const acts = ({ parsed: { tokens, verbs } }: Reading, { start, end }: Segment): boolean =>
  tokens.some((token, at) => token.start >= start && token.end <= end && verbs[at] !== undefined);

/** Whether a side says that its versions are free of the fault; undefined where it says neither. */
function judged(reading: Reading, segment: Segment, said: string): boolean | undefined {
  if (UNABLE.test(said) || UNREPAIRED.test(said)) return false;
  if (KEEP_AWAY.test(said) || CARE_MISSING.test(said)) return false;
  if (MORE.test(said)) return undefined;
  if (neglects(reading, segment)) return false;
  // "…, while 1.4 does not have it yet": the repair.
  if (segment.mentions.some((one) => lacksIt(reading, one))) return false;
  if (saysFree(said) || DENIED.test(said) || GO_THERE.test(said)) return true;
  if (WELL.test(said) && WELL.test(inOwnSense(said))) return true;
  return ILL.test(said) ? false : undefined;
}

/**
 * Sides of a sentence that sets versions against each other, wherever it says what of them ("4.2 is affected, 4.1 is
 * not", "crashes on 1.97.2, fine on 1.97.1"); none where all sides say the same, or one says neither. Linear.
 */
export function sidesOf(reading: Reading, mentions: readonly VersionMention[]): readonly Contrast[] {
  if (mentions.length < 2) return [];
  const { text, tokens } = reading.parsed;
  const segments = segmentsOf(reading, mentions);
  if (segments.length < 2) return [];
  const free: (boolean | undefined)[] = [];
  for (const segment of segments) {
    const said = text
      .slice(segment.start, segment.end)
      .replace(/[\s.,;:!)–—]+(?:but|and|while|whereas|though|so)?\s*$/i, '');
    const before = free.at(-1);
    free.push(before !== undefined && ELLIPTIC.test(said) ? !before : judged(reading, segment, said));
  }
  if (!free.includes(true)) return [];
  // A side that says neither has at least to say something.
  if (segments.some((one, at) => free[at] === undefined && !acts(reading, one))) return [];
  const sides = free.map((one) => one ?? false);
  if (!sides.includes(false)) return [];
  const found: { start: number; end: number; negated: boolean }[] = [];
  for (const [at, { start, end }] of segments.entries()) {
    const last = found.at(-1);
    if (last && last.negated === sides[at]) last.end = end;
    else found.push({ start, end, negated: sides[at] === true });
  }
  return found.map(({ start, end, negated }): Contrast => ({ span: spanOf(tokens, start, end), negated }));
}

/** Tokens of a stretch of the text, without marks and conjunctions around them. */
function spanOf(tokens: Reading['parsed']['tokens'], start: number, end: number): Stretch {
  let from = tokens.findIndex((token) => token.end > start);
  let to = tokens.findLastIndex((token) => token.start < end) + 1;
  const isLoose = (at: number): boolean => {
    const token = tokens[at];
    return (
      token !== undefined &&
      (/^[,;:.!–—]$/.test(token.lower) || /^(?:and|but|while|whereas|though|so)$/.test(token.lower))
    );
  };
  while (from < to - 1 && isLoose(from)) from++;
  while (to > from + 1 && isLoose(to - 1)) to--;
  return { from, to };
}
