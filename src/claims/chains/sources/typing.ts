import type { Attribution, StatementKind } from '../../../model/statement.ts';
import type { NameMention } from '../../mentions/names.ts';
import { isBodyNoun } from '../../lexicon/organised.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import type { SievedText } from '../../text/sieved-pattern.ts';
import type { Topic } from '../topic.ts';

/** Where a step stands. */
export interface Told {
  readonly sentence: string;
  /** Names in the sentence that the lexicon knows. */
  readonly names: readonly NameMention[];
  readonly kind: StatementKind;
  /** Who makes the tool that the statement is about; null for nobody known. */
  readonly vendor: string | null;
}

/**
 * A step of a chain with what the whole sentence and text tell of its sort: whoever stays unnamed on purpose or knows from
 * within is an unnamed source, a paper is one wherever it tells, and a firm that looks into software is no mere
 * organisation. In a text on several tools the maker is that of the tool which the statement is about.
 */
export function typed(step: Attribution, { sentence, names, kind, vendor }: Told, topic: Topic): Attribution {
  if (isMaker(step, names, vendor)) return { ...step, type: 'vendor' };
  if (isUnnamed(step, sentence, topic.unnamed)) return { ...step, type: 'anonymous_source' };
  if (isPaper(step, topic)) return { ...step, type: 'outlet' };
  // Who bans something tells of its own act, whatever it looked into before.
  if (kind !== 'ban' && isFinder(step, topic)) return { ...step, type: 'researcher' };
  return step;
}

const isMaker = (
  { name, type }: Attribution,
  names: readonly NameMention[],
  vendor: string | null,
): boolean =>
  type === 'organisation' &&
  vendor !== null &&
  names.some(({ entry }) => entry.organisation === vendor && name.includes(entry.name));

/** Sorts of tellers who may turn out to be unnamed sources. */
const MAY_HIDE: ReadonlySet<string> = new Set(['organisation', 'researcher', 'experts', 'forum_user']);
/** Nouns for people. */
const PEOPLE =
  'officials?|executives?|employees?|staffers?|engineers?|developers?|managers?|bankers?|partners?|diplomats?|lobbyists?|lawyers?|insiders?|contractors?|workers?|testers?|advisers?|advisors?|aides?|nurses?|doctors?|teachers?|officers?|distributors?|resellers?|customers?|people|person|analysts?|investigators?|investors?|members?';
/** "an unnamed engineer", "a person familiar with the matter". */
const SAID_UNNAMED =
  /\b(?:unnamed|anonymous|unidentified|undisclosed|nameless)\b|\b(?:familiar with|briefed on|knowledge of|close to)\b/i;
/** "a former engineer", "two former employees": who left and gives no name. */
const FORMER = new RegExp(
  `^(?:an?|one|two|three|four|five|six|several|some|both) (?:[\\p{L}-]+ ){0,2}?former (?:[\\p{L}-]+ ){0,3}?(?:${PEOPLE})\\b`,
  'iu',
);
/** "two officials at the ministry", "one of the executives": counted, and of some house. */
const COUNTED = new RegExp(
  `^(?:(?:two|three|four|five|six|several) (?:[\\p{L}-]+ ){0,2}?(?:officials|executives|bankers|diplomats|lobbyists|insiders|partners|advisers|advisors)\\b|one of the (?:[\\p{L}-]+ )?(?:officials|executives|bankers|diplomats|lobbyists|insiders|people)\\b|(?:two|three|four|five|six|several) (?:[\\p{L}-]+ ){0,2}?(?:${PEOPLE}) (?:at|of|from|inside|within|with) )`,
  'iu',
);
/** What is said of those who do not want to be named, anywhere in their sentence. */
const ASKED =
  /\b(?:asked|asking|declin\w+|refus\w+|want(?:s|ed)?|wish(?:es|ed)?|prefer(?:s|red)?|would rather|request\w*|chose|choosing)\b(?: [\w’']+){0,2}? (?:not )?(?:to )?(?:be |remain |stay )?(?:named|identified|unnamed|anonymous|quoted by name)\b|\b(?:on|under) (?:the )?condition (?:of anonymity|that)\b|\b(?:not|n[o’']t|without being) (?:authori[sz]ed|allowed|permitted|cleared) to (?:speak|talk|discuss|comment|say)\b|\b(?:requested|requesting|granted|asked for|promised) anonymity\b|\bagreed not to (?:name|identify)\b|\b(?:is|are) not (?:naming|identifying) (?:the|this|these|him|her|them)\b|\bwhom (?:i|we) (?:will not|won[’']t|shall not|can[’']t|cannot|may not) name\b|\bwhose names? (?:is|are) (?:known|withheld)\b/i;

/** Whether somebody tells who is not named and says so, who knows from within, or who did so before in the text. */
function isUnnamed(
  { name, type, resolved }: Attribution,
  sentence: string,
  unnamed: ReadonlySet<string>,
): boolean {
  if (!MAY_HIDE.has(type)) return false;
  // "They", after somebody who asked not to be named.
  if (resolved !== null) return isHidden(resolved, unnamed);
  if (insiderIn(fromName(name, sentence)) !== undefined) return true;
  if (!isDescription(name)) return false;
  if (SAID_UNNAMED.test(name) || FORMER.test(name) || COUNTED.test(name)) return true;
  if (ASKED.test(sentence) && SOMEBODY.test(name)) return true;
  const again = AGAIN.exec(name)?.groups?.noun;
  return again !== undefined && unnamed.has(singular(again));
}
/** A sentence from a teller's name on; the name alone where it stands in another. */
function fromName(name: string, sentence: string): string {
  const at = sentence.indexOf(name);
  return at < 0 ? name : sentence.slice(at);
}

/** "A nurse", where the text says elsewhere that one is not named. */
function isHidden(name: string, unnamed: ReadonlySet<string>): boolean {
  const noun = HIDDEN.exec(name)?.groups?.noun;
  return noun !== undefined && unnamed.has(singular(noun));
}
const HIDDEN = new RegExp(
  `^(?:an?|one|two|three|several|some|both|the)(?: [\\p{L}-]+){0,3}? (?<noun>${PEOPLE})$`,
  'iu',
);

/** Somebody of a house who is not named, where words open with him ("somebody who works there", "someone inside Orrin"). */
export const insiderIn = (words: string): string | undefined => WITHIN.exec(words)?.[0];
const WITHIN =
  /^(?:[Ss]ome(?:body|one)|[Oo]ne person) (?:(?:inside|within|at) (?:(?:the|its) (?:company|firm|maker|vendor|agency|bank|ministry|team|business)\b|\p{Lu}[\p{L}\d]+)|close to (?:the|its) (?:\w+ ){0,2}?(?:matter|company|firm|talks|discussions|situation|negotiations|investigation|inquiry|case|deal|decision|maker|vendor|project|team|board|management|developers?|executives?|plans?)\b|familiar with|briefed on|with (?!(?:\w+ )?(?:no|not|little|scant|limited|hardly|scarcely|barely|any|zero|less)\b)(?:\w+ ){0,2}?knowledge of|(?:(?:who|that) (?:works?|worked|used to work|has worked|had worked|is employed)|working) (?:there\b|(?:at|for|inside|with) (?:(?:the|its) (?:company|firm|maker|vendor|agency|bank|ministry|team|business)\b|\p{Lu}[\p{L}\d]+)))/u;

/** "the official", "one of the officials", "the former employee": again. */
const AGAIN = new RegExp(
  `^(?:the|one of the|both|another)(?: (?:two|three|other|former|second))* (?<noun>${PEOPLE})$`,
  'iu',
);
const INTRODUCED = new RegExp(
  `\\b(?:an?|one|two|three|four|five|six|several|some|both)(?: [\\p{L}-]+){0,4}? (?<noun>${PEOPLE})\\b`,
  'giu',
);
/** "404 Media agreed not to name the employee". */
const KEPT_BACK = new RegExp(
  `\\b(?:name|identify|naming|identifying) (?:the|this|these) (?<noun>${PEOPLE})\\b`,
  'iu',
);
const singular = (noun: string): string => noun.toLowerCase().replace(/s$/, '');

const ASKS = sieved(ASKED);
const SAYS_UNNAMED = sieved(SAID_UNNAMED);
const SAYS_FORMER = sieved(/\bformer\b/i);

/** Nouns for people whom a text introduces without a name because they asked for it, or who know from within. Linear. */
export function findUnnamed(sentences: readonly SievedText[]): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const sentence of sentences) {
    const asked = ASKS.testIn(sentence);
    if (!asked && !SAYS_UNNAMED.testIn(sentence) && !SAYS_FORMER.testIn(sentence)) continue;
    const kept = KEPT_BACK.exec(sentence.text)?.groups?.noun;
    if (asked && kept !== undefined) nouns.add(singular(kept));
    for (const { 0: phrase, groups } of sentence.text.matchAll(INTRODUCED))
      if (asked || SAID_UNNAMED.test(phrase) || FORMER.test(phrase)) nouns.add(singular(groups?.noun ?? ''));
  }
  return nouns;
}
const SOMEBODY = new RegExp(
  `^(?:an?|one|the|two|three|four|five|six|several|some|both|another)\\b.*?\\b(?:${PEOPLE}|[\\p{L}]+(?:er|or|ist|ian|man|woman|ant|clerk)s?)\\b`,
  'iu',
);

/** Whether words describe somebody, and are nobody's name. */
const isDescription = (name: string): boolean =>
  /^(?:an?|one|the|two|three|four|five|six|several|some|both|another|many)\b/i.test(name);

/** Whether the text shows elsewhere that a name is a paper's. */
function isPaper({ name, type }: Attribution, { people }: Topic): boolean {
  if (!/^(?:organisation|forum_user|researcher)$/.test(type) || isDescription(name)) return false;
  const known = people.get(name.split(' ').at(-1)?.toLowerCase() ?? '');
  return known?.type === 'outlet' && known.name.replace(/^The /, '') === name.replace(/^The /, '');
}

/** "a team at the University of Girona", "the fuzzing team at Harrow Labs". */
const TEAM =
  /\b(?:team|group|lab|laboratory|unit|pair|duo)\b.*? (?:at|of|from|in) .*\b(?:Universit\p{L}*|Institut\p{L}*|College|Polytechnic\p{L}*|Labs?|Laborator\p{L}*|Research|ETH|MIT|TU)\b|\b(?:research|fuzzing|security|threat|red|incident|response|forensic\p{L}*|reverse-engineering) (?:team|group|firm|company|shop|outfit|consultancy)\b/u;

function isFinder({ name, type, resolved }: Attribution, { firms }: Topic): boolean {
  if (type !== 'organisation') return false;
  const called = (resolved ?? name).replace(/^[Tt]he /, '');
  return (
    firms.has(called) ||
    (TEAM.test(name) &&
      !/^(?:my|our|its|their|his|her)\b/i.test(name) &&
      !isBodyNoun(called.split(' ').at(-1)?.toLowerCase() ?? ''))
  );
}
