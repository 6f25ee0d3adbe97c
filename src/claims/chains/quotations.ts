import type { Attribution } from '../../model/statement.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Parsed } from '../text/parse.ts';
import type { Frame } from './frames/frames.ts';

const NONE: readonly Span[] = [];

/** Stretches in quotation marks, inside paragraphs. A quotation left open ends with its paragraph. */
export function findQuotations(text: string): readonly Span[] {
  if (!text.includes('"') && !text.includes('“')) return NONE;
  const found: Span[] = [];
  let open = -1;
  let curly = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (open >= 0) found.push({ start: open, end: at });
      open = -1;
    } else if (code === 0x201c) {
      if (open < 0) {
        open = at;
        curly = true;
      }
    } else if (code === 0x201d) {
      if (open >= 0) found.push({ start: open, end: at + 1 });
      open = -1;
    } else if (code === 34 && !(open >= 0 && curly)) {
      if (open >= 0) {
        found.push({ start: open, end: at + 1 });
        open = -1;
      } else {
        open = at;
        curly = false;
      }
    }
  }
  return found;
}

function outside(frame: Frame, parsed: Parsed, quotation: Span): boolean {
  const cue = parsed.tokens[frame.cue.from];
  return cue !== undefined && (cue.end <= quotation.start || cue.start >= quotation.end);
}

/**
 * Hands sentences that lie wholly inside a quotation back to its speaker: the one told of where the quotation opens,
 * where it closes, or, for a quotation that fills its sentences, where the one before it in the paragraph was told.
 * Returns the steps for each sentence, empty for those that stand outside of quotations.
 */
export function speakersOfQuotations(
  sentences: readonly Sentence[],
  parsed: readonly Parsed[],
  frames: readonly (readonly Frame[])[],
  quotations: readonly Span[],
): readonly (readonly Attribution[])[] {
  const result: (readonly Attribution[])[] = sentences.map(() => []);
  let at = 0;
  for (const quotation of quotations) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= quotation.start) at++;
    let last = at;
    while (last + 1 < sentences.length && (sentences[last + 1]?.start ?? Infinity) < quotation.end) last++;
    const speaker = (index: number): readonly Attribution[] | undefined => {
      const one = parsed[index];
      return (
        one &&
        frames[index]?.find(
          (frame) =>
            !frame.negated &&
            frame.steps.length > 0 &&
            frame.form !== 'reason' &&
            outside(frame, one, quotation),
        )?.steps
      );
    };
    const inside = (index: number): boolean => {
      const one = sentences[index];
      return one !== undefined && one.start >= quotation.start - 1 && one.end <= quotation.end + 1;
    };
    const near = (index: number): boolean => sentences[index]?.block === sentences[at]?.block;
    const steps =
      speaker(at) ??
      speaker(last) ??
      (inside(at) &&
      at > 0 &&
      near(at - 1) &&
      /["”]/.test(parsed[at - 1]?.text.slice(sentences[at - 1]?.start, sentences[at - 1]?.end) ?? '')
        ? (speaker(at - 1) ?? (result[at - 1]?.length ? result[at - 1] : undefined))
        : undefined);
    if (!steps) continue;
    for (let index = at; index <= last; index++)
      if (inside(index) || (index > at && index < last)) result[index] = steps;
    // The first and the last sentence lie inside except for the words that name the speaker: their own frames tell it.
    if (last > at && !inside(at) && speaker(at) === undefined) result[at] = steps;
    if (last > at && !inside(last) && speaker(last) === undefined) result[last] = steps;
  }
  return result;
}
