import type { Capture } from '../../model/capture.ts';
import type { Document, Link } from '../../model/document.ts';
import type { When } from '../../model/time.ts';
import { splitChangelog, type Page } from '../page/index.ts';
import type { ReadContext } from '../publisher.ts';
import { makeDocument } from './document.ts';

/** What a changelog is read from: a page, or a Markdown file that was made into the same shape. */
export type Notes = Pick<Page, 'title' | 'url' | 'text' | 'headings' | 'publishedAt' | 'links' | 'lang'> & {
  readonly outlet: string | null;
};

/** Links of one section, with their offsets in it. */
function linksWithin(links: readonly Link[], start: number, length: number): readonly Link[] {
  return links
    .filter((link) => link.start >= start && link.start + link.text.length <= start + length)
    .map((link) => ({ ...link, start: link.start - start }));
}

/**
 * One document for each version that a changelog names; none when it names no versions. Only the section's own date
 * counts: the page's is that of its last change.
 */
export function documentsOfChangelog(
  capture: Capture,
  notes: Notes,
  context: ReadContext,
): readonly Document[] {
  const documents = new Map<string, Document>();
  for (const { version, settled, date, text, start } of splitChangelog(notes)) {
    if (text.trim() === '') continue;
    const published: When | null = date;
    const document = makeDocument(
      { ...capture, hint: withoutDates(capture.hint) },
      {
        form: 'changelog',
        url: notes.url ?? capture.url,
        title: notes.title === '' ? version : `${notes.title}: ${version}`,
        text,
        // Of the whole: a section may be one short line.
        lang: notes.lang,
        outlet: notes.outlet,
        publishedAt: published,
        links: linksWithin(notes.links, start, text.length),
        version: settled ? version : null,
        part: version,
      },
      context,
    );
    if (!documents.has(document.key)) documents.set(document.key, document);
  }
  return [...documents.values()];
}

function withoutDates({
  publishedAt: _,
  updatedAt: __,
  dateAssumed: ___,
  ...rest
}: Capture['hint']): Capture['hint'] {
  return rest;
}
