import { ROLE_OF } from '../../lexicon/roles.ts';
import { isNominal, textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { hasVerb, leadStart, sourceAt, tailEnd, word } from '../frames/frame.ts';
import { headOf } from '../phrases/heads.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { apposed } from '../sources/naming.ts';
import { publisherOf } from '../sources/documents.ts';
import { HELD } from '../sources/newsrooms.ts';
import type { Source } from '../sources/source.ts';
import { workBefore } from '../sources/works.ts';
import { step } from '../sources/source-names.ts';
import type { CueSubject, VerbCue } from './active-cue.ts';
import { addresseeEnd } from './addressees.ts';
import { tellerBehind, tellerByPlace } from './by-place.ts';
import { tellsWhat } from './telling.ts';

/** A subject, and whether it denies what is told ("Nobody said"). */
export type Found = Pick<CueSubject, 'subject' | 'inherited' | 'end'> & { readonly denies?: boolean };

/** What a paper does that somebody puts out ("opened an issue saying that"). */
const SAYS_THAT = /^(?:say|claim|allege|warn|report|complain)$/;

/** Who tells by the place alone, before the cue and with a subject that would end at `end`. */
export function placedTeller({ finder, parsed, verb, cue, part }: VerbCue, end: number): Source | undefined {
  if (!tellsWhat(parsed, verb.lemma, cue, part.to))
    return tellerBehind(parsed, verb.lemma, cue, end, part, finder.topic);
  const behind = tailEnd(parsed, addresseeEnd(parsed, verb.lemma, cue, part.to), part.to);
  return tellerByPlace(parsed, verb, word(parsed, behind), end, leadStart(parsed, part), finder.topic);
}

/** The phrase before a verb group, or whom the clause before it describes. */
function nearest(at: VerbCue, end: number): Found | undefined {
  const { finder, parsed, verb, part } = at;
  // What a paper quotes is not what its maker says in it.
  const work = /^(?:quote|cite)$/.test(verb.lemma) ? undefined : workBefore(finder, end, part.from);
  if (work) return { subject: work.subject, inherited: work.source, end };
  // "several of the people affected told", "an engineer who asked not to be named said"
  const described = parsed.verbs[end - 1]?.form === 'ed' ? placedTeller(at, end) : undefined;
  const counted = described ? undefined : countedBefore(at, end);
  if (counted) return { subject: counted, inherited: counted, end };
  const subject =
    described ??
    metBefore(parsed, end, part.from) ??
    heldBefore(parsed, end, part.from) ??
    paperBefore(parsed, end, part.from) ??
    readPhraseBack(parsed, end, part.from);
  // "Jane Moe, a researcher at X, quoted by Y, said": the name that is described.
  const name = described ? undefined : apposedAt(parsed, subject, part.from);
  if (name) return { subject: name, inherited: undefined, end };
  const user = subject && userBefore(parsed, subject, part.from);
  // Whatever the noun, the place tells who it is from here on.
  if (user) return { subject: user, inherited: described, end: user.to };
  if (subject) return { subject, inherited: described, end };
  // "A developer who asked for anonymity because he is not cleared to talk says that"
  const placed = parsed.verbs[end - 1]?.form === 'base' ? placedTeller(at, end) : undefined;
  return placed && { subject: placed, inherited: placed, end };
}

/** The name that opens a clause and that a phrase behind its comma describes; "In New York, a researcher said" has none. */
function apposedAt(parsed: Parsed, subject: Stretch | undefined, floor: number): Stretch | undefined {
  const name = apposed(parsed, subject, floor);
  if (!name) return undefined;
  const before = name.from > floor ? name.from - 1 : undefined;
  const opens =
    before === undefined ||
    /^(?:mark|conj)$/.test(parsed.tags[before] ?? '') ||
    word(parsed, before) === 'that';
  // "The editor, the engineer insists, has been scanning": a tool is no person.
  const isOther = parsed.names.some(
    ({ from, to, entry }) => from < name.to && to > name.from && entry.person === null,
  );
  return opens && !isOther ? name : undefined;
}

/** "…, the two said", "All three say": those whom the text told of last, by their number. */
function countedBefore({ finder, parsed, part }: VerbCue, end: number): Source | undefined {
  if (!/^(?:two|three|four|five|six|both)$/.test(word(parsed, end - 1)) || end - 2 < part.from)
    return undefined;
  if (!/^(?:the|all|they)$/.test(word(parsed, end - 2)) || parsed.tags[end - 3] === 'prep') return undefined;
  const { group } = finder.topic;
  if (!group && (word(parsed, end - 2) !== 'the' || !/^(?:two|three)$/.test(word(parsed, end - 1))))
    return undefined;
  const name = textOf(parsed, end - 2, end);
  return {
    ...{ from: end - 2, to: end },
    steps: [step(name, group?.type ?? 'researcher', group?.name ?? null)],
    role: 'pronoun',
    vendor: false,
    organisation: null,
    toolOnly: false,
  };
}

/** "X opened an issue saying that": who put out the paper that tells. */
const authorOf = ({ parsed, verb, cue }: VerbCue, subject: Stretch): Stretch | undefined =>
  verb.form === 'ing' && SAYS_THAT.test(verb.lemma) && word(parsed, cue + 1) === 'that'
    ? publisherOf(parsed, subject)
    : undefined;

/** Whether a phrase is only the end of a longer subject: "Unions representing bank staff claim that". */
const isEndOfLonger = (parsed: Parsed, { from }: Stretch): boolean =>
  word(parsed, from - 1) === 'who' ||
  // What the participle has is no subject.
  (parsed.verbs[from - 1]?.form === 'ing' && isNominal(parsed.tags[from - 2]));

/** Whether a phrase hangs on a preposition, and is no subject ("teams in or near China should expect"). */
const hangsOnPreposition = ({ parsed, verb }: VerbCue, { from }: Stretch): boolean =>
  parsed.tags[from - 1] === 'prep' &&
  word(parsed, from - 1) !== 'like' &&
  !(verb.form === 'ing' && word(parsed, from - 1) === 'with');

/** "No expert said", "None of the three would say": whether the subject denies what is told. */
const denies = ({ parsed, part }: VerbCue, { from }: Stretch): boolean =>
  /^(?:no|neither|nobody|none|any)$/.test(word(parsed, from)) ||
  (/^(?:no|neither|nobody|none)$/.test(word(parsed, leadStart(parsed, part))) &&
    // "No images leave the network, the company said": the mark parts them.
    !/^[,”"—–]$/.test(word(parsed, from - 1)) &&
    !hasVerb(parsed, part.from, from));

/** The subject right before its verb group, which begins at `ends`; undefined where nobody tells. */
export function plainSubject(at: VerbCue, ends: number): Found | undefined {
  const { finder, parsed, verb, cue } = at;
  if (verb.form === 'ing' && ends === cue && !isNominal(parsed.tags[cue - 1])) return undefined;
  const found = nearest(at, ends);
  if (!found?.subject) return undefined;
  const { end } = found;
  let { subject } = found;
  const author = authorOf(at, subject);
  let inherited = author ? sourceAt(finder, author) : found.inherited;
  const whole = isEndOfLonger(parsed, subject) ? placedTeller(at, end) : undefined;
  if (whole) subject = inherited = whole;
  if (hangsOnPreposition(at, subject)) {
    const placed = placedTeller(at, end);
    if (!placed) return undefined;
    subject = inherited = placed;
  }
  return { subject, inherited, end, denies: denies(at, subject) };
}

/** Verbs by whose object it is told who answers for it. */
const MAKES =
  /^(?:make|develop|build|sell|run|own|maintain|publish|operate|offer|provide|supply|create|write|host|represent|manage|market|distribute|produce)$/;

/** "Four trusts that use the app told us": whom the clause describes that ends with a name before the verb of telling. */
function userBefore(parsed: Parsed, object: Stretch, floor: number): Stretch | undefined {
  let i = object.from - 1;
  while (i > floor && (parsed.tags[i] === 'prep' || parsed.tags[i] === 'adv')) i--;
  const verb = parsed.verbs[i];
  if (parsed.tags[i] !== 'verb' || verb === undefined || verb.form === 'ing') return undefined;
  // "The firm that published the report": the paper does not answer for it.
  const paper = ROLE_OF.get(word(parsed, headOf(parsed, object))) === 'document';
  if (MAKES.test(verb.lemma) && !paper) return undefined;
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

/** So many tokens a clause between a paper and its verb may have. */
const PAPER = 14;

/** "Court papers that the union filed in Delaware quote …", "A letter which she sent to staff says …": the paper, and not the end of what describes it. */
function paperBefore(parsed: Parsed, end: number, floor: number): Stretch | undefined {
  let verbs = 0;
  for (let i = end - 1; i > floor && end - i < PAPER && parsed.tags[i] !== 'mark'; i--) {
    if (
      parsed.tags[i] === 'verb' ||
      (parsed.tags[i] === 'word' && /[a-z]{2}ed$/.test(word(parsed, i)) && parsed.tags[i + 1] === 'prep')
    )
      verbs++;
    if (!/^(?:that|which)$/.test(word(parsed, i))) continue;
    return verbs === 1 && ROLE_OF.get(word(parsed, i - 1)) === 'document'
      ? readPhraseBack(parsed, i, floor)
      : undefined;
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
