import type { Catalogue } from '../../model/catalogue.ts';
import { isBodyNoun } from '../lexicon/organised.ts';
import { publicBody } from './public-bodies.ts';
import { fold, stemOf, wordsOf } from './words.ts';

/** Names of the catalogue, ready for comparison. */
export interface Names {
  /** Folded name → organisation slug. */
  readonly organisations: ReadonlyMap<string, string>;
  /** What country's body for what (`it-privacy`) → slug of the one organisation that is it. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Tool slug → vendor's organisation slug. */
  readonly vendors: ReadonlyMap<string, string>;
  /** Tool slug → its folded names. */
  readonly tools: ReadonlyMap<string, readonly string[]>;
  /** Folded names of newsrooms and other outlets: they tell of bans, they seldom impose them. */
  readonly outlets: ReadonlySet<string>;
  /** Stems of all names of tools and organisations: no objects of predicates. */
  readonly stems: ReadonlySet<string>;
}

const cache = new WeakMap<Catalogue, Names>();
const LEGAL =
  /[,\s]{1,3}(?:inc|ltd|llc|corp|corporation|company|co|group|holdings?|limited|plc|gmbh|ag|sa)\.?$/;

/** Public bodies by what they are for, as far as one organisation alone is it. */
function bodiesOf({ organisations }: Catalogue): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const { slug, name, names } of organisations)
    for (const id of new Set([name, ...names].flatMap((one) => publicBody(one) ?? [])))
      found.set(id, found.has(id) ? null : slug);
  return new Map([...found].flatMap(([id, slug]) => (slug === null ? [] : [[id, slug] as const])));
}

/** Compiled once per catalogue object. */
export function namesOf(catalogue: Catalogue): Names {
  const known = cache.get(catalogue);
  if (known) return known;
  const names: Names = {
    organisations: new Map(
      catalogue.organisations.flatMap((one) =>
        [one.slug, one.name, ...one.names].map((name): readonly [string, string] => [fold(name), one.slug]),
      ),
    ),
    bodies: bodiesOf(catalogue),
    vendors: new Map(catalogue.tools.map((tool) => [tool.slug, tool.vendor])),
    tools: new Map(catalogue.tools.map((tool) => [tool.slug, [tool.name, ...tool.aliases].map(fold)])),
    outlets: new Set(
      catalogue.publishers
        .filter((one) => one.organisation === null && one.kind !== 'vendor' && one.kind !== 'regulator')
        .flatMap((one) => [one.name, ...one.names].map(fold)),
    ),
    stems: new Set(
      [
        ...catalogue.tools.flatMap((tool) => [tool.name, ...tool.aliases]),
        ...catalogue.organisations.flatMap((one) => [one.name, ...one.names]),
      ].flatMap((name) => wordsOf(name).map((word) => stemOf(word.folded))),
    ),
  };
  cache.set(catalogue, names);
  return names;
}

/** "The council's chief technology officer": who speaks and orders for a body is that body. */
const OFFICER =
  /(?<=\p{L})'s? (?:(?:acting|deputy|outgoing) )?(?:chief (?:\p{L}+ ){0,3}officer|chief executive|c[aeistp]o|ciso)$/u;

/**
 * "Orrin Gov. Jane Moe", "Harrow Mayor Joe Doe": what the head of a state or a town orders is its order, while he is
 * its head.
 */
const HEADED =
  /^((?:(?!(?:gov|governor|mayor|premier|former|ex|deputy|vice|lieutenant|lt|republican|democratic)\b)[\p{L}-]+ ){1,3})(?:(?:republican|democratic) )?(?:gov\.?|governor|mayor|premier(?! (?:league|division|bank|group|inn|foods?|health|support|oil|services?|insurance|hotels?|club|cup|energy|properties)\b)) [\p{L}'.-]+(?: [\p{L}'.-]+){0,2}$/u;

/**
 * Canonical actor: an organisation's slug, or its folded name without article and legal form, so that
 * "Alibaba Group Holding" and "Alibaba" are one actor whether the catalogue lists the long form or not; a country's body
 * is one under all its names.
 */
export function actorOf(name: string, names: Names): string {
  const known = names.organisations.get(fold(name));
  if (known !== undefined) return known;
  let folded = fold(withoutDay(name))
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/'s?$/, '')
    .replace(OFFICER, '')
    .replace(HEADED, (_, place: string) => place.trim());
  for (;;) {
    const slug = names.organisations.get(folded);
    if (slug !== undefined) return slug;
    const shorter = folded.replace(LEGAL, '');
    if (shorter === folded || shorter === '') {
      const body = publicBody(folded);
      return body === undefined ? folded.replaceAll(' ', '-') : (names.bodies.get(body) ?? body);
    }
    folded = shorter;
  }
}

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** What says when behind who acts: in small letters, as "USA Today" is a name. */
const DAY = new RegExp(
  `\\s(?:(?:on|last|this|next) ${WEEKDAY}|yesterday|today|(?:last|this) (?:week|month|year))$`,
  'u',
);
/** A day without "on": behind a word that names no day's feast or song ("the council Tuesday", not "Ruby Tuesday"). */
const BARE_DAY = new RegExp(`\\s(\\S{1,40})\\s${WEEKDAY}$`, 'u');
/** The same before who acts ("On Saturday the city council", "Last week Globex"). */
const DAY_BEFORE = new RegExp(
  `^(?:[Oo]n (?:${WEEKDAY}|(?:\\d{1,2} )?${MONTH}(?: \\d{1,2})?(?:,? \\d{4})?)|[Ii]n ${MONTH}(?: \\d{4})?|(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|year|${WEEKDAY})|(?:[Yy]ester|[Tt]o)day|${WEEKDAY}(?= the ))(?: (?:morning|afternoon|evening|night))?,? (?=\\S)`,
  'u',
);

/** "The city council on Tuesday", "On Tuesday the city council": who acts, without when. */
export function withoutDay(name: string): string {
  const rest = name.replace(DAY_BEFORE, '').replace(DAY, '');
  const last = BARE_DAY.exec(rest)?.[1] ?? '';
  return /^\p{Ll}/u.test(last) || isBodyNoun(fold(last)) ? rest.slice(0, rest.lastIndexOf(' ')) : rest;
}

/** Whether a name as told is the one that a ban's key stands for. */
export function isActorOf(key: string, name: string): boolean {
  const acts = withoutDay(name);
  return publicBody(acts) === key || fold(acts).replaceAll(' ', '-').includes(key);
}
