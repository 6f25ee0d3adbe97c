import { html } from 'hono/html';
import { FLAGS } from '../../model/claim.ts';
import type { ClaimPage } from '../../model/hearsay.ts';
import { whenWords } from '../../reports/dates.ts';
import { FLAG_WORDS, GRADE_ORDER, KIND_WORDS } from '../../reports/claim-words.ts';
import { count } from '../../reports/numbers.ts';
import type { Names } from '../../reports/names.ts';
import { listAddress, type Parameters } from './addresses.ts';
import { claimEntry } from './claim-parts.ts';
import { layout, shown, type Markup } from './layout.ts';

/** What the route knows besides the claims found. */
export interface ListContext {
  /** Nothing was ever collected. */
  readonly empty: boolean;
  /** Where there is something, if nothing was found. */
  readonly way: WayOn | undefined;
}

/** A list that is not empty. */
export interface WayOn {
  readonly tool?: string;
  readonly asOf?: string | undefined;
}

/** The list of claims with its filters; works without script. */
export function claimsPage(
  page: ClaimPage,
  parameters: Parameters,
  names: Names,
  context: ListContext,
): Markup {
  const asOf = parameters['as-of'];
  return layout(
    titleOf(parameters, names),
    html`<h1>Claims</h1>
      ${filterForm(parameters)} ${timeNote(asOf, listAddress({ ...parameters, 'as-of': '', cursor: '' }))}
      <p class="dim">${page.claims.length === 0 ? nothingFound(context, names, asOf) : countWords(page)}</p>
      ${page.claims.map((claim) => claimEntry(claim, names, { asOf }))} ${nextLink(page, parameters)}`,
    { at: '/' },
  );
}

/** How many there are, and how many of them stand on the page where that is not all. */
export const countWords = ({ total, claims }: Pick<ClaimPage, 'total' | 'claims'>): string =>
  claims.length < total ? `${count(total, 'claim')}, ${claims.length} of them here` : count(total, 'claim');

function nothingFound({ empty, way }: ListContext, names: Names, asOf: string | undefined): Markup {
  if (empty) return html`Nothing was collected yet: run hearsay crawl, or hearsay import.`;
  if (way === undefined) return html`No claims found.`;
  const on = way.tool === undefined ? '' : ` on ${shown(names.tool(way.tool))}`;
  const now = (asOf ?? '') !== (way.asOf ?? '') ? ' known now' : '';
  return html`No claims found.
    <a href="${listAddress({ tool: way.tool, 'as-of': way.asOf })}">Show all claims${on}${now}</a>`;
}

/** What was asked for, so that tabs and bookmarks of two searches can be told apart. */
function titleOf(parameters: Parameters, names: Names): string {
  const { q, tool, publisher } = parameters;
  const asked = [
    q === undefined || q === '' ? '' : `“${q}”`,
    tool ?? '',
    publisher === undefined || publisher === '' ? '' : names.publisher(publisher),
    ...['grade', 'kind', 'flag'].map((name) => (parameters[name] ?? '').replaceAll('_', ' ')),
  ].filter((one) => one !== '');
  return asked.length === 0 ? 'Claims' : `Claims: ${asked.join(', ')}`;
}

/** Says that a page tells of another time, and leads to the present. */
export function timeNote(asOf: string | undefined, now: string): Markup | '' {
  if (asOf === undefined || asOf === '') return '';
  const when = asOf.includes('T') ? whenWords(asOf) : `the end of ${whenWords(asOf)}, UTC`;
  return html`<p class="note">As known at ${shown(when)}. <a href="${now}">See what is known now</a></p>`;
}

/** The fields that narrow the list; a tool may carry a version, which is then asked about. */
export function filterForm(parameters: Parameters): Markup {
  return html`<form method="get" action="/" role="search">
    <label>Words<input type="search" name="q" value="${parameters['q'] ?? ''}" /></label>
    ${toolField(parameters)}
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
    ${(parameters['publisher'] ?? '') === '' ? '' : field('publisher', 'Publisher', 'text', parameters)}
    ${when('since', 'Since', parameters)} ${when('until', 'Until', parameters)}
    ${when('as-of', 'As of', parameters)}
    <button>Search</button>
  </form>`;
}

/** The fields that a version goes with: of one, all claims are shown. */
export const versionForm = (parameters: Parameters): Markup =>
  html`<form method="get" action="/" role="search">
    ${toolField(parameters)} ${when('as-of', 'As of', parameters)}<button>Search</button>
  </form>`;

const toolField = (parameters: Parameters): Markup =>
  html`<label
    >Tool<input name="tool" placeholder="name[@version]" value="${parameters['tool'] ?? ''}"
  /></label>`;

function field(name: string, label: string, type: 'date' | 'text', parameters: Parameters): Markup {
  return html`<label
    >${label}<input type="${type}" name="${name}" value="${parameters[name] ?? ''}"
  /></label>`;
}

/** A day; what an address says more finely stands as text, for a field of days would drop it. */
const when = (name: string, label: string, parameters: Parameters): Markup =>
  field(name, label, /^(?:\d{4}-\d{2}-\d{2})?$/.test(parameters[name] ?? '') ? 'date' : 'text', parameters);

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

/** Leads to what follows, and back to the beginning. */
export function nextLink(page: Pick<ClaimPage, 'next'>, parameters: Parameters): Markup | '' {
  const begun = (parameters['cursor'] ?? '') !== '';
  if (page.next === null && !begun) return '';
  return html`<p>
    ${begun ? html`<a href="${listAddress({ ...parameters, cursor: '' })}">From the beginning</a> ` : ''}
    ${page.next === null ? '' : html`<a href="${listAddress({ ...parameters, cursor: page.next })}">More</a>`}
  </p>`;
}
