/**
 * Collected text may carry escape sequences, or characters that turn the reading direction: both could make a
 * terminal or a reader show what is not there. Line ends and tabs become blanks.
 */
// eslint-disable-next-line no-control-regex
const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** Text on one line, without control characters and with single blanks. */
export function clean(text: string): string {
  return text.replace(DANGEROUS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** UTF-16 units that a quote may have where it leaves the house (exports and the API). */
export const QUOTE_LIMIT = 300;

/** A quote for an export: at most 300 units, cut at a blank where one is near, never inside a character. */
export function cutQuote(quote: string, limit: number = QUOTE_LIMIT): string {
  if (quote.length <= limit) return quote;
  const end = limit - 1;
  const blank = quote.lastIndexOf(' ', end);
  const cut = blank > limit * 0.8 ? blank : isLowSurrogate(quote, end) ? end - 1 : end;
  return `${quote.slice(0, cut)}…`;
}

const isLowSurrogate = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Marks that open a quotation, and those that close it. */
const OPENING = '"“„«';
const CLOSING = '"”“»';

/**
 * A quote as a reader sees it, in marks of our own and cut as `cutQuote` does. A mark of the text at its edge, which opens
 * or closes a quotation that goes on beyond it or is it, would stand doubled.
 */
export function quoted(quote: string, limit: number = QUOTE_LIMIT): string {
  const text = clean(quote);
  const inner = text.slice(1, -1);
  const begins = OPENING.includes(text.charAt(0)) && ![...CLOSING].some((mark) => inner.includes(mark));
  const ends =
    CLOSING.includes(text.charAt(text.length - 1)) && ![...OPENING].some((mark) => inner.includes(mark));
  const bare = text.slice(begins ? 1 : 0, ends ? -1 : undefined).trim();
  return `“${cutQuote(bare === '' ? text : bare, limit)}”`;
}

/** Only addresses of the web are made into links; anything else stays text. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}
