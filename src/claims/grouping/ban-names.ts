import { isBodyNoun } from '../lexicon/organised.ts';
import { ORDER_NOUNS } from '../lexicon/triggers.ts';
import { withoutDay } from './names.ts';
import type { Names } from './names.ts';
import { publicBody } from './public-bodies.ts';
import { fold, stemOf, wordsOf } from './words.ts';

/** Nouns by which a firm may be meant without its name. */
export const FIRMS =
  'company|firm|group|bank|business|employer|organi[sz]ation|corporation|retailer|carmaker|manufacturer|giant|airline|carrier|insurer|operator|utility|clinic|trust';
/** "Several federal bodies", "These US states": none by its name. */
const SOME_OF_THEM =
  /^(?:[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Vv]arious|[Mm]ultiple|[Nn]umerous|[Oo]ther|[Tt]hese|[Tt]hose|[Aa]t least|[Mm]ore than) (?:\p{Ll}|\p{N}|U\.?S\.?\b|EU\b|UK\b)/u;
/** "Nobody at Orrin", "No bank": what none of them did is no act of them, nor of who else bans. */
const NOBODY = /^(?:nobody|no one|none|neither|no \p{Ll}+)\b/iu;
/** "The bill would prohibit it": not in force, and nobody's act. */
const BILL =
  /^(?:the|an?|this|that|such an?|its|their) (?:[\p{L}-]+ ){0,2}?(?:bill|draft|proposal|amendment|petition|motion)$/iu;

/** "On Saturday", "In the north": what stands before who acts. */
const WHEN_OR_WHERE =
  /^(?:(?:[Oo]n|[Ii]n|[Aa]t|[Ss]ince|[Uu]ntil|[Aa]fter|[Bb]efore|[Dd]uring|[Bb]y|[Ff]rom|[Ll]ast|[Nn]ext|[Tt]his) (?:[\p{Ll}\d]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?:[Ii]n|[Aa]t|[Ff]rom) \p{Lu}\S*$|(?:[Yy]ester|[Tt]o)day\b)/u;
/** "The Courier understands": a teller with his verb. */
const TELLS =
  /\s(?:understands?|says?|said|reports?|reported|learn(?:s|ed)|writes?|claims?|reveals?|disclose[sd]?)$/;

/** What names nobody who could ban. */
const UNNAMED: readonly RegExp[] = [BILL, WHEN_OR_WHERE, TELLS, SOME_OF_THEM, NOBODY];

/**
 * Whether a ban told of such an actor is no act of anybody who bans elsewhere in the text: a bill's, or of a time or
 * place.
 */
export const isNobodys = (actor: string): boolean => BILL.test(actor) || WHEN_OR_WHERE.test(actor);

/** Whether it is none of them that acts ("no bank"). */
export const isNobody = (actor: string): boolean => NOBODY.test(actor);

/** "The authority", "the Munich-based carrier": a noun alone, in small letters. */
const BARE_NOUN = /^(?:the|this|that|an?) (?:\p{L}+-based )?(\p{Ll}+)$/iu;
const FIRM = new RegExp(`^(?:${FIRMS})$`);

const LAND = /^(?:country|nation|state|province|territory|bloc)$/;

/** A part of a body, which text calls by its noun alone ("the office recommended"). */
const OFFICE = /^(?:office|bureau|directorate|branch)$/;

function isBareNoun(name: string): boolean {
  const noun = BARE_NOUN.exec(name)?.[1];
  return (
    noun !== undefined &&
    /^\p{Ll}/u.test(noun) &&
    (isBodyNoun(noun) || [FIRM, LAND, OFFICE, ORDER_NOUNS].some((one) => one.test(noun)))
  );
}

const COMMON_ACTORS: ReadonlySet<string> = new Set(
  'the a an this that these those its their it they them him her each any some all both other another many several most of us we i he she you our my one two three who which ban restriction move decision order policy notice memo company companies firm group organisation organization institution enterprise employer business bank school university government agency regulator vendor team user developer customer client major large big tech chinese western american european'
    .split(' ')
    .map(stemOf),
);

/** Whether words name somebody who bans: "the ban", "the company", "each of them", an outlet that reports it do not. */
export function isNamed(name: string, names: Names): boolean {
  if (names.organisations.has(fold(name)) || publicBody(name) !== undefined) return true;
  if (names.outlets.has(fold(name))) return false;
  // A place in capitals opens an agency report; it does not act. A name has a capital letter or a digit.
  if (/^\p{Lu}{5,}$/u.test(name) || !/[\p{Lu}\p{N}]/u.test(name)) return false;
  if (UNNAMED.some((one) => one.test(name))) return false;
  return !isBareNoun(name) && !wordsOf(name).every((word) => COMMON_ACTORS.has(word.stem));
}

/**
 * Who acts behind a time that was read as the actor ("On Saturday the city council has banned it"); else the words
 * themselves.
 */
export function behindTime(name: string, quote: string): string {
  if (!WHEN_OR_WHERE.test(name) || withoutDay(name) !== name || !quote.startsWith(name)) return name;
  return ACTS_BEHIND.exec(quote.slice(name.length))?.[1] ?? name;
}

const ACTS_BEHIND =
  /^,? ((?:(?:the|an?) )?(?:[\p{L}\p{N}.&'’-]{1,30} ){1,8}?)(?<!\b(?:is|are|was|were|be|been|being|got|gets) )(?:has |have |had )?(?:banned|bans|barred|blocked|prohibited|prohibits|forbade|forbids|forbidden)\b/u;
