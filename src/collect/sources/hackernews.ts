import { listAt, numberAt, parseJson, textAt } from '../../model/json.ts';
import type { CollectContext, SourceKind } from '../../model/ports.ts';
import { visitApi, type Plan } from './api-visit.ts';
import { baseOf, numberOption, textOption } from './options.ts';

/** Algolia answers at most this many hits for one question, however many there are. */
const HITS_AT_MOST = 1_000;
const DAY_S = 86_400;
/** Posts reach the search late; each visit looks back this far. */
const OVERLAP_S = 3_600;
const SHORTEST_SLICE_S = 60;
const SLICES_AT_MOST = 60;
const SEEN_KEPT = 5_000;

/** Search by time slices: a slice with more hits than an answer holds is halved. */
function* searchPlan(context: CollectContext): Plan {
  const { source, state, clock } = context;
  const now = Math.floor(clock.now() / 1000);
  const base = baseOf(source);
  const url = new URL(base.endsWith('/search_by_date') ? base : `${base}/search_by_date`);
  const before = parseJson(state.cursor ?? '');
  // Posts of the overlap come again at every visit; they are told apart by their ids.
  const known = new Set(listAt(before, 'known').flatMap((id) => (typeof id === 'string' ? [id] : [])));
  const found = new Map<string, number>();
  const from =
    (numberAt(before, 'until') ?? now - numberOption(source, 'days', 7, 1, 3_650) * DAY_S) - OVERLAP_S;
  if (!url.searchParams.has('query')) url.searchParams.set('query', textOption(source, 'query') ?? '');
  url.searchParams.set('tags', textOption(source, 'tags') ?? '(story,comment)');
  url.searchParams.set('hitsPerPage', String(HITS_AT_MOST));
  const slices = [{ from, to: now }];
  let until = from + OVERLAP_S;
  for (let asked = 0; slices.length > 0 && asked < SLICES_AT_MOST; asked++) {
    const slice = slices.shift();
    if (!slice) break;
    url.searchParams.set(
      'numericFilters',
      `created_at_i>=${String(slice.from)},created_at_i<${String(slice.to)}`,
    );
    const isTooLong = (json: unknown): boolean =>
      (numberAt(json, 'nbHits') ?? 0) > HITS_AT_MOST && slice.to - slice.from > SHORTEST_SLICE_S;
    const isNew = (hit: unknown): boolean => !known.has(textAt(hit, 'objectID') ?? '');
    const answer = yield {
      request: { url: url.href },
      list: ['hits'],
      keep: (json) => !isTooLong(json) && listAt(json, 'hits').some(isNew),
    };
    if (isTooLong(answer?.json)) {
      const middle = Math.floor((slice.from + slice.to) / 2);
      slices.unshift({ from: slice.from, to: middle }, { from: middle, to: slice.to });
      continue;
    }
    for (const hit of listAt(answer?.json, 'hits')) {
      const id = textAt(hit, 'objectID');
      if (id !== null) found.set(id, numberAt(hit, 'created_at_i') ?? 0);
    }
    until = slice.to;
  }
  // Slices that were not reached are the newest ones; the next visit goes on from there.
  const recent = [...found].filter(([, time]) => time >= until - OVERLAP_S).map(([id]) => id);
  const changed = [...found.keys()].some((id) => !known.has(id));
  return { changed, cursor: JSON.stringify({ until, known: recent.slice(-SEEN_KEPT) }) };
}

/** Items of a list (front page by default), their comments as they come, and items that `updates` names. */
function* itemsPlan(context: CollectContext): Plan {
  const { source, state } = context;
  const base = baseOf(source);
  const top = numberOption(source, 'top', 60, 1, 500);
  let budget = numberOption(source, 'maxItems', 300, 1, 10_000);
  const stored = parseJson(state.cursor ?? '');
  const seen = new Map(
    listAt(stored, 'seen').flatMap((pair): [string, number][] => {
      const id = textAt(pair, 0);
      return id === null ? [] : [[id, numberAt(pair, 1) ?? 0]];
    }),
  );
  const list = yield {
    request: { url: `${base}/${encodeURIComponent(textOption(source, 'list') ?? 'topstories')}.json` },
    list: [],
    keep: () => false,
  };
  const updates = yield { request: { url: `${base}/updates.json` }, keep: () => false, mayFail: true };
  const ids = (value: unknown, ...path: string[]): readonly string[] =>
    listAt(value, ...path).flatMap((id) => (typeof id === 'number' ? [String(id)] : []));
  const edited = new Set(ids(updates?.json, 'items').filter((id) => seen.has(id)));
  // What the last visit had no room for comes after the stories and before what they lead to.
  const queue = [...new Set([...ids(list?.json).slice(0, top), ...edited, ...ids(stored, 'pending')])];
  const done = new Set<string>();
  let changed = false;
  let at = 0;
  for (; at < queue.length && budget > 0; at++) {
    const id = queue[at] ?? '';
    if (done.has(id)) continue;
    done.add(id);
    budget--;
    const answer = yield { request: { url: `${base}/item/${id}.json` }, mayFail: true };
    if (answer === undefined) continue;
    const before = seen.get(id);
    const kids = ids(answer.json, 'kids');
    const size = numberAt(answer.json, 'descendants') ?? kids.length;
    seen.delete(id);
    seen.set(id, size);
    if (before === size) continue;
    changed = true;
    // Comments do not tell how many hang below them, so that a thread that has grown is walked through again.
    queue.push(...kids);
  }
  const pending = [...new Set(queue.slice(at))]
    .filter((id) => !done.has(id))
    .slice(0, SEEN_KEPT)
    .map(Number);
  return { changed, cursor: JSON.stringify({ seen: [...seen].slice(-SEEN_KEPT), pending }) };
}

/**
 * Hacker News. With `options.query`: Algolia's search by time slices, the last `days` (7) at first. Without: the
 * official item API, `list` (topstories), its `top` (60) stories and their comments, at most `maxItems` (300) a visit.
 */
export const hackernews: SourceKind = {
  kind: 'hackernews',
  collect(context) {
    const { source } = context;
    const searches = textOption(source, 'query') !== undefined || /\/search_by_date\b/.test(source.url);
    return visitApi(context, 'hackernews', searches ? searchPlan(context) : itemsPlan(context));
  },
};
