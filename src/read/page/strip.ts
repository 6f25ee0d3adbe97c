/** A page without what no reader of text needs, and the data scripts that were cut out of it. */
export interface Stripped {
  readonly html: string;
  /** Bodies of `application/ld+json` scripts. */
  readonly data: readonly string[];
}

const OPENING = /<(?:script|style|svg|!--)/gi;
/** Longest start tag of a script that is looked into for its type. */
const LONGEST_TAG = 1000;

/**
 * Cuts scripts, styles, drawings and comments out by searching for their ends: most of a page is these, and searching
 * is many times faster than tokenizing. What has no end is left in, for the tree builder to judge. Linear: an end that
 * was not found once is not looked for again.
 */
export function strip(html: string): Stripped {
  const kept: string[] = [];
  const data: string[] = [];
  const missing = new Set<string>();
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const at = match.index;
    const name = match[0].slice(1).toLowerCase();
    const after = html.charCodeAt(at + match[0].length);
    // "<scripted>" is another element.
    if (name !== '!--' && after !== 62 && after !== 47 && after > 32) continue;
    if (missing.has(name)) continue;
    const end = endOf(html, name, at);
    if (end < 0) {
      missing.add(name);
      continue;
    }
    if (name === 'script') keepData(html, at, end, data);
    kept.push(html.slice(from, at));
    from = end;
    OPENING.lastIndex = end;
  }
  if (from === 0) return { html, data };
  kept.push(html.slice(from));
  return { html: kept.join(' '), data };
}

/** Offset after the end of the element or comment, or -1. */
function endOf(html: string, name: string, at: number): number {
  if (name === '!--') {
    const end = html.indexOf('-->', at + 2);
    return end < 0 ? -1 : end + 3;
  }
  let close = html.indexOf(`</${name}`, at);
  if (close < 0) close = html.indexOf(`</${name.toUpperCase()}`, at);
  const end = close < 0 ? -1 : html.indexOf('>', close);
  return end < 0 ? -1 : end + 1;
}

function keepData(html: string, at: number, end: number, data: string[]): void {
  const tagEnd = html.indexOf('>', at);
  if (tagEnd < 0 || tagEnd - at > LONGEST_TAG || tagEnd >= end) return;
  const tag = html.slice(at, tagEnd).toLowerCase();
  if (tag.includes('ld+json')) data.push(html.slice(tagEnd + 1, html.lastIndexOf('<', end)));
}
