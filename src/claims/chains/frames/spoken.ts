import type { Parsed } from '../../text/parse.ts';
import { OPENING, hasVerb, isStop, leadStart, partOf, saying, sourceAt, tailEnd, word } from './frame.ts';
import type { Finder, Frame } from './frame.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { isSaying } from './stated.ts';

/** So many tokens at most a quotation inside one sentence has. */
const LONGEST = 400;
/** So many tokens at most stand before the colon of a quotation. */
const LEAD = 40;
const CLOSING = /^[”"]$/;

/** Token at which the quotation opened that closes at `close`; 0 where it opened in a sentence before. */
export function opensAt(parsed: Parsed, close: number): number {
  const mark = word(parsed, close) === '”' ? /^“$/ : /^["“]$/;
  const first = Math.max(0, close - LONGEST);
  for (let i = close - 1; i >= first; i--) if (mark.test(word(parsed, i))) return i;
  return first;
}

/** Token behind the mark that closes the quotation opened at `open`; the sentence's end where none does. */
export function closesAt(parsed: Parsed, open: number): number {
  const mark = word(parsed, open) === '“' ? /^”$/ : /^["”]$/;
  const last = Math.min(parsed.tokens.length, open + LONGEST);
  for (let i = open + 1; i < last; i++) if (mark.test(word(parsed, i))) return i + 1;
  return last;
}

/** What somebody does with words that were put to him ("…, she accepted under cross-examination"). */
const GRANTING = /^(?:accepted|agreed|reasoned|ventured)$/;

/** "“…,” she laughed afterwards", "“…!” Maas shrugged": whatever somebody does behind a quotation, he says it. */
export function actingSpeaker(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  const here = word(parsed, at);
  if (!here.endsWith('ed') && here !== 'put' && here !== 'puts') return undefined;
  const puts = /^puts?$/.test(word(parsed, at)) && word(parsed, at + 1) === 'it';
  const grants = GRANTING.test(word(parsed, at)) && parsed.tags[at - 1] === 'pron';
  const acts =
    /[a-z]{3}ed$/.test(word(parsed, at)) && isStop(parsed, tailEnd(parsed, at + 1, parsed.tokens.length));
  if (!puts && !acts) return undefined;
  const subject = readPhraseBack(parsed, at, 0);
  const before = subject && (word(parsed, subject.from - 1) === 'as' ? subject.from - 2 : subject.from - 1);
  if (!subject || before === undefined || !/^[”",]$/.test(word(parsed, before))) return undefined;
  const quoted = CLOSING.test(word(parsed, before));
  const mark = word(parsed, before - 1);
  // "The “fix,” she patched": a name in quotation marks is no speech; "…, as Maas puts it" needs no marks.
  if (quoted ? !/^[,?!…]$|\.$/.test(mark) : !grants && !(puts && word(parsed, before + 1) === 'as'))
    return undefined;
  const source = sourceAt(finder, subject);
  if (!source || source.toolOnly || source.role === 'document' || source.role === 'post') return undefined;
  const from = quoted ? opensAt(parsed, before) : 0;
  if (!hasVerb(parsed, from, before)) return undefined;
  return saying('trailing', source, subject, { from: at, to: at + 1 }, { from, to: subject.from }, true);
}

/** "The paper puts it more plainly: …" */
function putsIt(parsed: Parsed, colon: number): boolean {
  for (let i = colon - 1; i > 0 && colon - i < 5; i--)
    if (word(parsed, i) === 'it') return /^puts?$/.test(word(parsed, i - 1));
  return false;
}

/** How readers and witnesses write in, in forms that are nouns besides. */
const SENDS = /^(?:emails?|e-mails?|texts?|messages?|tweets?|posts?|rings?|phones?|calls?)$/;

/** "Reader Alan Pritchard emails from Cardiff: “…”": the token at which he does; 0 where nobody does. */
function sendsAt(parsed: Parsed, from: number, colon: number): number {
  for (let i = colon - 1; i > from && colon - i < 8; i--)
    if (SENDS.test(word(parsed, i)))
      return parsed.tokens[i]?.capital === false &&
        parsed.tokens[i - 1]?.capital === true &&
        /^(?:from|in|on|to|us|me|:)$/.test(word(parsed, i + 1))
        ? i
        : 0;
  return 0;
}

/** "Kestrel Labs put it bluntly: “…”", "De Boer shrugged: “…”": whoever acts before a colon says what is quoted behind it. */
export function quotedBehindColon(finder: Finder, colon: number): Frame | undefined {
  const { parsed } = finder;
  if (parsed.titleCase || !(OPENING.has(word(parsed, colon + 1)) || putsIt(parsed, colon))) return undefined;
  if (
    finder.frames.some(({ scope, trailing }) => !trailing && scope.from <= colon + 2 && colon + 2 < scope.to)
  )
    return undefined;
  const part = partOf(finder, colon - 1);
  const from = leadStart(parsed, part);
  if (colon - from > LEAD) return undefined;
  // "Asked about others, de Boer shrugged: “…”": who stands right before his act.
  const acts = /[a-z]{3}ed$/.test(word(parsed, colon - 1)) ? colon - 1 : colon;
  const sends = sendsAt(parsed, from, colon);
  const phrase =
    sends > 0
      ? readPhraseBack(parsed, sends, from)
      : acts < colon
        ? readPhraseBack(parsed, acts, from)
        : readPhrase(parsed, from, colon);
  if (!phrase || phrase.to >= colon) return undefined;
  if (!(sends > 0 || acts < colon || hasVerb(parsed, phrase.to, colon))) return undefined;
  const owned = isSaying(word(parsed, phrase.to - 1))
    ? parsed.tags.findLastIndex((tag, i) => tag === 'poss' && i > phrase.from && i < phrase.to)
    : -1;
  const subject = owned > 0 ? { from: phrase.from, to: owned } : phrase;
  const source = sourceAt(finder, subject);
  if (!source || source.toolOnly) return undefined;
  return saying(
    'label',
    source,
    subject,
    { from: colon, to: colon + 1 },
    { from: colon + 1, to: closesAt(parsed, colon + 1) },
    false,
  );
}

/** "If Lindqvist is to be believed, …", "…, if the log is to be trusted": whoever is believed told it. */
export function believedFrame(finder: Finder, at: number): Frame | undefined {
  const { parsed } = finder;
  if (!/^(?:believed|trusted)$/.test(word(parsed, at)) || word(parsed, at - 1) !== 'be') return undefined;
  if (word(parsed, at - 2) !== 'to' || !/^(?:is|are|was|were)$/.test(word(parsed, at - 3))) return undefined;
  const subject = readPhraseBack(parsed, at - 3, 0);
  if (!subject || word(parsed, subject.from - 1) !== 'if') return undefined;
  const source = sourceAt(finder, subject);
  if (!source || source.toolOnly) return undefined;
  const part = partOf(finder, at);
  const opens = subject.from - 1 <= part.from + 1;
  const scope = opens ? { from: at + 1, to: part.to } : { from: part.from, to: subject.from - 1 };
  return saying(opens ? 'label' : 'trailing', source, subject, { from: at, to: at + 1 }, scope, !opens);
}
