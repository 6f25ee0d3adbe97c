import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { BAN_NOUNS, STAFF } from '../../lexicon/triggers.ts';
import { BIT, VERBS } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, headWord, isSoftware, lower, toolIn } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** What a restriction is called or written in: it takes effect, somebody else restricts. */
const ORDER_NOUNS =
  /^(?:orders?|directives?|circulars?|notices?|memos?|letters?|e?-?mails?|instructions?|measures?|decisions?|rules?|policy|policies|decree|guidance|announcement|deadline|move)$/;
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
/** Adverbs and particles between a passive verb and who acts ("was kicked out on Monday by Orrin"). */
const FAR = 10;
const BEING = /^(?:is|are|was|were|be|been|being|gets?|got)$/;

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

/** Organisations of the catalogue that a phrase names, joined. */
function namedIn({ parsed }: Reading, { from, to }: Stretch): string | null {
  const names = parsed.names.filter(
    (name) => name.entry.organisation !== null && name.from >= from && name.to <= to,
  );
  return names.length > 0 ? names.map((name) => name.entry.name).join('; ') : null;
}

/** Whether a phrase is a name, or has one in it for a body ("carmaker Orrin", "the Orrin council"). */
function isName(reading: Reading, at: Stretch): boolean {
  return (
    !isSoftware(reading, at) &&
    !STAFF.has(headWord(reading, at)) &&
    reading.parsed.tokens.slice(at.from, at.to).some((token) => token.capital)
  );
}

/** "Was kicked out by the carmaker Orrin": who acts stands behind. */
function agentOf(reading: Reading, clause: Clause): string | null {
  const { parsed } = reading;
  const end = clause.to;
  let being = -1;
  for (let at = clause.from; at < end; at++) {
    const word = lower(reading, at);
    if (BEING.test(word)) being = at;
    if (word !== 'by' || being < 0 || at - being > FAR) continue;
    const read = readPhrase(parsed, at + 1, end);
    const agent = read && { from: read.from, to: undated(reading, read) };
    if (!agent || agent.to <= agent.from) return null;
    const named = namedIn(reading, agent);
    if (named !== null) return named;
    return isName(reading, agent) ? lastName(reading, agent) : null;
  }
  return null;
}

/** Where a phrase ends, but for the day behind it ("by Orrin on Monday"). */
function undated({ parsed }: Reading, { from, to }: Stretch): number {
  const dated = parsed.tags.slice(from, to).indexOf('date');
  return dated < 0 ? to : from + dated;
}

/** "Carmaker Orrin" by its name, a body by all of its words. */
function lastName(reading: Reading, { from, to }: Stretch): string {
  const { tokens } = reading.parsed;
  let first = to;
  while (first > from && tokens[first - 1]?.capital === true) first--;
  const rest = { from: first, to };
  return first === to || first === from || isBodyNoun(headWord(reading, rest))
    ? clauseText(reading, { from, to })
    : clauseText(reading, rest);
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
  const acting = told ? readPhrase(parsed, told.scope.from, to) : subject;
  if (!acting) return undefined;
  // "Harrow Council Bans Orrin": a verb that looks like a noun.
  for (let at = acting.from + 1; at < acting.to; at++)
    if (((VERBS.get(lower(reading, at))?.classes ?? 0) & BIT.ban) !== 0 && isVerbal(reading, at))
      return { from: acting.from, to: at };
  return acting;
}

const isVerbal = ({ parsed }: Reading, at: number): boolean =>
  parsed.sentence.bare || parsed.tags[at] === 'verb';

/** A name that ends in a word for software is a body's all the same ("the German Weather Service"). */
const isTool = (reading: Reading, at: Stretch): boolean =>
  isSoftware(reading, at) &&
  (toolIn(reading, at) !== undefined || !/^\p{Lu}/u.test(reading.parsed.tokens[at.to - 1]?.text ?? ''));

/** Who restricts: the organisations of the subject or behind "by", whoever speaks of himself, else the one that acted last. */
export function actorOf(reading: Reading, clause: Clause): string | null {
  const { parsed, topic } = reading;
  // The maker of a tool is not who bans it, and a ban is nobody.
  const acted = topic.organisationIsVendor ? null : topic.organisation;
  const agent = agentOf(reading, clause);
  if (agent !== null) return agent;
  const acting = actingIn(reading, clause);
  if (!acting) return clause.subject ? null : acted;
  const head = headWord(reading, acting);
  if (BAN_NOUNS.has(head)) return acted;
  const named = namedIn(reading, acting);
  if (named !== null) return named;
  if (ORDER_NOUNS.test(head)) return acted;
  const words = clauseText(reading, acting);
  if (FIRM.test(words)) return acted ?? topic.organisation;
  if (WRITER.test(words))
    return speakerOf(reading, acting) ?? (topic.voice === 'article' ? null : topic.organisation);
  if (
    !PRONOUN.test(words) &&
    parsed.tokens[acting.from]?.capital &&
    !isTool(reading, acting) &&
    !STAFF.has(head)
  )
    return words;
  return PRONOUN.test(words) ? topic.organisation : acted;
}
