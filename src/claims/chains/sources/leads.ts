import { isBodyNoun } from '../../lexicon/organised.ts';
import { OUTLET_NAMES, ROLE_OF } from '../../lexicon/roles.ts';
import type { Role } from '../../lexicon/roles.ts';
import { textOf } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import { anyone } from '../reach/by-place.ts';
import { hasVerb, leadStart, word } from '../frames/frame.ts';
import { rememberDescribed, rememberNamed } from './described.ts';
import { nameBehind, named } from './naming.ts';
import { PASTS, TITLES, readPhrase } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { strangerOf, userOf } from './offices.ts';
import { readSource } from './sources.ts';
import { insiderIn } from './typing.ts';
import { meetPerson } from '../topic.ts';
import type { Topic } from '../topic.ts';

/**
 * Remembers whom a sentence opens with, for "it says" and "they found" in the next: a body or a document that the text
 * named, or several people. Nobody is met by this: a phrase that opens a sentence may name anything.
 */
export function rememberLead(topic: Topic, parsed: Parsed): void {
  const length = parsed.tokens.length;
  const from = leadStart(parsed, { from: 0, to: length });
  const phrase = parsed.tags[from] === 'pron' ? undefined : readPhrase(parsed, from, length);
  topic.actor = actorAt(parsed, from) ?? topic.actor;
  const couple = coupleAt(parsed, from);
  if (couple !== undefined) topic.group = { name: couple, type: 'researcher' };
  const insider = insiderIn(parsed.text.slice(parsed.tokens[from]?.start ?? 0, parsed.sentence.end));
  if (insider !== undefined) {
    topic.group = { name: insider, type: 'anonymous_source' };
    topic.body = null;
    return;
  }
  if (parsed.tags[from] === 'pron') return;
  topic.body = null;
  topic.stranger = (phrase && strangerOf(parsed, phrase, topic)) ?? userOf(parsed, from);
  if (!phrase || parsed.titleCase || !(hasVerb(parsed, phrase.to, length) || actsNext(parsed, phrase.to)))
    return;
  const met = { ...topic, people: new Map(), described: new Map() };
  // "Two nurses found …": several by their number, whatever they are.
  const source =
    readSource(parsed, phrase, met) ??
    (/^(?:two|three|four|five|six|several|both)$/.test(word(parsed, phrase.from))
      ? anyone(parsed, phrase, met)
      : undefined);
  const last = source?.steps.at(-1);
  if (!source || !last || source.vendor) return;
  rememberDescribed(parsed, phrase, source, topic);
  if (source.role === 'name') return;
  const known = { name: last.name, type: last.type };
  if (source.role === 'document' || source.role === 'organisation' || source.role === 'outlet')
    topic.body = known;
  else if (source.role === 'person' && last.type === 'organisation') topic.body = known;
  else if (
    /^(?:experts|researcher|user|work|insider)$/.test(source.role) &&
    (MANY.test(last.name) || isPlural(last.name))
  )
    topic.group = known;
}

/** Token behind a name of two words or more at `at`, which the catalogue does not know; `at` where none stands there. */
function nameEnd(parsed: Parsed, at: number): number {
  let to = at;
  while (parsed.tokens[to]?.capital && parsed.tags[to] === 'word') to++;
  return to - at > 1 && to - at < 5 ? to : at;
}

/** "Aylin Demir and Otto Brandt": two names, of two words or more each, at `from`. */
function coupleAt(parsed: Parsed, from: number): string | undefined {
  const and = nameEnd(parsed, from);
  const to = and > from && word(parsed, and) === 'and' ? nameEnd(parsed, and + 1) : and;
  return to > and + 1 ? textOf(parsed, from, to) : undefined;
}

/** Whether a verb stands at `at`, be it none of the lexicon ("spoke", "looked"). */
const actsNext = (parsed: Parsed, at: number): boolean =>
  /^(?:verb|aux|adv)$/.test(parsed.tags[at] ?? '') ||
  PASTS.has(word(parsed, at)) ||
  /^\p{Ll}{2,}ed$/u.test(word(parsed, at));

/** "Aylin Demir looked": a name at `from` that acts and is no paper's or body's by its words. */
function actorAt(parsed: Parsed, from: number): string | undefined {
  const to = nameEnd(parsed, from);
  if (to === from || parsed.titleCase || !actsNext(parsed, to)) return undefined;
  for (let i = from; i < to; i++)
    if (OUTLET_NAMES.has(word(parsed, i)) || isBodyNoun(word(parsed, i)) || ROLE_OF.has(word(parsed, i)))
      return undefined;
  return textOf(parsed, from, to);
}

/** What is put beside a name shows that it is a person's: his age, his trade, what he did ("Gav Pugh, 41,", "…, who"). */
function isDescribed(parsed: Parsed, to: number): boolean {
  if (word(parsed, to) !== ',') return false;
  if (/^(?:who|whose)$/.test(word(parsed, to + 1))) return true;
  if (/^\d{2}$/.test(word(parsed, to + 1)) && parsed.tags[to + 2] === 'mark') return true;
  if (parsed.tags[to + 1] !== 'det') return false;
  // "a company with sixty employees": the first of its nouns.
  for (let i = to + 2; i < to + 7 && parsed.tags[i] !== 'mark'; i++) {
    const role = ROLE_OF.get(word(parsed, i));
    if (role) return PEOPLES.has(role);
  }
  return false;
}

/** Whether a word of a phrase, or one put beside it, can make it a person's. */
function mayBePerson(parsed: Parsed, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (TITLES.has(word(parsed, i)) || PEOPLES.has(ROLE_OF.get(word(parsed, i)) ?? 'document')) return true;
  return isDescribed(parsed, to);
}

/** Roles of people. */
const PEOPLES: ReadonlySet<Role> = new Set(['user', 'work', 'researcher', 'officer']);

/**
 * Remembers the person whom a sentence opens with and that tells nothing in it, for "he" and "she" in the next ones: by a
 * noun for one person, or a name that words beside it give to a person.
 */
export function meetLead(parsed: Parsed, topic: Topic): void {
  const length = parsed.tokens.length;
  const from = leadStart(parsed, { from: 0, to: length });
  const phrase = /^(?:det|word|name)$/.test(parsed.tags[from] ?? '')
    ? readPhrase(parsed, from, length)
    : undefined;
  if (!phrase || parsed.titleCase || !hasVerb(parsed, phrase.to, length)) return;
  if (!mayBePerson(parsed, phrase)) return;
  const name = nameBehind(parsed, phrase, length);
  const tried = { ...topic, people: new Map(topic.people), described: new Map() };
  const source = named(parsed, readSource(parsed, phrase, tried), name, tried);
  const last = source?.steps.at(-1);
  if (!source || !last || source.toolOnly || source.steps.length > 1 || TITLES.has(last.name.toLowerCase()))
    return;
  const byName = source.role === 'person' && /^\p{Lu}\S+ \S/u.test(last.name);
  const one = PEOPLES.has(source.role as Role) && !MANY.test(last.name) && !isPlural(last.name);
  const titled = byName && phrase.to - phrase.from > last.name.split(' ').length;
  if (
    (byName && (titled || isDescribed(parsed, phrase.to))) ||
    (one && !/s$/.test(word(parsed, phrase.to - 1)))
  ) {
    const known = { name: last.name, type: last.type };
    meetPerson(topic, known);
    if (byName) rememberNamed(parsed, phrase, known, topic);
  }
}

/** Phrases for several people. */
const MANY =
  /^(?:two|three|four|five|six|several|some|many|the (?:two|three|researchers|students|engineers|developers|users))\b/i;

/** "Researchers at the University of Graz": the first noun, without an article, says that they are several. */
const isPlural = (name: string): boolean =>
  /^(?:[A-Z][a-z-]+ )?[\w-]*(?:ers|ors|ists|ians|ants|ents|ees|sts|people|hackers|experts|academics)\b/.test(
    name,
  );
