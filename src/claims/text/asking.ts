/** What may stand behind the mark of a question: quotation marks and brackets that close. */
const CLOSING = '"”’)]';
/** "Is it just me or does it upload my files?": told, and others asked whether they see it too. */
const TELLING =
  /^\W{0,3}(?:is (?:it|this) just me\b|is it only me\b|am i the only one\b|anyone else['’]s\b)/i;

/** Whether a text, or its stretch [start, end), ends as a question does, and asks more than who else sees what it tells. */
export function asks(text: string, start = 0, end = text.length): boolean {
  let at = end - 1;
  while (at >= start && CLOSING.includes(text.charAt(at))) at--;
  return (
    at >= start && text.charAt(at) === '?' && !TELLING.test(text.slice(start, Math.min(end, start + 32)))
  );
}

/** How a question to all begins. */
const AROUND =
  /^(?:(?:has|have|did|does|do|is|are|was|were|could|would)(?:n['’]t)?|can|can['’]t|any(?:one|body)|some(?:one|body))\b/i;

/** Whether a sentence is nothing but a question to whoever reads it ("Has anybody had the same problem?"). */
export const isAskedAround = (text: string, start: number, end: number): boolean =>
  asks(text, start, end) && AROUND.test(text.slice(start, start + 12));
