import { html } from 'hono/html';
import type { Claim, ClaimStatement } from '../../model/claim.ts';
import { quoted, webAddress } from '../../reports/clean.ts';
import {
  bestStatement,
  FLAG_WORDS,
  GRADE_MARKS,
  KIND_WORDS,
  originWords,
  seenWords,
  sourceWords,
  versionWords,
} from '../../reports/claim-words.ts';
import type { Names } from '../../reports/names.ts';
import { claimAddress, listAddress, wordAddress } from './addresses.ts';
import { shown, type Markup } from './layout.ts';

/** The grade's mark and word, never by colour alone; it leads to what the grade means. */
export const gradeBadge = ({ grade }: Claim): Markup =>
  html`<a class="grade" href="${wordAddress(grade)}">${GRADE_MARKS[grade]} ${grade}</a>`;

/** The flags, each of which leads to what it means. */
export const flagLinks = (claim: Claim): readonly Markup[] =>
  claim.flags.map((flag) => html`<a href="${wordAddress(flag)}">${FLAG_WORDS[flag]}</a>`);

/** Facts on one line. */
export const dotted = (facts: readonly (Markup | string)[]): readonly Markup[] =>
  facts.map((one, at) => html`${at === 0 ? '' : ' · '}${one}`);

/** What a list says of a claim besides the claim itself. */
export interface EntryOptions {
  /** Stands among its facts. */
  readonly note?: string | undefined;
  /** Stands below them and says why it is here. */
  readonly lead?: string | undefined;
  /** As it was asked for: what leads on stays in that time. */
  readonly asOf?: string | undefined;
  /** Whether the list has headings of its own, below which the claim's belongs. */
  readonly grouped?: boolean;
}

/** A claim in a list. */
export function claimEntry(claim: Claim, names: Names, options: EntryOptions = {}): Markup {
  const { note, lead, asOf, grouped } = options;
  const statement = bestStatement(claim);
  const facts = [KIND_WORDS[claim.kind], versionWords(claim), note]
    .filter((one) => one !== undefined)
    .map(shown);
  const heading = html`${gradeBadge(claim)}
    <a href="${claimAddress(claim.id, asOf)}">${shown(claim.proposition)}</a>`;
  return html`<article class="claim ${claim.grade}">
    ${grouped === true ? html`<h3>${heading}</h3>` : html`<h2>${heading}</h2>`}
    <p>${dotted([toolLink(claim.tool, names, asOf), ...facts, ...flagLinks(claim)])}</p>
    ${lead === undefined || lead === '' ? '' : html`<p>${shown(lead)}</p>`}
    <p class="dim">${originWords(claim)}; ${seenWords(claim)}</p>
    ${statement === undefined ? '' : quoteBlock(statement, names)}
    <p class="dim">${claim.id}</p>
  </article>`;
}

/** The tool's name, which leads to all that is said of it; one that the catalogue lacks leads nowhere. */
export const toolLink = (tool: string, names: Names, asOf?: string): Markup =>
  tool.startsWith('?')
    ? html`${shown(names.tool(tool))}`
    : html`<a href="${listAddress({ tool, 'as-of': asOf })}">${shown(names.tool(tool))}</a>`;

/** The words, who published them when, and the address when it is one of the web. */
function quoteBlock(statement: ClaimStatement, names: Names): Markup {
  return html`<blockquote>${quoted(statement.quote)}<br />${sourceLink(statement, names)}</blockquote>`;
}

/** Who published it when, linked when its address is one of the web. */
export function sourceLink(statement: ClaimStatement, names: Names): Markup {
  const address = webAddress(statement.url);
  const source = sourceWords(statement, names);
  return address === null
    ? html`<span class="dim">${source}</span>`
    : html`<a href="${address}" rel="noopener noreferrer nofollow">${source}</a>`;
}
