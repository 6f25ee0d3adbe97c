import { html } from 'hono/html';
import type { Claim, Origin } from '../../model/claim.ts';
import type { ClaimFile } from '../../model/hearsay.ts';
import { BASIS_WORDS, KIND_WORDS, seenWords, versionWords } from '../../reports/claim-words.ts';
import {
  conflictValues,
  documentWords,
  statementsByDocument,
  statementWords,
  reasonOf,
} from '../../reports/claim-view.ts';
import { count } from '../../reports/numbers.ts';
import { whenWords } from '../../reports/dates.ts';
import type { Names } from '../../reports/names.ts';
import { claimAddress, listAddress } from './addresses.ts';
import { dotted, flagLinks, gradeBadge, sourceLink, toolLink } from './claim-parts.ts';
import { timeNote } from './claims-page.ts';
import { layout, shown, type Markup } from './layout.ts';
import { quoteInPlace } from './quote-in-place.ts';

/** All about one claim, as `show` tells it; `asOf` as it was asked for. */
export function claimPage(file: ClaimFile, names: Names, asOf?: string): Markup {
  const { claim } = file;
  const facts = [KIND_WORDS[claim.kind], claim.actor, versionWords(claim)]
    .filter((one) => one !== undefined && one !== null)
    .map(shown);
  return layout(
    claim.proposition,
    html`${timeNote(asOf, claimAddress(claim.id))}
      <article class="claim ${claim.grade}">
        <p>${gradeBadge(claim)} ${dotted(flagLinks(claim))}</p>
        <h1>${shown(claim.proposition)}</h1>
        <p>${toolLink(claim.tool, names, asOf)} · ${facts.join(' · ')}</p>
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
      ${originList('Contradicted by', claim.counterOrigins, names)} ${conflictList(claim, names)}
      ${statementList(claim, names, asOf)} ${listOf('Open questions', claim.openQuestions)}
      ${listOf(
        'To watch',
        claim.watch.map((one) => (one.when === null ? one.what : `${whenWords(one.when)}: ${one.what}`)),
      )}
      ${listOf(
        'History',
        file.history.map(
          (one) =>
            `${whenWords(one.at)}: ${changeWords(one)}${one.because === '' ? '' : `, ${reasonOf(one)}`}`,
        ),
      )}`,
  );
}

const changeWords = ({ what, from, to }: ClaimFile['history'][number]): string =>
  from === null ? [what, to].filter((one) => one !== null).join(': ') : `${what}: ${from} → ${to ?? 'none'}`;

function traceTable(claim: Claim): Markup | '' {
  if (claim.trace.length === 0) return '';
  return html`<div class="wide">
    <table>
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
              <td class="outcome" data-label="Outcome">${one.outcome.replace('-', ' ')}</td>
              <td data-label="Reason">${shown(one.reason)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
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
            ${
              one.aliases.length === 0
                ? ''
                : html`<br /><span class="dim">also called: ${shown(one.aliases.join('; '))}</span>`
            }
          </li>`,
      )}
    </ol>`;
}

function conflictList(claim: Claim, names: Names): Markup | '' {
  if (claim.conflicts.length === 0) return '';
  const documents = documentWords(claim, names);
  return html`<h2>Conflicts</h2>
    ${claim.conflicts.map(
      (one) =>
        html`<h3>${one.field}</h3>
          <ul>
            ${conflictValues(one, documents).map(
              ({ value, told, departs }) =>
                html`<li>
                  <strong>${shown(value)}</strong>: ${shown(told)}
                  ${departs === null ? '' : html`<br /><span class="dim">first told so by ${shown(departs)}</span>`}
                </li>`,
            )}
          </ul>
          <p>${shown(one.resolution)}</p>`,
    )}`;
}

/** Each document once, with what it says. */
function statementList(claim: Claim, names: Names, asOf: string | undefined): Markup {
  return html`<h2>Statements</h2>
    ${statementsByDocument(claim).map((statements) => {
      const [first] = statements;
      return first === undefined
        ? ''
        : html`<section class="telling">
            <h3>${shown(first.title)}</h3>
            <p>
              ${sourceLink(first, names)} ·
              <a href="${listAddress({ publisher: first.publisher, 'as-of': asOf })}"
                >all claims told by ${shown(names.publisher(first.publisher))}</a
              >
            </p>
            ${statements.map(
              (one) =>
                html`<blockquote>
                  ${quoteInPlace(one)}<br /><span class="dim">${shown(statementWords(one))}</span>
                </blockquote>`,
            )}
          </section>`;
    })}`;
}

function listOf(title: string, lines: readonly string[]): Markup | '' {
  if (lines.length === 0) return '';
  return html`<h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${shown(line)}</li>`)}
    </ul>`;
}
