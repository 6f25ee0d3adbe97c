import { BIT } from '../../lexicon/verbs.ts';
import type { Parsed } from '../../text/parse.ts';
import { OPENING, hasVerb, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { closesAt, opensAt } from './spoken.ts';

/** Forms of tellings that may reach over the end of a part. */
const REACHING = /^(?:subject|according-to|trailing)$/;
/** Words by which a part sets something against the one before it, in the same telling. */
const AGAINST = /^(?:while|whereas|although|though)$/;

const SPEAKING = BIT.admission | BIT.denial | BIT.accusation;

/** Whether somebody answers, denies or finds something in a part: the text's own word on it. */
function speaks(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((parsed.verbs[i]?.classes ?? 0) & SPEAKING) return true;
  return false;
}

/** Whether the part that begins at `start` goes on with what was told before: "…, but that …", "…, while 1.0 was harmless". */
function goesOn(parsed: Parsed, start: number, end: number, { form, classes, scope }: Frame): boolean {
  const first = word(parsed, start);
  if (/^(?:but|and|yet)$/.test(first)) return word(parsed, start + 1) === 'that';
  if (AGAINST.test(first))
    return !/^(?:we|i|nobody|none)$/.test(word(parsed, start + 1)) && !speaks(parsed, start, end);
  // "According to X, the target was a bank: the first change only …"
  if (word(parsed, start - 1) !== ':') return false;
  return (
    form === 'according-to' ||
    (form === 'subject' && (classes & BIT.speech) !== 0 && hasVerb(parsed, scope.from, start))
  );
}

/** What a telling is about, where a quotation that it tells goes over the ends of parts ("“It reads it, but …,” said X"). */
function overQuotation(parsed: Parsed, { form, trailing, subject, cue, scope }: Frame): Stretch {
  if (trailing) {
    if (form !== 'trailing' && form !== 'inverted') return scope;
    const before = (subject === null ? cue.from : Math.min(subject.from, cue.from)) - 1;
    if (!/^[”"]$/.test(word(parsed, before)) || !/^[,?!]$|\.$/.test(word(parsed, before - 1))) return scope;
    return { from: Math.min(scope.from, opensAt(parsed, before)), to: scope.to };
  }
  if (form !== 'subject' && form !== 'label') return scope;
  for (let i = scope.from; i < scope.from + 2; i++)
    if (OPENING.has(word(parsed, i)))
      return { from: scope.from, to: Math.max(scope.to, closesAt(parsed, i)) };
  return scope;
}

/** Lets a telling that reaches the end of its part go on into the next ones, as far as nobody else tells anything there. */
export function carryOn({ parsed, starts, frames }: Finder): void {
  const parts = [...starts].sort((a, b) => a - b);
  for (let at = 0; at < frames.length; at++) {
    const told = frames[at];
    if (!told || told.negated || told.form === 'by') continue;
    const scope = overQuotation(parsed, told);
    const frame = scope === told.scope ? told : { ...told, scope };
    frames[at] = frame;
    if (!REACHING.test(frame.form) || (frame.trailing && !frame.inserted)) continue;
    let { to } = frame.scope;
    for (let next = parts.indexOf(to); next > 0 && next < parts.length; next++) {
      const end = parts[next + 1] ?? parsed.tokens.length;
      const others = frames.some(({ cue }) => cue.from >= to && cue.from < end);
      if (others || !goesOn(parsed, to, end, frame)) break;
      to = end;
    }
    if (to !== frame.scope.to) frames[at] = { ...frame, scope: { from: frame.scope.from, to } };
  }
}
