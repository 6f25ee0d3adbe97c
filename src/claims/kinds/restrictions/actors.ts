import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { BAN_NOUNS, STAFF } from '../../lexicon/triggers.ts';
import { BIT, VERBS } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, headWord, isPassive, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { employerOf, placeOf } from './actor-places.ts';
import { isDecided, ownerOf } from './decisions.ts';
import { listedBehind, listedIn, SOME_OF_MANY } from './actor-lists.ts';
import { isName, isTool, lastName, namedIn } from './actor-names.ts';

/** What a restriction is called or written in: it takes effect, somebody else restricts. */
const ORDER_NOUNS =
  /^(?:orders?|directives?|circulars?|notices?|memos?|letters?|e?-?mails?|instructions?|measures?|decisions?|rules?|policy|policies|decree|guidance|announcement|deadline|move)$/;
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
/** A passive verb and who acts may stand so far apart ("was kicked out on Monday by Orrin"). */
const FAR = 10;
/** What bans in the passive besides the verbs of the lexicon ("is kicked out by", "were shut out by"). */
const PUT_OUT = /^(?:kicked|thrown|shut|locked|booted|turfed|struck|ruled|expelled)$/;
const BEING = /^(?:is|are|was|were|be|been|being|gets?|got)$/;
/** What else somebody may stand behind "by": a thing of his ("networks run by"), his words or wish ("a report by"). */
const ANOTHERS =
  /^(?:\p{L}{2,}(?:ed|ing)|made|run|built|sold|owned|held|kept|written|given|led|drawn|put|set|brought|an?|over|after|since|because|amid|following|as|reports?|stud(?:y|ies)|reviews?|requests?|advice|audits?|warnings?|complaints?|articles?|research|findings?|tools?|apps?|software|use|employees|staff|and|or|but|,|;)$/u;
/** "by law", "by decision of", "by Easter": nobody acts. */
const NOBODY =
  /^(?:laws?|acts?|statute|default|mistake|means|way|virtue|request|demand|court orders?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|xmas|thanksgiving|new year|ramadan|halloween|whitsun|pentecost|spring|summer|autumn|fall|winter|q[1-4]|year-end|eod|today|tomorrow|tonight|next|now|then|the end)\b/i;
/** Where the name of an agent is over ("a judge at the request of Orrin"). */
const BEHIND_AGENT =
  /^(?:at|on|for|in|after|under|as|with|following|from|by|to|who|which|that|over|because|and|or|,)$/;

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

/** "Was kicked out by the carmaker Orrin": who acts stands behind the passive of a verb that bans, and behind nothing else. */
function agentOf(reading: Reading, clause: Clause): string | null {
  let banned = -1;
  for (let at = clause.from; at < clause.to; at++) {
    const word = lower(reading, at);
    if (isBanned(reading, at)) banned = at;
    else if (ANOTHERS.test(word)) banned = -1;
    if (word !== 'by' || banned < 0 || at - banned > FAR) continue;
    const agent = agentAt(reading, at + 1, clause.to);
    const listed = agent && isName(reading, agent) ? listedBehind(reading, at + 1) : null;
    if (listed !== null) return listed;
    return agent && (namedIn(reading, agent) ?? (isName(reading, agent) ? lastName(reading, agent) : null));
  }
  return null;
}

function isBanned(reading: Reading, at: number): boolean {
  const verb = reading.parsed.verbs[at];
  return verb !== undefined && (verb.classes & BIT.ban) !== 0
    ? isPassive(reading, at)
    : PUT_OUT.test(lower(reading, at)) && BEING.test(lower(reading, at - 1));
}

/** "Follows a decision in 2017 by Orrin to ban it": who decides stands before the verb that bans. */
function deciderOf(reading: Reading, clause: Clause): string | null {
  for (let at = clause.from + 1; at < clause.to; at++) {
    if (lower(reading, at) !== 'by') continue;
    const agent = agentAt(reading, at + 1, clause.to);
    if (!agent || lower(reading, agent.to) !== 'to') continue;
    const bans = ((reading.parsed.verbs[agent.to + 1]?.classes ?? 0) & BIT.ban) !== 0;
    if (bans && isDecided(reading, at))
      return namedIn(reading, agent) ?? (isName(reading, agent) ? lastName(reading, agent) : null);
  }
  return null;
}

/** Whoever is named behind "by", without his day, his reasons or on whose behalf. */
function agentAt(reading: Reading, from: number, end: number): Stretch | null {
  const read = readPhrase(reading.parsed, from, end);
  if (!read) return null;
  const agent = { from: read.from, to: undated(reading, read) };
  for (let at = agent.from; at < agent.to; at++)
    // "the Ministry of Health", not "order of Orrin".
    if (BEHIND_AGENT.test(lower(reading, at))) agent.to = at;
  const words = clauseText(reading, agent).replace(/^(?:the|an?) (?!end\b)/i, '');
  return agent.to > agent.from && !NOBODY.test(words) && !ORDER_NOUNS.test(words.split(' ')[0] ?? '')
    ? agent
    : null;
}

/** Where a phrase ends, but for the day behind it ("by Orrin on Monday"). */
function undated({ parsed }: Reading, { from, to }: Stretch): number {
  const dated = parsed.tags.slice(from, to).indexOf('date');
  return dated < 0 ? to : from + dated;
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

/** Who restricts: the organisations of the subject or behind "by", whoever speaks of himself, else the one that acted last. */
export function actorOf(reading: Reading, clause: Clause): string | null {
  const { parsed, topic } = reading;
  // The maker of a tool is not who bans it, and a ban is nobody.
  const acted = topic.organisationIsVendor ? null : topic.organisation;
  const agent = agentOf(reading, clause) ?? deciderOf(reading, clause);
  if (agent !== null) return agent;
  const acting = promptedIn(reading, clause) ?? actingIn(reading, clause);
  if (!acting) return clause.subject ? null : acted;
  // "The ministry lifted it after imposing limits on Zed"
  const host = parsed.verbs[acting.from]?.form === 'ing' ? hostOf(reading, clause) : undefined;
  if (host) return actorOf(reading, host);
  const head = headWord(reading, acting);
  const owner = ownerOf(reading, acting);
  const owned =
    owner && (namedIn(reading, owner) ?? (isName(reading, owner) ? clauseText(reading, owner) : null));
  if (owned !== null) return owned;
  // "Talks to lift the ban have ended": nobody's act.
  if (DEALINGS.test(head)) return null;
  if (!isUndergone(reading, clause, acting)) {
    const listed = listedIn(reading, acting);
    if (listed !== null) return listed;
  }
  // "Other bans include the council's": not those of who acted last.
  if (BAN_NOUNS.has(head))
    return OTHERS.test(clauseText(reading, acting)) ? null : (placeOf(reading, clause) ?? acted);
  const named = namedIn(reading, acting);
  if (named !== null) return named;
  const words = clauseText(reading, acting)
    .replace(/^Both (?=the )/, '')
    .replace(VERB_AT_END, '');
  const called = apposedTo(reading, acting);
  if (called !== null) return called;
  // "Its models have been banned in several countries": what is banned bans nothing.
  if (isUndergone(reading, clause, acting) || isTool(reading, acting))
    return placeOf(reading, clause) ?? acted;
  const employer = employerOf(reading, clause, acting);
  if (employer !== null) return employer;
  // "Several state governments moved to ban it": some, and not who acted last.
  if (SOME_OF_MANY.test(words)) return words;
  if (ORDER_NOUNS.test(head) || FIRM.test(words)) return acted;
  if (WRITER.test(words))
    return speakerOf(reading, acting) ?? (topic.voice === 'article' ? null : topic.organisation);
  if (
    !PRONOUN.test(words) &&
    (parsed.tokens[acting.from]?.capital || isNamedBody(reading, acting)) &&
    !isTool(reading, acting) &&
    !STAFF.has(head)
  )
    return words;
  return PRONOUN.test(words) ? topic.organisation : acted;
}
