/** What may stand behind the mark of a question: quotation marks and brackets that close. */
const CLOSING = '"”’)]';

/** Whether a text, or its stretch [start, end), ends as a question does. */
export function asks(text: string, start = 0, end = text.length): boolean {
  let at = end - 1;
  while (at >= start && CLOSING.includes(text.charAt(at))) at--;
  return at >= start && text.charAt(at) === '?';
}
