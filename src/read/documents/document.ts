import type { Capture, CaptureHint } from '../../model/capture.ts';
import type { Document, Post, Standing } from '../../model/document.ts';
import { contentId } from '../../model/ids.ts';
import { spanOf } from '../../model/time.ts';
import { withoutRendering, withoutTracking } from '../page/address.ts';
import { placeAt, standingAt } from '../places.ts';
import type { Place } from '../places.ts';
import { publisherCalled, publisherOf, type ReadContext } from '../publisher.ts';

/** What a reader found; the rest of a document follows from the capture and the catalogue. */
export interface Found {
  readonly form: Document['form'];
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly author?: string | null;
  readonly standing?: Standing | undefined;
  readonly outlet?: string | null;
  /** Slug, where its reader knows it better than by address and outlet. */
  readonly publisher?: string;
  readonly publishedAt?: string | null;
  readonly dateAssumed?: boolean;
  readonly updatedAt?: string | null;
  readonly posts?: Document['posts'];
  readonly headings?: Document['headings'];
  readonly links?: Document['links'];
  readonly partial?: boolean;
  readonly parent?: string | null;
  readonly credit?: string | null;
  readonly version?: string | null;
  readonly tool?: string | null;
  /** Tells documents of one address apart (a version of a changelog, a post of a thread). */
  readonly part?: string | null;
  /** One post of a page of posts: the fragment of its address tells it apart. */
  readonly isPost?: boolean;
}

/** What stays the same over edits of an address: no fragment, tracking, AMP or print form, no trailing slash. */
function keyOfAddress(url: string): string {
  const plain = withoutRendering(withoutTracking(url));
  return plain.replace(/^http:/, 'https:').replace(/(?<=[^/])\/$/, '');
}

/** The same for one post of a page of posts, whose fragment counts. */
export function keyOfPost(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? keyOfAddress(url) : keyOfAddress(url.slice(0, hash)) + url.slice(hash);
}

function keyOf(found: Found, outlet: string | null): string {
  const part = found.part === undefined || found.part === null ? '' : `#${found.part}`;
  if (found.url !== null) return (found.isPost === true ? keyOfPost : keyOfAddress)(found.url) + part;
  const title = found.title.replace(/\s+/g, ' ').trim();
  if (title !== '') return `${outlet ?? ''}|${title}${part}`;
  return `${outlet ?? ''}|${contentId('t', found.text)}${part}`;
}

/** The registrable credit: nobody credits himself. */
function creditOf(found: Found, outlet: string | null, publisher: string): string | null {
  const credit = found.credit?.trim() ?? '';
  if (credit === '') return null;
  const same = [outlet, publisher].some((name) => name?.toLowerCase() === credit.toLowerCase());
  return same ? null : credit;
}

/** A page may call itself what it likes: at an address, what it says of its house is no proof of whose it is. */
function vouchedName(found: Found, hint: CaptureHint): string | null {
  const placed = found.url !== null && /^https?:/i.test(found.url);
  return hint.outlet ?? (placed ? null : (found.outlet ?? null));
}

/** A post of a page with the standing of its writer as it counts there. */
function withStanding({ standing, ...post }: Post, place: Place, tool: string | null): Post {
  const counts = standingAt(standing, place, tool);
  return counts === undefined ? post : { ...post, standing: counts };
}

/** Clocks go wrong, and days begin elsewhere earlier. */
const SLACK = 36 * 3_600_000;

/** Nobody fetches what is yet to be published: such a date is a slip or a date of something else. */
function believable(told: string | null, { hint, recordedAt }: Capture): string | null {
  if (told === null || told === hint.publishedAt) return told;
  const start = spanOf(told)?.start;
  return start !== undefined && start > Date.parse(recordedAt) + SLACK ? null : told;
}

/** Makes the document: its identity, publisher, dates and what is known by its place. */
export function makeDocument(capture: Capture, found: Found, context: ReadContext): Document {
  const { hint } = capture;
  const source = context.sources.find((one) => one.slug === hint.source);
  const outlet = hint.outlet ?? found.outlet ?? null;
  const publisher =
    found.publisher ?? publisherOf(context, { hint, url: found.url, outlet: vouchedName(found, hint) });
  const key = keyOf(found, outlet);
  const told = believable(found.publishedAt ?? null, capture);
  const place = placeAt(found.url, hint, context);
  const tool = found.tool ?? place.tool ?? hint.tool ?? source?.tool ?? null;
  const standing = standingAt(found.standing, place, tool);
  const publishedAt = told ?? hint.publishedAt ?? null;
  return {
    id: contentId('doc', key, found.text),
    key,
    capture: capture.id,
    form: found.form,
    url: found.url,
    title: found.title,
    author: found.author ?? hint.author ?? null,
    ...(standing === undefined ? {} : { standing }),
    outlet: outlet ?? publisherCalled(context, publisher)?.name ?? null,
    publisher,
    publishedAt,
    dateAssumed: found.dateAssumed ?? (told === null && publishedAt !== null && hint.dateAssumed === true),
    updatedAt: found.updatedAt ?? hint.updatedAt ?? null,
    lang: found.lang,
    text: found.text,
    posts: (found.posts ?? []).map((post) => withStanding(post, place, tool)),
    ...(found.headings === undefined || found.headings.length === 0 ? {} : { headings: found.headings }),
    links: found.links ?? [],
    partial: found.partial ?? false,
    parent: found.parent ?? null,
    credit: creditOf(found, outlet, publisher),
    tool,
    version: found.version ?? null,
    knownAt: capture.knownAt,
  };
}
