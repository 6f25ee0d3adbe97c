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
  if (!source || !phrase) return undefined;
  // "quoting a support agent": people by their office.
  return source.role === 'insider' || /^agents?$/.test(word(finder.parsed, headOf(finder.parsed, phrase)))
    ? source
    : undefined;
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
  // "citing “a support agent”"
  const opens = /^[“"]$/.test(word(parsed, from)) ? from + 1 : from;
  const phrase = readPhrase(parsed, opens, limit);
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

/** Who spoke to a newsroom, behind "to which". */
function whoSpoke(finder: Finder, at: number, limit: number): Source | undefined {
  const { parsed } = finder;
  for (let i = at + 1; i < Math.min(limit, at + 9) && parsed.tags[i] !== 'mark'; i++) {
    if (!/^(?:spoke|spoken|speaks|talked|complained|confided)$/.test(word(parsed, i))) continue;
    let to = i;
    while (parsed.tags[to - 1] === 'aux' || parsed.tags[to - 1] === 'adv') to--;
    const phrase = readPhrase(parsed, at, to);
    return phrase?.to === to ? citedAt(finder, phrase) : undefined;
  }
  return undefined;
}

/** First token behind auxiliaries and adverbs at `at`; -1 where they deny ("who hadn't spoken"). */
function verbBehind(parsed: Parsed, at: number): number {
  let i = at;
  for (; parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv'; i++)
    if (/n['’]t$|^(?:never|hardly|barely)$/.test(word(parsed, i))) return -1;
  return i;
}

/** Whom somebody spoke to of another thing than what is told, or got nothing from ("about another matter", "in vain"). */
const OF_ELSE =
  /\b(?:(?:about|on|for|regarding|over) (?:(?:an|some|the|several) )?(?:other|another|unrelated|separate|different|something)|in vain|without (?:success|result)|to no avail)\b/i;

/** Whom a newsroom met and so has something from; who makes the tool is met for its answer, and is none. */
function metSource(finder: Finder, met: number, limit: number): Source | undefined {
  const { parsed } = finder;
  const phrase = readPhrase(parsed, met, limit);
  const source = citedSource(finder, met, limit) ?? citedAt(finder, phrase);
  const elsewhere = phrase && OF_ELSE.test(textOf(parsed, met, Math.min(limit, phrase.to + 5)));
  return source?.steps.at(-1)?.type === 'vendor' || elsewhere ? undefined : source;
}

/** First token of whom a newsroom met, behind "which" ("which spoke to X", "which interviewed X"); -1 elsewhere. */
function metBehind(parsed: Parsed, at: number): number {
  if (/^interview(?:ed|s)$/.test(word(parsed, at))) return at + 1;
  const speaks = /^(?:spoke|spoken|speaks|talked|talks)$/.test(word(parsed, at));
  return speaks && /^(?:to|with)$/.test(word(parsed, at + 1)) ? at + 2 : -1;
}

/** First token of whom somebody has something from, behind "who" at `at`; -1 where he has it from nobody. */
function heardFrom(parsed: Parsed, at: number): number {
  const i = verbBehind(parsed, at);
  if (i < 0) return -1;
  if (word(parsed, i) === 'it' && word(parsed, i + 1) === 'from') return i + 2;
  if (/^(?:heard|learned|learnt)$/.test(word(parsed, i)) && word(parsed, i + 1) === 'from') return i + 2;
  const told = i > at && /^(?:was|were|been)$/.test(word(parsed, i - 1)) && word(parsed, i) === 'told';
  return told && word(parsed, i + 1) === 'by' ? i + 2 : -1;
}

/** Whom somebody has something from; "was told by X to stay quiet" is an order, and passes on nothing. */
function heardSource(finder: Finder, heard: number, limit: number): Source | undefined {
  const phrase = readPhrase(finder.parsed, heard, limit);
  return phrase && word(finder.parsed, phrase.to) === 'to' ? undefined : citedAt(finder, phrase);
}

/**
 * Whom a teller names behind itself, at `at`: ", which cites X", "that quotes X", "which spoke to X", "learned from X".
 */
export function relayed(finder: Finder, teller: Source, at: number, limit: number): Source | undefined {
  const { parsed } = finder;
  let i = at;
  if (word(parsed, i) === ',') i++;
  // "…, to which two officials had spoken", "…, with whom"
  if (/^(?:to|with)$/.test(word(parsed, i)) && /^wh(?:ich|om)$/.test(word(parsed, i + 1)))
    return whoSpoke(finder, i + 2, limit);
  if (!/^(?:which|who|that)$/.test(word(parsed, i))) return undefined;
  i++;
  // "who has it from X", "who heard from X", "who was told by X"
  const heard = heardFrom(parsed, i);
  if (heard > 0) return heardSource(finder, heard, limit);
  i = verbBehind(parsed, i);
  const met = i < 0 ? -1 : metBehind(parsed, i);
  // "an engineer, who spoke to the paper": whom people speak to has it from them.
  if (met > 0)
    return word(parsed, at) === 'who' || word(parsed, at + 1) === 'who'
      ? undefined
      : metSource(finder, met, limit);
  const verb = parsed.verbs[i];
  if (!verb || i >= limit) return undefined;
  // "The paper, which reviewed the audit, says": others who have read one go by what they know.
  if (/^(?:review|see|examine|read)$/.test(verb.lemma)) {
    const seen = teller.steps.at(-1)?.type === 'outlet' ? citedSource(finder, i + 1, limit) : undefined;
    return seen?.role === 'document' ? seen : undefined;
  }
  return verb.classes & BIT.citing ? citedSource(finder, i + 1, limit) : undefined;
}

/** "The Verge spoke to two engineers who said": the paper before whom it met, [from, to) being who tells. */
export function metBy(finder: Finder, at: Stretch | undefined): readonly Attribution[] {
  const { parsed } = finder;
  if (!at || !/^(?:who|whom)$/.test(word(parsed, word(parsed, at.to) === ',' ? at.to + 1 : at.to))) return [];
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
