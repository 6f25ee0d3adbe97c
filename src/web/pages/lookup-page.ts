import { html } from 'hono/html';
import type { LookupPage } from '../../model/hearsay.ts';
import { groupsSummary, lookupGroups, noteOf } from '../../reports/lookup-groups.ts';
import type { Names } from '../../reports/names.ts';
import { claimEntry } from './claim-parts.ts';
import { listAddress, type Parameters } from './addresses.ts';
import { countWords, versionForm, nextLink, timeNote } from './claims-page.ts';
import { layout, problemNotes, shown, type Markup } from './layout.ts';

/** What is said about one version of a tool, grouped by what it means for that version. */
export function lookupPage(page: LookupPage, parameters: Parameters, names: Names): Markup {
  const asOf = parameters['as-of'];
  const title = `${names.tool(page.tool)} ${page.version ?? ''}`;
  const groups = lookupGroups(page);
  return layout(
    title,
    html`<h1>${shown(title)}</h1>
      ${versionForm(parameters)} ${timeNote(asOf, listAddress({ ...parameters, 'as-of': '', cursor: '' }))}
      ${page.claims.length < page.total ? html`<p class="dim">${countWords(page)}</p>` : ''}
      <p>${summaryOf(page, groups)}</p>
      ${problemNotes(page.problems)}
      ${groups.map(
        ({ title: heading, hits }) =>
          html`<h2>${heading}</h2>
            ${hits.map((hit) => claimEntry(hit, names, { note: noteOf(hit, heading), asOf, grouped: true }))}`,
      )}
      ${nextLink(page, parameters)}`,
    { at: '/' },
  );
}

/** Of nothing that was collected nobody may conclude that nothing is said. */
function summaryOf({ problems }: LookupPage, groups: ReturnType<typeof lookupGroups>): string {
  if (groups.length > 0) return groupsSummary(groups);
  return problems.some(({ code }) => code === 'data-missing')
    ? 'What is said about it is not known.'
    : 'Nothing is said about it that hearsay knows of.';
}
