import type { Tool } from '../../model/catalogue.ts';
import type { VersionStatus } from '../../model/claim.ts';
import type { LookupHit, LookupPage } from '../../model/hearsay.ts';
import { GRADE_ORDER } from '../claim-words.ts';
import { count, thousands } from '../numbers.ts';
import type { Names } from '../names.ts';
import type { Style } from '../style.ts';
import { whenWords } from '../dates.ts';
import { wrap } from '../wrap.ts';
import { claimBlock, heading } from './claim-block.ts';
import { nextPage } from './claim-list.ts';

const UNKNOWN = 'Not known which versions';

const about = (status: VersionStatus) => (hit: LookupHit) =>
  hit.kind === 'behaviour' && hit.status === status;

const fixedWith = (words: RegExp) => (hit: LookupHit) => about('fixed')(hit) && words.test(hit.statusWords);

/**
 * In the order in which a reader needs them. Only behaviour can affect a version; what is said of a fix, and what
 * the vendor says, stands by itself.
 */
const GROUPS: readonly { readonly title: string; readonly holds: (hit: LookupHit) => boolean }[] = [
  { title: 'Affected', holds: about('affected') },
  { title: 'Fixed', holds: fixedWith(/^(?!.*(?:reported|promised))/) },
  { title: 'Reported fixed', holds: fixedWith(/reported/) },
  { title: 'Fix promised', holds: fixedWith(/promised/) },
  { title: 'Not affected', holds: about('not-affected') },
  { title: 'Bans and restrictions', holds: (hit) => hit.kind === 'ban' },
  {
    title: UNKNOWN,
    holds: (hit) => hit.kind === 'behaviour' && (hit.status === 'unknown' || hit.status === 'n/a'),
  },
  { title: 'Fixes told', holds: (hit) => hit.kind === 'fix' },
  { title: "The vendor's answers", holds: (hit) => hit.kind === 'vendor_response' },
];

const sureFirst = (a: LookupHit, b: LookupHit) =>
  GRADE_ORDER.indexOf(a.grade) - GRADE_ORDER.indexOf(b.grade) || b.documents - a.documents;

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
  const groups = GROUPS.map((group) => {
    const title = page.version === null && group.title === UNKNOWN ? 'Behaviour' : group.title;
    return [title, page.claims.filter(group.holds).toSorted(sureFirst)] as const;
  }).filter(([, hits]) => hits.length > 0);
  const blocks = groups.flatMap(([title, hits]) => [
    heading(title, hits.length, style),
    ...hits.flatMap((hit) => [
      ...claimBlock(hit, names, style, { withTool: false, ...noteOf(hit, title) }),
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
    ...wrap(`${cut.length > 0 ? 'On this page: ' : ''}${summary(groups)}`, style.columns),
    '',
    ...blocks.slice(0, -1),
    ...nextPage(page.next),
    '',
  ].join('\n');
}

/** The status in words, unless the group's title says it already. */
function noteOf(hit: LookupHit, title: string): { readonly note?: string } {
  const words = hit.statusWords.trim();
  const plain: readonly string[] = [title.toLowerCase(), hit.status, 'unknown', 'not about a version'];
  const told = hit.kind !== 'behaviour' || words === '' || plain.includes(words);
  return told ? {} : { note: words };
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
