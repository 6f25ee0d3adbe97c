import { isBodyNoun } from '../../lexicon/organised.ts';
import { BIT } from '../../lexicon/verbs.ts';
import { STARTERS } from '../../lexicon/words.ts';
import { isNominal, textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { sieved } from '../../text/sieved-pattern.ts';
import { readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import type { Source } from './source.ts';
import type { Topic } from '../topic.ts';

/** Offices that no maker of software has to give. */
const PUBLIC =
  /\b(?:senators?|governors?|mayors?|lawmakers?|ministers?|prosecutors?|judges?|attorneys?[- ]general|ombuds(?:man|woman|person)|councill?ors?|commissioners?|superintendents?|(?:head)?masters?|rectors?|deans?|congress(?:man|woman)|deput(?:y|ies) of parliament|sheriffs?|mothers?|fathers?|premiers?|chancellors?|registrars?|congress(?:woman|person)|deputy chief officers?|fire chiefs?|police chiefs?|chief constables?)\b/i;

/** Whether words give somebody a public office. */
export const isPublic = (words: string): boolean => PUBLIC.test(words);

/** Nouns that a maker may be called by as well: they tell of another where its name follows ("the privacy group Harrow"). */
const APPOSED =
  /^(?:group|nonprofit|non-profit|charity|ngo|coalition|collective|consultancy|laboratory|lab|firm|company|start-?up|outfit|newspaper|magazine|broadcaster|publisher)$/;

/** What stands before the first that a sentence is about: "And on Monday, the agency". */
const LEADS_IN = /^(?:conj|adv|mark|date)$/;

/**
 * The body that a sentence is about before token `before`, where it is certainly not the maker: "At the regulator, a
 * spokesman said …", "The authority has received 41 complaints, according to its lawyer". Undefined where none is.
 */
export function bodyBefore(parsed: Parsed, before: number, topic: Topic): string | undefined {
  let from = 0;
  while (from < before && LEADS_IN.test(parsed.tags[from] ?? '')) from++;
  if (/^(?:at|for)$/.test(parsed.tokens[from]?.lower ?? '')) from++;
  else if (!isNominal(parsed.tags[from]) && parsed.tags[from] !== 'det') return undefined;
  const phrase: Stretch | undefined = readPhrase(parsed, from, before);
  if (!phrase || phrase.to >= before || parsed.titleCase) return undefined;
  // The maker, or a firm that the catalogue knows, is named for itself.
  const known = parsed.names.find((name) => name.from >= phrase.from && name.to <= phrase.to);
  const maker =
    known !== undefined && (known.entry.tool !== null || topic.vendors.has(known.entry.organisation ?? ''));
  return maker || !isBody(parsed, phrase) ? undefined : textOf(parsed, phrase.from, phrase.to);
}

/**
 * Whom a sentence is about before token `before` where that is another than the maker by its name: an organisation that
 * the catalogue knows, or a name of several words ("The Storting has switched it off, a spokeswoman said"). Undefined where
 * it is the maker, or where a capital may only open the sentence; `its` spokesperson is somebody's all the same.
 */
export function strangerBefore(parsed: Parsed, before: number, topic: Topic): string | undefined {
  const possessed = /^(?:its|their)$/.test(parsed.tokens[before]?.lower ?? '');
  let from = 0;
  while (from < before && LEADS_IN.test(parsed.tags[from] ?? '')) from++;
  if (!isNominal(parsed.tags[from]) && parsed.tags[from] !== 'det') return undefined;
  const phrase = readPhrase(parsed, from, before);
  if (!phrase || phrase.to >= before || parsed.titleCase) return undefined;
  const known = parsed.names.filter((name) => name.from >= phrase.from && name.to <= phrase.to);
  if (known.some(({ entry }) => entry.tool !== null || entry.person !== null)) return undefined;
  if (known.some(({ entry }) => topic.vendors.has(entry.organisation ?? ''))) return undefined;
  const text = textOf(parsed, phrase.from, phrase.to);
  if (known.some(({ entry }) => entry.organisation !== null)) return text;
  const first = parsed.tags[phrase.from] === 'det' ? phrase.from + 1 : phrase.from;
  const words = phrase.to - first;
  if (words < 1 || (words === 1 && first === phrase.from && !possessed)) return undefined;
  // "According to its policy"
  if (words === 1 && STARTERS.has(parsed.tokens[first]?.lower ?? '')) return undefined;
  for (let i = first; i < phrase.to; i++)
    if (parsed.tokens[i]?.capital !== true && !/^(?:and|of|the|&)$/.test(parsed.tokens[i]?.lower ?? ''))
      return undefined;
  return text;
}

/** Whether a phrase names a body that is not the maker: by its last noun, or by the noun before a name ("the union Verdi"). */
function isBody(parsed: Parsed, { from, to }: Stretch): boolean {
  let body = false;
  let apposed = false;
  for (let i = from; i < to && parsed.tags[i] !== 'prep'; i++) {
    // "the Department of Homeland Security", where the catalogue knows the whole name
    if (body && parsed.tokens[i]?.lower === 'of') break;
    // "Spain's data watchdog": what is had says what it is.
    if (parsed.tags[i] === 'poss') body = apposed = false;
    if (!isNominal(parsed.tags[i])) continue;
    const word = parsed.tokens[i]?.lower ?? '';
    const named: boolean = (body || apposed) && parsed.tokens[i]?.capital === true;
    body = named || isBodyNoun(word);
    apposed = APPOSED.test(word);
  }
  return body;
}

/** "the U.S. Food and Drug Administration": one body, though "and" stands in its name; the noun before it is no body's. */
export function joinedBody(parsed: Parsed, { from, to }: Stretch, head: number): Source | undefined {
  const { tokens, tags } = parsed;
  if (tokens[head + 1]?.lower !== 'and' || !tokens[head]?.capital || tags[head] !== 'word') return undefined;
  // "The FBI and Homeland Security Department": what is a whole name by itself.
  const { text, lower } = tokens[head];
  if (!/\p{Ll}/u.test(text) || isBodyNoun(lower)) return undefined;
  if (head > from && tags[head - 1] !== 'det' && tags[head - 1] !== 'poss' && tags[head - 1] !== 'mark') {
    // "the FCC Public Safety and Homeland Security Bureau"
    let first = head - 1;
    while (first > from && tokens[first]?.capital && tags[first] === 'word') first--;
    const whole = tags[first] === 'det' || /^\p{Lu}{2,5}$|\./u.test(tokens[first]?.text ?? '');
    if (!whole || (tags[first] === 'det' && head - first > 3)) return undefined;
  } else if (head === from) return undefined;
  let end = head + 2;
  while (end < to && tokens[end]?.capital && tags[end] === 'word') end++;
  const last = tokens[end - 1];
  if (end - head < 4 || last === undefined || !JOINED.test(last.lower)) return undefined;
  const name = textOf(parsed, from, end);
  return {
    from,
    to,
    steps: [{ name, type: 'organisation', resolved: null }],
    role: 'organisation',
    vendor: false,
    organisation: name,
    toolOnly: false,
  };
}
const JOINED =
  /^(?:administration|agency|authority|board|bureau|centre|center|commission|committee|council|department|directorate|institute|ministry|office|service|services|society|association|union)$/;

/** Acts of those who use software, not of those who make it. */
const USING = BIT.ban;
/** The same in words that no verb of the lexicon tells. */
const SHUNS = sieved(
  /^(?:[^,.;]{0,40} )?(?:uses?|used|deploys?|deployed|relies on|tests?|tested)\b|\b(?:no longer|not|never) (?:\w+ )?(?:use|uses|allow|allows|permit|permits|run|runs)\b/,
);

const USES: ReadonlySet<string> = new Set('uses used runs ran'.split(' '));

/** "Huron uses Wrench at every desk": who has the tool and did not make it, where the verb may pass for a noun. */
export function userOf({ tokens, names, text }: Parsed, from: number): string | null {
  let to = from;
  while (to < from + 3 && tokens[to]?.capital === true) to++;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (first === undefined || last === undefined || to === from || STARTERS.has(first.lower)) return null;
  if (!USES.has(tokens[to]?.lower ?? '') || names.some((name) => name.from < to)) return null;
  return names.some(({ entry }) => entry.tool !== null) ? text.slice(first.start, last.end) : null;
}

/**
 * Whom a sentence is about where it is certainly not the maker: a body by its noun, or a name that the catalogue does not
 * know and that keeps others from using something ("Harrow Shipping no longer allows it"). Null where it may be the maker.
 */
export function strangerOf(parsed: Parsed, lead: Stretch, topic: Topic): string | null {
  const body = bodyBefore(parsed, Math.min(lead.to + 1, parsed.tokens.length), topic);
  if (body !== undefined) return body;
  if (lead.from > 0 && parsed.tags[lead.from - 1] !== 'mark') return null;
  for (let i = lead.from; i < lead.to; i++)
    if (parsed.tags[i] !== 'word' || parsed.tokens[i]?.capital !== true) return null;
  const forbids = parsed.verbs.some((verb) => verb !== undefined && (verb.classes & USING) !== 0);
  const shuns = (): boolean =>
    SHUNS.mayIn(parsed.sieving) && SHUNS.test(textOf(parsed, lead.to, parsed.tokens.length));
  return forbids || shuns() ? textOf(parsed, lead.from, lead.to) : null;
}
