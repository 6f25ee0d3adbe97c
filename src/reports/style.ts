import type { Grade } from '../model/claim.ts';

type Paint = (text: string) => string;

/** What colour a terminal can give; the caller passes a library's functions or nothing. */
export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

/** How text for people is set: cells to wrap to, and paint that is the identity without a terminal. */
export interface Style extends Colours {
  readonly columns: number;
  readonly grade: (grade: Grade, text: string) => string;
}

const same: Paint = (text) => text;
const PLAIN: Colours = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** A style for a width in cells; without colours everything stays plain text. */
export function createStyle(columns: number, colours: Colours = PLAIN): Style {
  const { bold, dim, red, green, yellow, cyan } = colours;
  const byGrade: Readonly<Record<Grade, Paint>> = {
    verified: (text) => bold(green(text)),
    alleged: (text) => bold(yellow(text)),
    'second-hand': cyan,
    ungraded: dim,
  };
  return { bold, dim, red, green, yellow, cyan, columns, grade: (grade, text) => byGrade[grade](text) };
}
