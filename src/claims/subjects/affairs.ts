import type { Document } from '../../model/document.ts';
import { DIGEST, OF_A_FORM, OF_ONE_TOOL, PART_OF_ITEM, SHORT_ITEMS, TURNS_AWAY } from '../lexicon/digests.ts';
import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { findNames } from '../mentions/names.ts';
import { sieveOf } from '../mentions/sieve.ts';
import { headedSections, ledSections } from '../text/sections.ts';
import type { Section } from '../text/sections.ts';
import { tokenize } from '../text/tokens.ts';
import { withCandidate } from './candidates.ts';
import { isPlace } from './places.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';

/** One affair of a text on several, read as a document of its own. */
export interface Affair {
  /** The document with the affair's text alone, titled by its heading. */
  readonly document: Document;
  /** Where its text begins in the whole, in UTF-16 units. */
  readonly offset: number;
  /** What heads it; null where it has no heading. */
  readonly head: string | null;
  /** Tools of the other affairs. */
  readonly known: readonly string[];
}

/** A section with the tool that its head names and that it is about, and all tools that it names. */
interface Read {
  readonly section: Section;
  readonly tool: string | undefined;
  readonly tools: readonly string[];
}

/** Part of the sections that may name another's tool where a text calls itself a digest. */
const MIXED = 0.5;
/** Affairs of so many tools make a digest of a text that does not call itself one. */
const MANY = 3;
/** Tokens before which a beginning names what it is about. */
const EARLY = 3;
const LONGEST_TITLE = 160;
/** A longer text, in UTF-16 units, or one of more parts is no digest that anybody writes. */
const LONGEST_TEXT = 200_000;
const MOST = 120;

/**
 * The affairs of a digest, a live blog, a round of updates: a text of which two parts at least are about different tools
 * that their headings, or the words that lead them, name. One affair for every other text; a text is only cut where its
 * parts keep to their own tools, so that an article with headings stays whole. What is told of one affair's company,
 * finder or "it" then never reaches into another. Linear.
 */
export function affairsOf(document: Document, lexicon: Lexicon): readonly Affair[] {
  const whole: Affair = { document, offset: 0, head: null, known: [] };
  const { text, title, form, posts } = document;
  if (posts.length > 0 || form === 'changelog' || form === 'thread' || document.tool !== null) return [whole];
  if (text.length > LONGEST_TEXT) return [whole];
  if (OF_ONE_TOOL.test(title.slice(0, LONGEST_TITLE))) return [whole];
  const opening = text.slice(0, text.indexOf('\n', 2) + 1 || LONGEST_TITLE).slice(0, LONGEST_TITLE);
  const called = DIGEST.test(title.slice(0, LONGEST_TITLE)) || DIGEST.test(opening);
  const headed = headedSections(text);
  if (headed.length > MOST) return [whole];
  if (headed.some(({ head }) => OF_A_FORM.test(head))) return [whole];
  if (!called && !mayDiffer(headed, text, lexicon)) return [whole];
  const reading = new Map<Section, Read>();
  const read = (section: Section): Read => {
    const known = reading.get(section) ?? readSection(section, text, lexicon);
    reading.set(section, known);
    return known;
  };
  const affairs = cutAt(headed, text, called, read);
  const items = affairs.map(({ section }) => section);
  if (!isSeveral(affairs, title, called, lexicon)) return [whole];
  const known = [...new Set(affairs.flatMap(({ tool }) => tool ?? []))];
  const first = items[0]?.start ?? 0;
  const part = (from: number, to: number, head: string | null): Affair => ({
    document: { ...document, title: head ?? '', text: text.slice(from, to), links: [] },
    offset: from,
    head,
    known,
  });
  const opens = text.slice(0, first).trim() === '' ? [] : [part(0, first, null)];
  return [
    ...opens,
    ...items.map(({ start, end, head, by }) => part(start, end, by === 'beginning' ? null : head)),
  ];
}

/** What an affair is about. The tools of the others stay known, so that a common word that is a name there is one here. */
export function subjectOfAffair({ document, known, head }: Affair, lexicon: Lexicon): Subject {
  const subject = head === null ? subjectOf(document, lexicon) : subjectUnder(head, document, lexicon);
  if (known.length === 0 || subject.tools.length === 0) return subject;
  return { ...subject, tools: [...new Set([...subject.tools, ...known])] };
}

/** "Lumen", "Vellum Notes": nothing but a name. */
const NAME = /^\p{Lu}[\p{L}\p{N}.+-]{1,30}(?: [\p{Lu}\p{N}][\p{L}\p{N}.+-]{0,30}){0,2}$/u;

/** What is told under a head: a name alone is the tool's, be it a common word or one that no catalogue knows. */
function subjectUnder(
  head: string,
  document: Pick<Document, 'title' | 'text'> & Partial<Pick<Document, 'outlet' | 'url'>>,
  lexicon: Lexicon,
): Subject {
  const called = entriesCalled(head, lexicon);
  const tool = called.find((entry) => entry.tool !== null)?.tool ?? null;
  const subject = { ...subjectOf({ ...document, tool }, lexicon), home: null };
  const told = document.text.indexOf(head, document.text.indexOf(head) + head.length) >= 0;
  if (subject.tools.length > 0 || called.length > 0 || !told || !NAME.test(head)) return subject;
  return {
    ...subject,
    tools: [`?${head}`],
    vendors: new Set([`?${head}`]),
    lexicon: withCandidate(lexicon, head),
  };
}

/** Whether the headings of a text may name different tools: a cheap look at their words. */
function mayDiffer(sections: readonly Section[], text: string, lexicon: Lexicon): boolean {
  if (sections.length < 2) return false;
  const mayName = sieveOf(lexicon);
  const own = sections.filter(({ head, start, end }) => {
    if (mayName(head, 0, head.length)) return true;
    const body = text.slice(start + head.length, end);
    return (head.match(/\p{Lu}[\p{L}\d.+-]{2,30}/gu) ?? []).some(
      (word) => body.includes(word) && text.indexOf(word) >= start && !text.includes(word, end),
    );
  });
  return own.length > 1;
}

/** What a section is about, where its head names it. */
function readSection(section: Section, text: string, lexicon: Lexicon): Read {
  const { head, by, start, end } = section;
  const own = { title: by === 'heading' ? head : '', text: text.slice(start, end), tool: null, outlet: null };
  const subject = by === 'beginning' ? subjectOf(own, lexicon) : subjectUnder(head, own, lexicon);
  const { tools } = subject;
  const tokens = tokenize(head, { start: 0, end: head.length });
  const names = findNames(tokens, subject.lexicon, new Set(tools)).filter(
    (name) => !isPlace(tokens, name) && (by !== 'beginning' || name.from < EARLY),
  );
  const [main] = tools;
  const tool = main !== undefined && names.some(({ entry }) => entry.tool === main) ? main : undefined;
  return { section, tool, tools };
}

/** The affairs of a text: sections of which some name their tool, each with those behind it that only go on. */
function cutAt(
  headed: readonly Section[],
  text: string,
  called: boolean,
  read: (section: Section) => Read,
): readonly Read[] {
  const inside = (from: number, to: number): readonly Read[] => {
    const items = ledSections(text, from, to);
    if (items.length > MOST) return [];
    const led = items.map(read);
    const about = led.filter(({ section, tool }) => tool !== undefined && (called || section.by === 'lead'));
    if (new Set(about.map(({ tool }) => tool)).size < 2) return [];
    return joined(
      led,
      ({ section: { head, listed, by } }) =>
        TURNS_AWAY.test(head) || listed || (by === 'lead' && !PART_OF_ITEM.test(head)),
    );
  };
  const heads = headed.map(read);
  const named = heads.some(({ tool }) => tool !== undefined);
  if (!named && called) return inside(headed[0]?.start ?? 0, text.length);
  const about = heads.filter(({ tool }) => tool !== undefined).map(({ section }) => section);
  const level = Math.min(...about.map((section) => section.level));
  // "Chrome", "Firefox", "Brave": where items are headed by names alone, so are those of which nobody knows.
  const short = about.every(({ head }) => wordsIn(head) <= MANY);
  const affairs = joined(
    heads,
    ({ section }) =>
      section.level <= level &&
      (SHORT_ITEMS.test(section.head) ||
        (!PART_OF_ITEM.test(section.head) && (short || wordsIn(section.head) > MANY))),
  );
  return affairs.flatMap((one) => {
    if (one.tool !== undefined || !(called || SHORT_ITEMS.test(one.section.head))) return [one];
    const items = inside(one.section.start, one.section.end);
    const [first] = items;
    if (first === undefined) return [one];
    const before = { ...one, section: { ...one.section, end: first.section.start } };
    return first.section.start - one.section.start > 0 ? [before, ...items] : items;
  });
}

const wordsIn = (head: string): number => head.split(' ').length;

/** Sections with those behind them that go on: what names no tool of its own, unless it begins another affair. */
function joined(sections: readonly Read[], begins: (one: Read) => boolean): readonly Read[] {
  const found: Read[] = [];
  for (const one of sections) {
    const last = found.at(-1);
    const isNew = one.tool === undefined ? begins(one) : one.tool !== last?.tool;
    if (last === undefined || isNew) found.push(one);
    else
      found[found.length - 1] = {
        ...last,
        tools: [...new Set([...last.tools, ...one.tools])],
        section: { ...last.section, end: one.section.end },
      };
  }
  return found;
}

/** Whether affairs are several for sure: of different tools, each of which keeps to its own part. */
function isSeveral(affairs: readonly Read[], title: string, called: boolean, lexicon: Lexicon): boolean {
  const about = affairs.filter(({ tool }) => tool !== undefined);
  const tools = new Set(about.map(({ tool }) => tool));
  if (tools.size < 2) return false;
  const mixed = affairs.filter((one) => one.tools.some((other) => other !== one.tool && tools.has(other)));
  if (called) return mixed.length <= MIXED * affairs.length;
  if (mixed.length > 0) return false;
  const titled = findNames(tokenize(title, { start: 0, end: title.length }), lexicon, new Set()).flatMap(
    ({ entry }) => entry.tool ?? [],
  );
  if (!titled.every((tool) => tools.has(tool))) return false;
  return tools.size >= MANY || (titled.length !== 1 && about.length * 2 > affairs.length);
}
