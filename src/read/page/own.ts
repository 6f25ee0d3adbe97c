/**
 * A copy of a text that holds on to nothing else. Engines keep a slice as a view of the text that it was cut from; a
 * title or a class name that lives long would keep its whole page in memory.
 */
export function own(text: string): string {
  // Adding makes a new text, cutting forces it to be written out.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** The same for what may be missing. */
export const ownOrNull = (text: string | null): string | null => (text === null ? null : own(text));
