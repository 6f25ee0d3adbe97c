import { html } from 'hono/html';
import { clean } from '../../reports/clean.ts';

export type Markup = ReturnType<typeof html>;

/** Collected text, without control characters; the template escapes it. */
export const shown = (text: string) => clean(text);

/** The frame of every page: title, ways to go, content. No script, one style sheet of our own. */
export function layout(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${shown(title)} · hearsay</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="alternate" type="application/atom+xml" title="Digest" href="/digest.atom" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <nav aria-label="Main">
            <a class="name" href="/">hearsay</a>
            <a href="/">Claims</a>
            <a href="/digest">Digest</a>
            <a href="/sources">Sources</a>
            <a href="/api/openapi.json">API</a>
          </nav>
        </header>
        <main id="content">${content}</main>
      </body>
    </html> `;
}
