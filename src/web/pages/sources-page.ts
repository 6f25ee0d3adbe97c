import { html } from 'hono/html';
import type { Catalogue, Source } from '../../model/catalogue.ts';
import type { SourceHealth } from '../../model/hearsay.ts';
import { webAddress } from '../../reports/clean.ts';
import { whenWords } from '../../reports/dates.ts';
import type { Names } from '../../reports/names.ts';
import { count } from '../../reports/numbers.ts';
import { layout, shown, type Markup } from './layout.ts';

/** What a source's health comes to, the worst first. */
const STATES = ['failing', 'silent', 'well', 'not visited yet'] as const;
type State = (typeof STATES)[number];

function stateOf(health: SourceHealth): State {
  if (health.failures > 0) return 'failing';
  if (health.silent) return 'silent';
  return health.lastSuccess === null ? 'not visited yet' : 'well';
}

/** Every source with its health; those that need attention stand first. */
export function sourcesPage(sources: readonly SourceHealth[], catalogue: Catalogue, names: Names): Markup {
  const known = new Map(catalogue.sources.map((source) => [source.slug, source]));
  const rated = sources
    .map((health) => ({ health, state: stateOf(health) }))
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const summary = STATES.map(
    (state) => `${String(rated.filter((one) => one.state === state).length)} ${state}`,
  ).join(', ');
  return layout(
    'Sources',
    html`<h1>Sources</h1>
      <p>${count(sources.length, 'source')}: ${summary}.</p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Health</th>
              <th scope="col">Last success</th>
              <th scope="col">Last change</th>
              <th scope="col">Next visit</th>
            </tr>
          </thead>
          <tbody>
            ${rated.map(({ health, state }) => row(health, state, known.get(health.source), names))}
          </tbody>
        </table>
      </div>`,
    { at: '/sources' },
  );
}

function row(health: SourceHealth, state: State, source: Source | undefined, names: Names): Markup {
  const address = webAddress(source?.url ?? null);
  const said = [
    ...(health.failures === 0 ? [] : [`${count(health.failures, 'failure')} in a row`]),
    ...(health.reason === null ? [] : [shown(health.reason)]),
  ].join(': ');
  const words = said === '' ? '' : html`<br /><span class="dim">${said}</span>`;
  return html`<tr>
    <td>
      ${
        address === null
          ? shown(health.source)
          : html`<a href="${address}" rel="noopener noreferrer nofollow">${shown(health.source)}</a>`
      }<br /><span class="dim"
        >${source === undefined ? '' : `${names.publisher(source.publisher)}, ${source.kind}`}</span
      >
    </td>
    <td class="outcome" data-label="Health">
      ${state === 'failing' || state === 'silent' ? html`<strong>${state}</strong>` : state}${
        state === 'silent' ? html`<br /><span class="dim">far longer than usual</span>` : ''
      }${words}
    </td>
    <td data-label="Last success">${whenOr(health.lastSuccess)}</td>
    <td data-label="Last change">${whenOr(health.lastChange)}</td>
    <td data-label="Next visit">${whenOr(health.nextAt)}</td>
  </tr>`;
}

const whenOr = (time: string | null) => (time === null ? '–' : whenWords(time));
