import type { Attribution } from '../model/statement.ts';
import type { Mention, MentionContext } from './mention.ts';
import { slugOf } from './names.ts';
import { OUTSIDER } from './outsiders.ts';
import { paperOf } from './papers.ts';
import { toldTo } from './told-to.ts';

/** Unnamed people of an organisation ("two employees", "a manager at Globex"), with the organisation they are of. */
const PEOPLE =
  /^(?:an?|one|two|three|four|five|several|some|multiple) (?:(?:senior|current|unnamed|anonymous|different) ){0,2}(?:employees?|staff(?: members?|ers?)?|workers?|engineers?|developers?|executives?|managers?|officials?|suppliers?|contractors?)(?: (?:of|at|from|inside|within) (?:the )?(.{1,60}))?$/i;

/** The same with the organisation before them ("two Volvo employees"). */
const ITS_PEOPLE =
  /^(?:an?|one|two|three|four|five|several|some|multiple) (?:(?:senior|current|unnamed|anonymous|different) ){0,2}(\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*){0,3}) (?:employees?|staff(?: members?|ers?)?|workers?|engineers?|developers?|executives?|managers?|officials?)$/u;

/**
 * Unnamed people who are said to know of it ("two sources", "a manager briefed on the decision"): nobody who left
 * or is of another house.
 */
export const knows = (name: string): boolean =>
  (KNOWING.test(name) || TOLD_OF_IT.test(name)) && !LEFT.test(name) && !OUTSIDER.test(name);
const KNOWING =
  /\b(?:sources?|persons?|people|individuals?|insiders?|informants?|whistle-?blowers?|someone|somebody)\b/i;
/** What an organisation does, of which they were told; the market or a supplier is none. */
const TOLD_OF_IT =
  /\b(?:familiar with|briefed on|knowledge of|close to|aware of) (?:the |its |their |this |internal )+(?:[\w-]+ ){0,2}?(?:matter|decisions?|plans?|planning|order|move|ban|polic(?:y|ies)|discussions?|deliberations?|situation|changes?|directive|memo|issue|investigation|roll-?out|thinking|process|meeting|company|organi[sz]ation)\b|\b(?:unnamed|anonymous) (?:officials?|diplomats?|aides?)\b/i;
const LEFT = /\bformer\b|\bex-/i;
/** "several people who use it at home": whom the sentence calls users. */
export const onlyUses = (name: string, sentence: string): boolean => {
  const at = sentence.indexOf(name) + name.length;
  return USING.test(sentence.slice(at, at + 24));
};
const USING = /^ (?:who (?:uses?|used|bought|owns?|tried)\b|in the (?:queue|street|comments|forum)\b)/i;

/** "Two executives", "an unnamed official": of whatever house. */
export const isOfNoHouse = (name: string): boolean =>
  /\b(?:executives?|officials?|suppliers?|contractors?)$/i.test(name.trim()) && !ITS_PEOPLE.test(name.trim());

/** Whether a name stands for unnamed people of the very organisation whose act is told, or of none that is said. */
export function isItsPeople(name: string, { book, parties }: MentionContext): boolean {
  const match = PEOPLE.exec(name.trim()) ?? ITS_PEOPLE.exec(name.trim());
  if (!match) return false;
  const [, house] = match;
  if (house === undefined || /^(?:company|firm|group|bank|organi[sz]ation|agency|school)$/i.test(house))
    return true;
  return parties.includes(book.organisationNamed(house) ?? slugOf(house));
}

const HEARD =
  /\b(?:he|she|they|who|it) (?:had |have |has |only |also )?(?:heard|believes?|believed|thinks?|thought|suspects?|suspected|assumes?|assumed|guess(?:es|ed)?|(?:was|is|were|are) (?:not|un) ?(?:certain|sure)|was told|were told|jok(?:ed|es|ing)|quipped|speculat(?:ed|es))\b|\b(?:joked|quipped|speculated|guessed)\b|\bheard (?:of|about|from)\b|\bunclear (?:if|whether)\b|\brumou?rs?\b/i;

/** Who knows it from within, and who vouches for him. */
export function insider(plain: Mention, chain: readonly Attribution[], { book }: MentionContext): Mention {
  const outlets = chain.filter((link) => link.type === 'outlet');
  const teller = outlets.at(-1);
  const { sentence } = plain.keyed.statement;
  const named = teller
    ? (teller.resolved ?? teller.name)
    : (toldTo(sentence, book.publisher(plain.document.publisher), book) ?? undefined);
  // "two employees of Acme": a maker vouches for nobody who speaks of it.
  const within = book.publishersIn(plain.name).find(({ kind }) => kind !== 'vendor');
  const voucher =
    named === undefined
      ? (within?.slug ?? plain.document.publisher)
      : (book.publisherNamed(named)?.slug ?? book.publishersIn(named)[0]?.slug ?? slugOf(named));
  // What the source itself only heard or thinks, nobody vouches for.
  if (HEARD.test(sentence))
    return { ...plain, basis: 'insider', relation: 'insider', voucher: null, captured: false };
  const own = book.publisher(voucher).family === book.publisher(plain.document.publisher).family;
  return { ...plain, basis: 'insider', relation: 'insider', voucher, captured: own };
}

/** What people who know of it say stands in a review that nobody has seen: it is they who are vouched for. */
export function behindPaper(
  plain: Mention,
  before: Attribution | undefined,
  context: MentionContext,
): Mention | undefined {
  if (before?.type !== 'anonymous_source' || paperOf(plain.name) !== null || paperOf(plain.shown) !== null)
    return undefined;
  const names = namesOf(before);
  if (!knows(names.shown) || onlyUses(names.name, plain.keyed.statement.sentence)) return undefined;
  return insider({ ...plain, ...names }, plain.keyed.statement.chain, context);
}

/** A teller as a mention names him. */
export const namesOf = ({ name, resolved }: Attribution): Pick<Mention, 'name' | 'shown'> => ({
  name: name.trim(),
  shown: resolved ?? name.trim(),
});
