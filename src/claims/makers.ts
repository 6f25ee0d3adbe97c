import type { Lexicon, NameEntry } from './lexicon/compile.ts';
import { LayeredMap } from './lexicon/layered.ts';
import { sieved } from './text/sieved-pattern.ts';
import type { SievedPattern } from './text/sieved-pattern.ts';
import { tokenize } from './text/tokens.ts';

/** A person or firm that a text says made its tool. */
export interface Maker {
  readonly name: string;
  readonly person: boolean;
}

/** Characters that are searched: who made a thing is told early. */
const SEARCHED = 20_000;
/** Makers of one text at most. */
const MOST = 8;

const NAME =
  "\\p{Lu}[\\p{L}\\p{N}&'’-]{1,30}(?: (?:de |van |von |der |& )?\\p{Lu}[\\p{L}\\p{N}&'’-]{0,30}){0,3}";
const FIRM =
  'company|firm|start-?up|studio|vendor|publisher|manufacturer|provider|operator|foundation|group|business|team|agency|collective|cooperative|non-?profit|association';
const ONE = 'author|creator|maintainer|developer|founder|co-?founder|programmer|owner|inventor';
const ROLES = `(?:${FIRM}|${ONE}|maker)s?`;
const NOUNS =
  'app|application|tool|extension|plug-?in|add-?on|package|library|software|service|browser|editor|product|project|router|device|firmware|program|platform|client|server|gem|crate|module|SDK|framework|game|chatbot|assistant|agent|bot|scanner|CLI|IDE|database|player|wallet|VPN|password manager|package manager|utility|driver';
/** At most three words between a role and a name: "the Estonian company", "lead developer"; capitals only before them. */
const SOME = "(?:(?:\\p{Ll}[\\p{L}'’-]{1,20}|\\p{Lu}[\\p{L}'’-]{1,20}(?= \\p{Ll})) ){0,3}";

/** A text without these words says of nobody that they made something. */
const SAYS_WHO = sieved(
  new RegExp(
    `\\b(?:${ROLES}|made by|developed|built by|maintained|published by|sold by|written by|created|run by|operated|makes|develops|maintains|sells|owns|Inc|GmbH|Ltd|Software|Labs|Technologies)\\b`,
  ),
);

/**
 * How texts say who made a tool, by the tool's names and what stands for it. `needs` is in every match and is looked for
 * first: the patterns are different for every tool, and to compile one costs more than to read most texts.
 */
interface Construction {
  readonly needs: SievedPattern;
  readonly source: (thing: string, names: string) => string;
}
const CONSTRUCTIONS: readonly Construction[] = [
  {
    needs: sieved(new RegExp(`(?:${ROLES}) (?:behind|of|that|which) `)),
    source: (thing) =>
      `(?<name>${NAME}), (?:an? |the |its )?(?<role>(?:[\\p{L}'’-]{2,20} ){0,4}${ROLES}) (?:behind|of|that \\p{L}{3,12}|which \\p{L}{3,12}) (?:${thing}|it\\b)`,
  },
  {
    needs: sieved(new RegExp(`(?:${ROLES}),? (?:the )?${SOME}\\p{Lu}`, 'u')),
    source: (thing) => `${thing}['’]s? (?<role>${SOME}${ROLES}),? (?<more>(?:the )?${SOME})(?<name>${NAME})`,
  },
  {
    needs: sieved(new RegExp(`\\b(?:${ROLES}) (?:behind|of) `)),
    source: (thing) => `\\b(?<role>(?:${ROLES})) (?:behind|of) ${thing},? (?<name>${NAME})`,
  },
  {
    needs: sieved(/[ -](?:maker|developer|author|creator|vendor|owner|publisher|parent)s? \p{Lu}/u),
    source: (_, names) =>
      `(?:${names})[ -](?<role>maker|developer|author|creator|vendor|owner|publisher|parent)s? (?<name>${NAME})`,
  },
  {
    needs: sieved(
      /\b(?:made|developed|built|maintained|published|sold|written|created|run|operated|produced) by /,
    ),
    source: (thing) =>
      `(?:${thing})[^.;\\n]{0,40}?\\b(?:made|developed|built|maintained|published|sold|written|created|run|operated|produced) by (?<role>${SOME})(?<name>${NAME})`,
  },
  {
    needs: sieved(
      /, (?:which|who) (?:makes|develops|maintains|sells|publishes|runs|operates|owns|created|built|wrote|builds|leads) /,
    ),
    source: (thing) =>
      `(?<name>${NAME}), (?:which|who) (?<role>makes|develops|maintains|sells|publishes|runs|operates|owns|created|built|wrote|builds|leads) (?:${thing}|it\\b)`,
  },
  // "Copperhead, the coding agent from Vancouver start-up Brambling", "Norvane, a VPN app by Sable Ltd"
  {
    needs: sieved(
      new RegExp(
        `, (?:an?|the|one of the|its) (?:[\\p{L}\\d'’-]{2,20} ){0,5}(?:${NOUNS}) (?:from|by|of) `,
        'u',
      ),
    ),
    source: (_, names) =>
      `(?:${names}), (?:an?|the|one of the|its) (?:[\\p{L}\\d'’-]{2,20} ){0,5}(?:${NOUNS}) (?:from|by|of) (?<role>(?:the )?(?:[\\p{L}-]{2,20} ){0,2}?(?:(?:${FIRM}|${ONE}|maker)s? )?)(?<name>${NAME})`,
  },
];
/** "The publisher, Matteo Reval, …": of the one tool that the text is about. */
const ITS_MAKER = new RegExp(
  `\\b[Tt]he (?<role>(?:(?:original|former|sole|lead|main|current|previous|package|app|extension|project)['’]?s? )?(?:${ONE}|publisher|vendor|maker|manufacturer)), (?<name>${NAME}),`,
  'gu',
);

/** Patterns by the tools that they are for, compiled when they are first tried; what was asked for lately is kept. */
const KEPT = 64;
const kept = new Map<string, (RegExp | undefined)[]>();

function patternsFor(tools: readonly string[]): (RegExp | undefined)[] {
  const key = tools.join('\n');
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  const made: (RegExp | undefined)[] = [];
  kept.set(key, made);
  return made;
}

/** The patterns of which a text has what they need, in order. */
function* patternsIn(text: string, tools: readonly string[]): Generator<RegExp, undefined> {
  const patterns = patternsFor(tools);
  for (const [index, { needs, source }] of CONSTRUCTIONS.entries())
    if (needs.test(text)) yield (patterns[index] ??= compile(source, tools));
  yield ITS_MAKER;
  return undefined;
}

function compile(source: Construction['source'], tools: readonly string[]): RegExp {
  const names = tools.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const named = names === '' ? '' : `|${names}`;
  const thing = `(?:(?:the|its|this|that) (?:[\\p{L}-]{2,20} )?(?:${NOUNS})${named})`;
  return new RegExp(source(thing, names === '' ? '(?!)' : names), 'gu');
}

/**
 * Who made the tool, by the constructions in which texts say so: an apposition ("Ostrich, the start-up behind the app"),
 * a possessive ("the app's developer, Lumiko"), a title before a name ("Pinwheel Guard maker Pinwheel Software"), a
 * participle ("built by Lumiko") and a relative clause. `tools` are the tool's names as written. Linear.
 */
export function findMakers(text: string, tools: readonly string[]): readonly Maker[] {
  const searched = text.slice(0, SEARCHED);
  if (!SAYS_WHO.test(searched)) return [];
  const found = new Map<string, Maker>();
  for (const pattern of patternsIn(searched, tools))
    for (const { groups = {} } of searched.matchAll(pattern)) {
      const name = (groups.name ?? '').replace(/['’]s$/, '');
      const role = `${groups.role ?? ''} ${groups.more ?? ''}`;
      if (found.size >= MOST || tools.includes(name) || !mayName(name)) continue;
      found.set(name, { name, person: isPerson(name, role) });
    }
  if (!HAS_LEGAL.test(searched)) return [...found.values()];
  for (const tool of tools) {
    const first = tool.split(/[ -]/)[0] ?? '';
    if (first.length < 4 || !/^\p{Lu}/u.test(first)) continue;
    const firm = new RegExp(
      `\\b${first.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)} (?:${LEGAL})\\b`,
      'u',
    ).exec(searched)?.[0];
    if (firm !== undefined && firm !== tool) found.set(firm, { name: firm, person: false });
    // "Norvane said" beside "Norvane VPN": the firm goes by the first word.
    const rest = tool.slice(first.length).trim();
    if (rest !== '' && firm === undefined && speaks(first, rest, searched))
      found.set(first, { name: first, person: false });
  }
  return [...found.values()];
}

/** What firms are named besides. */
const LEGAL =
  'Software|Labs?|Inc|Technolog(?:y|ies)|GmbH|Ltd|Limited|Corp(?:oration)?|Systems|Security|Networks?|Group|Foundation|Project|Team|AG|AB|OÜ|Oy|SAS|SA|BV|LLC|Media|Studios?|Games|Solutions|Industries|Electronics|Health|Research|Mobile|Cloud|Digital';
const HAS_LEGAL = sieved(new RegExp(` (?:${LEGAL})\\b`, 'u'));

/** Whether a name, without the words that follow it in the tool's, speaks or acts in a text. */
function speaks(first: string, rest: string, text: string): boolean {
  const plain = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(
    `\\b${plain(first)}(?! ${plain(rest)})(?:['’]s (?:chief|ceo|founder|spokes|head|developers|engineers|statement|parent)| (?:itself )?(?:said|says|told|wrote|announced|confirmed|denied|denies|admitted|apologi[sz]ed|acknowledged|declined|did not|has not|fixed|released|promised|insists|insisted|blamed))`,
    'i',
  ).test(text);
}

/** Words that begin a sentence or a title and name nobody. */
const NOBODY =
  /^(?:The|This|That|It|In|On|At|A|An|For|But|And|If|When|Users?|Version|Windows|Linux|macOS|Android|iOS|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Reddit|GitHub|Twitter|Mastodon|Europe|European|American|Chinese|German|French|British)$/;

function mayName(name: string): boolean {
  return name.length > 2 && !NOBODY.test(name) && !NOBODY.test(name.split(' ')[0] ?? '');
}

const OF_A_FIRM = new RegExp(`\\b(?:${FIRM})s?\\b`, 'i');
const OF_ONE = new RegExp(`\\b(?:${ONE})s?\\b|^who\\b|wrote|written`, 'i');

/** Authors and maintainers of two words are people, unless the words beside the name say that they are a firm. */
function isPerson(name: string, role: string): boolean {
  if (OF_A_FIRM.test(role)) return false;
  if (
    /\b(?:GmbH|Inc|Ltd|LLC|AG|AB|OÜ|Oy|SA|BV|Labs?|Software|Systems|Technologies|Foundation|Project|Team)\b/.test(
      name,
    )
  )
    return false;
  return OF_ONE.test(role) && name.split(' ').length === 2;
}

/** The lexicon with makers as names of the tool's vendor: firms as the vendor, people as its staff. */
export function withMakers(lexicon: Lexicon, makers: readonly Maker[], vendor: string): Lexicon {
  const over = new Map<string, readonly NameEntry[]>();
  const names = new LayeredMap(lexicon.names, over);
  for (const { name, person } of makers) {
    const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
    const first = words[0] ?? '';
    const others = names.get(first) ?? [];
    if (others.some((one) => one.words.join(' ') === words.join(' '))) continue;
    const entry: NameEntry = {
      words,
      name,
      tool: null,
      organisation: person ? null : vendor,
      publisher: null,
      person: person ? { organisation: vendor, officer: false } : null,
      ambiguous: false,
      capital: true,
    };
    over.set(first, longestFirst([entry, ...others]));
    const last = words.at(-1);
    if (person && last !== undefined && last !== first) {
      const surname: NameEntry = { ...entry, words: [last] };
      over.set(last, longestFirst([...(names.get(last) ?? []), surname]));
    }
  }
  const firm = makers.find((one) => !one.person);
  // A vendor that is known only as the tool's namesake gets its own name.
  const organisations =
    firm !== undefined && vendor.startsWith('?')
      ? new LayeredMap(lexicon.organisations, new Map([[vendor, firm.name]]))
      : lexicon.organisations;
  return { ...lexicon, names, organisations };
}

function longestFirst(entries: readonly NameEntry[]): readonly NameEntry[] {
  return entries.toSorted((a, b) => b.words.length - a.words.length);
}
