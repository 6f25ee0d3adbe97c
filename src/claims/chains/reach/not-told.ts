import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { ROLE_OF } from '../../lexicon/roles.ts';
import { hasVerb, isStop, word } from '../frames/frame.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';

/** Who looked at a paper, by the verb of the clause that hangs on it. */
const READERS = /^(?:see|obtain|review|view|read|examine|get|publish)$/;

/** So many tokens a clause that hangs on a paper may have before the next. */
const FAR = 16;

/** "A memo that the Courier has seen", "papers which this site obtained": whoever read it tells nothing by it. */
export function onlyRead(parsed: Parsed, lemma: string, subject: Stretch | undefined): boolean {
  if (!subject || !READERS.test(lemma)) return false;
  if (!/^(?:that|which)$/.test(word(parsed, subject.from - 1))) return false;
  // "a letter, a copy of which the Courier has seen"
  if (word(parsed, subject.from - 2) === 'of') return true;
  const isPaper = (at: number): boolean => /^(?:document|post)$/.test(ROLE_OF.get(word(parsed, at)) ?? '');
  if (isPaper(subject.from - 2)) return true;
  // "a note that she sent to staff and that the Courier has seen"
  if (parsed.tags[subject.from - 2] !== 'conj') return false;
  for (let i = subject.from - 3; i > 0 && subject.from - i < FAR; i--)
    if (/^(?:that|which)$/.test(word(parsed, i)) && isPaper(i - 1)) return true;
  return false;
}

/** "as I write", "shows up in": verbs of telling that tell nothing here. */
export function tellsOtherwise(parsed: Parsed, lemma: string, cue: number, subject?: Stretch): boolean {
  const next = word(parsed, cue + 1);
  if (lemma === 'show' && next === 'up') return true;
  // "a court dismissed a bid to block it": a ruling on what somebody asked for.
  if (/^(?:dismiss|reject|deny|refuse)$/.test(lemma) && isAskedFor(parsed, cue)) return true;
  // "a man who calls himself tonerlow"
  if (/^(?:call|label|describe|term)$/.test(lemma) && /sel(?:f|ves)$/.test(next)) return true;
  if (lemma === 'write' && subject && /^(?:i|we)$/.test(word(parsed, subject.from)))
    return word(parsed, subject.from - 1) === 'as' && isStop(parsed, cue + 1);
  return false;
}

/** What courts and offices grant or not; nobody's word on what happened. */
const ASKED_FOR =
  /^(?:pleas?|motions?|bids?|moves?|appeals?|petitions?|applications?|requests?|attempts?|efforts?|injunctions?|offers?|proposals?)$/;

/** Whether the object behind a verb is what somebody asked for ("rejected the firm's plea to"). */
function isAskedFor(parsed: Parsed, cue: number): boolean {
  for (let i = cue + 1; i < cue + 8 && !isStop(parsed, i); i++) {
    if (ASKED_FOR.test(word(parsed, i)) && !isNominal(parsed.tags[i + 1])) return true;
    if (!isNominal(parsed.tags[i]) && !/^(?:det|poss|adv)$/.test(parsed.tags[i] ?? '')) return false;
  }
  return false;
}

/** "Engineers refer to it as the hammer": a name is given, nothing told. */
export function givesName(parsed: Parsed, lemma: string, cue: number): boolean {
  if (lemma !== 'refer' || word(parsed, cue + 1) !== 'to') return false;
  for (let i = cue + 2; i < cue + 9 && !isStop(parsed, i); i++) {
    if (word(parsed, i) === 'as') return true;
    if (!isNominal(parsed.tags[i]) && parsed.tags[i] !== 'det') return false;
  }
  return false;
}

/**
 * "What X described is real": the finite verb behind a cue in the clause that "what" opens, -1 where there is none. What
 * such a clause holds is told only behind "is this:", "is that …".
 */
export function clefted(parsed: Parsed, cue: number, subject: Stretch | undefined, part: Stretch): number {
  // A capital makes "What Hanna Virkki" one phrase.
  if (!subject || (word(parsed, subject.from - 1) !== 'what' && word(parsed, subject.from) !== 'what'))
    return -1;
  let i = cue + 1;
  while (parsed.tags[i] === 'adv' || parsed.tags[i] === 'date') i++;
  return i < part.to && (parsed.tags[i] === 'aux' || parsed.verbs[i]?.form === 's') ? i : -1;
}

/** Token behind "is this:", "was that" at the verb of a clefted telling; -1 where what follows judges it. */
export function cleftTold(parsed: Parsed, verb: number): number {
  if (!/^(?:is|was)$/.test(word(parsed, verb))) return -1;
  const next = word(parsed, verb + 1);
  if (next === ':' || next === 'that') return verb + 2;
  return /^(?:this|the|as)$/.test(next) && word(parsed, verb + 2) === ':'
    ? verb + 3
    : word(parsed, verb + 3) === ':' && /^(?:this|follows)$/.test(word(parsed, verb + 2))
      ? verb + 4
      : -1;
}

/** Nouns by which a text comments on what was told before ("…, a claim that nobody has checked"). */
const COMMENTS = /^(?:claim|boast|allegation|charge|accusation|assertion|figure|suggestion|version|account)$/;

/**
 * "A user called “spindle_ache” found": a participle that gives a name, where the verb of its noun follows behind it.
 */
export function namesOnly(parsed: Parsed, lemma: string, cue: number, subjectEnd: number): boolean {
  if (!/^(?:call|dub|label|term)$/.test(lemma) || parsed.verbs[cue]?.form !== 'ed' || subjectEnd !== cue)
    return false;
  let to = cue + 1;
  if (/^["“‘']$/.test(word(parsed, to))) {
    while (to < cue + 8 && !/^["”’']$/.test(word(parsed, to + 1))) to++;
    to += 2;
  } else while (parsed.tokens[to]?.capital) to++;
  const form = parsed.verbs[to]?.form;
  return to > cue + 1 && (parsed.tags[to] === 'aux' || form === 'ed' || form === 's');
}

/** Whether the text's own word on what was told begins at the comma at `at`. */
export function isComment(parsed: Parsed, at: number): boolean {
  return (
    word(parsed, at) === ',' &&
    /^an?$/.test(word(parsed, at + 1)) &&
    COMMENTS.test(word(parsed, at + 2)) &&
    hasVerb(parsed, at + 3, Math.min(parsed.tokens.length, at + 12))
  );
}

/**
 * Whether another act of the teller begins at the conjunction at `at`: "confirmed the fault and released 4.0.2". A
 * participle before a noun is none ("reported crashes and lost files").
 */
export function actsNext(parsed: Parsed, cue: number, at: number): boolean {
  if (cue < 0 || parsed.tags[at] !== 'conj') return false;
  let i = at + 1;
  while (parsed.tags[i] === 'adv' || parsed.tags[i] === 'neg') i++;
  if (parsed.tags[i] === 'aux') return true;
  const form = parsed.verbs[i]?.form;
  const past = /^(?:put|cut|set|shut|let)$/.test(word(parsed, i)) && parsed.verbs[cue]?.form === 'ed';
  if (parsed.tags[i] !== 'verb' || (form !== parsed.verbs[cue]?.form && !past)) return false;
  const next = parsed.tags[i + 1];
  return (
    next !== 'word' ||
    parsed.tokens[i + 1]?.capital === true ||
    /^(?:out|off|up|back|down)$/.test(word(parsed, i + 1))
  );
}
