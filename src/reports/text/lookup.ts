import type { Tool } from '../../model/catalogue.ts';
import type { LookupHit, LookupPage } from '../../model/hearsay.ts';
import { whenWords } from '../dates.ts';
import { groupsSummary, lookupGroups, noteOf } from '../lookup-groups.ts';
import { count, thousands } from '../numbers.ts';
import type { Names } from '../names.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { claimBlock, heading } from './claim-block.ts';
import { nextPage } from './claim-list.ts';

interface LookupContext {
  readonly style: Style;
  readonly names: Names;
  /** Instant of `--as-of`; undefined for now. */
  readonly asOf: string | undefined;
}

/** What is said about a tool or one version of it, grouped by what it means for that version. */
export function lookupText(
  page: LookupPage,
  tool: Pick<Tool, 'name' | 'purl'>,
  { style, names, asOf }: LookupContext,
): string {
  const name = page.version === null ? tool.name : `${tool.name} ${page.version}`;
  const when = asOf === undefined ? '' : `as known on ${whenWords(asOf)}`;
  const top = [
    [style.bold(name), ...(tool.purl === null ? [] : [style.dim(tool.purl)])].join('  '),
    ...(when === '' ? [] : [style.dim(when)]),
  ];
  if (page.claims.length === 0)
    return [...top, 'Nothing is said about it that hearsay knows of.', ''].join('\n');
  const groups = lookupGroups(page);
  const blocks = groups.flatMap(({ title, hits }) => [
    heading(title, hits.length, style),
    ...hits.flatMap((hit) => [
      ...claimBlock(hit, names, style, { withTool: false, ...noteIn(hit, title) }),
      '',
    ]),
  ]);
  const cut =
    page.total > page.claims.length
      ? [`${thousands(page.claims.length)} of ${count(page.total, 'claim')} shown`]
      : [];
  return [
    ...top,
    ...cut,
    ...wrap(`${cut.length > 0 ? 'On this page: ' : ''}${groupsSummary(groups)}`, style.columns),
    '',
    ...blocks.slice(0, -1),
    ...nextPage(page.next),
    '',
  ].join('\n');
}

function noteIn(hit: LookupHit, title: string): { readonly note?: string } {
  const note = noteOf(hit, title);
  return note === undefined ? {} : { note };
}
