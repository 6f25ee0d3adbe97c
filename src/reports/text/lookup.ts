import type { Tool } from '../../model/catalogue.ts';
import type { VersionStatus } from '../../model/claim.ts';
import type { LookupHit, LookupPage } from '../../model/hearsay.ts';
import { count, GRADE_ORDER } from '../claim-words.ts';
import type { ReportContext } from '../context.ts';
import { whenWords } from '../dates.ts';
import { namesOf } from '../names.ts';
import { wrap } from '../wrap.ts';
import { claimBlock, heading } from './claim-block.ts';
import { nextPage } from './claim-list.ts';

/** In the order in which a reader needs them. */
const GROUPS: readonly { readonly title: string; readonly holds: (hit: LookupHit) => boolean }[] = [
  { title: 'Affected', holds: (hit) => hit.status === 'affected' },
  { title: 'Fixed', holds: (hit) => hit.status === 'fixed' && !isOnlyTold(hit) },
  { title: 'Reported fixed', holds: (hit) => hit.status === 'fixed' && isOnlyTold(hit) },
  { title: 'Bans and restrictions', holds: (hit) => hit.status === 'n/a' && hit.kind === 'ban' },
  { title: 'Not known which versions', holds: (hit) => hit.status === 'unknown' },
  { title: 'Not affected', holds: (hit) => hit.status === 'not-affected' },
  { title: 'Also said', holds: (hit) => hit.status === 'n/a' && hit.kind !== 'ban' },
];

const isOnlyTold = (hit: LookupHit) => /reported/i.test(hit.statusWords);

/** What is said about a tool or one version of it, grouped by what it means for that version. */
export function lookupText(page: LookupPage, tool: Tool, { style, catalogue, asOf }: ReportContext): string {
  const names = namesOf(catalogue);
  const name = page.version === null ? tool.name : `${tool.name} ${page.version}`;
  const when = asOf === undefined ? '' : `as known on ${whenWords(asOf)}`;
  const top = [
    [style.bold(name), ...(tool.purl === null ? [] : [style.dim(tool.purl)])].join('  '),
    ...(when === '' ? [] : [style.dim(when)]),
  ];
  if (page.claims.length === 0)
    return [...top, 'Nothing is said about it that hearsay knows of.', ''].join('\n');
  const groups = GROUPS.flatMap((group) => {
    const hits = page.claims.filter(group.holds);
    if (hits.length === 0) return [];
    const title = page.version === null && group.title.startsWith('Not known') ? 'Claims' : group.title;
    const blocks = hits.flatMap((hit) => [
      ...claimBlock(hit, names, style, { withTool: false, ...noteOf(hit, title) }),
      '',
    ]);
    return [heading(title, hits.length, style), ...blocks];
  });
  return [...top, ...wrap(summary(page), style.columns), '', ...groups, ...nextPage(page.next)].join('\n');
}

/** The status in words, unless the group's title says it already. */
function noteOf(hit: LookupHit, title: string): { readonly note?: string } {
  const words = hit.statusWords.trim();
  const plain: readonly string[] = [title.toLowerCase(), hit.status, 'unknown', 'n/a', 'affected'];
  return words === '' || plain.includes(words.toLowerCase()) ? {} : { note: words };
}

function summary(page: LookupPage): string {
  const of = (status: VersionStatus, kind?: string) =>
    page.claims.filter((hit) => hit.status === status && (kind === undefined || hit.kind === kind));
  const parts = [
    part(of('affected'), 'affected by'),
    part(of('fixed'), 'fixed or reported fixed:'),
    part(of('n/a', 'ban'), 'bans and restrictions:'),
    part(of('unknown'), page.version === null ? 'claims:' : 'open:'),
    part(of('not-affected'), 'not affected by'),
  ].filter((one) => one !== undefined);
  const text = parts.join('; ');
  return text === '' ? count(page.total, 'claim') : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function part(hits: readonly LookupHit[], words: string): string | undefined {
  if (hits.length === 0) return undefined;
  const grades = GRADE_ORDER.flatMap((grade) => {
    const n = hits.filter((hit) => hit.grade === grade).length;
    return n === 0 ? [] : [`${n} ${grade}`];
  });
  return `${words} ${grades.join(', ')}`;
}
