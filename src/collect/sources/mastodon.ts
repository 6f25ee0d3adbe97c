import { listAt, parseJson, textAt } from '../../model/json.ts';
import type { CollectContext, SourceKind } from '../../model/ports.ts';
import { visitApi, type Plan } from './api-visit.ts';
import { numberOption, textOption } from './options.ts';

const PER_PAGE = 40;

/** Ids are numbers written as text, longer than a number holds. */
function isNewer(id: string, than: string | null): boolean {
  return than === null || id.length > than.length || (id.length === than.length && id > than);
}

function* plan(context: CollectContext): Plan {
  const { source, state, token } = context;
  const url = new URL(source.url);
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const tag = textOption(source, 'tag') ?? /^\/tags\/([^/]+)/.exec(url.pathname)?.[1];
  const account = textOption(source, 'account') ?? /^\/@([^/]+)/.exec(url.pathname)?.[1];
  const stored = parseJson(state.cursor ?? '');
  let user = textAt(stored, 'account');
  let path = '/api/v1/timelines/public?local=true';
  if (tag !== undefined) path = `/api/v1/timelines/tag/${encodeURIComponent(decodeURIComponent(tag))}?`;
  else if (account !== undefined) {
    if (user === null) {
      const lookup = `${url.origin}/api/v1/accounts/lookup?acct=${encodeURIComponent(account)}`;
      const found = yield { request: { url: lookup, headers }, keep: () => false };
      user = textAt(found?.json, 'id');
    }
    path = `/api/v1/accounts/${encodeURIComponent(user ?? account)}/statuses?exclude_reblogs=true`;
  }
  const before = textAt(stored, 'newest');
  let newest = before;
  // From the newest known post upwards, so that what a visit leaves out is what the next one begins with.
  for (let page = 0; page < numberOption(source, 'maxRequests', 10, 1, 100); page++) {
    const from = newest === null ? '' : `&min_id=${encodeURIComponent(newest)}`;
    const answer = yield {
      request: { url: `${url.origin}${path}&limit=${String(PER_PAGE)}${from}`, headers },
      list: [],
      keep: (json) => listAt(json).length > 0,
    };
    const ids = listAt(answer?.json).flatMap((status) => textAt(status, 'id') ?? []);
    for (const id of ids) if (isNewer(id, newest)) newest = id;
    if (ids.length < PER_PAGE || before === null) break;
  }
  return { changed: newest !== before, cursor: JSON.stringify({ newest, account: user }) };
}

/** Public posts of a Mastodon server: a hashtag (`options.tag`), an account (`options.account`), or its local ones. */
export const mastodon: SourceKind = {
  kind: 'mastodon',
  collect: (context) => visitApi(context, 'mastodon', plan(context)),
};
