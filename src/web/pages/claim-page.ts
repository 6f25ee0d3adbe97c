import { html } from 'hono/html';
import type { Claim, Origin } from '../../model/claim.ts';
import type { ClaimFile } from '../../model/hearsay.ts';
import {
  BASIS_WORDS,
  chainWords,
  flagWords,
  KIND_WORDS,
  seenWords,
  versionWords,
} from '../../reports/claim-words.ts';
import { count } from '../../reports/numbers.ts';
import { whenWords } from '../../reports/dates.ts';
import type { Names } from '../../reports/names.ts';
import { gradeBadge, quoteBlock } from './claim-parts.ts';
import { layout, shown, type Markup } from './layout.ts';

/** All about one claim, as `show` tells it. */
export function claimPage(file: ClaimFile, names: Names): Markup {
  const { claim } = file;
  const facts = [names.tool(claim.tool), KIND_WORDS[claim.kind], claim.actor, versionWords(claim)]
    .filter((one) => one !== undefined && one !== null)
    .map(shown);
  return layout(
    claim.proposition,
    html`<article class="claim ${claim.grade}">
        <p>${gradeBadge(claim)} ${flagWords(claim).join(' · ')}</p>
        <h1>${shown(claim.proposition)}</h1>
        <p>${facts.join(' · ')}</p>
        <p class="dim">
          ${count(claim.origins.length, 'origin')} behind ${count(claim.documents, 'document')} of
          ${count(claim.publishers, 'publisher')}, ${seenWords(claim)}
        </p>
        <p class="dim">${claim.id} ${claim.purl ?? ''}</p>
        ${file.movedFrom === null ? '' : html`<p>${file.movedFrom} was merged into this claim.</p>`}
      </article>
      <h2>Why this grade</h2>
      <p>${shown(claim.because)}</p>
      ${traceTable(claim)} ${listOf('What would change it', claim.wouldChange)}
      ${listOf('Versions', versionLines(claim))} ${originList('Origins', claim.origins, names)}
      ${originList('Contradicted by', claim.counterOrigins, names)} ${conflictList(claim)}
      <h2>Statements</h2>
      ${claim.statements.map(
        (one) =>
          html`${quoteBlock(one, names)}
            <p class="dim">
              ${one.kind.replace('_', ' ')}, ${one.polarity}, hedge
              ${one.hedge}${one.chain.length === 0 ? '' : `, ${chainWords(one)}`}
            </p>`,
      )}
      ${listOf('Open questions', claim.openQuestions)}
      ${listOf(
        'To watch',
        claim.watch.map((one) => (one.when === null ? one.what : `${whenWords(one.when)}: ${one.what}`)),
      )}
      ${listOf(
        'History',
        file.history.map(
          (one) =>
            `${whenWords(one.at)}: ${one.what} ${one.from ?? '–'} → ${one.to ?? '–'}${one.because === '' ? '' : `, ${one.because}`}`,
        ),
      )}`,
  );
}

function traceTable(claim: Claim): Markup | '' {
  if (claim.trace.length === 0) return '';
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Rule</th>
        <th scope="col">Outcome</th>
        <th scope="col">Reason</th>
      </tr>
    </thead>
    <tbody>
      ${claim.trace.map(
        (one) =>
          html`<tr>
            <td>
              ${one.rule}${one.rule === claim.rule ? ' (decided)' : ''}<br /><span class="dim"
                >${shown(one.question)}</span
              >
            </td>
            <td>${one.outcome.replace('-', ' ')}</td>
            <td>${shown(one.reason)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function versionLines(claim: Claim): readonly string[] {
  const { vers, affected, notes } = claim.versions;
  return [
    ...[versionWords(claim), vers].filter((one) => one !== undefined && one !== null),
    ...(affected.length === 0 ? [] : [`${count(affected.length, 'known release')} affected`]),
    ...notes,
  ];
}

function originList(title: string, origins: readonly Origin[], names: Names): Markup | '' {
  if (origins.length === 0) return '';
  return html`<h2>${title}</h2>
    <ol>
      ${origins.map(
        (one) =>
          html`<li>
            <strong>${shown(one.name)}</strong>, ${BASIS_WORDS[one.basis]},
            ${one.established ? 'established' : 'not established'}${
              one.vouchedBy === null ? '' : `, vouched for by ${names.publisher(one.vouchedBy)}`
            };
            told in ${count(one.documents, 'document')} of ${count(one.publishers, 'publisher')}
          </li>`,
      )}
    </ol>`;
}

function conflictList(claim: Claim): Markup | '' {
  if (claim.conflicts.length === 0) return '';
  return html`<h2>Conflicts</h2>
    <ul>
      ${claim.conflicts.map(
        (one) =>
          html`<li>
            ${one.field}:
            ${Object.entries(one.values)
              .map(([value, ids]) => `${shown(value)} (${count(ids.length, 'document')})`)
              .join(' against ')}.
            ${shown(one.resolution)}
          </li>`,
      )}
    </ul>`;
}

function listOf(title: string, lines: readonly string[]): Markup | '' {
  if (lines.length === 0) return '';
  return html`<h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${shown(line)}</li>`)}
    </ul>`;
}
