import type { Statement } from '../../model/statement.ts';

/** A clause that says only when: what happens then is half of what the sentence tells. */
const ONLY_WHEN = /^(?:only )?(?:before|after|once|until) (?:it|they)\b/i;
/** What a sentence adds right behind a quote without which the quote says something else. */
const ADDED =
  /^,? (?:although|even though|even if|even when|even after|despite|in spite of|regardless of|no matter|without)\b[^,;.:()]{3,80}/i;
const RELATIVE = /^(?:in )?which (?=\p{Lu})/u;
/** How far before a clause the tool's name may stand. */
const REACH = 100;

/**
 * The words that a title may be made of: the quote, with the main clause that it hangs on ("asks for consent before it
 * sends reports") and with what the sentence adds against expectation ("although telemetry was off").
 */
export function wholeClause(
  { quote, sentence, start, sentenceStart }: Statement,
  tools: readonly string[],
): string {
  const from = start - sentenceStart;
  if (from < 0 || sentence.slice(from, from + quote.length) !== quote) return quote;
  const behind = ADDED.exec(sentence.slice(from + quote.length))?.[0].trimEnd() ?? '';
  const before = sentence.slice(Math.max(0, from - REACH), from);
  const named = ONLY_WHEN.test(quote)
    ? Math.max(...tools.map((tool) => (tool === '' ? -1 : before.lastIndexOf(tool))), -1)
    : -1;
  const lead = named < 0 ? '' : before.slice(named);
  return `${lead}${lead === '' ? quote.replace(RELATIVE, '') : quote}${behind}`;
}

/** What its sentence says before a quote; undefined where the quote is not a part of it as it stands. */
export function beforeQuote({ quote, sentence, start, sentenceStart }: Statement): string | undefined {
  const from = start - sentenceStart;
  return from < 0 || sentence.slice(from, from + quote.length) !== quote
    ? undefined
    : sentence.slice(0, from);
}
