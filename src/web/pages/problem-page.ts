import { html } from 'hono/html';
import type { Problem } from '../../model/problem.ts';
import { addressOf, type Parameters } from './addresses.ts';
import { filterForm } from './claims-page.ts';
import { dayForm } from './digest-page.ts';
import { layout, shown, type Markup } from './layout.ts';

/** Hints for who sits at a browser, where that of a problem is for a terminal or a program. */
const HINTS: Readonly<Record<string, string>> = {
  'not-found': 'look for it among the claims',
  'unknown-claim': 'look for it among the claims',
};

/** A misfortune, in words, with its code, and with what the page at `path` was asked for, to ask it otherwise. */
export function problemPage(found: Problem, path: string, asked: Parameters): Markup {
  return layout(
    `${found.subject}: ${found.message}`,
    html`<h1>${shown(found.subject)}: ${shown(found.message)}</h1>
      <p>${hintOf(found, path, asked)}</p>
      <p class="dim">${found.code}</p>
      ${path === '/digest' ? dayForm(asked) : filterForm(asked)}`,
  );
}

/** The hint, in which tools that may be meant lead to the same page of them, and addresses of ours there. */
function hintOf({ code, hint }: Problem, path: string, asked: Parameters): Markup {
  const [, meant] = /^did you mean ([^?]+)\?$/.exec(hint) ?? [];
  if (code === 'unknown-tool' && meant !== undefined)
    return html`did you mean
    ${meant.split(', ').map((tool, at) => html`${at === 0 ? '' : ', '}<a href="${addressOf(path, { ...asked, tool })}">${shown(tool)}</a>`)}?`;
  const own = HINTS[code];
  if (own === undefined && hint === SEE_API)
    return html`see <a href="/api/openapi.json">/api/openapi.json</a>`;
  return html`${shown(own ?? hint)}`;
}

const SEE_API = 'see /api/openapi.json';
