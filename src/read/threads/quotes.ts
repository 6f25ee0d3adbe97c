import type { Link } from '../../model/document.ts';
import { readProse, type Prose } from '../feed/prose.ts';

/** Private-use characters that stand for the borders of a quotation while the markup is read. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const DEEPEST = 8;

/** Text of markup with `>` before the lines of each `blockquote`, so that a quoted word is never the poster's own. */
export function readQuotedProse(html: string, base: string | null): Prose {
  if (!/<blockquote/i.test(html)) return readProse(html, base);
  const marked = html
    .replace(/[\ue000\ue001]/g, '')
    .replace(/<blockquote\b[^<>]*>/gi, `<div>${OPEN}</div>`)
    .replace(/<\/blockquote\s*>/gi, `<div>${CLOSE}</div>`);
  const prose = readProse(marked, base);
  const lines: string[] = [];
  const links: Link[] = [];
  let depth = 0;
  let before = 0;
  let after = 0;
  let next = 0;
  const inOrder = [...prose.links].sort((a, b) => a.start - b.start);
  while (inOrder[next]?.start === -1) links.push(inOrder[next++] as Link);
  for (const line of prose.text.split('\n')) {
    const end = before + line.length;
    const prefix = '> '.repeat(Math.min(depth, DEEPEST));
    const isMark = line === OPEN || line === CLOSE;
    for (let link = inOrder[next]; link && link.start <= end; link = inOrder[++next]) {
      const text = link.text.split('\n')[0] ?? '';
      links.push({ ...link, text, start: isMark ? -1 : after + prefix.length + (link.start - before) });
    }
    if (line === OPEN) depth++;
    else if (line === CLOSE) depth = Math.max(0, depth - 1);
    else {
      lines.push(prefix + line);
      after += prefix.length + line.length + 1;
    }
    before = end + 1;
  }
  return { text: lines.join('\n'), links };
}
