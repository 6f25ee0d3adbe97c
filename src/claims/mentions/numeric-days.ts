/** A day written in numbers alone. */
export interface NumericDay {
  /** Place in the sentence. */
  readonly index: number;
  readonly length: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Groups: 1 and 3 the numbers, 2 what stands between them, 4 year. */
const NUMERIC = /(?<![\w./-])(\d{1,2})([./])(\d{1,2})\2(20\d{2})(?![\w/-]|\.\d)/g;

/** Days written in numbers: "12.06.2026" (day first) and "06/30/2026" where only one order is a day, of this century. Linear. */
export function* numericDays(sentence: string): Generator<NumericDay, undefined> {
  if (!sentence.includes('.20') && !sentence.includes('/20')) return undefined;
  for (const { 0: whole, 1: one, 2: mark, 3: other, 4: year, index } of sentence.matchAll(NUMERIC)) {
    const [a, b] = [Number(one), Number(other)];
    const monthFirst = mark === '/' && b > 12;
    // "06/07/2026" is read either way.
    if (mark === '/' && !monthFirst && a <= 12 && a !== b) continue;
    const [day, month] = monthFirst ? [b, a] : [a, b];
    yield { index, length: whole.length, year: Number(year), month, day };
  }
  return undefined;
}
