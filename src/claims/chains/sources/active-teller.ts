import { PLAIN_SPEECH } from '../../lexicon/cues.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { word } from '../../text/parse.ts';
import { allowed, isStop, lastAux, sourceAt, tailEnd } from '../frames/frame.ts';
import type { ActiveCue } from '../reach/active-cue.ts';
import { placedTeller } from '../reach/plain-subject.ts';
import { isName, isNewsroom, ownSubject } from '../reach/telling.ts';
import { citedAs } from './documents.ts';
import { named } from './naming.ts';
import type { Source } from './source.ts';

/** Who tells by a cue in the active voice: the first that is known. */
const TELLERS: readonly ((active: ActiveCue) => Source | undefined)[] = [
  ({ inherited }) => inherited,
  // "The agency has removed it: it said …": behind the mark, "it" opens the clause.
  ({ finder, part, subject }) =>
    subject?.from === part.from ? ownSubject(finder, part, subject) : undefined,
  // "an engineer, identified as X, said"
  (active) =>
    named(
      active.parsed,
      sourceAt(active.finder, active.subject) ?? placedTeller(active, active.end),
      active.insertion,
      active.finder.topic,
    ),
  // "The third-party service, Faultline, told …"
  ({ finder, parsed, insertion }) =>
    insertion && isName(parsed, insertion) ? sourceAt(finder, insertion) : undefined,
  // "The agency has removed it, it said": whom the sentence is about.
  ({ finder, part, subject }) => ownSubject(finder, part, subject),
  // "It also quotes an expert as having seen the table": whoever "it" is.
  ({ finder, verb, cue, part }) => citedAs(finder, verb.lemma, cue, part.to)?.source,
];

/** Who tells by a cue in the active voice; undefined for nobody. */
export function tellerOf(active: ActiveCue): Source | undefined {
  for (const read of TELLERS) {
    const source = read(active);
    if (source) return source;
  }
  return undefined;
}

/** Whether this source can tell by this verb. */
export const mayTell = ({ parsed, verb, cue, part }: ActiveCue, source: Source): boolean =>
  allowed(source, verb.lemma) &&
  // "The Ledger Post has learned that": newsrooms learn in public.
  (verb.lemma !== 'learn' || isNewsroom(source, lastAux(parsed, cue, part.from)));

/** Verbs by which "it" goes on to speak behind what it has told. */
const GOES_ON = /^(?:add|note|write|warn|argue|conclude|estimate)$/;

/** "…, it added.", "“…” it read." */
function speaksBehind({ parsed, verb, cue, part }: ActiveCue, source: Source): boolean {
  const mark = word(parsed, source.from - 1);
  const behind = GOES_ON.test(verb.lemma)
    ? verb.form === 'ed' && /^[,”"]$/.test(mark)
    : verb.lemma === 'read' && /^[”"]$/.test(mark);
  return behind && isStop(parsed, tailEnd(parsed, cue + 1, part.to));
}

/** "It reported on Monday that …" */
const tellsThat = ({ parsed, verb, cue }: ActiveCue): boolean =>
  (verb.classes & (BIT.speech | BIT.accusation)) !== 0 &&
  word(parsed, tailEnd(parsed, cue + 1, parsed.tokens.length)) === 'that';

/** Whether the source is an "it" that may as well be software ("it shows", "it adds a warning"). */
export const isVague = (active: ActiveCue, source: Source): boolean =>
  source.role === 'pronoun' &&
  word(active.parsed, source.from) === 'it' &&
  !(active.verb.classes & (BIT.admission | BIT.denial)) &&
  !PLAIN_SPEECH.has(active.verb.lemma) &&
  !speaksBehind(active, source) &&
  !tellsThat(active);
