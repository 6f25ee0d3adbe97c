import { NOMINAL_CUES } from '../../lexicon/nominals.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { citedAt } from './citing.ts';
import { hasVerb, leadStart, partOf, saying, sourceAt, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { pronoun } from '../sources/pronouns.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';

/** Nouns for what somebody says or holds, beside those that come from a verb of telling. */
const SAYINGS: ReadonlySet<string> = new Set(
  `answer reply response verdict message reaction words word gist position line stance case belief impression theory
  guess account diagnosis upshot thesis defence defense version`.split(/\s+/),
);
/** So many words may stand between an owner and what he says ("the firm's first public answer"). */
const APART = 3;
/** So many tokens what is put behind what he says may have ("…, made by a group of senators, …"). */
const ASIDE = 14;

/** Whether a noun is something that is said or held. */
export const isSaying = (noun: string): boolean => SAYINGS.has(noun) || NOMINAL_CUES.has(noun);

/** Whose saying it is, and the token behind what names him. */
export interface Owner {
  readonly source: Source;
  readonly subject: Stretch;
  readonly end: number;
}

/** "the company's answer", "her contention": who stands before the noun at `noun`. */
export function ownerBefore(finder: Finder, noun: number, floor: number): Owner | undefined {
  const { parsed, topic } = finder;
  let at = noun - 1;
  while (at > floor && /^(?:word|adv|num)$/.test(parsed.tags[at] ?? '') && noun - at <= APART) at--;
  if (parsed.tags[at] === 'poss') {
    const subject = readPhraseBack(parsed, at, floor);
    const source = subject && sourceAt(finder, subject);
    return source && { source, subject, end: noun + 1 };
  }
  if (at < floor || !/^(?:his|her|their)$/.test(word(parsed, at))) return undefined;
  const subject = { from: at, to: at + 1 };
  const source = pronoun(parsed, subject, topic);
  return source && { source, subject, end: noun + 1 };
}

/** "the view of the regulator", "word from Google", "the charge, made by a group of senators,": who stands behind it. */
function ownerBehind(finder: Finder, noun: number, limit: number): Owner | undefined {
  const { parsed } = finder;
  let to = /^(?:of|from|by)$/.test(word(parsed, noun + 1)) ? noun + 2 : -1;
  if (to < 0 && word(parsed, noun + 1) === ',')
    for (let i = noun + 2; i < Math.min(limit, noun + 7) && parsed.tags[i] !== 'mark'; i++)
      if (word(parsed, i) === 'by' && parsed.verbs[i - 1]?.form === 'ed') to = i + 1;
  if (to < 0) return undefined;
  const subject = readPhrase(parsed, to, limit);
  const source = citedAt(finder, subject);
  return source && subject && { source, subject, end: subject.to };
}

/** The noun for what is said in a phrase that begins at `from` and has no verb before `limit`. */
function sayingIn(parsed: Parsed, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 9; i++) {
    if (!isNominal(parsed.tags[i]) && !/^(?:det|poss|adv)$/.test(parsed.tags[i] ?? '')) return -1;
    if (parsed.tags[i] === 'word' && isSaying(word(parsed, i)) && !isNominal(parsed.tags[i + 1])) return i;
  }
  return -1;
}

/** Whose saying stands between `from` and the verb or colon at `at`, where nothing else does. */
function ownerIn(finder: Finder, from: number, at: number): Owner | undefined {
  const { parsed } = finder;
  const noun = sayingIn(parsed, from, at);
  const owner = noun < 0 ? undefined : (ownerBefore(finder, noun, from) ?? ownerBehind(finder, noun, at));
  if (!owner || owner.source.steps.length === 0) return undefined;
  // "…, given by a press officer, was that": up to the comma before the verb.
  const closed = word(parsed, owner.end) === ',' ? at - 1 : owner.end;
  if (closed - owner.end > ASIDE) return undefined;
  return closed === at || (word(parsed, closed) === ',' && closed === at - 1) ? owner : undefined;
}

/**
 * "Hark's first answer, given by a press officer, was that …", "Word from Google is that …", "It is the view of the regulator
 * that …", "The verdict of the testers: …": whose saying it is, tells it. `at`: its verb or its colon.
 */
export function statedFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const colon = word(parsed, at) === ':';
  const that = word(parsed, at + 1) === 'it' ? at + 2 : at + 1;
  const cleft = word(parsed, at - 1) === 'it';
  if (!colon && !cleft && word(parsed, that) !== 'that') return undefined;
  const part = partOf(finder, at);
  const from = leadStart(parsed, part);
  if (from > at || parsed.titleCase) return undefined;
  if (finder.frames.some((one) => one.form === 'label' && one.cue.from === at)) return undefined;
  const cue = { from: at, to: at + 1 };
  if (colon) {
    const before = partOf(finder, at - 1);
    const start = leadStart(parsed, before);
    const owner = hasVerb(parsed, start, at) ? undefined : ownerIn(finder, start, at);
    return (
      owner &&
      saying('label', owner.source, owner.subject, cue, { from: at + 1, to: parsed.tokens.length }, false)
    );
  }
  if (word(parsed, from) === 'it' && from + 1 === at) {
    const noun = sayingIn(parsed, at + 1, part.to);
    const owner =
      noun < 0 ? undefined : (ownerBefore(finder, noun, at + 1) ?? ownerBehind(finder, noun, part.to));
    if (!owner || word(parsed, owner.end) !== 'that') return undefined;
    return saying('label', owner.source, owner.subject, cue, { from: owner.end, to: part.to }, false);
  }
  const owner = word(parsed, that) === 'that' ? ownerIn(finder, from, at) : undefined;
  return owner && saying('label', owner.source, owner.subject, cue, { from: that, to: part.to }, false);
}
