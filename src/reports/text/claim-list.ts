import type { ClaimPage } from '../../model/hearsay.ts';
import type { ReportContext } from '../context.ts';
import { count, thousands } from '../numbers.ts';
import { whenWords } from '../dates.ts';
import { namesOf } from '../names.ts';
import { claimBlock } from './claim-block.ts';

/** A page of claims for people. */
export function claimListText(page: ClaimPage, { style, catalogue, asOf }: ReportContext): string {
  const names = namesOf(catalogue);
  const when = asOf === undefined ? '' : `, as known on ${whenWords(asOf)}`;
  if (page.claims.length === 0) return `No claims found${when}.\n`;
  const shown =
    page.total > page.claims.length
      ? `${thousands(page.claims.length)} of ${count(page.total, 'claim')}`
      : count(page.total, 'claim');
  return [
    `${style.bold(shown)}${style.dim(when)}`,
    ...page.claims.flatMap((claim) => ['', ...claimBlock(claim, names, style, { withTool: true })]),
    ...nextPage(page.next),
    '',
  ].join('\n');
}

/** How to go on when a page is not the last. */
export function nextPage(next: string | null): readonly string[] {
  return next === null ? [] : ['', `More: add --cursor ${next}`];
}
