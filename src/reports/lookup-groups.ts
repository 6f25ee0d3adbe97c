import type { VersionStatus } from '../model/claim.ts';
import type { LookupHit, LookupPage } from '../model/hearsay.ts';
import { GRADE_ORDER } from './claim-words.ts';

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

/** The claims of one meaning for the version that was asked about, the surest first. */
export interface LookupGroup {
  readonly title: string;
  readonly hits: readonly LookupHit[];
}

/** The groups of a page of answers that hold any; without a version, behaviour is behaviour. */
export const lookupGroups = (page: Pick<LookupPage, 'version' | 'claims'>): readonly LookupGroup[] =>
  GROUPS.map((group) => ({
    title: page.version === null && group.title === UNKNOWN ? 'Behaviour' : group.title,
    hits: page.claims.filter(group.holds).toSorted(sureFirst),
  })).filter(({ hits }) => hits.length > 0);

/** The status in words, unless the group's title says it already. */
export function noteOf(hit: LookupHit, title: string): string | undefined {
  const words = hit.statusWords.trim();
  const plain: readonly string[] = [title.toLowerCase(), hit.status, 'unknown', 'not about a version'];
  const told = hit.kind !== 'behaviour' || words === '' || plain.includes(words);
  return told ? undefined : words;
}

/** How many claims of which grade stand in each group. */
export function groupsSummary(groups: readonly LookupGroup[]): string {
  return groups
    .map(({ title, hits }) => {
      const grades = GRADE_ORDER.flatMap((grade) => {
        const n = hits.filter((hit) => hit.grade === grade).length;
        return n === 0 ? [] : [`${n} ${grade}`];
      });
      return `${title}: ${grades.join(', ')}`;
    })
    .join(' · ');
}
