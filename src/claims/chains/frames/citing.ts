import type { Attribution } from '../../../model/statement.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { anyone } from '../reach/by-place.ts';
import { asideEnd, sourceAt, word } from './frame.ts';
import type { Finder } from './frame.ts';
import { newsroomIn } from '../sources/newsrooms.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { headOf } from '../phrases/heads.ts';
import { step } from '../sources/source-names.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Source } from '../sources/sources.ts';
import { subjectEnd } from '../phrases/subject-end.ts';

/** Ends of what a telling may be attributed to: "to X". */
const REACH = 9;

/** A source in a place that only a source fills: read by its noun or name, else by the place. */
export function citedAt(finder: Finder, phrase: Stretch | undefined): Source | undefined {
  return phrase && (sourceAt(finder, phrase) ?? anyone(finder.parsed, phrase, finder.topic));
}

/** "three people who attended the meeting": insiders that no word beside them makes so but the place. */
function unnamed(finder: Finder, phrase: Stretch | undefined): Source | undefined {
  const source = phrase && anyone(finder.parsed, phrase, finder.topic);
  return source?.role === 'insider' ? source : undefined;
}

/** "an engineer who worked on it, …": end of the relative clause that tells who is meant. */
function describedEnd(parsed: Parsed, at: number, limit: number): number {
  // "an engineer it did not name, …"
  const unnamed = parsed.tags[at] === 'pron' && parsed.tags[at + 1] === 'aux';
  if (!unnamed && !/^(?:who|that|which|whose|whom)$/.test(word(parsed, at))) return at;
  for (let i = at; i < Math.min(limit, at + 14); i++) if (word(parsed, i) === ',') return i;
  return at;
}

/** "citing internal messages and a person with knowledge of the matter": who is a person tells more than a paper. */
export function citedSource(finder: Finder, from: number, limit: number): Source | undefined {
  const { parsed } = finder;
  const phrase = readPhrase(parsed, from, limit);
  const found = sourceAt(finder, phrase) ?? unnamed(finder, phrase);
  const first = found && phrase && { ...found, to: describedEnd(parsed, phrase.to, limit) };
  if (!phrase || parsed.tags[phrase.to] !== 'conj') return first;
  const next = readPhrase(parsed, phrase.to + 1, limit);
  const second = next && sourceAt(finder, next);
  const paper = first === undefined || first.role === 'document' || first.role === 'post';
  const person =
    second !== undefined && second.role !== 'document' && second.role !== 'post' && !second.toolOnly;
  return paper && person ? second : first;
}

/** "attributing the figure to X": the phrase behind "to". */
export function attributedTo(parsed: Parsed, cue: number, limit: number): Stretch | undefined {
  if (parsed.verbs[cue]?.lemma !== 'attribute') return undefined;
  for (let i = cue + 1; i < Math.min(limit, cue + REACH); i++) {
    if (parsed.tags[i] === 'mark' || parsed.tags[i] === 'verb') return undefined;
    if (word(parsed, i) === 'to') return readPhrase(parsed, i + 1, limit);
  }
  return undefined;
}

/**
 * Whom a teller names behind itself, at `at`: ", which cites X", "that quotes X", "which spoke to X", "learned from X".
 */
export function relayed(finder: Finder, teller: Source, at: number, limit: number): Source | undefined {
  const { parsed } = finder;
  let i = at;
  if (word(parsed, i) === ',') i++;
  if (!/^(?:which|who|that)$/.test(word(parsed, i))) return undefined;
  i++;
  while (parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv') i++;
  const verb = parsed.verbs[i];
  if (!verb || i >= limit) return undefined;
  // "The paper, which reviewed the audit, says": others who have read one go by what they know.
  if (/^(?:review|see|examine|read)$/.test(verb.lemma)) {
    const seen = teller.steps.at(-1)?.type === 'outlet' ? citedSource(finder, i + 1, limit) : undefined;
    return seen?.role === 'document' ? seen : undefined;
  }
  const to =
    verb.classes & BIT.citing
      ? i + 1
      : /^(?:speak|talk)$/.test(verb.lemma) && /^(?:to|with)$/.test(word(parsed, i + 1))
        ? i + 2
        : -1;
  return to < 0 ? undefined : citedSource(finder, to, limit);
}

/** "The Verge spoke to two engineers who said": the paper before whom it met, [from, to) being who tells. */
export function metBy(finder: Finder, at: Stretch | undefined): readonly Attribution[] {
  const { parsed } = finder;
  if (!at || !/^(?:who|whom)$/.test(word(parsed, at.to))) return [];
  const met = /^(?:to|with)$/.test(word(parsed, at.from - 1)) ? at.from - 2 : at.from - 1;
  const meets =
    met === at.from - 1 ? /^(?:interviewed|contacted|reached|found)$/ : /^(?:spoke|spoken|talked)$/;
  if (!meets.test(word(parsed, met))) return [];
  const paper = readPhraseBack(parsed, subjectEnd(parsed, met, 0).end, 0);
  return newsroomIn(parsed, paper, sourceAt(finder, paper), finder.topic);
}

/** "…, citing two engineers, …": the comma behind whom a telling cites in passing; `tail` where it cites nobody. */
export const citingEnd = (parsed: Parsed, tail: number, limit: number): number =>
  /^(?:citing|quoting)$/.test(word(parsed, tail + 1)) ? asideEnd(parsed, tail, limit, 24) : tail;

/** Why somebody acts rather than whom he read ("citing security concerns"). */
const REASONS =
  /(?:tion|ness|ment|ity|ism|ing|cy|risks?|fears?|concerns?|reasons?|grounds|laws?|rules?|needs?|lack|costs?|problems?|worries|issues?|flaws?|bugs?|threats?|doubts?|demand)$/;

/** "De Poort, citing an internal chat, reported": whom a paper cites between its name and its verb, where no frame says it. */
export function citedWithin(finder: Finder, { from, to }: Stretch): readonly Attribution[] {
  const { parsed, frames } = finder;
  if (!/^(?:citing|quoting)$/.test(word(parsed, from))) return [];
  if (frames.some(({ form, cue }) => form === 'citing' && cue.from === from)) return [];
  const phrase = readPhrase(parsed, from + 1, to);
  return phrase && isCitable(parsed, phrase)
    ? [step(textOf(parsed, phrase.from, phrase.to), 'document')]
    : [];
}

/** "…, Aftenbladet reports, citing a mail from the head of IT": what a paper cites has told it, whatever it is. */
export function citedByPaper(finder: Finder, cue: number, limit: number): Source | undefined {
  const { parsed, frames } = finder;
  const teller = frames.findLast(({ cue: at, negated }) => !negated && at.from < cue && cue - at.to < 6);
  const phrase = readPhrase(parsed, cue + 1, limit);
  if (!phrase || teller?.steps.at(-1)?.type !== 'outlet') return undefined;
  if (!isCitable(parsed, phrase)) return undefined;
  return {
    ...phrase,
    steps: [step(textOf(parsed, phrase.from, phrase.to), 'document')],
    role: 'document',
    vendor: false,
    organisation: null,
    toolOnly: false,
  };
}

const isCitable = (parsed: Parsed, phrase: Stretch): boolean =>
  parsed.tags[phrase.from] === 'det' &&
  word(parsed, phrase.to) !== 'who' &&
  !REASONS.test(word(parsed, headOf(parsed, phrase)));
