import type { Document } from '../../model/document.ts';
import { DIGEST, OF_A_FORM, OF_ONE_TOOL } from '../lexicon/digests.ts';
import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon, NameEntry } from '../lexicon/compile.ts';
import { findNames } from '../mentions/names.ts';
import { sieveOf } from '../mentions/sieve.ts';
import { headedSections } from '../text/sections.ts';
import type { Section } from '../text/sections.ts';
import { tokenize } from '../text/tokens.ts';
import { cutAt, eachAnother, isSeveral, MOST } from './affair-sections.ts';
import type { Read } from './affair-sections.ts';
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
  /** What the whole text is about, for a part that names no tool; null where that part is of no affair. */
  readonly whole: Subject | null;
}

/** Tokens before which a beginning names what it is about. */
const EARLY = 3;
const LONGEST_TITLE = 160;
/** A longer text, in UTF-16 units, is no digest that anybody writes. */
const LONGEST_TEXT = 200_000;

/**
 * The affairs of a digest, a live blog, a round of updates: a text of which two parts at least are about different tools
 * that their headings, or the words that lead them, name. One affair for every other text; a text is only cut where it
 * calls itself a digest, or where each heading names another tool and its title none, so that an article with headings
 * stays whole. What is told of one affair's company,
 * finder or "it" then never reaches into another. Linear.
 */
export function affairsOf(document: Document, lexicon: Lexicon): readonly Affair[] {
  const whole: Affair = { document, offset: 0, head: null, known: [], whole: null };
  const { text, title, form, posts, outlet } = document;
  if (posts.length > 0 || form === 'changelog' || form === 'thread' || document.tool !== null) return [whole];
  if (text.length > LONGEST_TEXT) return [whole];
  const ofOne = OF_ONE_TOOL.test(title.slice(0, LONGEST_TITLE));
  const opening = text.slice(0, text.indexOf('\n', 2) + 1 || LONGEST_TITLE);
  const named = (title.trim() === '' ? opening : title).slice(0, LONGEST_TITLE);
  const called = !ofOne && (DIGEST.test(named) || DIGEST.test((outlet ?? '').slice(0, LONGEST_TITLE)));
  const headed = headedSections(text);
  if (headed.length > MOST) return [whole];
  if (headed.some(({ head }) => OF_A_FORM.test(head))) return [whole];
  const titled = namesIn(named, lexicon);
  if (called ? new Set(titled.flatMap(({ tool }) => tool ?? [])).size === 1 : titled.length > 0)
    return [whole];
  if (!called && !mayDiffer(headed, text, lexicon)) return [whole];
  const reading = new Map<Section, Read>();
  const read = (section: Section): Read => {
    const known = reading.get(section) ?? readSection(section, text, lexicon);
    reading.set(section, known);
    return known;
  };
  const affairs = called ? cutAt(headed, text, read) : eachAnother(headed, read, lexicon, ofOne);
  if (!isSeveral(affairs)) return [whole];
  const subject = subjectOf(document, lexicon);
  const [main = ''] = subject.tools;
  // "Photobarn sends names to three services": of a tool that the catalogue does not know.
  if (main.startsWith('?') && named.includes(main.slice(1)) && text.lastIndexOf(main.slice(1)) > named.length)
    return [whole];
  const known = [...new Set(affairs.flatMap(({ tool }) => tool ?? []))];
  const first = affairs[0]?.section.start ?? 0;
  const part = (from: number, to: number, head: string | null, apart: boolean): Affair => ({
    document: { ...document, title: head ?? '', text: text.slice(from, to), links: [] },
    offset: from,
    head,
    known,
    whole: apart ? null : subject,
  });
  const opens = text.slice(0, first).trim() === '' ? [] : [part(0, first, null, false)];
  return [
    ...opens,
    ...affairs.map(({ section: { start, end, head, by }, apart }) =>
      part(start, end, by === 'beginning' ? null : head, apart),
    ),
  ];
}

/** Tools and organisations that a title names. */
const namesIn = (title: string, lexicon: Lexicon): readonly NameEntry[] =>
  findNames(tokenize(title, { start: 0, end: title.length }), lexicon, new Set())
    .map(({ entry }) => entry)
    .filter(({ tool, organisation }) => tool !== null || organisation !== null);

/**
 * What an affair is about; any of the tools of the whole text, where it names none. The tools of the others stay known, so that a
 * common word that is a name there is one here.
 */
export function subjectOfAffair({ document, known, head, whole }: Affair, lexicon: Lexicon): Subject {
  const subject = head === null ? subjectOf(document, lexicon) : subjectUnder(head, document, lexicon);
  if (subject.tools.length > 0)
    return known.length === 0 ? subject : { ...subject, tools: [...new Set([...subject.tools, ...known])] };
  if (whole === null) return subject;
  // "The company denies it": of which of them nobody knows.
  return { tools: whole.tools, vendors: new Set(), home: null, lexicon: whole.lexicon };
}

/** The tool of what an affair tells without naming one; null where it may be any of the text's. */
export const mainToolOf = (affair: Affair, { tools }: Subject): string | null =>
  tools === affair.whole?.tools ? null : (tools[0] ?? null);

/** "Lumen", "Vellum Notes": nothing but a name. */
const NAME = /^\p{Lu}[\p{L}\p{N}.+-]{1,30}(?: [\p{Lu}\p{N}][\p{L}\p{N}.+-]{0,30}){0,2}$/u;

/** What is told under a head: a tool's name alone is the tool's, be it a common word. */
function subjectUnder(
  head: string,
  document: Pick<Document, 'title' | 'text'> & Partial<Pick<Document, 'outlet' | 'url'>>,
  lexicon: Lexicon,
): Subject {
  const tool = entriesCalled(head, lexicon).find((entry) => entry.tool !== null)?.tool ?? null;
  return { ...subjectOf({ ...document, tool }, lexicon), home: null };
}

/** "Russia", above a text that says it again: of what it names, which is no tool that anybody knows. */
const isOfAName = ({ head, start, end }: Section, text: string): boolean =>
  NAME.test(head) && text.slice(text.indexOf(head, start) + head.length, end).includes(head);

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
  return { section, tool, tools, apart: tool === undefined && isOfAName(section, text) };
}
