import { html } from 'hono/html';
import type { ClaimStatement } from '../../model/claim.ts';
import { QUOTE_CONTEXT } from '../../model/statement.ts';
import { cutQuote, quoted } from '../../reports/clean.ts';
import { shown, type Markup } from './layout.ts';

/** The words with those around them, which are not what was read. What follows a quote that was cut is not beside it. */
export function quoteInPlace(statement: Pick<ClaimStatement, 'quote' | 'prefix' | 'suffix'>): Markup {
  const { prefix, suffix } = statement;
  const whole = shown(statement.quote);
  const before = wholeWords(prefix, /^\S*\s/);
  const after = cutQuote(whole) === whole ? wholeWords(suffix, /\s\S*$/) : { words: '', more: false };
  const gap = (apart: boolean) => (apart ? ' ' : '');
  return html`${
    before.words === ''
      ? ''
      : html`<span class="dim">${before.more ? '… ' : ''}${shown(before.words)}</span
          >${gap(/\s$/.test(prefix))}`
  }${quoted(whole)}${
    after.words === ''
      ? ''
      : html`${gap(/^\s/.test(suffix))}<span class="dim"
            >${shown(after.words)}${after.more ? ' …' : ''}</span
          >`
  }`;
}

/**
 * What is kept from beside a quote, and whether there is more; then without the piece of a word that was left over at
 * its far side. Where less is kept than there may be, the text begins or ends.
 */
function wholeWords(text: string, atFarSide: RegExp): { readonly words: string; readonly more: boolean } {
  if (text.length < QUOTE_CONTEXT) return { words: text.trim(), more: false };
  return { words: atFarSide.test(text) ? text.replace(atFarSide, '').trim() : '', more: true };
}
