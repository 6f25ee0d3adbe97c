import { isKnown, isMaker } from './known.ts';
import { NAME_CUES, SMALL_NAME_CUES, SOFTWARE_CUES } from './cues.ts';
import { headedBy } from './headings.ts';
import { NO_PRODUCT, OPENING, actsIn, countNames, findOpeningNames } from './names.ts';
import type { OpeningNames } from './names.ts';
import { DEFINITIONS, SOFTWARE_DEFINITIONS } from './definitions.ts';
import { isExcluded, isFirm, isOfTitleAlone, isSmallElsewhere, placesOf } from './exclusions.ts';
import { addBeside, addCued, isBeforeProduct } from './products.ts';
import type { Add } from './products.ts';
import { smallNames } from './small.ts';
import { heaviest, sortedByWeight } from './weights.ts';
import type { Candidate, Named, Weighing } from './weights.ts';
import { ADVERBS } from '../../lexicon/words.ts';
import type { Lexicon } from '../../lexicon/compile.ts';
import { findNames } from '../../mentions/names.ts';
import { isOutlet } from '../../introduced/outlet-names.ts';
import { SEARCHED } from '../../searched.ts';
import { speakingOf } from '../../software-words.ts';
import { postersIn } from '../../text/posts.ts';
import type { SievedText } from '../../text/sieved-pattern.ts';
import type { SentenceWords } from '../../text/wording.ts';

export { withCandidate, withShortName } from './lexicon.ts';
export type { Candidate } from './weights.ts';

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

/** Who posts for many: not by a name of their own. */
const ROLE_NAME =
  / (?:team|support|bot|staff|devs?|developers?|official|help ?desk|customer (?:care|service))$/i;
/** What must stand beside product words of a name that the text's opening leaves out. */
const LATE = 2;
/** The same of a name in a text with few words of software. */
const SAID = 2;
/** How often a name comes up that is one for this alone. */
const OFTEN = 3;
/** A capital inside, as few names but of products have. */
const INSIDE = /\p{Ll}\p{Lu}/u;

/** What is known of a text before its names are weighed. */
interface Searching extends Weighing {
  readonly worded: Worded;
  readonly lexicon: Lexicon;
  readonly searched: readonly SentenceWords[];
  /** The title, and what the text opens with. */
  readonly opening: string;
  /** Whether the text surely speaks of software. */
  readonly sure: boolean;
  /** How often the text has to say of a name that it is a product. */
  readonly sayingSo: number;
  /** Cars and cheese have makers too, and are told of with a word of software or two. */
  readonly definitions: typeof DEFINITIONS;
  readonly names: OpeningNames;
}

/** What is searched in a text; undefined where it does not speak of software at all. */
function searchingOf(worded: Worded, lexicon: Lexicon, least: number): Searching | undefined {
  const { title, text, heading, wording } = worded;
  const whole = `${title}\n${text}`.slice(0, SEARCHED);
  const speaking = speakingOf(whole);
  if (!speaking.atAll) return undefined;
  const searched = searchedOf(worded);
  const sure = speaking.surely || namesVendor(searched, lexicon);
  const behind = wording.findIndex(({ sentence }) => sentence.start >= OPENING);
  return {
    worded,
    lexicon,
    title,
    whole,
    least,
    searched,
    opening: `${title}\n${text.slice(0, OPENING)}`,
    sure,
    // A text with few words of software has to say of the name itself that it is a product.
    sayingSo: sure && speaking.much ? 0 : SAID,
    definitions: sure ? DEFINITIONS : SOFTWARE_DEFINITIONS,
    names: findOpeningNames(searched, behind < 0 ? searched.length : heading.length + behind),
  };
}

/** Names that stand beside what says that they are products, in headings and in sentences, with how often. */
function besideProducts(searching: Searching): ReadonlyMap<string, number> {
  const { worded, searched, opening, sure, definitions, names } = searching;
  const { title, text } = worded;
  const beside = new Map<string, number>();
  const add: Add = (name, counts) => {
    beside.set(name, (beside.get(name) ?? 0) + counts);
  };
  for (const within of names.near) {
    addBeside(within, add);
    addCued(within, sure ? NAME_CUES : SOFTWARE_CUES, add);
  }
  for (const within of names.near)
    addCued(within, definitions, (name, counts) => {
      if (opening.includes(name)) add(name, counts);
    });
  for (const within of searched) addCued(within, SMALL_NAME_CUES, add);
  const subject = /^Subject: (?:Re: )?(.{3,120})$/m.exec(text.slice(0, OPENING))?.[1];
  for (const headed of [...headedBy(title), ...(subject === undefined ? [] : headedBy(subject))]) {
    // The text may begin with its title: what stands there once more says nothing.
    const times = text.replace(title, '').split(headed).length - 1;
    if (times >= 1 && !NO_PRODUCT.has(headed.toLowerCase())) add(headed, times);
  }
  for (const [name, times] of smallNames(searched, text))
    beside.set(name, Math.max(beside.get(name) ?? 0, times));
  return beside;
}

/** Whether a name may be a tool's, by what the text says of it. */
function mayBeTool(searching: Searching): (one: Named) => boolean {
  const { worded, lexicon, title, whole, opening, sayingSo, names } = searching;
  const posters = postersIn(
    worded.text,
    worded.wording.map(({ sentence }) => sentence),
  );
  // "Frobnitz Support Team" is called by what it answers for.
  const posted = new Set(
    [...posters].filter((name) => !ROLE_NAME.test(name)).map((name) => name.split(' ')[0] ?? name),
  );
  const isPlainWord = ({ name, counted }: Named): boolean =>
    names.isPlain(name) &&
    (counted === 0 || isOfTitleAlone(name, { title, text: whole }) || isSmallElsewhere(name, whole));
  return (one) => {
    const { name, much, counted } = one;
    if (counted < Math.max(sayingSo, opening.includes(name) ? 0 : LATE)) return false;
    if (counted === 0 && much < OFTEN && !title.includes(name) && !INSIDE.test(name) && !actsIn(name, whole))
      return false;
    if (isPlainWord(one)) return false;
    if ((posters.has(name) || posted.has(name)) && !isBeforeProduct(name, whole)) return false;
    if (ADVERBS.has(name.toLowerCase())) return false;
    if (isOutlet(name, whole, lexicon) && !isBeforeProduct(name, whole)) return false;
    return (
      !isExcluded(name, { title, text: whole, counted }) && !isKnown(name, lexicon) && !isMaker(name, lexicon)
    );
  };
}

/** A thing that is told of, be it late, where the heaviest name is only a firm's. */
function thingOf(
  searching: Searching,
  firm: Candidate | undefined,
  mayBe: (one: Named) => boolean,
): Candidate | undefined {
  const { whole, searched, definitions } = searching;
  const told = new Map<string, number>();
  for (const within of searched) {
    if (firm !== undefined && !isNamedIn(firm.name, within)) continue;
    addCued(within, definitions, (name, counts) => told.set(name, (told.get(name) ?? 0) + counts));
  }
  const counts = [...told.keys()].map((name) => [name, placesOf(name, whole).length] as const);
  const isOfFirm = ({ name }: Named): boolean =>
    firm !== undefined && (firm.name.includes(name) || whole.includes(`${firm.name} ${name}`));
  return heaviest(
    searching,
    sortedByWeight(searching, counts, (name) => told.get(name) ?? 0),
    (one) => mayBe(one) && !isFirm(one.name, whole) && !isOfFirm(one),
  );
}

/**
 * A tool that the catalogue does not know, when the text leaves no doubt that it is about one: a name that stands beside
 * product words at least twice, or one of the title's that comes up again and again in a text about software. `least`: the
 * weight that it must have. A firm is no tool where a thing of its is told.
 */
export function findCandidate(worded: Worded, lexicon: Lexicon, least: number): Candidate | undefined {
  const searching = searchingOf(worded, lexicon, least);
  if (!searching) return undefined;
  const beside = besideProducts(searching);
  const mayBe = mayBeTool(searching);
  const counts = [...countNames(searching.names.near, lexicon), ...beside];
  const best = heaviest(
    searching,
    sortedByWeight(searching, counts, (name) => beside.get(name) ?? 0),
    mayBe,
  );
  if (best !== undefined && !isFirm(best.name, searching.whole)) return best;
  return thingOf(searching, best, mayBe) ?? best;
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
