import type { When } from '../../model/time.ts';
import { isOnlyMeant } from './ban-stage.ts';
import type { PropositionInput } from './proposition-input.ts';
import { toldWords } from './told-words.ts';
import { stemOf, wordsOf } from './words.ts';

const FORBID = new Set(['ban', 'prohibit', 'bar', 'forbid', 'block', 'outlaw'].map(stemOf));
/** Where and for whom a ban holds, in the words of those who tell it. */
const SCOPES: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\b(?:employees|staff|workers|personnel|engineers)\b/i, 'for its staff'],
  [/\b(?:workplaces?|at work|office|work environments?)\b/i, 'at work'],
  [/\b(?:government|official|federal|state) devices\b/i, 'on official devices'],
  [/\b(?:students|pupils|schools)\b/i, 'in schools'],
];
const EFFECT =
  /\b(?:effective|starting|starts?|beginning|begins?|(?:from|as of) (?:(?:early|late|mid|next|this|last|the (?:start|end|beginning|middle)|\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|today|tomorrow|now|spring|summer|autumn|fall|winter)[\w-]*)|takes? effect|taking effect|comes? into (?:effect|force))\b/i;

/** "<Actor> bans <Tool> (<scope>, from <date>)": who, what, for whom, since when. */
export function bannedUse({ group, tool, vendor, actors, eventDate }: PropositionInput): string {
  const quotes = group.founding.map((one) => one.statement.quote);
  const forbids = quotes.some((quote) => wordsOf(quote).some((word) => FORBID.has(word.stem)));
  const many = actors.length > 1;
  const stage = group.key.split('|').at(-1);
  const imposed = forbids ? (many ? 'ban' : 'bans') : many ? 'restrict' : 'restricts';
  const weighed = many ? 'consider restricting' : 'considers restricting';
  const lifted = many ? 'lift the restriction of' : 'lifts the restriction of';
  const planned = `${many ? 'plan' : 'plans'} to ${forbids ? 'ban' : 'restrict'}`;
  const meant =
    quotes.length > 0 && group.founding.every(({ statement }) => isOnlyMeant(statement)) ? planned : imposed;
  if (stage !== 'weighed' && stage !== 'lifted' && actors.length === 1 && actors[0] === vendor) {
    const words = ownWords(group.founding);
    if (words !== undefined) return `${vendor} restricts who may use ${tool}: “${words}”`;
  }
  const verb = stage === 'weighed' ? weighed : stage === 'lifted' ? lifted : meant;
  const who = actors.length === 0 ? 'An organisation that is not named' : opening(listed(actors));
  const scopes = SCOPES.filter(
    ([pattern]) => quotes.filter((quote) => pattern.test(quote)).length * 4 >= quotes.length,
  );
  const when = eventDate === null ? [] : [dated(eventDate, group.founding)];
  const more = [...scopes.map(([, words]) => words), ...when].join(', ');
  return `${who} ${verb} ${tool}${more === '' ? '' : ` (${more})`}`;
}

/** A maker does not ban its own tool: whom it keeps from it, in the fullest words that name the maker. */
function ownWords(founding: PropositionInput['group']['founding']): string | undefined {
  return founding
    .flatMap(({ statement }) => (statement.polarity === 'affirmed' ? (toldWords(statement) ?? []) : []))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
}

function dated(day: When, founding: PropositionInput['group']['founding']): string {
  const effect = founding.some(
    ({ statement }) => statement.eventDate === day && EFFECT.test(statement.quote),
  );
  return effect && !day.includes('/') ? `from ${day}` : day;
}

/** "the city council" as it begins a sentence; names stay as they are written ("eBay"). */
const opening = (who: string): string => who.replace(/^(?:the|an?)(?= )/, (word) => word.charAt(0).toUpperCase() + word.slice(1)); // prettier-ignore

/** Names for a sentence: "A", "A and B", "A, B and C". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
