import type { Claim } from '../model/claim.ts';
import type { Digest, DigestItem, ToolCandidate } from '../model/hearsay.ts';
import { spanOf } from '../model/time.ts';
import { clean } from './clean.ts';
import { GRADE_ORDER } from './claim-words.ts';
import { count } from './numbers.ts';
import { distanceWords, longDay, whenWords } from './dates.ts';
import type { InUse } from './in-use.ts';

/** One line of the day: a claim with what happened to it. */
export interface DigestEntry {
  readonly claim: Claim;
  /** What happened, in few words: "second-hand → verified", "10 July 2026 (in 7 days)". */
  readonly lead: string | null;
  readonly note: string | null;
  /** Why the grade is what it is; left out where the entry before says the same. */
  readonly why: string | null;
  /** Told in full further up: its line need not repeat quote and origins. */
  readonly again: boolean;
}

type Draft = Omit<DigestEntry, 'again'>;

export interface DigestSection {
  readonly id: 'in-use' | 'regraded' | 'fresh' | 'answers' | 'disputed' | 'fixed' | 'due' | 'watch';
  readonly title: string;
  readonly entries: readonly DigestEntry[];
}

/** A digest as all formats tell it: the same sections, words and order. */
export interface DigestView {
  readonly title: string;
  readonly lede: readonly string[];
  /** Sections that have entries. */
  readonly sections: readonly DigestSection[];
  /** Tools that the catalogue lacks, told of on the day; after the sections, where there are any. */
  readonly candidates: readonly ToolCandidate[];
}

/** What a digest is called on every day. */
export const digestName = ({ tool }: Pick<Digest, 'tool'>): string =>
  `hearsay digest${tool === null ? '' : ` of ${clean(tool.name)}`}`;

/** Orders the day for a reader: what concerns what is in use, then grades that changed, then what is new. */
export function viewDigest(digest: Digest, inUse: readonly InUse[]): DigestView {
  const told = new Set<string>();
  const sections: readonly (Omit<DigestSection, 'entries'> & { readonly entries: readonly Draft[] })[] = [
    { id: 'in-use', title: 'Concerns what you use', entries: inUseEntries(digest, inUse) },
    { id: 'regraded', title: 'Changed grade', entries: digest.regraded.map(regraded) },
    { id: 'fresh', title: 'New', entries: byGrade(digest.fresh.filter((one) => !isAnswer(one))).map(plain) },
    { id: 'answers', title: 'New answers', entries: byGrade(digest.fresh.filter(isAnswer)).map(plain) },
    { id: 'disputed', title: 'Disputed', entries: byGrade(digest.disputed).map(plain) },
    { id: 'fixed', title: 'Fixed', entries: byGrade(digest.fixed).map(plain) },
    {
      id: 'due',
      title: 'Due',
      entries: digest.due.map((one) => dated(one.claim, one.what, one.when, digest.day)),
    },
    {
      id: 'watch',
      title: 'To watch',
      entries: watched(digest).map((one) => dated(one.claim, one.what, one.when, digest.day)),
    },
  ];
  return {
    title: `${digestName(digest)}, ${longDay(digest.day)}`,
    lede: ledeOf(digest),
    sections: sections
      .filter((section) => section.entries.length > 0)
      .map((section) => ({
        ...section,
        entries: section.entries.map((entry, at, all) => {
          const again = told.has(entry.claim.id);
          told.add(entry.claim.id);
          return { ...entry, again, why: entry.why === all[at - 1]?.why ? null : entry.why };
        }),
      })),
    candidates: digest.candidates,
  };
}

function inUseEntries(digest: Digest, inUse: readonly InUse[]): readonly Draft[] {
  const today = new Set(
    [...digest.regraded, ...digest.fresh, ...digest.disputed, ...digest.fixed, ...digest.due].map(
      (one) => one.claim.id,
    ),
  );
  return inUse
    .filter((one) => today.has(one.hit.id))
    .map((one) => ({
      claim: one.hit,
      lead: `${one.name} ${one.version} in ${one.inventory}`,
      note: one.hit.statusWords,
      why: null,
    }));
}

const plain = (item: DigestItem): Draft => ({ claim: item.claim, lead: null, note: null, why: whyOf(item) });

const regraded = (item: DigestItem): Draft => ({
  claim: item.claim,
  lead: `${item.from ?? 'not graded'} → ${item.to ?? item.claim.grade}`,
  note: null,
  why: whyOf(item),
});

const whyOf = (item: DigestItem) => {
  const why = clean(item.because);
  return why === '' ? null : why;
};

function dated(claim: Claim, what: string, when: string | null, day: string): Draft {
  if (when === null) return { claim, lead: null, note: clean(what), why: null };
  const distance = distanceWords(when, day);
  return {
    claim,
    lead: `${whenWords(when)}${distance === '' ? '' : ` (${distance})`}`,
    note: what === claim.proposition ? null : clean(what),
    why: null,
  };
}

const isAnswer = ({ claim }: DigestItem): boolean => claim.kind === 'vendor_response';

/**
 * Surest first; within a grade the widest told subject first, the claims of one tool and subject together, and of them
 * what somebody does before what is done about it.
 */
function byGrade(items: readonly DigestItem[]): readonly DigestItem[] {
  const told = new Map<string, number>();
  for (const { claim } of items)
    told.set(claim.subject, Math.max(told.get(claim.subject) ?? 0, claim.documents));
  const width = ({ claim }: DigestItem) => told.get(claim.subject) ?? 0;
  return items.toSorted(
    (a, b) =>
      GRADE_ORDER.indexOf(a.claim.grade) - GRADE_ORDER.indexOf(b.claim.grade) ||
      width(b) - width(a) ||
      compare(a.claim.tool, b.claim.tool) ||
      compare(a.claim.subject, b.claim.subject) ||
      Number(a.claim.kind === 'fix') - Number(b.claim.kind === 'fix') ||
      b.claim.documents - a.claim.documents,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const FOLLOW = 'whether others follow ';

/**
 * What is still to come and not told as due: the same thing of one tool once, and once for each grade who may be
 * followed, with the ids of the claims that the line does not end with. A promise of a day that is over is kept, for it is to watch as long as nobody tells it as kept.
 */
function watched({ watch, due, day }: Digest): Digest['watch'] {
  const today = spanOf(day)?.start ?? 0;
  const announced = new Set(due.map((one) => `${one.claim.id}\u001f${one.when}`));
  const ahead = watch.filter(
    (one) =>
      one.when === null ||
      ((one.claim.kind !== 'ban' || (spanOf(one.when)?.end ?? 0) >= today) &&
        !announced.has(`${one.claim.id}\u001f${one.when}`)),
  );
  const things = Map.groupBy(ahead, (one) =>
    [
      one.claim.tool,
      one.what.startsWith(FOLLOW) ? FOLLOW + one.claim.grade : one.what,
      one.when ?? '',
      isUntold(one) ? one.claim.subject : '',
    ].join('\u001f'),
  );
  return [...things.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    if (others.length === 0 || !first.what.startsWith(FOLLOW)) return [first];
    const named = new Map([...others.toReversed(), first].map((one) => [one.what, one.claim.id]));
    const names = [...new Set([first, ...others].map(({ what }) => what))].map((what) => {
      const id = named.get(what) ?? first.claim.id;
      return `${what.slice(FOLLOW.length)}${id === first.claim.id ? '' : ` [${id}]`}`;
    });
    const last = names.at(-1) ?? '';
    const all = names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
    return [{ ...first, what: `${FOLLOW}${all}` }];
  });
}

/** Two fixes of which neither number nor day is told are not known to come with one release. */
const isUntold = ({ claim, when }: Digest['watch'][number]): boolean =>
  claim.kind === 'fix' && claim.versions.fixed === null && when === null;

/** The day in two or three sentences. */
function ledeOf(digest: Digest): readonly string[] {
  const { counts } = digest;
  const [next] = digest.due;
  const changes = [
    digest.fresh.length === 0
      ? undefined
      : `${count(digest.fresh.length, 'new claim')} (${gradesOf(digest.fresh)})`,
    digest.regraded.length === 0 ? undefined : `${digest.regraded.length} changed grade`,
    digest.disputed.length === 0 ? undefined : `${digest.disputed.length} disputed`,
    digest.fixed.length === 0 ? undefined : `${digest.fixed.length} fixed`,
  ].filter((one) => one !== undefined);
  return [
    counts.documents === 0
      ? nothingOf(digest)
      : `${count(counts.documents, 'document')} of ${count(counts.publishers, 'publisher')} made ${count(counts.statements, 'statement')} on ${count(counts.claims, 'claim')}.`,
    changes.length === 0 ? 'Nothing new, and no grade changed.' : `${sentence(changes.join(', '))}.`,
    ...(next === undefined
      ? []
      : [
          `Next date: ${whenWords(next.when)} (${distanceWords(next.when, digest.day)}): ${clean(next.what)}`,
        ]),
  ];
}

/** An empty day leads to the last one that is not. */
function nothingOf({ tool, before }: Digest): string {
  const of = tool === null ? '' : ` that tells of ${clean(tool.name)}`;
  const last = before === null ? '' : ` The last ones before it are of ${longDay(before)}.`;
  return `No document of this day is known${of}.${last}`;
}

function gradesOf(items: readonly DigestItem[]): string {
  return GRADE_ORDER.flatMap((grade) => {
    const n = items.filter((item) => item.claim.grade === grade).length;
    return n === 0 ? [] : [`${n} ${grade}`];
  }).join(', ');
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
