import { at, listAt, parseJson, textAt } from '../../model/json.ts';
import { problem } from '../../model/problem.ts';
import type { CollectContext, SourceKind } from '../../model/ports.ts';
import { linkOf, secondsHeader, visitApi, type Answer, type Ask, type Plan } from './api-visit.ts';
import { baseOf, numberOption, textOption } from './options.ts';
import { missed, type Arrival } from './visit.ts';

const API = 'https://api.github.com';
const DAY = 86_400_000;

/** Where a list was left: the newest change seen, and the validator of its first page at that point. */
interface ListCursor {
  readonly since: string | null;
  readonly etag: string | null;
}

function headersOf({ token }: CollectContext): Record<string, string> {
  return {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

/** API address of the repository, for a source that names its page or its API address. */
function apiOf(context: CollectContext): string {
  const base = baseOf(context.source);
  const url = new URL(base);
  if (url.hostname !== 'github.com' && url.hostname !== 'www.github.com') return base;
  const [owner = '', name = ''] = url.pathname.split('/').filter(Boolean);
  return `${API}/repos/${owner}/${name}`;
}

interface Listing {
  readonly name: string;
  /** Address of the first page; `since` is the newest change seen before, or the start of what is wanted. */
  address(api: string, since: string): string;
  /** What tells that an entry changed. */
  readonly changedAt: string;
  /** Oldest changes first, page after page; else the first page is enough. */
  readonly pages: boolean;
}

const updated = 'updated_at';
const LISTINGS: Readonly<Record<string, readonly Listing[]>> = {
  issues: [
    {
      name: 'issues',
      address: (api, since) =>
        `${api}/issues?state=all&sort=updated&direction=asc&per_page=100&since=${encodeURIComponent(since)}`,
      changedAt: updated,
      pages: true,
    },
    {
      name: 'comments',
      address: (api, since) =>
        `${api}/issues/comments?sort=updated&direction=asc&per_page=100&since=${encodeURIComponent(since)}`,
      changedAt: updated,
      pages: true,
    },
  ],
  releases: [
    {
      name: 'releases',
      address: (api) => `${api}/releases?per_page=30`,
      changedAt: 'published_at',
      pages: false,
    },
  ],
  advisories: [
    {
      name: 'advisories',
      address: (api) =>
        api.includes('/repos/')
          ? `${api}/security-advisories?state=published&sort=updated&direction=desc&per_page=100`
          : `${api}/advisories?sort=updated&direction=desc&per_page=100`,
      changedAt: updated,
      pages: false,
    },
  ],
};

function cursorOf(text: string | null, name: string): ListCursor {
  const stored = at(parseJson(text ?? ''), name);
  return { since: textAt(stored, 'since'), etag: textAt(stored, 'etag') };
}

/** One list; returns where it was left, whether something was new, and the pause that the server wants. */
function* listPlan(
  context: CollectContext,
  listing: Listing,
  cursor: ListCursor,
): Generator<Ask, { cursor: ListCursor; changed: boolean; waitMs: number | null }, Answer | undefined> {
  const { source, clock } = context;
  const start = new Date(clock.now() - numberOption(source, 'days', 14, 1, 3_650) * DAY).toISOString();
  const since = cursor.since ?? start;
  const headers = headersOf(context);
  let next: string | undefined = listing.address(apiOf(context), since);
  let newest = cursor.since;
  let etag = cursor.etag;
  let waitMs: number | null = null;
  for (let page = 0; next !== undefined && page < numberOption(source, 'maxRequests', 10, 1, 100); page++) {
    const answer: Answer | undefined = yield {
      request: { url: next, headers, etag: page === 0 ? cursor.etag : null },
      list: [],
      // The bound is inclusive, so that the newest entry of the last visit comes once more.
      keep: (json) =>
        listAt(json).some(
          (entry) => cursor.since === null || (textAt(entry, listing.changedAt) ?? '') > cursor.since,
        ),
    };
    if (answer === undefined) break;
    waitMs = secondsHeader(answer.response, 'x-poll-interval') ?? waitMs;
    if (answer.json === undefined) break;
    for (const entry of listAt(answer.json)) {
      const time = textAt(entry, listing.changedAt) ?? '';
      if (newest === null || time > newest) newest = time;
    }
    if (page === 0) etag = answer.response.headers['etag'] ?? null;
    next = listing.pages ? linkOf(answer.response, 'next') : undefined;
  }
  const changed = newest !== cursor.since;
  // The validator belongs to the address that was asked for, and that holds the time it was asked from.
  return { cursor: { since: newest, etag: changed && listing.pages ? null : etag }, changed, waitMs };
}

function* restPlan(context: CollectContext, listings: readonly Listing[]): Plan {
  const cursors: Record<string, ListCursor> = {};
  let changed = false;
  let waitMs: number | null = null;
  for (const listing of listings) {
    const left = yield* listPlan(context, listing, cursorOf(context.state.cursor, listing.name));
    cursors[listing.name] = left.cursor;
    changed ||= left.changed;
    waitMs = Math.max(waitMs ?? 0, left.waitMs ?? 0) || null;
  }
  return { changed, cursor: JSON.stringify(cursors), waitMs };
}

const DISCUSSIONS = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    discussions(first: 25, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes {
        id url title body createdAt updatedAt lastEditedAt upvoteCount authorAssociation author { __typename login }
        comments(first: 50) { nodes {
          id url body createdAt lastEditedAt upvoteCount authorAssociation author { __typename login }
          replies(first: 50) { nodes { id url body createdAt lastEditedAt upvoteCount authorAssociation author { __typename login } } }
        } }
      }
    }
  }
}`;

const NODES = ['data', 'repository', 'discussions', 'nodes'];

/** Discussions are told by GraphQL only, which wants a token. */
function* discussionsPlan(context: CollectContext): Plan {
  const [root = API, path = ''] = apiOf(context).split('/repos/');
  const [owner, name] = path.split('/');
  const before = cursorOf(context.state.cursor, 'discussions').since;
  const newestOf = (json: unknown): string =>
    listAt(json, ...NODES)
      .map((node) => textAt(node, 'updatedAt') ?? '')
      .sort()
      .at(-1) ?? '';
  const answer = yield {
    request: {
      url: `${root}/graphql`,
      method: 'POST',
      headers: { ...headersOf(context), 'content-type': 'application/json' },
      body: JSON.stringify({ query: DISCUSSIONS, variables: { owner, name } }),
    },
    list: NODES,
    keep: (json) => newestOf(json) > (before ?? ''),
  };
  const newest = newestOf(answer?.json);
  const arrival: Arrival = {
    changed: newest > (before ?? ''),
    cursor: JSON.stringify({ discussions: { since: newest || before, etag: null } }),
  };
  return arrival;
}

/**
 * A GitHub repository by its page or API address; `options.stream`: `issues` (with comments; the default), `releases`,
 * `advisories` (of the repository, or all of them for the API's root) or `discussions` (needs a token).
 */
export const github: SourceKind = {
  kind: 'github',
  async collect(context) {
    const stream = textOption(context.source, 'stream') ?? 'issues';
    if (stream === 'discussions' && context.token === undefined)
      return missed(context, {
        ok: false,
        retryAfterMs: null,
        problem: problem(
          'token-missing',
          context.source.slug,
          'GitHub tells discussions only to programs with a token',
          'Set HEARSAY_TOKEN_GITHUB, or choose another stream.',
        ),
      });
    if (stream === 'discussions') return visitApi(context, 'github', discussionsPlan(context));
    const listings = Object.hasOwn(LISTINGS, stream) ? LISTINGS[stream] : undefined;
    if (!listings)
      return missed(context, {
        ok: false,
        retryAfterMs: null,
        problem: problem(
          'option-unknown',
          context.source.slug,
          `there is no stream "${stream}"`,
          `Use one of: ${[...Object.keys(LISTINGS), 'discussions'].join(', ')}.`,
        ),
      });
    return visitApi(context, 'github', restPlan(context, listings));
  },
};
