import type { Digest, ToolCandidate } from '../../model/hearsay.ts';
import { webAddress } from '../clean.ts';
import { bestStatement } from '../claim-words.ts';
import { betweenWords, longDay, rfc3339 } from '../dates.ts';
import {
  digestName,
  viewDigest,
  type DigestEntry,
  type DigestSection,
  type DigestView,
} from '../digest-view.ts';
import { escapeMarkup } from '../escape.ts';
import { namesOf, type Names } from '../names.ts';
import { count } from '../numbers.ts';
import { stableUuid } from '../stable-uuid.ts';
import { CANDIDATES_TITLE } from '../candidates.ts';
import { candidateHtml, markupLine } from './candidate-html.ts';
import { entryHtml } from './entry-html.ts';
import type { DigestContext } from './format.ts';

/** The digest as a feed (Atom, RFC 4287): one entry for each thing that happened to a claim on the day. */
export const digestAtom = (digest: Digest, context: DigestContext): string =>
  digestsAtom(digest, [], context);

/**
 * The same with the days before it, newest first: who asks now and then misses nothing that came after the last
 * time. It is the feed of one tool where the digests are. Its id and title are the same every day.
 */
export function digestsAtom(digest: Digest, earlier: readonly Digest[], context: DigestContext): string {
  const names = namesOf(context.catalogue);
  const days = [digest, ...earlier].map((one) => ({ digest: one, view: viewDigest(one, context.inUse) }));
  const feed = digest.tool === null ? 'digest' : `digest\u001f${digest.tool.slug}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:${stableUuid(feed)}</id>
<title>${escapeMarkup(digestName(digest))}</title>
<subtitle>${escapeMarkup(subtitleOf(days))}</subtitle>
<updated>${updatedOf(days)}</updated>
${feedLinks(days, context.pages)}<author><name>hearsay</name></author>
<generator>hearsay</generator>
${days.flatMap((one) => entriesOf(one, names, context.pages)).join('\n')}
</feed>
`;
}

/** Where the feed is and what page tells the same (RFC 4287, 4.2.7); relative to the feed's own address. */
function feedLinks(days: readonly Day[], pages: DigestContext['pages']): string {
  const [first] = days;
  if (pages === undefined || first === undefined) return '';
  const tool = first.digest.tool?.slug;
  const day = days.length === 1 ? first.digest.day : undefined;
  return `${linkTo('self', 'application/atom+xml', pages.feed(tool, day))}\n${linkTo('alternate', 'text/html', pages.digest(tool, day))}\n`;
}

const linkTo = (rel: string, type: string, address: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeMarkup(address)}"/>`;

interface Day {
  readonly digest: Digest;
  readonly view: DigestView;
}

/** What one day says of itself, or what several have in all. */
function subtitleOf(days: readonly Day[]): string {
  const all = days.map(({ digest }) => digest);
  const [last] = all;
  const first = all.at(-1);
  if (last === undefined || first === undefined) return '';
  if (all.length === 1) return `${longDay(last.day)}: ${days[0]?.view.lede.join(' ') ?? ''}`;
  const sum = (of: (digest: Digest) => number) => all.reduce((total, one) => total + of(one), 0);
  const documents = count(
    sum(({ counts }) => counts.documents),
    'document',
  );
  const fresh = count(
    sum((one) => one.fresh.length),
    'new claim',
  );
  return `${betweenWords(first.day, last.day)}: ${documents}, ${fresh}, ${sum((one) => one.regraded.length)} changed grade.`;
}

/**
 * When an entry last came or changed, as far as the tellings say (RFC 4287, 4.2.15), and never a time to come: the end
 * of a day that is not over. Of days without entries the beginning of the first.
 */
function updatedOf(days: readonly Day[]): string {
  const times = days.flatMap(({ digest, view }) => {
    const entries = view.sections.flatMap((section) => section.entries);
    if (entries.length === 0 && view.candidates.length === 0) return [];
    const until = rfc3339(digest.asOf) ?? '';
    return [digest.day, ...entries.map(({ claim }) => claim.lastSeen)]
      .flatMap((when) => rfc3339(when) ?? [])
      .filter((at) => at <= until);
  });
  return times.toSorted().at(-1) ?? startOf(days.at(-1)?.digest.day ?? '');
}

const startOf = (day: string): string => rfc3339(day) ?? '1970-01-01T00:00:00.000Z';

function entriesOf({ digest, view }: Day, names: Names, pages: DigestContext['pages']): readonly string[] {
  return [
    ...view.sections.flatMap((section) =>
      section.entries.map((entry) => atomEntry(section, entry, digest.day, { names, pages })),
    ),
    ...view.candidates.map((one) => candidateEntry(one, digest.day)),
  ];
}

/** The id holds section and day, so that a claim that is new today and disputed tomorrow gives two entries. */
function atomEntry(
  section: DigestSection,
  entry: DigestEntry,
  day: string,
  { names, pages }: { readonly names: Names; readonly pages: DigestContext['pages'] },
): string {
  const { claim } = entry;
  const address = webAddress(bestStatement(claim)?.url ?? null);
  const what = `${section.title}: ${claim.grade}: ${claim.proposition}`;
  const id = stableUuid([day, section.id, claim.id, entry.lead ?? '', entry.note ?? ''].join('\u001f'));
  return `<entry>
<id>urn:uuid:${id}</id>
<title>${escapeMarkup(what)}</title>
<updated>${startOf(day)}</updated>
<category term="${claim.grade}"/>
<category term="${escapeMarkup(claim.tool)}"/>
${pages === undefined ? '' : `${linkTo('alternate', 'text/html', pages.claim(claim.id))}\n`}${address === null ? '' : `<link rel="related" href="${escapeMarkup(address)}"/>\n`}<content type="html">${escapeMarkup(entryHtml({ ...entry, again: false }, names))}</content>
</entry>`;
}

/** Its id holds the day, as those of claims do. */
function candidateEntry(candidate: ToolCandidate, day: string): string {
  return `<entry>
<id>urn:uuid:${stableUuid([day, 'candidates', candidate.name].join('\u001f'))}</id>
<title>${escapeMarkup(`${CANDIDATES_TITLE}: ${candidate.name}`)}</title>
<updated>${startOf(day)}</updated>
<category term="candidate"/>
<content type="html">${candidateHtml([candidate]).split('\n').map(markupLine).join('\n')}</content>
</entry>`;
}
