import { listAt, numberAt, parseJson, textAt } from '../../model/json.ts';
import type { CollectContext, NewCapture, SourceKind } from '../../model/ports.ts';
import type { MarkedLead } from './cursor.ts';
import { visitIndex } from './index-visit.ts';
import { baseOf } from './options.ts';
import { expectJson } from './visit.ts';

const POSTS_PER_PAGE = 20;
/** A topic of a thousand posts is not news; its newest pages are. */
const PAGES_PER_TOPIC = 10;

/** Pages of the topics of a list, newest activity first; only a topic's last page changes. */
function pagesOf(body: Uint8Array, base: string): readonly MarkedLead[] {
  const list = parseJson(new TextDecoder().decode(body));
  return listAt(list, 'topic_list', 'topics').flatMap((topic): readonly MarkedLead[] => {
    const id = textAt(topic, 'id');
    if (id === null) return [];
    const posts = numberAt(topic, 'posts_count') ?? 1;
    const last = Math.max(1, Math.ceil(posts / POSTS_PER_PAGE));
    const first = Math.max(1, last - PAGES_PER_TOPIC + 1);
    const slug = encodeURIComponent(textAt(topic, 'slug') ?? '-');
    return Array.from({ length: last - first + 1 }, (_, offset) => {
      const page = first + offset;
      const query = page === 1 ? '' : `?page=${String(page)}`;
      const mark = page < last ? 'full' : `${String(posts)}|${textAt(topic, 'bumped_at') ?? ''}`;
      return { url: `${base}/t/${slug}/${encodeURIComponent(id)}.json${query}`, hint: {}, mark };
    });
  });
}

/** Further pages of the list are asked for while nothing on the last one was seen before. */
const LISTS_AT_MOST = 5;

async function topicsSince(
  context: CollectContext,
  index: NewCapture,
  list: string,
  isSeen: (lead: MarkedLead) => boolean,
): Promise<readonly MarkedLead[]> {
  const root = rootOf(list);
  const leads = [...pagesOf(index.body, root)];
  // A first visit takes what is on top; the past is not news.
  if (context.state.cursor === null) return leads;
  for (let page = 1, last: readonly MarkedLead[] = leads; page < LISTS_AT_MOST; page++) {
    if (last.length === 0 || last.some(isSeen)) break;
    const outcome = await context.fetch({ url: `${list}?page=${String(page)}` });
    if (!outcome.ok) {
      context.report(outcome.problem);
      break;
    }
    last = pagesOf(outcome.response.body, root);
    leads.push(...last);
  }
  return leads;
}

/** A Discourse forum: its latest topics (or a category's, by address), every page of posts. */
export const discourse: SourceKind = {
  kind: 'discourse',
  collect(context) {
    const base = baseOf(context.source);
    const list = base.endsWith('.json') ? base : `${base}/latest.json`;
    return visitIndex(context, {
      shape: 'discourse',
      kind: null,
      accept: 'application/json',
      url: list,
      follow: true,
      lead: { request: { headers: { accept: 'application/json' } }, kind: 'thread', shape: 'discourse' },
      leads: (_context, index, isSeen) => topicsSince(context, index, list, isSeen),
      prepare: expectJson('topic_list', 'topics'),
    });
  },
};

/** A category's list (`/c/name/5.json`) stands beside the topics, under the forum's own path. */
function rootOf(list: string): string {
  const path = new URL(list).pathname;
  return new URL(path.replace(/\/(?:c|tag|latest|top|new)(?:\/.*|\.json)?$/, '') || '/', list).href.replace(
    /\/$/,
    '',
  );
}
