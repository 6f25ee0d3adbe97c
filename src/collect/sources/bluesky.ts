import { at, listAt, parseJson, textAt } from '../../model/json.ts';
import { instant } from '../../model/time.ts';
import type { CollectContext, SourceKind } from '../../model/ports.ts';
import { visitApi, type Plan } from './api-visit.ts';
import { baseOf, numberOption, textOption } from './options.ts';

const DAY = 86_400_000;

/** When the posts of an answer were seen by the server. */
function timesOf(json: unknown): readonly string[] {
  const posts = [...listAt(json, 'posts'), ...listAt(json, 'feed').map((entry) => at(entry, 'post'))];
  return posts.flatMap((post) => instant(textAt(post, 'indexedAt') ?? '') ?? []);
}

function* plan(context: CollectContext): Plan {
  const { source, state, clock, token } = context;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const actor = textOption(source, 'actor');
  const before = textAt(parseJson(state.cursor ?? ''), 'newest');
  const start = new Date(clock.now() - numberOption(source, 'days', 7, 1, 365) * DAY).toISOString();
  const since = before ?? start;
  const question = new URLSearchParams(
    actor === undefined
      ? { q: textOption(source, 'query') ?? '', sort: 'latest', since, limit: '100' }
      : { actor, filter: 'posts_with_replies', limit: '100' },
  );
  const method = actor === undefined ? 'searchPosts' : 'getAuthorFeed';
  let newest = before;
  for (let page = 0; page < numberOption(source, 'maxRequests', 10, 1, 100); page++) {
    const answer = yield {
      request: { url: `${baseOf(source)}/xrpc/app.bsky.feed.${method}?${question.toString()}`, headers },
      list: [actor === undefined ? 'posts' : 'feed'],
      keep: (json) => timesOf(json).some((time) => before === null || time > before),
    };
    const times = timesOf(answer?.json);
    for (const time of times) if (newest === null || time > newest) newest = time;
    const next = textAt(answer?.json, 'cursor');
    // Newest first: once a page reaches back to what was seen before, the rest was seen too.
    if (next === null || times.length === 0 || times.some((time) => time <= since)) break;
    question.set('cursor', next);
  }
  return { changed: newest !== before, cursor: JSON.stringify({ newest }) };
}

/** Public posts of Bluesky: a search (`options.query`; some servers want a token) or an account (`options.actor`). */
export const bluesky: SourceKind = {
  kind: 'bluesky',
  collect: (context) => visitApi(context, 'bluesky', plan(context)),
};
