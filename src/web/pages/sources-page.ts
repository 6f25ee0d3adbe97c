import { html } from 'hono/html';
import type { Catalogue, Source } from '../../model/catalogue.ts';
import type { SourceHealth } from '../../model/hearsay.ts';
import { webAddress } from '../../reports/clean.ts';
import { whenWords } from '../../reports/dates.ts';
import type { Names } from '../../reports/names.ts';
import { count } from '../../reports/numbers.ts';
import { stoppedProblem } from '../../reports/overdue.ts';
import { layout, shown, type Markup } from './layout.ts';

/** What a source's health comes to, the worst first. */
const STATES = ['failing', 'silent', 'overdue', 'well', 'not visited yet'] as const;
type State = (typeof STATES)[number];
const WORRYING: ReadonlySet<State> = new Set(['failing', 'silent', 'overdue']);

function stateOf(health: SourceHealth): State {
  if (health.failures > 0) return 'failing';
  if (health.silent) return 'silent';
  if (health.lastSuccess === null) return 'not visited yet';
  return health.overdue ? 'overdue' : 'well';
}

/** Every source with its health; those that need attention stand first, those that wait for a first visit folded up. */
export function sourcesPage(sources: readonly SourceHealth[], catalogue: Catalogue, names: Names): Markup {
  const known = new Map(catalogue.sources.map((source) => [source.slug, source]));
  const rated = sources
    .map((health) => ({ health, state: stateOf(health) }))
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  const numbers = STATES.map((state) => ({ state, of: rated.filter((one) => one.state === state).length }));
  const summary = numbers
    .filter(({ state, of }) => of > 0 || state !== 'overdue')
    .map(({ state, of }) => `${String(of)} ${state}`)
    .join(', ');
  const visited = rated.filter((one) => !isWaiting(one));
  const waiting = rated.filter(isWaiting);
  return layout(
    'Sources',
    html`<h1>Sources</h1>
      <p>${count(sources.length, 'source')}: ${summary}.</p>
      ${stoppedNote(sources)} ${visited.length === 0 ? '' : healthTable(visited, known, names)}
      ${waiting.length === 0 ? '' : waitingList(waiting, known, names)}`,
    { at: '/sources' },
  );
}

/** What is not known may have been told since. */
function stoppedNote(sources: readonly SourceHealth[]): Markup | '' {
  const stopped = stoppedProblem(sources);
  return stopped === undefined
    ? ''
    : html`<p class="note"><strong>Nothing is collected any more:</strong> ${stopped.message}.</p>`;
}

interface Rated {
  readonly health: SourceHealth;
  readonly state: State;
}

/** Nothing more can be told of it. */
const isWaiting = ({ health, state }: Rated): boolean =>
  state === 'not visited yet' && health.reason === null;

type Known = ReadonlyMap<string, Source>;

function healthTable(rated: readonly Rated[], known: Known, names: Names): Markup {
  return html`<div class="wide">
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
  </div>`;
}

/** Of what was never visited there is nothing to tell but its name: a table of it would hide the others. */
const waitingList = (rated: readonly Rated[], known: Known, names: Names): Markup =>
  html`<details>
    <summary>${count(rated.length, 'source')} not visited yet</summary>
    <ul class="columns">
      ${rated.map(({ health }) => html`<li>${nameOf(health, known.get(health.source), names)}</li>`)}
    </ul>
  </details>`;

/** A source by name, with its address and whose it is. */
function nameOf(health: SourceHealth, source: Source | undefined, names: Names): Markup {
  const address = webAddress(source?.url ?? null);
  const called =
    address === null
      ? shown(health.source)
      : html`<a href="${address}" rel="noopener noreferrer nofollow">${shown(health.source)}</a>`;
  const whose = source === undefined ? '' : `${names.publisher(source.publisher)}, ${source.kind}`;
  return html`${called}<br /><span class="dim">${whose}</span>`;
}

function row(health: SourceHealth, state: State, source: Source | undefined, names: Names): Markup {
  const said = [
    ...(health.failures === 0 ? [] : [`${count(health.failures, 'failure')} in a row`]),
    ...(health.reason === null ? [] : [shown(health.reason)]),
  ].join(': ');
  const words = said === '' ? '' : html`<br /><span class="dim">${said}</span>`;
  return html`<tr>
    <td>${nameOf(health, source, names)}</td>
    <td class="outcome" data-label="Health">
      ${WORRYING.has(state) ? html`<strong>${state}</strong>` : state}${
        state === 'silent' ? html`<br /><span class="dim">far longer than usual</span>` : ''
      }${words}
    </td>
    <td data-label="Last success">${whenOr(health.lastSuccess)}</td>
    <td data-label="Last change">${whenOr(health.lastChange)}</td>
    <td data-label="Next visit">${whenOr(health.nextAt)}</td>
  </tr>`;
}

const whenOr = (time: string | null) => (time === null ? '–' : whenWords(time));
