import type { Span } from '../text/span.ts';

/** A number that may be a version, as it stands in a sentence. */
export interface Atom extends Span {
  readonly version: string;
  /** Names the kind of number ("version", "v", "release", "build"). */
  readonly marked: boolean;
}

/** A number with what stands around it. */
export interface NumberPlace {
  readonly text: string;
  readonly atom: Atom;
  /** Dots in it. */
  readonly dotted: number;
  /** What stands before it, up to 60 characters. */
  readonly lead: string;
  /** The word right before it, and the same in small letters without a dot behind it. */
  readonly before: string;
  readonly lower: string;
  /** Whether a tool's name stands right before it, be it with an edition or a platform between. */
  readonly afterTool: boolean;
  /** Whether a tool's name ends at an offset of the text. */
  readonly endsTool: (at: number) => boolean;
  /** Whether the sentence names a tool at all. */
  readonly toolNamed: boolean;
  /** Whether the name of a package that is none of the text's tools stands right before it. */
  readonly afterOther: boolean;
  /** First numbers of the versions that its text names. */
  readonly majors: ReadonlySet<string>;
}

/** What stands between a tool's name and its number. */
const EDITION =
  /\s(?:for (?:Windows|Android|Linux|Mac)|Server|Desktop|Client|Agent|Cloud|Mobile|Enterprise|Professional|Pro|Standard|Community|Business|Team|Personal|Home|Core|Lite|Plus|Ultimate|Manager|Gateway|Console|Studio|Suite|Connect|Hub|Edge|Firmware)\s$/;

export const VERSION_WORD_BEFORE =
  /(?:\b(?:versions?|releases?|builds?|numbers?|numbered|firmware|software|app|client|agent|branch|sdk|ver|v|since|as of|as from|starting (?:with|from|in|at)|beginning (?:with|from|in)|before|prior to|predating|fixed in|patched in|(?:affected|vulnerable)\s\(|(?:upgrad|updat)(?:e|ed|es|ing)(?: (?:itself|themselves|myself|him|her|it|them|(?:my|our|the|its|his|her|their) [\w-]+))? to|(?:releases?|versions?|updates?|betas?|previews?|editions?|copy|copies|arrival|launch|days|times) of|through|up to)(?::\s|\s)?|[<>≤≥]=?\s?)$/i;

function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && ' (`"“'.includes(text[end - 1] ?? '.')) end--;
  let start = end;
  while (start > 0 && end - start < 24 && /[\w.+-]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, end);
}

/** Offsets of a document at which names end. */
export interface NameEnds {
  /** Those of tools. */
  readonly tools: ReadonlySet<number>;
  /** Those of packages that are none of the text's tools, with what leads on to their number. */
  readonly others: ReadonlySet<number>;
}

/** Where a number stands. `ends`: where names end; `offset`: of the text in its document. */
export function placeOf(
  text: string,
  atom: Atom,
  dotted: number,
  { tools: toolEnds, others }: NameEnds,
  offset: number,
  majors: ReadonlySet<string>,
): NumberPlace {
  const lead = text.slice(Math.max(0, atom.start - 60), atom.start);
  const before = wordBefore(text, atom.start);
  // "Brightpane Server 9.0", "Cursor for Windows 3.4.1": the tool's number, not that of an edition or a platform.
  const edition = EDITION.exec(lead)?.[0].length ?? 0;
  const endsTool = (at: number): boolean => toolEnds.has(offset + at);
  const ends = (back: number): boolean => endsTool(atom.start - back);
  return {
    text,
    atom,
    dotted,
    lead,
    before,
    lower: before.toLowerCase().replace(/\.$/, ''),
    afterTool: (edition > 0 && ends(edition)) || ends(1) || ends(0),
    endsTool,
    toolNamed: toolEnds.size > 0,
    afterOther: others.has(offset + atom.start),
    majors,
  };
}
