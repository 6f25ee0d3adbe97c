import type { Catalogue } from '../../model/catalogue.ts';
import { publicBody } from './public-bodies.ts';
import { fold, stemOf, wordsOf } from './words.ts';

/** Names of the catalogue, ready for comparison. */
export interface Names {
  /** Folded name → organisation slug. */
  readonly organisations: ReadonlyMap<string, string>;
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
const LEGAL = /[,\s]+(?:inc|ltd|llc|corp|corporation|company|co|group|holdings?|limited|plc|gmbh|ag|sa)\.?$/;

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

/**
 * Canonical actor: an organisation's slug, or its folded name without article and legal form, so that
 * "Alibaba Group Holding" and "Alibaba" are one actor whether the catalogue lists the long form or not; a country's body
 * is one under all its names.
 */
export function actorOf(name: string, names: Names): string {
  let folded = fold(withoutDay(name))
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/'s?$/, '');
  for (;;) {
    const slug = names.organisations.get(folded);
    if (slug !== undefined) return slug;
    const shorter = folded.replace(LEGAL, '');
    if (shorter === folded || shorter === '') return publicBody(folded) ?? folded.replaceAll(' ', '-');
    folded = shorter;
  }
}

/** What says when behind who acts: in small letters, as "USA Today" is a name; behind one word a day may be of the name too ("Black Friday"). */
const DAY =
  /(?:\s+(?:on|last|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?<=\S\s+\S+)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+(?:yesterday|today|(?:last|this) (?:week|month|year)))$/;

/** "The city council on Tuesday": who acts, without when. */
export function withoutDay(name: string): string {
  return name.replace(DAY, '');
}

/** Whether a name as told is the one that a ban's key stands for. */
export function isActorOf(key: string, name: string): boolean {
  return publicBody(name) === key || fold(name).replaceAll(' ', '-').includes(key);
}
