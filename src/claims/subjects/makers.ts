import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { LayeredMap } from '../lexicon/layered.ts';
import { FIRM, ONE, ROLES, toldMakers } from './maker-constructions.ts';
import { SEARCHED } from '../searched.ts';
import { sieved } from '../text/sieved-pattern.ts';
import { tokenize } from '../text/tokens.ts';
import { wordingOf } from '../text/wording.ts';
import type { SentenceWords } from '../text/wording.ts';

/** A person or firm that a text says made its tool. */
export interface Maker {
  readonly name: string;
  readonly person: boolean;
  /** Speaks for the maker by office. */
  readonly officer?: boolean;
}

/** Makers of one text at most. */
const MOST = 8;

/** A text without these words says of nobody that they made something. */
const SAYS_WHO = sieved(
  new RegExp(
    `\\b(?:${ROLES}|made by|developed|built by|maintained|published by|sold by|written by|created|run by|operated|makes|develops|maintains|sells|owns|Inc|GmbH|Ltd|Software|Labs|Technologies)\\b`,
  ),
);

/**
 * Who made the tool, by the constructions in which texts say so: an apposition ("Ostrich, the start-up behind the app"),
 * a possessive ("the app's developer, Lumiko"), a title before a name ("Pinwheel Guard maker Pinwheel Software"), a
 * participle ("built by Lumiko") and a relative clause. `tools` are the tool's names as written, `wording` the text's
 * sentences, `known`: the catalogue has the tools' maker. Linear.
 */
export function findMakers(
  text: string,
  tools: readonly string[],
  wording: readonly SentenceWords[] = wordingOf(text),
  known = false,
): readonly Maker[] {
  const beyond = wording.findIndex(({ sentence }) => sentence.start >= SEARCHED);
  const sentences = beyond < 0 ? wording : wording.slice(0, beyond);
  const found = new Map<string, Maker>();
  for (const told of toldMakers(sentences, tools, known)) {
    const name = told.name.replace(/['’]s$/, '');
    if (found.size >= MOST || tools.includes(name) || !mayName(name)) continue;
    const person = isPerson(name, told.role);
    // "Huron, which runs the platform": of a tool whose maker is known, that may be another, which then confirmed for it.
    if (known && !person && !told.byName) continue;
    found.set(name, { name, person });
    const short = person ? undefined : shortOf(name, sentences, tools);
    if (short !== undefined) found.set(short, { name: short, person });
  }
  if (!sentences.some((words) => HAS_LEGAL.testIn(words))) return [...found.values()];
  if (!sentences.some((words) => SAYS_WHO.testIn(words))) return [...found.values()];
  const searched = text.slice(0, SEARCHED);
  for (const tool of tools) {
    const first = tool.split(/[ -]/)[0] ?? '';
    if (first.length < 4 || !/^\p{Lu}/u.test(first)) continue;
    const firm = firmOf(first, searched);
    if (firm !== undefined && firm !== tool) found.set(firm, { name: firm, person: false });
    // "Norvane said" beside "Norvane VPN", "Halden Electronics" beside "Halden OS": the firm goes by the first word.
    const rest = tool.slice(first.length).trim();
    if (rest !== '' && speaks(first, rest, searched)) found.set(first, { name: first, person: false });
  }
  return [...found.values()];
}

/** The first word of a firm's name, where the text calls it by that alone ("Huitong" for "Huitong Robotics"). */
function shortOf(
  name: string,
  sentences: readonly SentenceWords[],
  tools: readonly string[],
): string | undefined {
  const [first = '', second] = name.split(' ');
  if (second === undefined || first.length < 4 || !mayName(first) || tools.includes(first)) return undefined;
  const alone = sentences.some(({ tokens }) =>
    tokens.some(
      (token, at) =>
        token.text === first &&
        tokens[at + 1]?.text !== second &&
        (tokens[at + 1]?.capital !== true || tokens[at + 1]?.shape === 'mark') &&
        (at > 0 || tokens[at + 1]?.verb !== undefined || /^['’]s?$/.test(tokens[at + 1]?.text ?? '')),
    ),
  );
  return alone ? first : undefined;
}

/** What firms are named besides. */
const LEGAL =
  'Software|Labs?|Inc|Technolog(?:y|ies)|GmbH|Ltd|Limited|Corp(?:oration)?|Systems|Security|Networks?|Group|Foundation|Project|Team|AG|AB|OÜ|Oy|SAS|SA|BV|LLC|Media|Studios?|Games|Solutions|Industries|Electronics|Health|Research|Mobile|Cloud|Digital';
const HAS_LEGAL = sieved(new RegExp(` (?:${LEGAL})\\b`, 'u'));

const THEN_LEGAL = new RegExp(` (?:${LEGAL})\\b`, 'uy');

/** A firm that is called by this word and one that says that it is a firm. */
function firmOf(first: string, text: string): string | undefined {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (at > 0 && /\w/.test(text[at - 1] ?? '')) continue;
    THEN_LEGAL.lastIndex = at + first.length;
    const legal = THEN_LEGAL.exec(text);
    if (legal) return first + legal[0];
  }
  return undefined;
}

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
  const namesAt = (word: string): readonly NameEntry[] => over.get(word) ?? lexicon.names.get(word) ?? [];
  for (const { name, person, officer = false } of makers) {
    const words = tokenize(name, { start: 0, end: name.length }).map((token) => token.lower);
    const first = words[0] ?? '';
    const others = namesAt(first);
    if (others.some((one) => one.words.join(' ') === words.join(' '))) continue;
    const entry: NameEntry = {
      words,
      name,
      tool: null,
      organisation: person ? null : vendor,
      publisher: null,
      person: person ? { organisation: vendor, officer } : null,
      ambiguous: false,
      capital: true,
    };
    over.set(first, longestFirst([entry, ...others]));
    const last = words.at(-1);
    if (person && last !== undefined && last !== first) {
      const surname: NameEntry = { ...entry, words: [last] };
      over.set(last, longestFirst([...namesAt(last), surname]));
    }
  }
  const firm = makers.find((one) => !one.person);
  // A vendor that is known only as the tool's namesake gets its own name.
  const organisations =
    firm !== undefined && vendor.startsWith('?')
      ? new LayeredMap(lexicon.organisations, new Map([[vendor, firm.name]]))
      : lexicon.organisations;
  return { ...lexicon, names: new LayeredMap(lexicon.names, over), organisations };
}

function longestFirst(entries: readonly NameEntry[]): readonly NameEntry[] {
  return entries.toSorted((a, b) => b.words.length - a.words.length);
}
