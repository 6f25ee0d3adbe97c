import { html } from 'hono/html';
import type { Claim, ClaimStatement } from '../../model/claim.ts';
import { cutQuote, webAddress } from '../../reports/clean.ts';
import {
  bestStatement,
  flagWords,
  GRADE_MARKS,
  KIND_WORDS,
  originWords,
  seenWords,
  sourceWords,
  versionWords,
} from '../../reports/claim-words.ts';
import type { Names } from '../../reports/names.ts';
import { shown, type Markup } from './layout.ts';

/** The grade's mark and word; never by colour alone. */
export const gradeBadge = (claim: Claim): Markup =>
  html`<span class="grade">${GRADE_MARKS[claim.grade]} ${claim.grade}</span>`;

/** A claim in a list; `note` stands among its facts, `lead` below them says why it stands there. */
export function claimEntry(claim: Claim, names: Names, note?: string, lead?: string): Markup {
  const statement = bestStatement(claim);
  const facts = [
    names.tool(claim.tool),
    KIND_WORDS[claim.kind],
    versionWords(claim),
    note,
    ...flagWords(claim),
  ].filter((one) => one !== undefined);
  return html`<article class="claim ${claim.grade}">
    <h2>${gradeBadge(claim)} <a href="/claims/${claim.id}">${shown(claim.proposition)}</a></h2>
    <p>${facts.map(shown).join(' · ')}</p>
    ${lead === undefined || lead === '' ? '' : html`<p>${shown(lead)}</p>`}
    <p class="dim">${originWords(claim)}; ${seenWords(claim)}</p>
    ${statement === undefined ? '' : quoteBlock(statement, names)}
    <p class="dim">${claim.id}</p>
  </article>`;
}

/** The words, who published them when, and the address when it is one of the web. */
export function quoteBlock(statement: ClaimStatement, names: Names): Markup {
  return html`<blockquote>
    “${cutQuote(shown(statement.quote))}”<br />${sourceLink(statement, names)}
  </blockquote>`;
}

/** Who published it when, linked when its address is one of the web. */
export function sourceLink(statement: ClaimStatement, names: Names): Markup {
  const address = webAddress(statement.url);
  const source = sourceWords(statement, names);
  return address === null
    ? html`<span class="dim">${source}</span>`
    : html`<a href="${address}" rel="noopener noreferrer nofollow">${source}</a>`;
}
