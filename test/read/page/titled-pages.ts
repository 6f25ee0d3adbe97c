import { expect, it } from 'vitest';
import { readPage } from '../../../src/read/page/index.ts';

export const TEXT =
  '<p>Some words about a kestrel that reads its settings twice before it starts, which takes a second each time.</p>' +
  '<p>It does the same on another machine, since the update of last week, and nobody knows what it is good for.</p>';
export const TITLE = 'Kestrel reads its settings twice';

/** What the page is, its address, head and body; the title that readers see, the day and the writer that are told, if any. */
export type Row = readonly [
  is: string,
  url: string,
  head: string,
  body: string,
  title: string,
  day?: string,
  author?: string,
];

/** A test for each page: that it has its title, and its day where one is told. */
export function eachHasItsTitle(rows: readonly Row[]): void {
  it.each(rows.map((row) => ({ is: row[0], row })))(
    '$is',
    ({ row: [, url, head, body, title, day, author] }) => {
      const html = `<!doctype html><html lang="en"><head>${head}</head>${body.startsWith('<body') ? body : `<body>${body}</body>`}</html>`;
      const page = readPage(html, { contentType: 'text/html', url });
      expect(page.title).toBe(title);
      if (day !== undefined) expect(page.publishedAt?.slice(0, 10)).toBe(day);
      if (author !== undefined) expect(page.author).toBe(author);
    },
  );
}
