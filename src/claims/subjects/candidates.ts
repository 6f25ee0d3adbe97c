import { isKnown, isMaker } from './candidate-known.ts';
import { NAME_CUES, SMALL_NAME_CUES, SOFTWARE_CUES } from './candidate-cues.ts';
import { NO_PRODUCT, OPENING, actsIn, countNames, findOpeningNames, isCommon } from './candidate-names.ts';
import { DEFINITIONS, SOFTWARE_DEFINITIONS } from './candidate-definitions.ts';
import {
  isExcluded,
  isFirm,
  isOfTitleAlone,
  isSmallElsewhere,
  placesOf,
  tellingsOf,
} from './candidate-exclusions.ts';
import { addBeside, addCued, isBeforeProduct } from './candidate-products.ts';
import type { Add } from './candidate-products.ts';
import { ADVERBS, STARTERS } from '../lexicon/words.ts';
import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { LayeredMap } from '../lexicon/layered.ts';
import { findNames } from '../mentions/names.ts';
import { isOutlet } from '../introduced/outlet-names.ts';
import { SEARCHED } from '../searched.ts';
import { speakingOf } from '../software-words.ts';
import { postersIn } from '../text/posts.ts';
import { sievedAll } from '../text/sieved-pattern.ts';
import type { SievedText } from '../text/sieved-pattern.ts';
import { tokenize } from '../text/tokens.ts';
import type { SentenceWords } from '../text/wording.ts';

/** A tool that the catalogue does not know; `weight` counts its mentions, those beside product words and in the title more. */
export interface Candidate {
  readonly name: string;
  readonly weight: number;
}

/** A name with what it is weighed by. */
interface Named {
  readonly name: string;
  /** Its weight before what it tells is taken off. */
  readonly much: number;
  /** What each mention counts: more in a title. */
  readonly times: number;
  /** How often it stands beside what a text says of products. */
  readonly counted: number;
}

/** A word in small letters before a noun for something published ("the paperkite gem"). */
const SMALL = sievedAll(
  /\b(?:the|a|an) (?<name>[a-z][a-z\d]{2,30}) (?:gem|crate|package|library|extension|plugin|plug-in|add-on|module|CLI|SDK|framework|container image|action)\b/g,
);
/** Adjectives and nouns of trade that stand there without being names. */
const PLAIN =
  /(?:ed|ing|ous|al|ful|ive|able|ible|ic|less|est|er|ary)$|^(?:full|complete|entire|minimum|nice|great|new|old|same|whole|main|open|free|small|large|big|fake|rogue|bad|good|test|node|python|ruby|rust|java|browser|editor|chrome|firefox|web|desktop|mobile|source|core|helper|client|server|security|update|tool|app|api|parent|other|first|second|third|last|next|latest|affected|npm|pip|go)$/;

/** A text and its title, with their sentences. */
export interface Worded {
  readonly title: string;
  readonly text: string;
  readonly heading: readonly SentenceWords[];
  readonly wording: readonly SentenceWords[];
}

/** The sentences that are searched: what a text is about is told early. */
function searchedOf({ heading, wording }: Worded): readonly SentenceWords[] {
  const beyond = wording.findIndex(({ sentence }) => sentence.start >= SEARCHED);
  return [...heading, ...(beyond < 0 ? wording : wording.slice(0, beyond))];
}

/** What a title begins with to say what sort of a text it heads ("[Bug]: ", "PSA: ", "Bug report - "). */
const TAGS =
  /^(?:\[[^\]]{1,20}\]:? ?|(?:psa|bug(?: report)?|issue|regression|feature request|question|discussion|rfc|security|help|warning|heads[- ]up|solved|fixed|closed)(?:: | [-–—] )){1,3}/i;

/** What a title names by a word that only a name can be. */
function headedBy(title: string): readonly string[] {
  const names: string[] = [];
  // "pyhexgrid: arbitrary code execution", "ferry-cli phones home"
  const first = /^([\w@/.-]{3,40}?)(?:@v?\d[\w.+-]*)?(?::| )/.exec(title.replace(TAGS, ''))?.[1];
  if (
    first !== undefined &&
    !STARTERS.has(first.toLowerCase()) &&
    (/[-/\d]/.test(first) ? !/^v?\d/i.test(first) : title.includes(`${first}:`))
  )
    names.push(first);
  // "Prototype pollution in @ferrous/yaml-lite", "… hits `tar-lens`"
  const last =
    / (?:in|of|via|for|hits|inside) [`"“]?(@[\w.-]{1,40}\/[\w.-]{1,40}|[a-z][a-z\d]{0,30}(?:[-_][a-z\d]{1,20}){1,3})[`"”]?$/.exec(
      title,
    )?.[1];
  if (last !== undefined) names.push(last);
  // "On the compromised 2.7.0 release of fernwood"
  const published = / (?:releases?|versions?|packages?|builds?) of [`"“]?([a-z][a-z\d]{2,30})[`"”]?$/.exec(
    title,
  )?.[1];
  if (published !== undefined && !PLAIN.test(published) && !isCommon(published)) names.push(published);
  // "[openhearth-devel] Signing key expires": a list's tag
  const list = /^\[(\w{3,30})-(?:devel|dev|users?|announce|security)\]/.exec(title)?.[1];
  if (list !== undefined) names.push(list);
  return names;
}

/** Who posts for many: not by a name of their own. */
const ROLE_NAME =
  / (?:team|support|bot|staff|devs?|developers?|official|help ?desk|customer (?:care|service))$/i;
/** What must stand beside product words of a name that the text's opening leaves out. */
const LATE = 2;
/** The same of a name in a text with few words of software. */
const SAID = 2;
/** What a place beside product words counts more than any other. */
const BESIDE = 2.5;
/** How often a name comes up that is one for this alone. */
const OFTEN = 3;
/** A capital inside, as few names but of products have. */
const INSIDE = /\p{Ll}\p{Lu}/u;

/**
 * A tool that the catalogue does not know, when the text leaves no doubt that it is about one: a name that stands beside
 * product words at least twice, or one of the title's that comes up again and again in a text about software. `least`: the weight that it must have.
 */
export function findCandidate(worded: Worded, lexicon: Lexicon, least: number): Candidate | undefined {
  const { title, text, heading, wording } = worded;
  const whole = `${title}\n${text}`.slice(0, SEARCHED);
  const speaking = speakingOf(whole);
  if (!speaking.atAll) return undefined;
  // A text with few words of software has to say of the name itself that it is a product.
  const searched = searchedOf(worded);
  const sure = speaking.surely || namesVendor(searched, lexicon);
  const sayingSo = sure && speaking.much ? 0 : SAID;
  // Cars and cheese have makers too, and are told of with a word of software or two.
  const definitions = sure ? DEFINITIONS : SOFTWARE_DEFINITIONS;
  const behind = wording.findIndex(({ sentence }) => sentence.start >= OPENING);
  const names = findOpeningNames(searched, behind < 0 ? searched.length : heading.length + behind);
  const beside = new Map<string, number>();
  const add: Add = (name, counts) => {
    beside.set(name, (beside.get(name) ?? 0) + counts);
  };
  for (const within of names.near) {
    addBeside(within, add);
    addCued(within, sure ? NAME_CUES : SOFTWARE_CUES, add);
  }
  const opening = `${title}\n${text.slice(0, OPENING)}`;
  for (const within of names.near)
    addCued(within, definitions, (name, counts) => {
      if (opening.includes(name)) add(name, counts);
    });
  for (const within of searched) addCued(within, SMALL_NAME_CUES, add);
  const posters = postersIn(
    text,
    wording.map(({ sentence }) => sentence),
  );
  // "Frobnitz Support Team" is called by what it answers for.
  const posted = new Set(
    [...posters].filter((name) => !ROLE_NAME.test(name)).map((name) => name.split(' ')[0] ?? name),
  );
  const subject = /^Subject: (?:Re: )?(.{3,120})$/m.exec(text.slice(0, OPENING))?.[1];
  for (const headed of [...headedBy(title), ...(subject === undefined ? [] : headedBy(subject))]) {
    // The text may begin with its title: what stands there once more says nothing.
    const times = text.replace(title, '').split(headed).length - 1;
    if (times >= 1 && !NO_PRODUCT.has(headed.toLowerCase())) add(headed, times);
  }
  // "the paperkite gem": a word in small letters that comes up again.
  for (const words of searched) {
    for (const match of SMALL(words)) {
      const name = match.groups?.name ?? '';
      const times = text.split(name).length - 1;
      if (times >= 2 && !PLAIN.test(name) && !isCommon(name) && !NO_PRODUCT.has(name) && !STARTERS.has(name))
        beside.set(name, Math.max(beside.get(name) ?? 0, times));
    }
  }
  // By what they weigh at most: to see what a name tells costs more than all else, and few need be asked.
  const sorted = (counts: Iterable<readonly [string, number]>, counted: (name: string) => number): Named[] =>
    [...counts]
      .map(([name, count]) => {
        const times = title.includes(name) ? 2 : 1;
        return { name, times, much: (count + BESIDE * counted(name)) * times, counted: counted(name) };
      })
      .filter(({ much }) => much >= least)
      .sort((a, b) => b.much - a.much);
  const heaviest = (named: readonly Named[], suits: (one: Named) => boolean): Candidate | undefined => {
    let best: Candidate | undefined;
    for (const one of named) {
      const { name, much, times } = one;
      if (best !== undefined && much <= best.weight) break;
      // Who is cited again and again is an outlet or a person.
      const weight = Math.max(Math.min(much, least), much - tellingsOf(name, whole) * times);
      if (weight >= least && weight > (best?.weight ?? 0) && suits(one)) best = { name, weight };
    }
    return best;
  };
  const mayBe = ({ name, much, counted }: Named): boolean => {
    if (counted < Math.max(sayingSo, opening.includes(name) ? 0 : LATE)) return false;
    if (counted === 0 && much < OFTEN && !title.includes(name) && !INSIDE.test(name) && !actsIn(name, whole))
      return false;
    if (
      names.isPlain(name) &&
      (counted === 0 || isOfTitleAlone(name, { title, text: whole }) || isSmallElsewhere(name, whole))
    )
      return false;
    if ((posters.has(name) || posted.has(name)) && !isBeforeProduct(name, whole)) return false;
    if (ADVERBS.has(name.toLowerCase())) return false;
    if (isOutlet(name, whole, lexicon) && !isBeforeProduct(name, whole)) return false;
    return (
      !isExcluded(name, { title, text: whole, counted }) && !isKnown(name, lexicon) && !isMaker(name, lexicon)
    );
  };
  const best = heaviest(
    sorted([...countNames(names.near, lexicon), ...beside], (name) => beside.get(name) ?? 0),
    mayBe,
  );
  if (best !== undefined && !isFirm(best.name, whole)) return best;
  // A firm is no tool where a thing of its is told; what no opening names may be told of later.
  const late = new Map<string, number>();
  for (const within of searched) {
    if (best !== undefined && !isNamedIn(best.name, within)) continue;
    addCued(within, definitions, (name, counts) => late.set(name, (late.get(name) ?? 0) + counts));
  }
  const thing = heaviest(
    sorted(
      [...late.keys()].map((name) => [name, placesOf(name, whole).length] as const),
      (name) => late.get(name) ?? 0,
    ),
    (one) =>
      mayBe(one) &&
      !isFirm(one.name, whole) &&
      (best === undefined || (!best.name.includes(one.name) && !whole.includes(`${best.name} ${one.name}`))),
  );
  return thing ?? best;
}

/** Whether sentences say of a name that it is a piece of software ("Lumora, the chat app", "lumora 2.3"). Linear. */
export function isSaidToBeSoftware(name: string, sentences: readonly SievedText[]): boolean {
  let said = false;
  const add: Add = (found) => {
    said ||= found === name;
  };
  for (const within of sentences) {
    if (!within.text.includes(name)) continue;
    for (const cues of [SOFTWARE_CUES, SMALL_NAME_CUES, DEFINITIONS]) addCued(within, cues, add);
    if (said) return true;
  }
  return false;
}

/** Whether a sentence names a firm, be it by the first word of its name. */
const isNamedIn = (firm: string, { text }: SievedText): boolean => text.includes(firm.split(' ')[0] ?? firm);

const NONE: ReadonlySet<string> = new Set();

/** Whether sentences name a firm that makes one of the catalogue's tools. */
function namesVendor(sentences: readonly SentenceWords[], lexicon: Lexicon): boolean {
  const vendors = new Set([...lexicon.tools.values()].map(({ vendor }) => vendor));
  return sentences.some(({ tokens }) =>
    findNames(tokens, lexicon, NONE).some(({ entry }) => vendors.has(entry.organisation ?? '')),
  );
}

/** How a tool and its maker, who goes by the same name, are found in texts. */
function entryOf(name: string, fields: Pick<NameEntry, 'name' | 'tool' | 'organisation'>): NameEntry {
  return {
    words: tokenize(name, { start: 0, end: name.length }).map((token) => token.lower),
    publisher: null,
    person: null,
    ambiguous: false,
    capital: name !== name.toLowerCase(),
    ...fields,
  };
}

/** The lexicon with a candidate as a tool that is named like its maker; the given one is left as it is. */
export function withCandidate(lexicon: Lexicon, name: string): Lexicon {
  const slug = `?${name}`;
  const { words } = entryOf(name, { name, tool: slug, organisation: null });
  const first = words[0] ?? '';
  const others = lexicon.names.get(first) ?? [];
  const namesake = others.find((one) => one.words.join(' ') === words.join(' '));
  const maker = namesake?.organisation ?? slug;
  const entry = entryOf(name, { name, tool: slug, organisation: maker });
  return {
    ...lexicon,
    names: new LayeredMap(lexicon.names, new Map([[first, [entry, ...others]]])),
    tools: new LayeredMap(
      lexicon.tools,
      new Map([[slug, { slug, name, vendor: maker, vendorName: name, nouns: [] }]]),
    ),
    organisations: new LayeredMap(lexicon.organisations, new Map([[maker, name]])),
  };
}

/** The lexicon with a shorter name for one of its tools, whose maker may go by it too; the given one is left as it is. */
export function withShortName(lexicon: Lexicon, name: string, tool: string): Lexicon {
  const known = lexicon.tools.get(tool);
  const entry = entryOf(name, { name: known?.name ?? name, tool, organisation: known?.vendor ?? null });
  const first = entry.words[0] ?? '';
  const others = lexicon.names.get(first) ?? [];
  return { ...lexicon, names: new LayeredMap(lexicon.names, new Map([[first, [...others, entry]]])) };
}
