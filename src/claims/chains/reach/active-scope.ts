import { MEDIA_WORDS } from '../../lexicon/roles.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { clauseFollows } from '../../text/clause-openings.ts';
import { word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { OPENING, partAround } from '../frames/frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';
import type { ActiveCue } from './active-cue.ts';
import type { CuePlace } from './active-place.ts';
import { isCleft } from './active-subject.ts';
import { reachOf } from './asides.ts';
import { cleftTold, clefted } from './not-told.ts';
import { goesOnBehind, relativeEnd, resumedEnd, scopeEnd, toldBehindColon } from './telling.ts';

/** Acts of finding whose object is looked at, not told. */
const DOING: ReadonlySet<string> = new Set(
  'reverse-engineer reproduce replicate analyze analyse decompile disassemble examine inspect test bisect dissect audit deobfuscate reconstruct measure investigate'.split(
    ' ',
  ),
);

/** "…, X warned, and only …", "…, he explained, and the contents never leave the device": whether a clause of the same teller follows. */
function joinsClause(parsed: Parsed, tail: number): boolean {
  if (!/^(?:and|but)$/.test(word(parsed, tail + 1))) return false;
  // "…, Snyk warned, and Microsoft has fixed it": another's act.
  if (parsed.nameAt[tail + 2] !== undefined) return false;
  const next = word(parsed, tail + 2);
  return (
    clauseFollows(parsed, tail + (/^(?:only|even|just|all)$/.test(next) ? 3 : 2)) ||
    /^(?:none|nobody|nothing)$/.test(next)
  );
}

/** Whether what is told before a telling goes on behind the mark at its `tail`. */
function resumes(parsed: Parsed, tail: number, limit: number): boolean {
  // "Two editions were spoilt, X says: 5.1 and 4.9."
  if (word(parsed, tail) === ':') return true;
  if (word(parsed, tail) !== ',') return false;
  return (
    // "…, she said, “and …”"
    OPENING.has(word(parsed, tail + 1)) ||
    // "…, one of them said, almost four hours before …", "…, she noted, which does not do this"
    /^(?:prep|adv|num|sub)$/.test(parsed.tags[tail + 1] ?? '') ||
    joinsClause(parsed, tail) ||
    // "…, he wrote, and would be turned off", "…, the outlet writes, but got no answer"
    goesOnBehind(parsed, tail, limit)
  );
}

/** First token that is told behind a cue: past the day or the paper, where the clause begins behind them. */
function toldFrom({ parsed, verb, cue }: ActiveCue, tail: number): number {
  if (tail <= cue + 1) return cue + 1;
  if (word(parsed, tail) === 'that') return tail;
  // "said Monday it has closed the hole", "said in a statement the hole was closed"
  const dated =
    parsed.tags[tail - 1] === 'date' ||
    MEDIA_WORDS.has(word(parsed, tail - 1)) ||
    // "told me it had deleted them"
    (verb.lemma === 'tell' && parsed.tags[tail - 1] === 'pron');
  return dated && clauseFollows(parsed, tail) ? tail : cue + 1;
}

/** What is told before a telling, or around it. */
const toldBefore = (
  { finder, parsed, part }: ActiveCue,
  { from, tail, within, inserted }: CuePlace,
): Stretch => ({
  from: within ? from : part.from,
  to: inserted || resumes(parsed, tail, part.to) ? resumedEnd(finder.starts, parsed, tail, part) : from,
});

/** Forms of tellings that go on behind an aside on their source. */
const GOES_ON = /^(?:according-to|citing)$/;

/**
 * "Wren, the developer who found it, said that …", "According to Wren, who found it, …": the comma that ends what only
 * says who is meant; `Infinity` where none does.
 */
function asideEnd({ finder, parsed, cue, part }: ActiveCue): number {
  if (!/^(?:who|which)$/.test(word(parsed, cue - 1)) || isCleft(parsed, part)) return Infinity;
  let end = cue + 1;
  while (end < part.to && /^(?:det|word|name|num|pron|prep|poss|date|adj)$/.test(parsed.tags[end] ?? ''))
    end++;
  if (word(parsed, end) !== ',') return Infinity;
  const next = parsed.tags[end + 1] === 'adv' ? end + 2 : end + 1;
  const resumed =
    (parsed.tags[next] === 'verb' && parsed.verbs[next]?.form !== 'ing') || parsed.tags[next] === 'aux';
  const led = finder.frames.some(({ form, cue: other }) => GOES_ON.test(form) && other.to <= cue);
  return resumed || (led && clauseFollows(parsed, end + 1)) ? end : Infinity;
}

/** What is told behind a telling. */
function toldAfter(active: ActiveCue, source: Source, { from, tail }: CuePlace): Stretch {
  const { finder, parsed, verb, cue, part, subject } = active;
  const told = toldFrom(active, tail);
  // "The memo calls it “unsafe” and names a replacement": a paper only tells.
  const paper = source.role === 'document' || source.role === 'post';
  return {
    // "It was a pharmacist, Delia Marquez, who first saw …": all of it is hers.
    from: /^(?:who|that)$/.test(word(parsed, cue - 1)) && isCleft(parsed, part) ? part.from : told,
    to: DOING.has(verb.lemma)
      ? told
      : Math.max(
          told,
          Math.min(
            scopeEnd(parsed, part, from, told, paper ? -1 : cue),
            reachOf(parsed, cue, part),
            relativeEnd(finder, subject, cue, part.to) ?? part.to,
            asideEnd(active),
          ),
        ),
  };
}

/** Tokens that are told by a cue in the active voice; undefined where what it would tell is judged instead. */
export function activeScope(active: ActiveCue, source: Source, place: CuePlace): Stretch | undefined {
  const { finder, parsed, verb, cue, part, subject } = active;
  const { starts } = finder;
  // "What X described is this: …"
  const cleft = clefted(parsed, cue, subject, part);
  if (cleft >= 0) {
    const from = cleftTold(parsed, cleft);
    return from < 0 ? undefined : { from, to: partAround(starts, from, parsed.tokens.length).to };
  }
  if (place.trailing) return toldBefore(active, place);
  const colon =
    verb.classes & BIT.discovery ? undefined : toldBehindColon(starts, parsed, verb.lemma, place.tail);
  return colon ?? toldAfter(active, source, place);
}
