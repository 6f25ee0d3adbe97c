import { afterFinding } from '../frames/discoveries.ts';
import { publisherOf, tellsAsDocument } from '../sources/documents.ts';
import { addresseeEnd } from './addressees.ts';
import { allowed, hasVerb, lastAux, leadStart, sourceAt, tailEnd, word } from '../frames/frame.ts';
import type { Finder, Frame } from '../frames/frame.ts';
import { isNominal } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { isMeans } from '../frames/inverted.ts';
import { tellerBehind, tellerByPlace } from './by-place.ts';
import { apposed, nameBehind, named } from '../sources/naming.ts';
import { HELD } from '../sources/newsrooms.ts';
import { passedOn } from '../frames/passed-on.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from '../sources/source.ts';
import { subjectEnd } from '../phrases/subject-end.ts';
import { tellsWhat } from './telling.ts';

/** What a paper does that somebody puts out ("opened an issue saying that"). */
const SAYS_THAT = /^(?:say|claim|allege|warn|report|complain)$/;

/** Who stands before a cue, as far as words and place say it. */
export interface CueSubject {
  readonly subject: Stretch | undefined;
  /** Known by more than the subject's own words: taken over, or by the place. */
  readonly inherited: Source | undefined;
  /** What stands between the subject and its verb. */
  readonly insertion: Stretch | null;
  readonly negated: boolean;
  /** Who tells by the place alone, asked for late. */
  readonly placed: () => Source | undefined;
}

/** Subject of the cue whose verb group begins at `group`; undefined where nobody tells; a frame where it is settled. */
export function subjectOfCue(
  finder: Finder,
  cue: number,
  group: number,
  part: Stretch,
): CueSubject | Frame | undefined {
  const { parsed, topic } = finder;
  const verb = parsed.verbs[cue];
  if (!verb) return undefined;
  let { end, negated } = subjectEnd(parsed, group, part.from);
  const { insertion } = subjectEnd(parsed, group, part.from);
  // "a user identified as X", "a flaw described as …": participles, not acts.
  if (
    verb.form === 'ed' &&
    end === cue &&
    /^(?:as|by)$/.test(word(parsed, cue + 1)) &&
    !isMeans(parsed, cue + 2)
  )
    return undefined;
  const passive =
    verb.form === 'ed' &&
    cue > part.from &&
    /^(?:is|are|was|were|been|being|be)$/.test(lastAux(parsed, cue, part.from));
  if (passive) return undefined;
  // "A statement would clarify": nothing was told yet.
  if (
    /^(?:would|should|could|may|might|can|must)$/.test(lastAux(parsed, cue, part.from)) &&
    !negated &&
    verb.lemma !== 'say'
  )
    return undefined;
  // "One of us will answer you within two days": what readers are promised.
  if (
    lastAux(parsed, cue, part.from) === 'will' &&
    word(parsed, cue + (word(parsed, cue + 1) === 'to' ? 2 : 1)) === 'you'
  )
    return undefined;
  let subject: Stretch | undefined;
  let inherited: Source | undefined;
  const after = afterFinding(finder, cue, part);
  if (after) return after;
  const behind = (): string =>
    word(parsed, tailEnd(parsed, addresseeEnd(parsed, verb.lemma, cue, part.to), part.to));
  const placed = (): Source | undefined =>
    tellsWhat(parsed, verb.lemma, cue, part.to)
      ? tellerByPlace(parsed, verb, behind(), end, leadStart(parsed, part), topic)
      : tellerBehind(parsed, verb.lemma, cue, end, part, topic);
  const before = word(parsed, end - 1);
  const answer =
    before === 'that' && passedOn(finder, readPhraseBack(parsed, end - 1, part.from)) !== undefined;
  if (answer || (before === 'that' && tellsAsDocument(parsed, end - 1, part.from, verb.lemma))) {
    end -= 1;
    subject = readPhraseBack(parsed, end, part.from);
    // "X published a study that claims": who published it tells it.
    const owner = publisherOf(parsed, subject);
    inherited = owner ? sourceAt(finder, owner) : undefined;
  } else if (before === 'who' || before === 'which' || (before === 'that' && isCleft(parsed, part))) {
    end -= 1;
    if (word(parsed, end - 1) === ',') end -= 1;
    subject = readPhraseBack(parsed, end, part.from);
    subject = apposed(parsed, subject, part.from) ?? subject;
  } else if (
    parsed.tags[end - 1] === 'conj' ||
    (before === ',' && verb.form !== 'base') ||
    (verb.form === 'ing' && word(parsed, cue - 1) === ',')
  ) {
    // "… and said", ", adding that": the subject of the telling before, or of the part.
    const last = finder.frames.findLast(
      (frame) =>
        frame.cue.from < cue && frame.cue.from >= part.from && frame.form !== 'by' && frame.form !== 'citing',
    );
    if (last && (verb.form === 'ing' ? word(parsed, cue - 1) === ',' : true)) inherited = last.source;
    else if (verb.form === 'ing' || parsed.tags[end - 1] === 'conj') {
      const first = readPhrase(parsed, leadStart(parsed, part), part.to);
      inherited = first
        ? named(parsed, sourceAt(finder, first), nameBehind(parsed, first, part.to), topic)
        : undefined;
      // "Zed stopped sending them and told reporters that …": an act of speech is its maker's.
      if (inherited && !allowed(inherited, verb.lemma)) inherited = undefined;
    }
    if (!inherited) return undefined;
  } else {
    if (verb.form === 'ing' && end === cue && !isNominal(parsed.tags[cue - 1])) return undefined;
    // "several of the people affected told", "an engineer who asked not to be named said"
    const described = parsed.verbs[end - 1]?.form === 'ed' ? placed() : undefined;
    subject =
      described ??
      metBefore(parsed, end, part.from) ??
      heldBefore(parsed, end, part.from) ??
      readPhraseBack(parsed, end, part.from);
    const user = subject && userBefore(parsed, subject.from, part.from);
    if (user) {
      // Whatever the noun, the place tells who it is from here on.
      subject = user;
      end = user.to;
    }
    inherited = described;
    // "A developer who asked for anonymity because he is not cleared to talk says that"
    if (subject === undefined && parsed.verbs[end - 1]?.form === 'base') {
      inherited = placed();
      subject = inherited;
    }
    if (subject === undefined) return undefined;
    // "X opened an issue saying that"
    const author =
      verb.form === 'ing' && SAYS_THAT.test(verb.lemma) && word(parsed, cue + 1) === 'that'
        ? publisherOf(parsed, subject)
        : undefined;
    if (author) inherited = sourceAt(finder, author);
    // "Unions representing bank staff claim that": what the participle has is no subject.
    const describes =
      parsed.verbs[subject.from - 1]?.form === 'ing' && isNominal(parsed.tags[subject.from - 2]);
    const whole = describes || word(parsed, subject.from - 1) === 'who' ? placed() : undefined;
    if (whole) {
      inherited = whole;
      subject = whole;
    }
    // What hangs on a preposition is no subject ("teams in or near China should expect").
    if (
      parsed.tags[subject.from - 1] === 'prep' &&
      word(parsed, subject.from - 1) !== 'like' &&
      !(verb.form === 'ing' && word(parsed, subject.from - 1) === 'with')
    ) {
      inherited = placed();
      if (!inherited) return undefined;
      subject = inherited;
    }
    if (
      /^(?:no|neither|nobody|none|any)$/.test(word(parsed, subject.from)) ||
      (/^(?:no|neither|nobody|none)$/.test(word(parsed, leadStart(parsed, part))) &&
        // "No images leave the network, the company said": the mark parts them.
        !/^[,”"—–]$/.test(word(parsed, subject.from - 1)) &&
        !hasVerb(parsed, part.from, subject.from))
    )
      negated = true;
  }
  return { subject, inherited, insertion, negated, placed };
}

/** Verbs by whose object it is told who answers for it. */
const MAKES =
  /^(?:make|develop|build|sell|run|own|maintain|publish|operate|offer|provide|supply|create|write|host|represent|manage|market|distribute|produce)$/;

/** "Four trusts that use the app told us": whom the clause describes that ends with a name before the verb of telling. */
function userBefore(parsed: Parsed, from: number, floor: number): Stretch | undefined {
  let i = from - 1;
  while (i > floor && (parsed.tags[i] === 'prep' || parsed.tags[i] === 'adv')) i--;
  const verb = parsed.verbs[i];
  if (parsed.tags[i] !== 'verb' || verb === undefined || verb.form === 'ing' || MAKES.test(verb.lemma))
    return undefined;
  i--;
  while (i > floor && /^(?:aux|adv|neg)$/.test(parsed.tags[i] ?? '')) i--;
  return i > floor && /^(?:that|who|which)$/.test(word(parsed, i)) && isNominal(parsed.tags[i - 1])
    ? readPhraseBack(parsed, i, floor)
    : undefined;
}

/** What a writer does with whom he quotes. */
const MEETS =
  /^(?:spoke|talked|interviewed|met|contacted|reached|asked|visited|called|consulted|questioned|emailed|know)$/;
const WRITERS: ReadonlySet<string> = new Set(['i', 'we', "i've", "we've"]);
/** So many tokens at most such a clause has. */
const MEETING = 9;

/** "The moment we met X, …": a time, whom nobody meets. */
const TIMES =
  /^(?:moment|second|minute|hour|day|morning|afternoon|evening|night|week|weekend|month|year|summer|winter|spring|autumn|fall|time|occasion|instant|once|now|since)s?$/;

/** "Two employees I spoke with this week told me": whom the clause without a pronoun of its own describes. */
function metBefore(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  for (let i = end - 1; i > floor && end - i < MEETING && parsed.tags[i] !== 'mark'; i--) {
    if (!WRITERS.has(word(parsed, i)) || !isNominal(parsed.tags[i - 1])) continue;
    const verb = parsed.tags[i + 1] === 'aux' ? i + 2 : i + 1;
    if (!MEETS.test(word(parsed, verb)) || TIMES.test(word(parsed, i - 1))) return undefined;
    return readPhraseBack(parsed, i, floor);
  }
  return undefined;
}

/** "Documents that Trouw has seen show …": what the clause describes in which somebody has it in hand. */
function heldBefore(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  if (!HELD.test(word(parsed, end - 1))) return undefined;
  let i = end - 2;
  while (i > floor && (parsed.tags[i] === 'aux' || parsed.tags[i] === 'adv')) i--;
  const last = i;
  while (i > floor && last - i < 4 && parsed.tokens[i]?.capital === true) i--;
  if (last === i || !/^(?:that|which)$/.test(word(parsed, i))) return undefined;
  return readPhraseBack(parsed, i, floor);
}

/** "It was the Dispatch that first reported …", "It was a pharmacist who saw …": who is put first does it. */
export function isCleft(parsed: Parsed, part: Stretch): boolean {
  const at = leadStart(parsed, part);
  return word(parsed, at) === 'it' && /^(?:was|is)$/.test(word(parsed, at + 1));
}
