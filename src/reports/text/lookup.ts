import type { Tool } from '../../model/catalogue.ts';
import type { LookupHit, LookupPage } from '../../model/hearsay.ts';
import { GRADE_ORDER } from '../claim-words.ts';
import type { ReportContext } from '../context.ts';
import { whenWords } from '../dates.ts';
import { namesOf } from '../names.ts';
import { wrap } from '../wrap.ts';
import { claimBlock, heading } from './claim-block.ts';
import { nextPage } from './claim-list.ts';

/** In the order in which a reader needs them. */
const GROUPS: readonly { readonly title: string; readonly holds: (hit: LookupHit) => boolean }[] = [
  { title: 'Affected', holds: (hit) => hit.status === 'affected' },
  { title: 'Fixed', holds: (hit) => hit.status === 'fixed' && !/reported|promised/.test(hit.statusWords) },
  { title: 'Reported fixed', holds: (hit) => hit.status === 'fixed' && hit.statusWords.includes('reported') },
  { title: 'Fix promised', holds: (hit) => hit.status === 'fixed' && hit.statusWords.includes('promised') },
  { title: 'Bans and restrictions', holds: (hit) => hit.status === 'n/a' && hit.kind === 'ban' },
  { title: 'Not known which versions', holds: (hit) => hit.status === 'unknown' },
  { title: 'Not affected', holds: (hit) => hit.status === 'not-affected' },
  { title: 'Also said', holds: (hit) => hit.status === 'n/a' && hit.kind !== 'ban' },
];

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
  const groups = GROUPS.map((group) => {
    const title = page.version === null && group.title.startsWith('Not known') ? 'Claims' : group.title;
    return [title, page.claims.filter(group.holds)] as const;
  }).filter(([, hits]) => hits.length > 0);
  const blocks = groups.flatMap(([title, hits]) => [
    heading(title, hits.length, style),
    ...hits.flatMap((hit) => [
      ...claimBlock(hit, names, style, { withTool: false, ...noteOf(hit, title) }),
      '',
    ]),
  ]);
  return [...top, ...wrap(summary(groups), style.columns), '', ...blocks, ...nextPage(page.next)].join('\n');
}

/** The status in words, unless the group's title says it already. */
function noteOf(hit: LookupHit, title: string): { readonly note?: string } {
  const words = hit.statusWords.trim();
  const plain: readonly string[] = [title.toLowerCase(), hit.status, 'not about a version'];
  return words === '' || plain.includes(words) ? {} : { note: words };
}

/** How many claims of which grade stand in each group. */
function summary(groups: readonly (readonly [title: string, hits: readonly LookupHit[]])[]): string {
  return groups
    .map(([title, hits]) => {
      const grades = GRADE_ORDER.flatMap((grade) => {
        const n = hits.filter((hit) => hit.grade === grade).length;
        return n === 0 ? [] : [`${n} ${grade}`];
      });
      return `${title}: ${grades.join(', ')}`;
    })
    .join(' · ');
}
