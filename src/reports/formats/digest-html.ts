import type { Digest } from '../../model/hearsay.ts';
import { viewDigest } from '../digest-view.ts';
import { CANDIDATES_TITLE } from '../candidates.ts';
import { escapeMarkup } from '../escape.ts';
import { namesOf } from '../names.ts';
import { candidateHtml } from './candidate-html.ts';
import { entryHtml } from './entry-html.ts';
import type { DigestContext, DigestPages } from './format.ts';

/**
 * The digest as mail: one column, styles in attributes, no script, no image, nothing loaded from anywhere, and
 * every piece of collected text escaped.
 */
export function digestHtml(digest: Digest, { catalogue, inUse, pages }: DigestContext): string {
  const names = namesOf(catalogue);
  const view = viewDigest(digest, inUse);
  const sections = view.sections.map(
    (section) =>
      `${heading(section.title, section.entries.length)}\n${section.entries
        .map((entry) => entryHtml(entry, names, pages))
        .join('\n')}`,
  );
  if (view.candidates.length > 0)
    sections.push(`${heading(CANDIDATES_TITLE, view.candidates.length)}\n${candidateHtml(view.candidates)}`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(view.title)}</title></head>
<body style="margin:0;background:#ffffff;color:#1c1c1c;font:15px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<div style="max-width:680px;margin:0 auto;padding:24px 16px">
<h1 style="font-size:22px;line-height:1.25;margin:0 0 8px">${escapeMarkup(view.title)}</h1>
${view.lede.map((line) => `<p style="margin:0 0 4px">${escapeMarkup(line)}</p>`).join('\n')}
${sections.join('\n')}
${pages === undefined ? '' : `${footer(digest, pages)}\n`}</div>
</body>
</html>
`;
}

/** Where the day can be read on, and followed. */
const footer = ({ tool, day }: Digest, pages: DigestPages): string =>
  `<p style="margin:28px 0 0;padding-top:8px;border-top:1px solid #d8d8d8"><a href="${escapeMarkup(pages.digest(tool?.slug, day))}" style="color:#1f5f85">This day as a page</a> · <a href="${escapeMarkup(pages.feed(tool?.slug, undefined))}" style="color:#1f5f85">Feed</a></p>`;

const heading = (title: string, entries: number): string =>
  `<h2 style="font-size:17px;margin:28px 0 8px;padding-bottom:4px;border-bottom:1px solid #d8d8d8">${escapeMarkup(title)} <span style="color:#5a5a5a;font-weight:normal">${entries}</span></h2>`;
