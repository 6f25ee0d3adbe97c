import type { Claim } from '../../model/claim.ts';
import { clean, quoted, webAddress } from '../clean.ts';
import {
  bestStatement,
  flagWords,
  GRADE_MARKS,
  KIND_WORDS,
  originWords,
  seenWords,
  sourceWords,
  versionWords,
} from '../claim-words.ts';
import type { Names } from '../names.ts';
import type { Style } from '../style.ts';
import { cellsOf, fill, indent, wrap } from '../wrap.ts';

/** Cells of the gutter that holds the grade; narrow terminals have none. */
const GUTTER = 15;
const ROOMY = 72;

interface BlockOptions {
  /** Say the tool's name (a list over several tools). */
  readonly withTool: boolean;
  /** Further words behind the kind, such as the status for a version. */
  readonly note?: string;
  /** Why the grade is what it is, in a sentence. */
  readonly why?: string;
  /** Address of the page that tells all about it. */
  readonly page?: string;
}

/**
 * A claim in a few lines: grade, proposition, versions and flags, origins, one quote with its address, id.
 * Every claim that is shown anywhere leads to its words this way.
 */
export function claimBlock(
  claim: Claim,
  names: Names,
  style: Style,
  options: BlockOptions,
): readonly string[] {
  const mark = `${GRADE_MARKS[claim.grade]} ${claim.grade.toUpperCase()}`;
  const roomy = style.columns >= ROOMY;
  const by = roomy ? GUTTER : 2;
  const body = (text: string) => indent(text, style.columns, by);
  const title = wrap(clean(claim.proposition), style.columns - by).map(style.bold);
  const pad = ' '.repeat(by);
  const badge = style.grade(claim.grade, roomy ? fill(mark, GUTTER) : mark);
  const head = roomy
    ? title.map((line, at) => `${at === 0 ? badge : pad}${line}`)
    : [badge, ...title.map((line) => pad + line)];
  const details = [
    options.withTool ? names.tool(claim.tool) : undefined,
    KIND_WORDS[claim.kind],
    versionWords(claim),
    options.note,
    ...flagWords(claim),
  ].filter((one) => one !== undefined);
  return [
    ...head,
    ...body(details.join(' · ')),
    ...(options.why === undefined ? [] : body(options.why)),
    ...body(`${originWords(claim)}; ${seenWords(claim)}`).map(style.dim),
    ...quoteLines(claim, names, style, by),
    ...(options.page === undefined
      ? [`${pad}${style.dim(claim.id)}`]
      : sourceLines(claim.id, options.page, style, by)),
  ];
}

function quoteLines(claim: Claim, names: Names, style: Style, by: number): readonly string[] {
  const statement = bestStatement(claim);
  if (statement === undefined) return [];
  return [
    ...indent(quoted(statement.quote), style.columns, by),
    ...sourceLines(sourceWords(statement, names), statement.url, style, by),
  ];
}

/** Publisher, day and address; the address on a line of its own when both do not fit. It is never broken. */
export function sourceLines(
  source: string,
  url: string | null,
  style: Style,
  by: number,
  first = ' '.repeat(by),
): readonly string[] {
  const address = webAddress(url) ?? '(no address)';
  if (by + cellsOf(source) + 2 + cellsOf(address) <= style.columns)
    return [`${first}${style.dim(source)}  ${style.cyan(address)}`];
  return [
    ...indent(source, style.columns, by, first).map(style.dim),
    `${' '.repeat(by)}${style.cyan(address)}`,
  ];
}

/** A section's heading with how many entries it has. */
export function heading(text: string, n: number | undefined, style: Style): string {
  const label = style.bold(text.toUpperCase());
  return n === undefined ? label : `${label}  ${style.dim(String(n))}`;
}
