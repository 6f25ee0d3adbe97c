import { at, listAt, numberAt, parseJson, textAt } from '../../model/json.ts';
import type { CollectContext, SourceKind } from '../../model/ports.ts';
import { visitApi, type Answer, type Plan } from './api-visit.ts';
import { baseOf, numberOption, textOption } from './options.ts';

const DAY_S = 86_400;
const IDS_AT_ONCE = 100;

/** What the server wants before it is asked again: `backoff` seconds, or the next day when the quota is used up. */
function waitOf(answer: Answer | undefined): number | null {
  const backoff = numberAt(answer?.json, 'backoff');
  if (numberAt(answer?.json, 'quota_remaining') === 0) return DAY_S * 1000;
  return backoff === null ? null : backoff * 1000;
}

function* plan(context: CollectContext): Plan {
  const { source, state, clock, token } = context;
  const now = Math.floor(clock.now() / 1000);
  const base = baseOf(source);
  const before = numberAt(parseJson(state.cursor ?? ''), 'since');
  const since = before ?? now - numberOption(source, 'days', 7, 1, 3_650) * DAY_S;
  const query = textOption(source, 'query');
  const tagged = textOption(source, 'tagged');
  const shared = new URLSearchParams({
    site: textOption(source, 'site') ?? 'stackoverflow',
    filter: 'withbody',
    order: 'asc',
    sort: 'activity',
    min: String(since),
    pagesize: '100',
    ...(token === undefined ? {} : { key: token }),
  });
  const questions = new URLSearchParams(shared);
  if (query !== undefined) questions.set('q', query);
  if (tagged !== undefined) questions.set('tagged', tagged);
  const path = query === undefined ? 'questions' : 'search/advanced';
  const activeAt = (item: unknown): number => numberAt(item, 'last_activity_date') ?? 0;
  // The bound is inclusive, so that the newest question of the last visit comes once more.
  const isNew = (item: unknown): boolean => activeAt(item) > (before ?? 0);
  const ids: string[] = [];
  let newest = since;
  let waitMs: number | null = null;
  for (let page = 1; page <= numberOption(source, 'maxRequests', 10, 1, 100) && waitMs === null; page++) {
    questions.set('page', String(page));
    const answer = yield {
      request: { url: `${base}/${path}?${questions.toString()}` },
      list: ['items'],
      keep: (json) => listAt(json, 'items').some(isNew),
    };
    for (const item of listAt(answer?.json, 'items')) {
      const id = textAt(item, 'question_id');
      if (id !== null && isNew(item) && (numberAt(item, 'answer_count') ?? 0) > 0) ids.push(id);
      newest = Math.max(newest, activeAt(item));
    }
    waitMs = waitOf(answer);
    if (at(answer?.json, 'has_more') !== true) break;
  }
  // The server's wait is for the same method; answers are another one.
  for (let from = 0; from < ids.length && waitMs !== DAY_S * 1000; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE).join(';');
    const answer = yield {
      request: { url: `${base}/questions/${some}/answers?${shared.toString()}` },
      mayFail: true,
    };
    const told = waitOf(answer);
    waitMs = Math.max(waitMs ?? 0, told ?? 0) || null;
    if (told !== null) break;
  }
  return { changed: newest > (before ?? since), cursor: JSON.stringify({ since: newest }), waitMs };
}

/** Questions with answers of a Stack Exchange site: `options.site` (stackoverflow), `tagged`, `query`. */
export const stackexchange: SourceKind = {
  kind: 'stackexchange',
  collect: (context) => visitApi(context, 'stackexchange', plan(context)),
};
