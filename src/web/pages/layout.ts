import { html } from 'hono/html';
import type { Problem } from '../../model/problem.ts';
import { clean } from '../../reports/clean.ts';

export type Markup = ReturnType<typeof html>;

/** Collected text, without control characters; the template escapes it. */
export const shown = (text: string) => clean(text);

/** What is to be said of an answer as a whole. */
export const problemNotes = (problems: readonly Problem[]): readonly Markup[] =>
  problems.map(
    (one) => html`<p class="dim">${shown(one.subject)}: ${shown(one.message)}; ${shown(one.hint)}</p>`,
  );

/** The ways to go from every page. */
const WAYS = [
  ['/', 'Claims'],
  ['/digest', 'Digest'],
  ['/sources', 'Sources'],
  ['/words', 'Words'],
  ['/api/openapi.json', 'API'],
] as const;

/** Where a page stands, and the feed that tells what it tells. */
export interface Place {
  readonly at?: (typeof WAYS)[number][0];
  readonly feed?: { readonly address: string; readonly title: string };
}

/** The frame of every page: title, ways to go, content. No script, one style sheet of our own. */
export function layout(title: string, content: Markup, place: Place = {}): Markup {
  const { at, feed = { address: '/digest.atom', title: 'Digest' } } = place;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shown(title)} · hearsay</title>
        <link rel="stylesheet" href="/style.css" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${shown(feed.title)}"
          href="${feed.address}"
        />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <nav aria-label="Main">
            <a class="name" href="/">hearsay</a>
            ${WAYS.map(([address, name]) => (address === at ? html`<a href="${address}" aria-current="page">${name}</a>` : html`<a href="${address}">${name}</a>`))}
          </nav>
        </header>
        <main id="content">${content}</main>
      </body>
    </html> `;
}
