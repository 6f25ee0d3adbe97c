import { html } from 'hono/html';
import { FLAGS } from '../../model/claim.ts';
import type { ClaimPage } from '../../model/hearsay.ts';
import { FLAG_WORDS, GRADE_ORDER, KIND_WORDS } from '../../reports/claim-words.ts';
import { count } from '../../reports/numbers.ts';
import type { Names } from '../../reports/names.ts';
import { claimEntry } from './claim-parts.ts';
import { layout, type Markup } from './layout.ts';

export type Parameters = Readonly<Record<string, string | undefined>>;

/** The list of claims with its filters; works without script. */
export function claimsPage(page: ClaimPage, parameters: Parameters, names: Names): Markup {
  return layout(
    'Claims',
    html`<h1>Claims</h1>
      ${filterForm(parameters)}
      <p class="dim">${page.claims.length === 0 ? 'No claims found.' : count(page.total, 'claim')}</p>
      ${page.claims.map((claim) => claimEntry(claim, names))} ${nextLink(page, parameters)}`,
  );
}

/** The fields that narrow the list; a tool may carry a version, which is then asked about. */
export function filterForm(parameters: Parameters): Markup {
  return html`<form method="get" action="/" role="search">
    <label>Words<input type="search" name="q" value="${parameters['q'] ?? ''}" /></label>
    <label
      >Tool<input name="tool" placeholder="name or name@version" value="${parameters['tool'] ?? ''}"
    /></label>
    ${choice(
      'grade',
      'Grade',
      GRADE_ORDER.map((one) => [one, one] as const),
      parameters,
    )}
    ${choice('kind', 'Kind', Object.entries(KIND_WORDS), parameters)}
    ${choice(
      'flag',
      'Flag',
      FLAGS.map((one) => [one, FLAG_WORDS[one]] as const),
      parameters,
    )}
    <label>As of<input type="date" name="as-of" value="${parameters['as-of'] ?? ''}" /></label>
    <button>Search</button>
  </form>`;
}

function choice(
  name: string,
  label: string,
  choices: readonly (readonly [value: string, words: string])[],
  parameters: Parameters,
): Markup {
  return html`<label
    >${label}<select name="${name}">
      <option value="">any</option>
      ${choices.map(
        ([value, words]) =>
          html`<option value="${value}" ${parameters[name] === value ? 'selected' : ''}>${words}</option>`,
      )}
    </select></label
  >`;
}

/** The address of what follows, where anything does. */
export function nextLink(page: Pick<ClaimPage, 'next'>, parameters: Parameters): Markup | '' {
  if (page.next === null) return '';
  const query = new URLSearchParams(
    Object.entries({ ...parameters, cursor: page.next }).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
  return html`<p><a href="/?${query.toString()}">More</a></p>`;
}
