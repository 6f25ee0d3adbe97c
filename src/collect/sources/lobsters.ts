import { numberAt, parseJson, textAt } from '../../model/json.ts';
import type { CollectContext, NewCapture, SourceKind } from '../../model/ports.ts';
import type { MarkedLead } from './cursor.ts';
import { visitIndex } from './index-visit.ts';
import { baseOf } from './options.ts';
import { captureOf, expectJson } from './visit.ts';

/** The stories with comments of a list, one page each; looked at again when a comment was added. */
function storiesOf(body: Uint8Array, base: string): readonly MarkedLead[] {
  const list = parseJson(new TextDecoder().decode(body));
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((story): readonly MarkedLead[] => {
    const id = textAt(story, 'short_id');
    const comments = numberAt(story, 'comment_count') ?? 0;
    if (id === null || comments === 0) return [];
    return [
      { url: new URL(`/s/${encodeURIComponent(id)}.json`, base).href, hint: {}, mark: String(comments) },
    ];
  });
}

const LISTS_AT_MOST = 5;

/** The stories of a list, and of its further pages while nothing on the last one was seen before. */
async function storiesSince(
  context: CollectContext,
  index: NewCapture,
  list: string,
  isSeen: (lead: MarkedLead) => boolean,
): Promise<readonly MarkedLead[]> {
  const leads = [...storiesOf(index.body, list)];
  if (context.state.cursor === null) return leads;
  for (let page = 2, last: readonly MarkedLead[] = leads; page <= LISTS_AT_MOST; page++) {
    if (last.length === 0 || last.some(isSeen)) break;
    const url = list.replace(/\.json$/, `/page/${String(page)}.json`);
    const outcome = await context.fetch({ url });
    if (!outcome.ok) {
      context.report(outcome.problem);
      break;
    }
    await context.keep(captureOf(outcome.response, url, 'thread', index.hint));
    last = storiesOf(outcome.response.body, list);
    leads.push(...last);
  }
  return leads;
}

/** Lobsters and its sister sites: the newest stories (or any list by address, `/t/tag.json`) and their comments. */
export const lobsters: SourceKind = {
  kind: 'lobsters',
  collect(context) {
    const base = baseOf(context.source);
    const list = base.endsWith('.json') ? base : `${base}/newest.json`;
    return visitIndex(context, {
      shape: 'lobsters',
      kind: 'thread',
      accept: 'application/json',
      url: list,
      follow: context.source.follow,
      lead: { kind: 'thread', shape: 'lobsters' },
      leads: (_context, index, isSeen) => storiesSince(context, index, list, isSeen),
      prepare: expectJson(),
    });
  },
};
