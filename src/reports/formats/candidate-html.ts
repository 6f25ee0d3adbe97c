import type { ToolCandidate } from '../../model/hearsay.ts';
import { CANDIDATES_HINT, candidateWords, linesToPaste } from '../candidates.ts';
import { escapeMarkup } from '../escape.ts';

/** Tools to add as HTML, with styles in attributes: for mail and for Atom. */
export function candidateHtml(candidates: readonly ToolCandidate[]): string {
  const items = candidates.map(
    (one) => `<li><strong>${escapeMarkup(one.name)}</strong> ${escapeMarkup(candidateWords(one))}</li>`,
  );
  return `<ul style="margin:0 0 8px;padding-left:20px">
${items.join('\n')}
</ul>
<p style="margin:0;color:#5a5a5a">${escapeMarkup(CANDIDATES_HINT)}</p>
<pre style="margin:8px 0;padding:8px 12px;background:#f4f4f4;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere">${linesToPaste(candidates).map(markupLine).join('\n')}</pre>`;
}

/** A line as text in markup, with the blanks that it begins with, which mean something in YAML. */
export function markupLine(line: string): string {
  const text = line.trimStart();
  return `${' '.repeat(line.length - text.length)}${escapeMarkup(text)}`;
}
