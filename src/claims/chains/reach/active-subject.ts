import { afterFinding } from '../frames/discoveries.ts';
import { allowed, lastAux, leadStart, sourceAt, word } from '../frames/frame.ts';
import type { Frame } from '../frames/frame.ts';
import { isMeans } from '../frames/inverted.ts';
import { passedOn } from '../frames/passed-on.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import type { Parsed } from '../../text/parse.ts';
import { publisherOf, tellsAsDocument } from '../sources/documents.ts';
import { apposed, nameBehind, named } from '../sources/naming.ts';
import type { Source } from '../sources/source.ts';
import type { CueSubject, VerbCue } from './active-cue.ts';
import { plainSubject } from './plain-subject.ts';
import type { Found } from './plain-subject.ts';

type SubjectEnd = ReturnType<typeof subjectEnd>;

/** Why nobody acts by a verb whose subject would end at `end`. */
const NO_ACT: readonly ((at: VerbCue, end: number, negated: boolean) => boolean)[] = [
  // "a user identified as X", "a flaw described as …": participles, not acts.
  ({ parsed, verb, cue }, end) =>
    verb.form === 'ed' &&
    end === cue &&
    /^(?:as|by)$/.test(word(parsed, cue + 1)) &&
    !isMeans(parsed, cue + 2),
  // "The flaw was reported": in the passive voice.
  ({ parsed, verb, cue, part }) =>
    verb.form === 'ed' &&
    cue > part.from &&
    /^(?:is|are|was|were|been|being|be)$/.test(lastAux(parsed, cue, part.from)),
  // "A statement would clarify": nothing was told yet.
  ({ parsed, verb, cue, part }, _, negated) =>
    !negated &&
    verb.lemma !== 'say' &&
    /^(?:would|should|could|may|might|can|must)$/.test(lastAux(parsed, cue, part.from)),
  // "One of us will answer you within two days": what readers are promised.
  ({ parsed, cue, part }) =>
    lastAux(parsed, cue, part.from) === 'will' &&
    word(parsed, cue + (word(parsed, cue + 1) === 'to' ? 2 : 1)) === 'you',
];

/** Whether a verb whose subject would end at `end` is nobody's act. */
function isNoAct(at: VerbCue, end: number, negated: boolean): boolean {
  for (const holds of NO_ACT) if (holds(at, end, negated)) return true;
  return false;
}

/** One way in which a subject stands before its verb: by what it is known, and how it is read. */
interface Construction {
  readonly holds: (at: VerbCue, end: number) => boolean;
  /** Undefined where nobody stands there who tells. */
  readonly read: (at: VerbCue, end: number) => Found | undefined;
}

/** Ways in which a subject stands before its verb; the first that holds is read. */
const CONSTRUCTIONS: readonly Construction[] = [
  // "a study that claims", "a reply from the vendor's support that says"
  {
    holds: ({ finder, parsed, verb, part }, end) =>
      word(parsed, end - 1) === 'that' &&
      (passedOn(finder, readPhraseBack(parsed, end - 1, part.from)) !== undefined ||
        tellsAsDocument(parsed, end - 1, part.from, verb.lemma)),
    read: paperBeforeThat,
  },
  // "Lena Okafor, an engineer, who noticed", "It was the Dispatch that reported"
  {
    holds: ({ parsed, part }, end) =>
      /^wh(?:o|ich)$/.test(word(parsed, end - 1)) ||
      (word(parsed, end - 1) === 'that' && isCleft(parsed, part)),
    read: describedByClause,
  },
  // "… and said", ", adding that"
  {
    holds: ({ parsed, verb, cue }, end) =>
      parsed.tags[end - 1] === 'conj' ||
      (word(parsed, end - 1) === ',' && verb.form !== 'base') ||
      (verb.form === 'ing' && word(parsed, cue - 1) === ','),
    read: carriedOver,
  },
  // "The firm said"
  { holds: () => true, read: plainSubject },
];

/** "X published a study that claims": who published it tells it. */
function paperBeforeThat({ finder, parsed, part }: VerbCue, behind: number): Found {
  const end = behind - 1;
  const subject = readPhraseBack(parsed, end, part.from);
  const owner = publisherOf(parsed, subject);
  return { subject, inherited: sourceAt(finder, owner), end };
}

/** Whom a clause with "who" or "which" describes. */
function describedByClause({ parsed, part }: VerbCue, behind: number): Found {
  const end = word(parsed, behind - 2) === ',' ? behind - 2 : behind - 1;
  const phrase = readPhraseBack(parsed, end, part.from);
  return { subject: apposed(parsed, phrase, part.from) ?? phrase, inherited: undefined, end };
}

/** Who told before in the clause ("X denied it and said", "X spoke, adding that"). */
function tellerBefore({ finder, parsed, verb, cue, part }: VerbCue): Source | undefined {
  if (verb.form === 'ing' && word(parsed, cue - 1) !== ',') return undefined;
  return finder.frames.findLast(
    (frame) =>
      frame.cue.from < cue && frame.cue.from >= part.from && frame.form !== 'by' && frame.form !== 'citing',
  )?.source;
}

/** Who opens the clause; "Zed stopped sending them and told reporters that …": an act of speech is its maker's. */
function firstOf({ finder, parsed, verb, part }: VerbCue): Source | undefined {
  const first = readPhrase(parsed, leadStart(parsed, part), part.to);
  if (!first) return undefined;
  const source = named(parsed, sourceAt(finder, first), nameBehind(parsed, first, part.to), finder.topic);
  return source && allowed(source, verb.lemma) ? source : undefined;
}

/** The teller of the telling before, else whoever opens the clause, where a verb has no subject of its own. */
function carriedOver(at: VerbCue, end: number): Found | undefined {
  const shares = at.verb.form === 'ing' || at.parsed.tags[end - 1] === 'conj';
  const inherited = tellerBefore(at) ?? (shares ? firstOf(at) : undefined);
  return inherited && { subject: undefined, inherited, end };
}

/** "Wired, citing Jane Moe, a researcher at X, reported": what stands before whom an insertion cites is the subject. */
function beforeCited({ finder, parsed }: VerbCue, ends: SubjectEnd): SubjectEnd {
  const citing = finder.frames.find(
    ({ form, cue }) => form === 'citing' && cue.from < ends.end && ends.end <= cue.to,
  )?.cue.from;
  return citing === undefined || word(parsed, citing - 1) !== ','
    ? ends
    : { ...ends, end: citing - 1, insertion: { from: citing, to: ends.insertion?.to ?? ends.end } };
}

/** Subject of the cue whose verb group begins at `group`; undefined where nobody tells; a frame where it is settled. */
export function subjectOfCue(at: VerbCue, group: number): CueSubject | Frame | undefined {
  const { finder, parsed, cue, part } = at;
  const { end, negated, insertion } = beforeCited(at, subjectEnd(parsed, group, part.from));
  if (isNoAct(at, end, negated)) return undefined;
  const after = afterFinding(finder, cue, part);
  if (after) return after;
  for (const { holds, read } of CONSTRUCTIONS) {
    if (!holds(at, end)) continue;
    const found = read(at, end);
    return found && { ...found, insertion, negated: negated || found.denies === true };
  }
  return undefined;
}

/** "It was the Dispatch that first reported …", "It was a pharmacist who saw …": who is put first does it. */
export function isCleft(parsed: Parsed, part: Stretch): boolean {
  const at = leadStart(parsed, part);
  return word(parsed, at) === 'it' && /^(?:was|is)$/.test(word(parsed, at + 1));
}
