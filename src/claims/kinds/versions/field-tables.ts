import type { FieldMeaning } from '../../lexicon/fields.ts';
import { COLUMN_NAMES, OF_PRODUCTS } from '../../lexicon/fields.ts';
import type { Finding, Reading } from '../reading.ts';
import { isAsked } from './field-answers.ts';
import { meaningOf } from './field-names.ts';
import { isOtherProduct, isOwnName, isTool } from './own-names.ts';

/** What the columns of a table tell by their heads. */
export interface Columns {
  readonly heads: readonly (FieldMeaning | 'product' | null)[];
  /** As what a row above names the tool. */
  readonly own?: string;
}

/** What a row of a table tells: of which columns, and what stands in it. */
export interface Row {
  readonly columns: Columns;
  readonly findings: readonly Finding[];
  /** Nothing else in it tells of versions: it heads the columns, tells by them, or is another product's. */
  readonly mute: boolean;
}

/** A cell with its place in the text, in UTF-16 units. */
export interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** No table of versions has more columns, and no head of one is longer. */
const WIDEST = 10;
const LONGEST_HEAD = 40;
const RULE = /^[\s|:=+-]*$/;

/** Cells of a line, without the empty ones at its ends. */
function cellsOf(line: string, offset: number): readonly Cell[] {
  let at = offset;
  const cells = line.split('|').map((part): Cell => {
    const start = at;
    at += part.length + 1;
    return { value: part.trim(), start, end: start + part.length };
  });
  const from = cells[0]?.value === '' ? 1 : 0;
  return cells.slice(from, cells.at(-1)?.value === '' ? -1 : cells.length);
}

function headOf(name: string): FieldMeaning | 'product' | null {
  if (name.length > LONGEST_HEAD) return null;
  if (OF_PRODUCTS.test(name)) return 'product';
  const meaning = meaningOf(name) ?? COLUMN_NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  return meaning === undefined || meaning === 'package' || isAsked(meaning) ? null : meaning;
}

/** Whether a line right below another that heads a column heads one as well: a page's table, whose cells are lines. */
export function isAmongHeads(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_HEAD - 2), start);
  const [, line] = /(?:^|\n)([^\n]{2,40})\n$/.exec(before) ?? [];
  return line !== undefined && headOf(line.trim()) !== null;
}

/** Rows of one table stand within so many UTF-16 units. */
const TABLE = 1500;

/** Whether a row below the line has the tool's plain name in one of its cells. */
function isNamedBelow(reading: Reading, column: number): boolean {
  const { text, sentence } = reading.parsed;
  const rows = text.slice(sentence.end, sentence.end + TABLE).split('\n\n', 1)[0] ?? '';
  return rows.split('\n').some((line) => isOwnName(reading, cellsOf(line, 0)[column]?.value ?? ''));
}

/**
 * Whether a row with a certain cell may be of the tool: not where the cell names another product, nor where it names a
 * part or an edition of the tool beside a row of the tool itself.
 */
function isOwnCell(reading: Reading, above: Columns, value: string, at: number): boolean {
  const head = above.heads[at] ?? null;
  if (head === null) return !isOtherProduct(reading, value);
  if (head !== 'product' || isOwnName(reading, value)) return true;
  return (
    isTool(reading, value) && (above.own === undefined || above.own === value) && !isNamedBelow(reading, at)
  );
}

/**
 * What a line tells as a row of a table: one that heads its columns, or one below it with a version in the cell of a
 * column that says what that is. Undefined where it is none. `findingIn`: what a cell's versions are. Linear.
 */
export function readRow(
  reading: Reading,
  above: Columns | undefined,
  findingIn: (meaning: FieldMeaning, cell: Cell) => Finding | undefined,
): Row | undefined {
  const { text, sentence, versions } = reading.parsed;
  const line = text.slice(sentence.start, sentence.end);
  if (!line.includes('|')) return undefined;
  const cells = cellsOf(line, sentence.start);
  if (above !== undefined) {
    if (RULE.test(line)) return { columns: above, findings: [], mute: false };
    if (cells.length !== above.heads.length || meaningOf(cells[0]?.value ?? '') !== undefined)
      return undefined;
    const own = cells.every(({ value }, at) => isOwnCell(reading, above, value, at));
    const product = cells.find((_, at) => above.heads[at] === 'product')?.value;
    const columns = own && product !== undefined ? { ...above, own: above.own ?? product } : above;
    const findings = cells.flatMap((cell, at): readonly Finding[] => {
      const head = above.heads[at] ?? null;
      if (!own || head === null || head === 'product') return [];
      const finding = findingIn(head, cell);
      return finding === undefined ? [] : [finding];
    });
    return { columns, findings, mute: !own || findings.length > 0 };
  }
  if (versions.length > 0 || cells.length < 2 || cells.length > WIDEST) return undefined;
  const heads = cells.map(({ value }) => headOf(value));
  const telling = heads.filter((head) => head !== null && head !== 'product').length;
  // "Fixed in | not yet" is a field with its value.
  return telling > 1 || (telling === 1 && cells.length > 2)
    ? { columns: { heads }, findings: [], mute: true }
    : undefined;
}
