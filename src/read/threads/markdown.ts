import { decodeHTML } from 'entities';
import type { Link } from '../../model/document.ts';
import type { Prose } from '../feed/prose.ts';

/**
 * Markdown (CommonMark with GitHub's and Reddit's habits) as a person reads it: marks gone, words kept as they are,
 * code kept, quoted lines still led by "> ". Line by line and linear: posts are hostile input.
 */
export function readMarkdown(markdown: string, base: string | null): Prose {
  const lines: string[] = [];
  const links: Link[] = [];
  let offset = 0;
  let fence: string | undefined;
  for (const raw of withoutComments(markdown).split(/\r\n|\r|\n/)) {
    const { prefix, rest } = takeQuote(raw);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(rest)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      continue;
    }
    const line: Inline = fence === undefined ? readLine(rest, base) : { text: rest.trimEnd(), links: [] };
    const text = prefix + line.text;
    for (const link of line.links)
      links.push(link.start < 0 ? link : { ...link, start: offset + prefix.length + link.start });
    if (line.text.trim() === '') continue;
    lines.push(text);
    offset += text.length + 1;
  }
  return { text: lines.join('\n'), links };
}

type Inline = Prose;

/** Issue templates explain themselves in comments; nobody said that. */
function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<!--', at);
    if (open < 0) return out + text.slice(at);
    out += text.slice(at, open);
    const close = text.indexOf('-->', open + 4);
    if (close < 0) return out;
    at = close + 3;
  }
}

function takeQuote(line: string): { readonly prefix: string; readonly rest: string } {
  let depth = 0;
  let at = 0;
  while (/^[ \t>]$/.test(line[at] ?? '') && at < 40) {
    if (line[at] === '>') depth++;
    else if (depth === 0 && at >= 3) break;
    at++;
  }
  // White space before a mark belongs to the quotation only if there is one.
  if (depth === 0) return { prefix: '', rest: line };
  return { prefix: '> '.repeat(depth), rest: line.slice(at) };
}

const RULER = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|=+)$/;
const TABLE_RULER = /^[ \t:|-]+$/;
const REFERENCE = /^ {0,3}\[([^\]\n]{1,200})\]:[ \t]{0,200}(https?:\/\/[^\s<>]{1,2000})/;

function readLine(line: string, base: string | null): Inline {
  if (RULER.test(line) || (line.includes('-') && TABLE_RULER.test(line) && line.includes('|')))
    return { text: '', links: [] };
  const reference = REFERENCE.exec(line);
  if (reference)
    return { text: '', links: [{ url: reference[2] ?? '', text: reference[1] ?? '', start: -1 }] };
  const heading = /^ {0,3}#{1,6}[ \t]+/.exec(line)?.[0].length ?? 0;
  const content = heading > 0 ? line.slice(heading).replace(/[ \t#]{1,200}$/, '') : line;
  const bullet = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(content)?.[0] ?? '';
  const kept = /^[ \t]*\d/.test(bullet) ? bullet.trimStart() : bullet === '' ? '' : '- ';
  const inline = readInline(content.slice(bullet.length).trim(), base);
  return {
    text: kept + inline.text,
    links: inline.links.map((link) => ({ ...link, start: link.start + kept.length })),
  };
}

const AUTOLINK = /^<(https?:\/\/[^\s<>]{1,2000})>/;
const BARE = /^https?:\/\/[^\s<>"')\]]{1,2000}/;
const TAG = /^<\/?[a-z][^<>]{0,500}>/i;

/** One line's spans from left to right; each character is looked at a bounded number of times. */
function readInline(line: string, base: string | null): Inline {
  let text = '';
  const links: Link[] = [];
  const addLink = (url: string, label: string): void => {
    if (!URL.canParse(url, base ?? undefined)) return;
    const { href, protocol } = new URL(url, base ?? undefined);
    if (protocol === 'http:' || protocol === 'https:')
      links.push({ url: href, text: label, start: text.length });
  };
  for (let at = 0; at < line.length;) {
    const here = line[at] ?? '';
    const rest = line.slice(at, at + 2600);
    if (here === '\\' && /[!-/:-@[-`{-~]/.test(line[at + 1] ?? '')) {
      text += line[at + 1] ?? '';
      at += 2;
    } else if (here === '`') {
      const run = /^`{1,20}/.exec(rest)?.[0] ?? '`';
      const close = rest.indexOf(run, run.length);
      text += close < 0 ? '' : rest.slice(run.length, close).trim();
      at += close < 0 ? run.length : close + run.length;
    } else if (here === '[' || (here === '!' && line[at + 1] === '[')) {
      const found = bracket(rest, here === '!');
      if (!found) {
        text += here;
        at++;
      } else {
        // A label may hold marks of its own, but no further link.
        const label = readInline(found.label.replace(/[[\]]/g, ''), null).text;
        if (here !== '!') {
          addLink(found.target, label);
          text += label;
        }
        at += found.length;
        // A picture that is gone leaves one space, not two.
        if (here === '!' && line[at] === ' ' && (text === '' || text.endsWith(' '))) at++;
      }
    } else if (here === '<') {
      const auto = AUTOLINK.exec(rest);
      const tag = TAG.exec(rest)?.[0];
      if (auto?.[1] !== undefined) {
        addLink(auto[1], auto[1]);
        text += auto[1];
        at += auto[0].length;
      } else if (tag === undefined) {
        text += here;
        at++;
      } else {
        at += tag.length;
      }
    } else if (here === 'h' && BARE.test(rest)) {
      const url = (BARE.exec(rest)?.[0] ?? '').replace(/[.,;:!?]{1,20}$/, '');
      addLink(url, url);
      text += url;
      at += url.length;
    } else if (isMark(line, at)) {
      at++;
    } else {
      text += here;
      at++;
    }
  }
  return decoded(text, links);
}

/** `*`, `_` and `~` at the edge of a word are emphasis; between letters or spaces they are themselves. */
function isMark(line: string, at: number): boolean {
  const here = line[at] ?? '';
  if (!'*_~'.includes(here)) return false;
  const before = line[at - 1] ?? ' ';
  const after = line[at + 1] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  if (here === '~') return before === '~' || after === '~';
  return here === '*' ? true : !(/[\p{L}\p{N}_]/u.test(before) && /[\p{L}\p{N}_]/u.test(after));
}

/** `[label](target "title")` at the start of the text. */
function bracket(
  text: string,
  image: boolean,
): { readonly label: string; readonly target: string; readonly length: number } | undefined {
  const open = image ? 2 : 1;
  let depth = 1;
  let at = open;
  for (; at < text.length && at < 500; at++) {
    if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) break;
  }
  if (text[at] !== ']' || text[at + 1] !== '(') return undefined;
  const target = /^[ \t]*<?([^\s<>]{0,2000}?)>?(?:[ \t]+["'(][^"')\n]{0,500}["')])?[ \t]*\)/.exec(
    text.slice(at + 2),
  );
  if (!target) return undefined;
  return { label: text.slice(open, at), target: target[1] ?? '', length: at + 2 + target[0].length };
}

/** Character references last, for what they give is never a mark; links move with the text before them. */
function decoded(text: string, links: readonly Link[]): Inline {
  if (!text.includes('&')) return { text, links };
  return {
    text: decodeHTML(text),
    links: links.map((link) => ({
      ...link,
      text: decodeHTML(link.text),
      start: decodeHTML(text.slice(0, link.start)).length,
    })),
  };
}
