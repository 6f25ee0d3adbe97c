import { NOMINAL_CUES } from '../../lexicon/nominals.ts';
import { clauseFollows } from '../../text/clause-openings.ts';
import type { Parsed } from '../../text/parse.ts';
import { anyone } from '../reach/by-place.ts';
import { CUES, leadStart, partOf, saying, sourceAt, tailEnd, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { nameBehind, named } from '../sources/naming.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';

/** So many tokens at most stand between who tells and "that". */
const REACH = 16;
/** So many tokens what is put beside who tells may have. */
const ASIDE = 16;

/** Verbs behind which a clause with "that" says what somebody brings about, wants or does, not what he holds to be so. */
const EFFECTING =
  /^(?:mean|ensure|require|guarantee|cause|demand|order|ask|decide|arrange|pretend|request|propose|recommend|suggest|vote|prove|prevent|make|provide|imply|intend|wish|check|see|pray|wait|move|mandate|rule|dictate|instruct|know|forget|ignore)$/;
/** Verbs that keep a telling in the infinitive from being one: nothing has been told. */
const WITHHOLDING =
  /^(?:decline|refuse|fail|plan|intend|want|hope|expect|order|ask|tell|urge|allow|force|require|need|try|wish|decide|agree|be|have|get|promise|prepare|forget|neglect|hesitate|wait|stop|persuade|invite|encourage)$/;
/** Nouns for what somebody holds, beside those for what he says. */
const MIND: ReadonlySet<string> = new Set(
  'belief impression conviction point case feeling suspicion position line stance theory verdict'.split(' '),
);
/** Verbs by which a holder takes or shows what he holds ("came to the conclusion that", "makes the point that"). */
const HOLDING =
  /^(?:be|come|reach|arrive|take|hold|make|form|give|have|express|voice|raise|put|state|advance|repeat|share|leave|draw|defend|stress)$/;
const BE = /^(?:is|are|was|were|am|be|been|being|'s|’s|'re|’re|'m|’m)$/;
const SEEMING = /^(?:remain|feel|sound|stay|seem|look|appear|become|grow|stand)$/;
/** States of mind that take a clause without "that" ("He is convinced Docker leaked"). */
const SURE: ReadonlySet<string> = new Set('sure certain convinced confident positive'.split(' '));
/** Ends of the past of verbs that no lexicon knows. */
const PAST = /[a-z]{2}(?:ed|ew|oke|ore)$/;
const DEGREE: ReadonlySet<string> = new Set(['so', 'such', 'too', 'enough', 'than']);

/** Whom a clause is about, and the token at which its verb group begins. */
interface Matrix {
  readonly subject: Stretch;
  readonly from: number;
  /** Its verb is known by its place alone ("Mira Toth fumed"). */
  readonly bare: boolean;
}

/** Token behind what stands beside a phrase (", an engineer at X,", "(he has left)"); its end where nothing does. */
function pastAside(parsed: Parsed, { to }: Stretch, limit: number): number {
  const mark = word(parsed, to);
  if (mark !== ',' && mark !== '(' && mark !== '—' && mark !== '–') return to;
  const close = mark === '(' ? ')' : mark;
  for (let i = to + 1; i < Math.min(limit, to + ASIDE); i++) if (word(parsed, i) === close) return i + 1;
  return to;
}

/** "Mira Toth fumed": the verb that no lexicon knows, taken for the end of the phrase before it. */
function unknownVerb(parsed: Parsed, { from, to }: Stretch): boolean {
  const last = parsed.tokens[to - 1];
  return to - from > 1 && last?.capital === false && PAST.test(last.lower);
}

/** The first of the tokens before which a clause's subject was told already ("She said that Mira …"). */
function floorOf({ frames }: Finder, from: number, at: number): number {
  let floor = from;
  for (const { trailing, scope, cue } of frames)
    if (!trailing && cue.to <= at && scope.from <= at && scope.from > floor) floor = scope.from;
  return floor;
}

/** "a night porter, who realised that": whom the relative clause that ends before `at` describes. */
function relativeBefore(parsed: Parsed, at: number, floor: number): Matrix | undefined {
  for (let i = at - 1; i > floor && at - i < 8; i--) {
    if (parsed.tags[i] === 'mark') return undefined;
    if (word(parsed, i) !== 'who') continue;
    const subject = readPhraseBack(parsed, word(parsed, i - 1) === ',' ? i - 1 : i, floor);
    return subject && { subject, from: i + 1, bare: i + 2 === at && PAST.test(word(parsed, i + 1)) };
  }
  return undefined;
}

/** Subject and verb group of the clause that ends before `at`; undefined where they cannot be told. */
function matrixOf(finder: Finder, at: number): Matrix | undefined {
  const { parsed } = finder;
  const part = partOf(finder, at);
  const who = relativeBefore(parsed, at, part.from);
  if (who) return who;
  let from = leadStart(parsed, { from: floorOf(finder, part.from, at), to: at });
  while (from < at && word(parsed, from) === 'that') from++;
  const phrase = from < at ? readPhrase(parsed, from, at) : undefined;
  if (!phrase || /^(?:it|there|this|that|what)$/.test(word(parsed, phrase.from))) return undefined;
  if (phrase.to === at)
    return unknownVerb(parsed, phrase)
      ? { subject: { from: phrase.from, to: at - 1 }, from: at - 1, bare: true }
      : undefined;
  // "A customer let us know that"
  if (/^lets?$/.test(word(parsed, phrase.to - 1)) && phrase.to - phrase.from > 1)
    return { subject: { from: phrase.from, to: phrase.to - 1 }, from: phrase.to - 1, bare: false };
  // "The maintainers credit a student": the phrase has its verb in it.
  if (/^(?:det|pron|name)$/.test(parsed.tags[phrase.to] ?? '')) return undefined;
  const past = pastAside(parsed, phrase, at);
  if (past >= at || at - past > REACH) return undefined;
  // "Lexatron's counsel, Gregory Payne, submitted that"
  const bare = past === at - 1 && parsed.tags[past] === 'word' && PAST.test(word(parsed, past));
  return { subject: phrase, from: past, bare };
}

/** Who is named by a clause's subject, as somebody who may tell. */
function tellerAt(finder: Finder, { subject, from }: Matrix): Source | undefined {
  const { parsed, topic } = finder;
  const name = from > subject.to ? nameBehind(parsed, subject, from) : null;
  const source = named(parsed, sourceAt(finder, subject) ?? anyone(parsed, subject, topic), name, topic);
  return source && !source.toolOnly && source.steps.length > 0 ? source : undefined;
}

/** Whether what a clause says of its subject is denied, only possible, or a matter of degree. */
function isOpen(parsed: Parsed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const here = word(parsed, i);
    if (parsed.tags[i] === 'neg' || here.endsWith('n’t') || here.endsWith("n't") || here === 'cannot')
      return true;
    if (DEGREE.has(here) && word(parsed, i + 1) !== 'far') return true;
    if (parsed.tags[i] === 'aux' && /^(?:would|should|could|may|might|must)$/.test(here)) return true;
    if (parsed.tags[i] === 'sub' && here !== 'as') return true;
  }
  return false;
}

/** Where the words that take the clause end: before "on Monday", "during the panel". */
function predicateEnd(parsed: Parsed, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (parsed.tags[i] !== 'adv' && tailEnd(parsed, i, to) === to) return i;
  return to;
}

/** Whether the infinitive or gerund of telling at `at` is the act of the clause's subject ("went so far as to say", "by saying"). */
function isControlled(parsed: Parsed, from: number, at: number): boolean {
  const verb = parsed.verbs[at];
  const before = word(parsed, at - 1);
  if (!verb || !(verb.classes & CUES)) return false;
  if (verb.form === 'ing') return /^(?:as|by|in|after|of|with)$/.test(before);
  if (before !== 'to') return false;
  for (let i = at - 2; i >= from; i--) {
    const governs = parsed.verbs[i];
    if (governs) return !WITHHOLDING.test(governs.lemma);
    if (parsed.tags[i] === 'aux') return /^(?:first|last|only|quick|one)$/.test(word(parsed, at - 2));
  }
  return false;
}

/** Whether a verb that is no cue of telling by itself takes a clause as what somebody holds ("agreed that", "accepted that"). */
function verbHolds(parsed: Parsed, at: number): boolean {
  const verb = parsed.verbs[at];
  return verb !== undefined && !(verb.classes & CUES) && !EFFECTING.test(verb.lemma) && verb.form !== 'ing';
}

/** Whether the words [from, to) say that their subject holds what a clause with "that" says behind them. */
function holds(parsed: Parsed, from: number, to: number): boolean {
  const last = to - 1;
  const here = word(parsed, last);
  const verb = parsed.verbs[last];
  if (from >= to) return false;
  // "let slip that", "made it known that", "made clear that"
  if (/^(?:slip|know|known|clear|plain|understood|public)$/.test(here))
    for (let i = from; i < last; i++) if (/^(?:let|lets|ma[dk]es?)$/.test(word(parsed, i))) return true;
  if (isControlled(parsed, from, last)) return true;
  // "set out that", "gave out that"
  if (/^(?:out|down|back|on|through)$/.test(here) && last - 1 === from) return verbHolds(parsed, last - 1);
  if (verb) return last === from && verbHolds(parsed, last);
  if (parsed.tags[last] !== 'word') return false;
  let i = last - 1;
  while (i > from && parsed.tags[i] === 'adv') i--;
  const state = BE.test(word(parsed, i)) || SEEMING.test(parsed.verbs[i]?.lemma ?? '');
  // "are adamant that", "remains convinced that"
  if (i >= from && state) return !NOMINAL_CUES.has(here) && !/^(?:aware|conscious|unaware)$/.test(here);
  if (!MIND.has(here) && !NOMINAL_CUES.has(here)) return false;
  // "was of the opinion that", "came to the conclusion that"
  while (i >= from && /^(?:det|word|prep|adv)$/.test(parsed.tags[i] ?? '')) i--;
  return i >= from && (BE.test(word(parsed, i)) || HOLDING.test(parsed.verbs[i]?.lemma ?? ''));
}

/** Whether a telling found by its verb holds the clause at `at` already, or has been found to hold nothing. */
function isTold({ frames }: Finder, from: number, at: number): boolean {
  return frames.some(
    ({ trailing, cue, scope }) =>
      !trailing && cue.from >= from && cue.from < at && scope.from <= at + 1 && scope.to > at,
  );
}

/**
 * "Mira Toth fumed that …", "two admins are adamant that …", "Hsu let slip that …", "went so far as to say that …": a clause
 * with "that" at `at` which somebody's words or mind hold, whatever the verb.
 */
export function complementFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const that = word(parsed, at) === 'that';
  if (that ? parsed.tags[at] !== 'sub' : !SURE.has(word(parsed, at))) return undefined;
  if (parsed.titleCase || !clauseFollows(parsed, at + 1)) return undefined;
  const end = that ? at : at + 1;
  const matrix = matrixOf(finder, end);
  if (!matrix || isTold(finder, matrix.subject.from, end) || isOpen(parsed, matrix.from, end))
    return undefined;
  if (!matrix.bare && !holds(parsed, matrix.from, predicateEnd(parsed, matrix.from, end))) return undefined;
  const source = tellerAt(finder, matrix);
  if (!source) return undefined;
  const scope = { from: end, to: partOf(finder, end).to };
  return saying('subject', source, matrix.subject, { from: end - 1, to: end }, scope, false);
}
