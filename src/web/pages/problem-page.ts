import { html } from 'hono/html';
import type { Problem } from '../../model/problem.ts';
import { layout, shown, type Markup } from './layout.ts';

/** A misfortune, in words, with its code. */
export function problemPage(found: Problem): Markup {
  return layout(
    found.code,
    html`<h1>${shown(found.subject)}: ${shown(found.message)}</h1>
      <p>${shown(found.hint)}</p>
      <p class="dim">${found.code}</p>`,
  );
}
