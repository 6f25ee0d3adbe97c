import { CLOSING, GOES_ON, PART_OF_ITEM, SHORT_ITEMS, TURNS_AWAY } from '../lexicon/digests.ts';
import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import { ledSections } from '../text/sections.ts';
import type { Section } from '../text/sections.ts';

/** A section with the tool that its head names and that it is about, and all tools that it names. */
export interface Read {
  readonly section: Section;
  readonly tool: string | undefined;
  readonly tools: readonly string[];
  /** Whether it stands for itself: it closes the text, or names what it is about, which is no tool. */
  readonly apart: boolean;
}

/** Part of the sections that may name another's tool where a text calls itself a digest. */
const MIXED = 0.5;
/** Affairs of so many tools make a digest of a text that does not call itself one. */
const MANY = 3;
/** So many do where the headings are nothing but names. */
const FEW = 2;
/** What stands behind a name in the heading of its release. */
const NUMBER = /\s+(?:v|version )?\d{1,5}(?:\.\d{1,6}){1,4}\b.{0,40}$/;

/** Whether a heading is nothing but the name of a tool that is known, with a number at most. */
const isName = (head: string, lexicon: Lexicon): boolean =>
  entriesCalled(head.replace(NUMBER, ''), lexicon).some(({ tool }) => tool !== null);

/** A text of more parts is no digest that anybody writes. */
export const MOST = 120;

/** The affairs of a text that does not call itself a digest: each heading names another tool that is known.
 * `strict`: it is called the notes on a release, which only headings that are nothing but names of tools make several. */
export function eachAnother(
  headed: readonly Section[],
  read: (section: Section) => Read,
  lexicon: Lexicon,
  strict: boolean,
): readonly Read[] {
  const heads = withClosing(headed.map(read));
  const level = Math.min(
    ...heads.flatMap(({ section, tool }) => (tool === undefined ? [] : [section.level])),
  );
  const items = heads.filter(({ section, apart }) => section.level <= level && !apart);
  const tools = items.flatMap(({ tool }) => (tool === undefined || tool.startsWith('?') ? [] : [tool]));
  // "VS Code 1.97.3" above "Docker 27.1.0": nothing but names.
  const plain = items.every(({ section }) => isName(section.head, lexicon));
  if (strict && !plain) return [];
  if (tools.length < (plain ? FEW : MANY) || new Set(tools).size < items.length) return [];
  if (items.some(({ section }) => GOES_ON.test(section.head))) return [];
  const affairs = joined(heads, ({ section, apart }) => section.level <= level || apart);
  // "Lumen sends names." above all of them: an article on what that one does.
  const to = headed[0]?.start ?? 0;
  const opening = read({ start: 0, end: to, head: '', by: 'beginning', level: 0, listed: false }).tools;
  if (opening.length === 1) return [];
  return affairs.some((one) => one.tools.some((other) => other !== one.tool && tools.includes(other)))
    ? []
    : affairs;
}

/** Sections with those that close the text marked: behind the last that names a tool, and at its level. */
function withClosing(sections: readonly Read[]): readonly Read[] {
  const last = sections.findLastIndex(({ tool }) => tool !== undefined);
  const level = Math.min(
    ...sections.flatMap(({ section, tool }) => (tool === undefined ? [] : [section.level])),
  );
  const first = sections.findIndex(({ tool }) => tool !== undefined);
  // Items of one paragraph each: one more that names no tool is of none of them.
  const single = sections.slice(first, last + 1).every(({ tool }) => tool !== undefined);
  return sections.map((one, at) => {
    const { head, level: own, by } = one.section;
    if (at <= last || own > level) return one;
    const closes =
      CLOSING.test(head) || PART_OF_ITEM.test(head) || (by === 'beginning' && single && !one.section.listed);
    return closes ? { ...one, apart: true } : one;
  });
}

/** The affairs of a digest: sections of which some name their tool, each with those behind it that only go on. */
export function cutAt(
  headed: readonly Section[],
  text: string,
  read: (section: Section) => Read,
): readonly Read[] {
  const inside = (from: number, to: number): readonly Read[] => {
    const items = ledSections(text, from, to);
    if (items.length > MOST) return [];
    const led = withClosing(items.map(read));
    if (new Set(led.flatMap(({ tool }) => tool ?? [])).size < 2) return [];
    return joined(
      led,
      ({ section: { head, listed, by }, apart }) =>
        apart || TURNS_AWAY.test(head) || listed || (by === 'lead' && !PART_OF_ITEM.test(head)),
    );
  };
  const heads = withClosing(headed.map(read));
  const named = heads.some(({ tool }) => tool !== undefined);
  if (!named) return inside(headed[0]?.start ?? 0, text.length);
  const level = Math.min(
    ...heads.flatMap(({ section, tool }) => (tool === undefined ? [] : [section.level])),
  );
  const affairs = joined(
    heads,
    ({ section, apart }) =>
      section.level <= level && (apart || SHORT_ITEMS.test(section.head) || !PART_OF_ITEM.test(section.head)),
  );
  return affairs.flatMap((one) => {
    if (one.tool !== undefined || one.apart) return [one];
    const items = inside(one.section.start, one.section.end);
    const [first] = items;
    if (first === undefined) return [one];
    const before = { ...one, section: { ...one.section, end: first.section.start } };
    return first.section.start - one.section.start > 0 ? [before, ...items] : items;
  });
}

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
export function isSeveral(affairs: readonly Read[]): boolean {
  const tools = new Set(affairs.flatMap(({ tool }) => tool ?? []));
  if (tools.size < 2) return false;
  const mixed = affairs.filter((one) => one.tools.some((other) => other !== one.tool && tools.has(other)));
  return mixed.length <= MIXED * affairs.length;
}
