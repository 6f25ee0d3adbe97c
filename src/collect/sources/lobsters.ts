import { numberAt, parseJson, textAt } from '../../model/json.ts';
import type { SourceKind } from '../../model/ports.ts';
import type { MarkedLead } from './cursor.ts';
import { visitIndex } from './index-visit.ts';
import { baseOf } from './options.ts';
import { expectJson } from './visit.ts';

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

/** Lobsters and its sister sites: the newest stories (or any list by address, `/t/tag.json`) and their comments. */
export const lobsters: SourceKind = {
  kind: 'lobsters',
  collect(context) {
    const base = baseOf(context.source);
    return visitIndex(context, {
      shape: 'lobsters',
      kind: 'thread',
      accept: 'application/json',
      url: base.endsWith('.json') ? base : `${base}/newest.json`,
      follow: context.source.follow,
      lead: { kind: 'thread', shape: 'lobsters' },
      leads: async (_context, index) => storiesOf(index.body, base),
      prepare: expectJson,
    });
  },
};
