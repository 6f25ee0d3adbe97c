import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { BAN_NOUNS, ORDER_NOUNS, STAFF } from '../../lexicon/triggers.ts';
import { BIT, VERBS } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, headWord, isPassive, lower, toolIn } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { employerOf, placeOf } from './actor-places.ts';
import { agentOf } from './agents.ts';
import { ownerOf } from './decisions.ts';
import { notifierOf } from './notifiers.ts';
import { calledIn, listedIn, nameEnd, SOME_OF_MANY } from './actor-lists.ts';
import { isName, isTool, namedIn } from './actor-names.ts';

/** What people do about a ban with each other: none of it acts. */
const DEALINGS =
  /^(?:talks?|negotiations?|discussions?|debates?|efforts?|attempts?|calls?|petitions?|appeals?|campaigns?|bids?|hopes?|demands?|pressure|rumou?rs?)$/;
/** Who is meant by the firm that acted last. */
const FIRM = /^(?:the|its) (?:[\w-]+ ){0,3}?(?:company|firm|group|giant|bank|agency)$/i;
const WRITER = /^(?:we|i|our|my|us)\b/i;
const PRONOUN = /^(?:it|they|he|she|this|that|these|those|there|who|which|you|one)$/i;
/** "an Orrin spokeswoman", "a spokesman for Orrin Rail": whose word it is. */
const SPEAKER = /(?:spokes(?:man|woman|person|people)|representatives?|officials?|executives?|management)/;
const BEFORE_SPEAKER = new RegExp(String.raw`((?:\p{Lu}[\p{L}\d&.-]* ){1,4})${SPEAKER.source}\b`, 'u');
const BEHIND_SPEAKER = new RegExp(
  String.raw`\b${SPEAKER.source} (?:for|of|at|from) (?:the )?(\p{Lu}[\p{L}\d&.-]*(?: \p{Lu}[\p{L}\d&.-]*){0,4})`,
  'u',
);
/** Whether a phrase has more than a noun for a body. */
const isNamed = (words: string): boolean =>
  !WRITER.test(words) && /\p{Lu}/u.test(words.replace(/^(?:The|An?|It|They) ?/, ''));

/** The organisation whom "we" stands for in a quotation, by who speaks it. */
function speakerOf(reading: Reading, { from }: Stretch): string | null {
  const frame = reading.frames.findLast(
    ({ scope, subject, negated }) => !negated && subject !== null && scope.from <= from && from < scope.to,
  );
  if (!frame?.subject) return null;
  if (frame.source.organisation !== null) return frame.source.organisation;
  const words = clauseText(reading, frame.subject);
  const named = BEHIND_SPEAKER.exec(words)?.[1] ?? BEFORE_SPEAKER.exec(words)?.[1]?.trim();
  if (named !== undefined) return named;
  return frame.source.steps.at(-1)?.type === 'organisation' && isNamed(words) ? words : null;
}

/** Who acts in what a clause's subject tells ("Reuters says Orrin barred it"), or before the verb in a headline. */
function actingIn(reading: Reading, { subject, from, to }: Clause): Stretch | undefined {
  if (!subject) return undefined;
  const { parsed, frames } = reading;
  const told = frames.find(
    (frame) =>
      frame.form === 'subject' &&
      !frame.negated &&
      frame.subject?.from === subject.from &&
      frame.cue.from >= from &&
      frame.scope.from < to,
  );
  const acting = told
    ? readPhrase(parsed, told.scope.from, to)
    : (besideSpeaker(reading, subject, from) ?? subject);
  if (!acting) return undefined;
  // "Harrow Council Bans Orrin": a verb that looks like a noun.
  for (let at = acting.from + 1; at < acting.to; at++)
    if (((VERBS.get(lower(reading, at))?.classes ?? 0) & BIT.ban) !== 0 && isVerbal(reading, at))
      return { from: acting.from, to: at };
  return acting;
}

/** "The college, Jane Moe said, banned it": who acts stands before whoever is only set between to tell it. */
function besideSpeaker(reading: Reading, speaker: Stretch, from: number): Stretch | undefined {
  const set = reading.frames.some(
    ({ form, subject, cue }) =>
      form === 'subject' && subject?.from === speaker.from && cue.from >= speaker.to && cue.to <= from,
  );
  if (!set || lower(reading, speaker.from - 1) !== ',' || lower(reading, from - 1) !== ',') return undefined;
  return reading.clauses.find(({ to }) => to === speaker.from - 1)?.subject ?? undefined;
}

const isVerbal = ({ parsed }: Reading, at: number): boolean =>
  parsed.sentence.bare ||
  parsed.tags[at] === 'verb' ||
  // "Texas bans Zed on all phones"
  (parsed.tokens[at]?.lower.endsWith('s') === true &&
    parsed.names.some(({ from, entry }) => from === at + 1 && entry.tool !== null));

/** "The parliament of Orrin" within a sentence: a body by more than its noun. */
const isNamedBody = (reading: Reading, at: Stretch): boolean =>
  isNamed(clauseText(reading, at)) &&
  reading.parsed.tokens.slice(at.from, at.to).some(({ lower: word }) => isBodyNoun(word));

/** Whether the subject's first ban is in the passive: it is what is banned, or who may not use it. */
const isUndergone = (reading: Reading, clause: Clause, acting: Stretch): boolean => {
  const { verbs } = reading.parsed;
  const first = clause.verbs.find((at) => at >= acting.to && ((verbs[at]?.classes ?? 0) & BIT.ban) !== 0);
  return first !== undefined && isPassive(reading, first) && !STAFF.has(headWord(reading, acting));
};

/** What an organisation is called beside its name, in small letters. */
const DESCRIBED =
  /^(?:company|firm|maker|giant|bank|agency|operator|retailer|carmaker|manufacturer|group|startup|start-up|airline|utility|regulator|watchdog|authority|ministry|university|insurer|carrier|publisher|broadcaster)$/;

/** "A rocket company of the coast, Orrin, has banned it": the name between commas behind what its bearer is. */
function apposedTo(reading: Reading, at: Stretch): string | null {
  const { parsed } = reading;
  const { tokens } = parsed;
  const head = headWord(reading, at);
  if (!DESCRIBED.test(head) || lower(reading, at.to) !== ',') return null;
  // "Orrin Bank, Denmark, has banned it": a name, and where it is.
  if (tokens.slice(at.from, at.to).find((token) => token.lower === head)?.capital !== false) return null;
  let to = at.to + 1;
  while (tokens[to]?.capital === true && to - at.to < 6) to++;
  const name = { from: at.to + 1, to };
  if (to === name.from || lower(reading, to) !== ',' || isTool(reading, name)) return null;
  const organisation = namedIn(reading, name);
  if (organisation !== null) return organisation;
  // "A bank in Oslo, Norway, has banned it": where it is, and "the agency, Tuesday": when.
  if (tokens[at.to - 1]?.capital === true || parsed.tags[name.from] === 'date') return null;
  return clauseText(reading, name);
}

/** A verb that was taken for the end of a name ("Orrin threatened to ban it", "the regulator overturned its ban"). */
const VERB_AT_END =
  / (?:threaten(?:s|ed)?|overturn(?:s|ed)|rescind(?:s|ed)|repeal(?:s|ed)|revok(?:es|ed)|revers(?:es|ed)|withdrew|scrapp?(?:s|ed)|lift(?:s|ed)|reinstat(?:es|ed)|re-?impos(?:es|ed))$/;

/** "Orrin first state to ban it": what one is by it, in a headline without its verb. */
const FIRST_TO =
  / (?:the )?(?:first|second|third|latest|next) (?:state|country|nation|province|territory|city|county|town|school|university|bank|company|agency)$/i;

/** "Worries have prompted Orrin to ban it": who is moved to. */
const MOVES: ReadonlySet<string> = new Set(
  'prompt lead force push cause drive compel move spur oblige'.split(' '),
);
function promptedIn(reading: Reading, clause: Clause): Stretch | undefined {
  const { parsed } = reading;
  for (let at = clause.from; at < clause.to; at++) {
    if (!MOVES.has(parsed.verbs[at]?.lemma ?? '') || isPassive(reading, at)) continue;
    const moved = readPhrase(parsed, at + 1, clause.to);
    if (moved && lower(reading, moved.to) === 'to' && isName(reading, moved)) return moved;
  }
  return undefined;
}

/** The clause on which one hangs that opens with an "-ing": whose subject does it. */
const hostOf = ({ clauses, parsed }: Reading, { part, from }: Clause): Clause | undefined =>
  clauses.findLast(
    (one) =>
      one.part === part &&
      one.from < from &&
      one.verbs.length > 0 &&
      one.subject !== null &&
      parsed.verbs[one.subject.from]?.form !== 'ing',
  );

const OTHERS = /^(?:other|another|similar|further|more|many|several|some|most|various|more and more)\b/i;

/** The subject of a clause that restricts. */
interface Acting {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly at: Stretch;
  readonly head: string;
  /** Its words, without what only reads as a part of the name. */
  readonly words: string;
  /** Who acted last; nobody where that is the maker, who is not who bans its tool. */
  readonly acted: string | null;
}

/** Who restricts by a clause's subject, null for nobody; undefined where the rule has no say. */
type ActorRule = (one: Acting) => string | null | undefined;

/** "The ministry lifted it after imposing limits on Zed" */
const hosted: ActorRule = ({ reading, clause, at }) => {
  const host = reading.parsed.verbs[at.from]?.form === 'ing' ? hostOf(reading, clause) : undefined;
  return host && actorOf(reading, host);
};

const owned: ActorRule = ({ reading, at }) => {
  const owner = ownerOf(reading, at);
  if (owner === null) return undefined;
  return namedIn(reading, owner) ?? (isName(reading, owner) ? clauseText(reading, owner) : undefined);
};

const listed: ActorRule = ({ reading, clause, at }) =>
  isUndergone(reading, clause, at) ? undefined : (listedIn(reading, at) ?? undefined);

/** "The council's memo tells staff to delete it": whose order it is. */
const orderedBy: ActorRule = ({ reading, at, head }) => {
  if (!ORDER_NOUNS.test(head)) return undefined;
  const owns = reading.parsed.tags.indexOf('poss', at.from);
  const owner = { from: at.from, to: owns };
  const named = owns > at.from && owns < at.to && nameEnd(reading, at.from) === owns;
  return named && toolIn(reading, owner) === undefined ? calledIn(reading, owner) : undefined;
};

/**
 * A ban is nobody: whose place it holds for, else who acted last. "Other bans include the council's": not those of who
 * acted last.
 */
const ofBan: ActorRule = ({ reading, clause, at, head, acted }) => {
  if (!BAN_NOUNS.has(head)) return undefined;
  return OTHERS.test(clauseText(reading, at)) ? null : (placeOf(reading, clause) ?? acted);
};

/** "Kelp's app Zed has been banned on council phones": its maker, who is named before it, bans nothing. */
const ofTool: ActorRule = ({ reading, clause, at, acted }) =>
  isTool(reading, at) && isUndergone(reading, clause, at)
    ? (placeOf(reading, clause) ?? notifierOf(reading, clause, at) ?? acted)
    : undefined;

/** "Its models have been banned in several countries": what is banned bans nothing. */
const ofBanned: ActorRule = ({ reading, clause, at, acted }) =>
  isUndergone(reading, clause, at) || isTool(reading, at) ? (placeOf(reading, clause) ?? acted) : undefined;

const writing: ActorRule = ({ reading, at, words }) =>
  WRITER.test(words)
    ? (speakerOf(reading, at) ?? (reading.topic.voice === 'article' ? null : reading.topic.organisation))
    : undefined;

const byName: ActorRule = ({ reading, at, head, words }) =>
  !PRONOUN.test(words) &&
  (reading.parsed.tokens[at.from]?.capital === true || isNamedBody(reading, at)) &&
  !STAFF.has(head)
    ? words
    : undefined;

/** The first that speaks decides. */
const ACTOR_RULES: readonly ActorRule[] = [
  hosted,
  owned,
  // "Talks to lift the ban have ended": nobody's act.
  ({ head }) => (DEALINGS.test(head) ? null : undefined),
  listed,
  orderedBy,
  ofBan,
  ofTool,
  ({ reading, at }) => namedIn(reading, at) ?? undefined,
  ({ reading, at }) => apposedTo(reading, at) ?? undefined,
  ofBanned,
  ({ reading, clause, at }) => employerOf(reading, clause, at) ?? undefined,
  // "Several state governments moved to ban it": some, and not who acted last.
  ({ words }) => (SOME_OF_MANY.test(words) ? words : undefined),
  ({ head, words, acted }) => (ORDER_NOUNS.test(head) || FIRM.test(words) ? acted : undefined),
  writing,
  byName,
];

/** Who restricts: the organisations of the subject or behind "by", whoever speaks of himself, else the one that acted last. */
export function actorOf(reading: Reading, clause: Clause): string | null {
  const { topic } = reading;
  const agent = agentOf(reading, clause);
  if (agent !== null) return agent;
  const acted = topic.organisationIsVendor ? null : topic.organisation;
  const at = promptedIn(reading, clause) ?? actingIn(reading, clause);
  if (!at) return clause.subject ? null : acted;
  const phrase = clauseText(reading, at)
    .replace(/^Both (?=the )/, '')
    .replace(VERB_AT_END, '');
  const words = lower(reading, at.to) === 'to' ? phrase.replace(FIRST_TO, '') : phrase;
  const acting = { reading, clause, at, head: headWord(reading, at), words, acted };
  for (const rule of ACTOR_RULES) {
    const actor = rule(acting);
    if (actor !== undefined) return actor;
  }
  return PRONOUN.test(words) ? topic.organisation : acted;
}
