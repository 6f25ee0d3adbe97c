import { BIT } from '../../lexicon/verbs.ts';
import { word } from '../../text/parse.ts';
import { citingEnd } from '../frames/citing.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { OPENING, hasQuote, hasVerb, isStop, opensQuote, tailEnd } from '../frames/frame.ts';
import type { Cited } from '../sources/documents.ts';
import type { ActiveCue } from './active-cue.ts';
import { addresseeEnd, readersEnd } from './addressees.ts';
import { isInserted, isWithin } from './insertions.ts';
import { coordinatedFrom } from './telling.ts';

/** Where a telling stands beside what it tells. */
export interface CuePlace {
  /** First token of who tells; the cue where nobody stands before it. */
  readonly from: number;
  /** Token behind the cue, whom it was told, when and where. */
  readonly tail: number;
  /** Behind a conjunction, in front of what is told ("where, Kivi believes, it is kept"). */
  readonly within: boolean;
  /** Amid what is told ("the update, users complain, deletes …"). */
  readonly inserted: boolean;
  /** Behind what is told, or amid it. */
  readonly trailing: boolean;
}

/** Verbs by which somebody else may tell the same. */
const TELLS = BIT.speech | BIT.admission | BIT.discovery | BIT.denial | BIT.accusation;

/**
 * "…, a consultancy found and its maker has admitted": another's word on the same, and nothing that is told behind it.
 */
function isSharedBehind({ parsed, part }: Pick<ActiveCue, 'parsed' | 'part'>, tail: number): boolean {
  if (!/^(?:and|but)$/.test(word(parsed, tail))) return false;
  const other = readPhrase(parsed, tail + 1, part.to);
  if (!other) return false;
  let at = other.to;
  while (parsed.tags[at] === 'aux' || parsed.tags[at] === 'adv') at++;
  return ((parsed.verbs[at]?.classes ?? 0) & TELLS) !== 0 && isStop(parsed, tailEnd(parsed, at + 1, part.to));
}

/** Whether nothing that could be told follows on the cue. */
function isClosed({ parsed, part }: ActiveCue, from: number, tail: number): boolean {
  if (tail >= part.to) return true;
  const next = word(parsed, tail);
  if (isStop(parsed, tail) && !(next === ':' && OPENING.has(word(parsed, tail + 1)))) return true;
  if (isSharedBehind({ parsed, part }, tail)) return true;
  // "…, the newspaper found when it tested the app"
  if (/^(?:when|after|while|as|before)$/.test(next)) return true;
  // "“…,” he said “…”"
  return OPENING.has(next) && /[,”"]/.test(word(parsed, from - 1)) && hasQuote(parsed, part.from, from);
}

/** Whether what stands before `opens`, where who tells begins, can be told. */
const hasContent = ({ parsed, part, verb }: ActiveCue, opens: number, tail: number): boolean =>
  hasVerb(parsed, part.from, opens) ||
  hasQuote(parsed, part.from, opens) ||
  // "Parlo rounds the sum, Kos explains.": nothing else is left that could be told.
  (tail + 1 >= part.to && opens - part.from > 3 && (verb.classes & BIT.speech) !== 0);

/** Whether who tells is set off from what stands before: by a mark, by "as" or by "or so". */
function isSetOff({ parsed, part }: ActiveCue, from: number, opens: number): boolean {
  const preceding = word(parsed, from - 1);
  const mark = word(parsed, from - 2);
  // "…, as X showed in April"
  if (preceding === 'as' && /^[,—–(]$|^--$/.test(mark) && !parsed.tags.slice(part.from, from).includes('neg'))
    return true;
  // "…, or so the firm says"
  if (preceding === 'so' && mark === 'or') return true;
  return /^[,”"—–'’]$|^--$/.test(word(parsed, opens - 1)) && !opensQuote(parsed, opens - 1);
}

/** Whether what is told stands before who tells it, and ends there ("…, X said on Monday"). */
function isBehind(active: ActiveCue, from: number, tail: number): boolean {
  const { parsed, part, subject } = active;
  if (subject === undefined || from <= part.from || !isClosed(active, from, tail)) return false;
  const opens = coordinatedFrom(parsed, subject, part);
  return isSetOff(active, from, opens) && hasContent(active, opens, tail);
}

/** Where a telling stands; `cited` is whom it quotes. */
export function placeOf(active: ActiveCue, cited: Cited | undefined): CuePlace {
  const { parsed, verb, cue, part, subject } = active;
  const from = subject?.from ?? cue;
  const told = cited?.end ?? addresseeEnd(parsed, verb.lemma, cue, part.to);
  const tail = readersEnd(parsed, tailEnd(parsed, told, part.to), part.to);
  // "The update, the Dispatch reported, citing two engineers, deletes bookmarks"
  const past = citingEnd(parsed, tail, part.to);
  const within = subject !== undefined && isWithin(parsed, from, past);
  const inserted = within || (subject !== undefined && isInserted(parsed, part, from, past));
  return { from, tail, within, inserted, trailing: inserted || isBehind(active, from, tail) };
}
