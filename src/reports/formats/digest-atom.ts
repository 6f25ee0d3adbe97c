import type { Digest, ToolCandidate } from '../../model/hearsay.ts';
import { webAddress } from '../clean.ts';
import { bestStatement } from '../claim-words.ts';
import { rfc3339 } from '../dates.ts';
import { viewDigest, type DigestEntry, type DigestSection } from '../digest-view.ts';
import { escapeMarkup } from '../escape.ts';
import { namesOf, type Names } from '../names.ts';
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
 * time. It is the feed of one tool where the digests are.
 */
export function digestsAtom(digest: Digest, earlier: readonly Digest[], context: DigestContext): string {
  const view = viewDigest(digest, context.inUse);
  const updated = updatedOf(digest);
  const feed = digest.tool === null ? 'digest' : `digest\u001f${digest.tool.slug}`;
  const entries = [digest, ...earlier].flatMap((one) => entriesOf(one, context));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:${stableUuid(feed)}</id>
<title>${escapeMarkup(view.title)}</title>
<subtitle>${escapeMarkup(view.lede.join(' '))}</subtitle>
<updated>${updated}</updated>
<author><name>hearsay</name></author>
<generator>hearsay</generator>
${entries.join('\n')}
</feed>
`;
}

function entriesOf(digest: Digest, { catalogue, inUse }: DigestContext): readonly string[] {
  const names = namesOf(catalogue);
  const view = viewDigest(digest, inUse);
  const updated = updatedOf(digest);
  return [
    ...view.sections.flatMap((section) =>
      section.entries.map((entry) => atomEntry(section, entry, digest, updated, names)),
    ),
    ...view.candidates.map((one) => candidateEntry(one, digest.day, updated)),
  ];
}

const updatedOf = (digest: Digest) =>
  rfc3339(digest.asOf) ?? rfc3339(digest.day) ?? '1970-01-01T00:00:00.000Z';

/** The id holds section and day, so that a claim that is new today and disputed tomorrow gives two entries. */
function atomEntry(
  section: DigestSection,
  entry: DigestEntry,
  digest: Digest,
  updated: string,
  names: Names,
): string {
  const { claim } = entry;
  const address = webAddress(bestStatement(claim)?.url ?? null);
  const what = `${section.title}: ${claim.grade}: ${claim.proposition}`;
  const id = stableUuid(
    [digest.day, section.id, claim.id, entry.lead ?? '', entry.note ?? ''].join('\u001f'),
  );
  const published = rfc3339(digest.day) ?? updated;
  return `<entry>
<id>urn:uuid:${id}</id>
<title>${escapeMarkup(what)}</title>
<updated>${published}</updated>
<category term="${claim.grade}"/>
<category term="${escapeMarkup(claim.tool)}"/>
${address === null ? '' : `<link rel="related" href="${escapeMarkup(address)}"/>\n`}<content type="html">${escapeMarkup(entryHtml({ ...entry, again: false }, names))}</content>
</entry>`;
}

/** Its id holds the day, as those of claims do. */
function candidateEntry(candidate: ToolCandidate, day: string, updated: string): string {
  return `<entry>
<id>urn:uuid:${stableUuid([day, 'candidates', candidate.name].join('\u001f'))}</id>
<title>${escapeMarkup(`${CANDIDATES_TITLE}: ${candidate.name}`)}</title>
<updated>${rfc3339(day) ?? updated}</updated>
<category term="candidate"/>
<content type="html">${candidateHtml([candidate]).split('\n').map(markupLine).join('\n')}</content>
</entry>`;
}
