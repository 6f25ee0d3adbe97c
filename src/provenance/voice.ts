import type { Statement } from '../model/statement.ts';
import {
  AMENDED,
  ANOTHER,
  ANOTHERS_ACT,
  ANOTHERS_DOING,
  CASE,
  CONDITIONAL,
  EXPECTED,
  HEADLINE_OF,
  IMAGINED,
  KNOCKED_DOWN,
  LED,
  LED_BY_OTHERS,
  LISTED_AS_NOT,
  LOOKALIKE,
  ON_ONE_MACHINE,
  RETOLD,
  SEQUEL,
  SET_UP,
  SET_UP_HEADING,
  TAKEN_BACK,
  TITLED_UNREAL,
  TOLD_BEHIND,
  UNDONE,
} from './voice-frames.ts';
import { endorses } from './voice-endorsed.ts';
import { isLedAsFact, isPartial, isShortOfFact } from './voice-leads.ts';
import { isWithdrawnBehind } from './voice-withdrawn.ts';
import { DOCTORED, ELSEWHERE, IN_THE_AIR, lessExcuses, NEXT_CLAUSE, TURNED } from './voice-turns.ts';

/** Kinds by which a party can confirm: what it saw ("we reviewed the code") says nothing of what came of it. */
const CONFIRMING: ReadonlySet<Statement['kind']> = new Set([
  'behaviour',
  'fix',
  'ban',
  'vendor_response',
  'affected_versions',
]);

/** Characters of a sentence that are looked at. */
const REACH = 2000;

const inAny = (frames: readonly RegExp[], sentence: string): boolean =>
  frames.some((frame) => frame.test(sentence.slice(0, REACH)));

/** Whether a text takes back what a statement says: in its sentence, or right behind it. */
export function takesBack(statement: Statement): boolean {
  return inAny([TAKEN_BACK, ANOTHER], withoutExcuse(statement)) || isKnockedDown(statement);
}

/** Whether it is taken back right behind the clause, or behind its sentence. */
function isKnockedDown(statement: Statement): boolean {
  const { suffix, sentence, next = '' } = statement;
  // A suffix breaks off in mid-sentence: what is withdrawn may be told behind it.
  const rest = next === '' ? suffix : behind(statement);
  return (
    KNOCKED_DOWN.test(suffix) ||
    KNOCKED_DOWN.test(next) ||
    AMENDED.test(next) ||
    isWithdrawnBehind(rest, sentence) ||
    isWithdrawnBehind(next, sentence)
  );
}

/** The sentence; of a party's answer without what it blames itself for or had in mind, by which it takes nothing back. */
function withoutExcuse({ kind, sentence }: Statement): string {
  return kind === 'vendor_response' ? lessExcuses(sentence.slice(0, REACH)) : sentence;
}

/** The sentence; of a repair only up to where another clause begins ("…, and it returns only when …"). */
function asFarAsTold({ kind, sentence, start, sentenceStart, quote }: Statement): string {
  if (kind !== 'fix') return sentence;
  const end = Math.max(0, start - sentenceStart) + quote.length;
  const next = NEXT_CLAUSE.exec(sentence.slice(end));
  return next ? sentence.slice(0, end + next.index) : sentence;
}

/**
 * Whether a party's own text only imagines a statement, repeats it as others', or tells it of something else.
 * `title` is its document's.
 */
export function isNotItsOwn(statement: Statement, title: string): boolean {
  const { sentence, prefix, start, sentenceStart } = statement;
  if (HEADLINE_OF.test(sentence.slice(0, REACH).trim()) || (SEQUEL.test(sentence) && CASE.test(prefix)))
    return true;
  if (isTurned(statement) || isShortOfFact(statement)) return true;
  const endorsed = endorses(statement);
  if (inAny([IMAGINED, LOOKALIKE], withoutExcuse(statement))) return true;
  if (!endorsed && inAny([RETOLD], lessTellers(statement))) return true;
  if (statement.chain.length === 0 && TOLD_BEHIND.test(behind(statement))) return true;
  if (ELSEWHERE.test(statement.quote.slice(0, REACH)) || ANOTHERS_ACT.test(ledBy(statement))) return true;
  if (!endorsed && !isLedAsFact(statement)) return true;
  return (
    SET_UP.test(prefix) ||
    (SET_UP_HEADING.test(prefix) && start === sentenceStart) ||
    (!endorsed && ON_ONE_MACHINE.test(sentence.slice(0, REACH))) ||
    LISTED_AS_NOT.test(prefix) ||
    ((LED.test(leadOf(statement)) || LED_BY_OTHERS.test(leadOf(statement))) && !endorsed) ||
    TITLED_UNREAL.test(title.slice(0, REACH)) ||
    isQuoted(statement)
  );
}

/** What stands behind a statement in its sentence. */
function behind({ sentence, start, sentenceStart, quote }: Statement): string {
  return sentence.slice(Math.max(0, start - sentenceStart) + quote.length).slice(0, REACH);
}

/** Its sentence up to where a statement ends: what follows is of something else. */
function upToEnd({ sentence, start, sentenceStart, quote }: Statement): string {
  return sentence.slice(0, Math.max(0, start - sentenceStart) + quote.length).slice(0, REACH);
}

/** The sentence without what says who tells it ("according to an internal memo"): that much its chain knows. */
function lessTellers({ sentence, chain }: Statement): string {
  return chain.reduce((text, { name }) => {
    const at = text.toLowerCase().indexOf(`according to ${name.toLowerCase()}`);
    return at < 0 ? text : text.slice(0, at) + text.slice(at + 'according to '.length);
  }, sentence);
}

/** Whether what stands before a clause turns it round, or makes it another's doing or mere talk; a repair is no act to turn. */
function isTurned(statement: Statement): boolean {
  const { sentence, start, quote, sentenceStart, kind } = statement;
  const upTo = sentence.slice(0, Math.max(0, start + quote.length - sentenceStart));
  if (inAny([IN_THE_AIR], upTo)) return true;
  if (kind !== 'behaviour' && kind !== 'affected_versions') return false;
  return inAny([TURNED, DOCTORED], upTo) || ANOTHERS_DOING.test(leadOf(statement));
}

/** The clause with its subject: one that opens with its verb takes what the sentence opens with, up to a new subject. */
function ledBy({ quote, sentence, start, sentenceStart }: Statement): string {
  const before = sentence.slice(0, Math.max(0, start - sentenceStart));
  return /^\p{Ll}/u.test(quote) && !/\b(?:that|which|who|because|so|when|where|while)\b|[:;]/i.test(before)
    ? before
    : quote;
}

/** What stands before a statement: its sentence so far, else the end of the line before. */
function leadOf({ prefix, sentence, start, sentenceStart }: Statement): string {
  const before = sentence.slice(
    Math.max(0, start - sentenceStart - REACH),
    Math.max(0, start - sentenceStart),
  );
  return before.trim() === '' ? prefix : before;
}

/** Words in quotation marks, or behind a mark of quoting, that nobody is named for are somebody else's. */
function isQuoted({ chain, prefix, quote, sentence, start, sentenceStart }: Statement): boolean {
  if (chain.length > 0) return false;
  if (start === sentenceStart && /(?:^|\n)\s*>\s*$/.test(prefix)) return true;
  if (/^["“«„](?:[^"”»]*["”»]?\W?$|(?:[^\s"”»]+ ){3}[^"”»]*["”»])/u.test(quote)) return true;
  const before = sentence.slice(0, Math.max(0, start - sentenceStart));
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 1 || count(/[“«„]/g) > count(/[”»]/g);
}

/**
 * Whether a statement of the party concerned confirms what it says: an affirmed, unconditional statement in its own
 * voice, or others' words that it calls right, told as a fact in a sentence that takes nothing back. When in doubt it does not: what a party confirms is verified.
 * `title` is that of its document.
 */
export function confirmsInOwnVoice(statement: Statement, title: string): boolean {
  const { kind, polarity, hedge, sentence } = statement;
  const endorsed = endorses(statement);
  if (statement.takenBack === true) return false;
  if (!CONFIRMING.has(kind) || polarity === 'negated' || (hedge !== 'none' && !endorsed)) return false;
  if (kind === 'fix' && (UNDONE.test(sentence) || EXPECTED.test(upToEnd(statement)))) return false;
  if (takesBack(statement) || isNotItsOwn(statement, title) || inAny([CONDITIONAL], asFarAsTold(statement)))
    return false;
  return !isPartial(statement);
}
