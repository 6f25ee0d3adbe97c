import { WEAK_SPEECH } from '../../lexicon/cues.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { weakly } from '../frames/weak-speech.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';
import type { ActiveCue } from './active-cue.ts';
import { isCulprit } from './culprits.ts';
import { clefted, namesOnly, onlyRead, tellsOtherwise } from './not-told.ts';
import { tellsNothing } from './telling.ts';

/** What makes somebody do something. */
const CAUSING = /^(?:let|allow|make|help|enable|force|trick|prompt)$/;

/** What opens a clause of something that has not happened yet, or may not. */
const AWAITING = /^(?:until|unless|before|once|if|whether)$/;

/** Whether a phrase is one name, whoever's it is. */
const isNamed = (parsed: Parsed, { from, to }: Stretch): boolean =>
  parsed.tokens
    .slice(from, to)
    .every((token, i) => token.capital && /^(?:word|name)$/.test(parsed.tags[from + i] ?? '')) &&
  !/s$/.test(word(parsed, to - 1));

const SHARING = /^(?:report|disclose|reveal|publish|show|demonstrate|warn|claim|say)$/;

/** "Attackers intercepted the traffic", "the intruders found a way in": what they do to it, and no finding of theirs. */
function isAttack({ parsed, verb, cue, subject }: ActiveCue): boolean {
  if (subject === undefined || !(verb.classes & (BIT.discovery | BIT.look)) || SHARING.test(verb.lemma))
    return false;
  return isCulprit(parsed, subject) && word(parsed, cue + 1) !== 'that';
}

/** Why a verb of telling tells nothing, whoever stands before it. */
const NO_TELLING: readonly ((active: ActiveCue) => boolean)[] = [
  // "A memo that the Courier has seen"
  ({ parsed, verb, subject }) => onlyRead(parsed, verb.lemma, subject),
  // "as I write", "shows up in"
  ({ parsed, verb, cue, subject }) => tellsOtherwise(parsed, verb.lemma, cue, subject),
  // "VS Code Deny Permissions Test Results": of one, a title's verb would end in "s".
  ({ parsed, verb, cue, subject }) =>
    subject !== undefined &&
    verb.form === 'base' &&
    parsed.tokens[cue]?.capital === true &&
    parsed.sentence.bare &&
    isNamed(parsed, subject),
  // "shows what a user told it": nothing that stands beside it.
  ({ parsed, verb, cue, part, subject }) =>
    subject !== undefined &&
    verb.lemma === 'tell' &&
    word(parsed, subject.from - 1) === 'what' &&
    parsed.tags[subject.from - 2] === 'verb' &&
    clefted(parsed, cue, subject, part) < 0,
  // "A user called “spindle_ache” found"
  ({ parsed, verb, cue, subject }) => subject !== undefined && namesOnly(parsed, verb.lemma, cue, subject.to),
  isAttack,
  // "let some users see", "allows anyone to find": nobody tells anything.
  ({ parsed, verb, subject }) =>
    subject !== undefined &&
    verb.form === 'base' &&
    CAUSING.test(parsed.verbs[subject.from - 1]?.lemma ?? ''),
];

/** Whether a verb of telling tells nothing where it stands. */
export function isNoTelling(active: ActiveCue): boolean {
  for (const holds of NO_TELLING) if (holds(active)) return true;
  return false;
}

/** "until its maker explains why": nothing was told yet. */
export const isAwaited = ({ parsed, verb, subject }: ActiveCue): boolean =>
  subject !== undefined &&
  AWAITING.test(word(parsed, subject.from - 1)) &&
  (verb.form === 's' || verb.form === 'base');

/** Whether a weak verb of speech before what it would tell speaks of something else ("reports to the board"). */
export const isTooWeak = ({ parsed, verb, cue, subject }: ActiveCue, source: Source): boolean =>
  WEAK_SPEECH.has(verb.lemma) &&
  !/^(?:as|like)$/.test(word(parsed, (subject?.from ?? cue) - 1)) &&
  !(verb.classes & BIT.discovery && subject) &&
  !weakly(parsed, source, verb.lemma, cue);

/** Whether what follows is what somebody did not say, or did not find. */
export const isDenied = ({ parsed, verb, cue, negated }: ActiveCue): boolean =>
  negated ||
  tellsNothing(parsed, verb.lemma, cue) ||
  // "He neither confirmed nor denied that …"
  /^(?:nor|neither)$/.test(word(parsed, cue - 1));
