import { html } from 'hono/html';
import type { Digest, ToolCandidate } from '../../model/hearsay.ts';
import { CANDIDATES_HINT, CANDIDATES_TITLE, candidateWords, linesToPaste } from '../../reports/candidates.ts';
import { whenWords } from '../../reports/dates.ts';
import { viewDigest } from '../../reports/digest-view.ts';
import type { Names } from '../../reports/names.ts';
import { claimAddress, digestAddress, type Parameters } from './addresses.ts';
import { claimEntry, gradeBadge } from './claim-parts.ts';
import { layout, problemNotes, shown, type Markup } from './layout.ts';

/** The digest of a day, with a form for another day. */
export function digestPage(digest: Digest, names: Names) {
  const view = viewDigest(digest, []);
  const { tool } = digest;
  const feed = digestAddress('/digest.atom', tool?.slug);
  return layout(
    view.title,
    html`<h1>${view.title}</h1>
      ${dayForm({ date: digest.day, tool: tool?.slug })}
      <p>${daysBeside(digest)} <a href="${feed}">Feed</a></p>
      ${problemNotes(digest.problems)} ${view.lede.map((line) => html`<p>${shown(line)}</p>`)}
      ${view.sections.map(
        (section) =>
          html`<h2>${section.title}</h2>
            ${section.entries.map((entry) => {
              const what = [entry.lead, entry.note].filter((one) => one !== null).join(': ');
              const lead = [what, entry.why ?? ''].filter((one) => one !== '').join('. ');
              return entry.again
                ? html`<p class="claim ${entry.claim.grade}">
                    ${gradeBadge(entry.claim)}
                    <a href="${claimAddress(entry.claim.id)}">${shown(entry.claim.proposition)}</a>
                    ${lead === '' ? '' : html`<br />${shown(lead)}`}
                  </p>`
                : claimEntry(entry.claim, names, { lead, grouped: true });
            })}`,
      )}${view.candidates.length === 0 ? '' : candidatesPart(view.candidates)}`,
    { at: '/digest', feed: { address: feed, title: tool === null ? 'Digest' : `Digest of ${tool.name}` } },
  );
}

/** The fields that choose a digest. */
export const dayForm = ({ date, tool }: Parameters): Markup =>
  html`<form method="get" action="/digest">
    <label>Day<input type="date" name="date" value="${date ?? ''}" /></label>
    <label>Tool<input name="tool" value="${tool ?? ''}" /></label><button>Show</button>
  </form>`;

/** The day before and after, and the last one of which anything is known where that is another; where there is none of a tool, to all. */
function daysBeside({ day, before, tool, counts }: Digest) {
  const of = (offset: number) => new Date(Date.parse(day) + offset * 86_400_000).toISOString().slice(0, 10);
  const link = (to: string, label: string) =>
    html`<a href="${digestAddress('/digest', tool?.slug, to)}">${label}</a> `;
  const last = counts.documents === 0 && before !== null && before !== of(-1);
  const all = tool !== null && counts.documents === 0 && before === null;
  return html`${link(of(-1), 'Day before')} ${link(of(1), 'Day after')}
  ${all ? html`<a href="${digestAddress('/digest', undefined, day)}">Of all tools</a> ` : ''}
  ${last ? link(before, `Last with documents, ${whenWords(before)}`) : ''}`;
}

/** Tools to add, and the lines that add them. */
const candidatesPart = (candidates: readonly ToolCandidate[]) =>
  html`<h2>${CANDIDATES_TITLE}</h2>
    <ul>
      ${candidates.map((one) => html`<li><strong>${shown(one.name)}</strong> ${shown(candidateWords(one))}</li>`)}
    </ul>
    <p>${CANDIDATES_HINT}</p>
    <pre>${linesToPaste(candidates).join('\n')}</pre>`;
