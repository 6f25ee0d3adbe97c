import type { CaptureHint } from '../model/capture.ts';
import type { Fetch, FetchRequest } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem.ts';
import { registryFor } from '../versions/registries/index.ts';
import { parsePurl } from '../versions/purl.ts';
import { bodyOf, keepCapture, newestCapture } from '../store/captures.ts';
import { metaOf, setMeta } from '../store/work.ts';
import type { Work } from './context.ts';
import { nowOf } from './context.ts';

/** A release list asked for less than this long ago is not asked for again, milliseconds. */
const FRESH_MS = 3_600_000;
/** Most requests for one release list (pages, answers that tell times). */
const MOST_REQUESTS = 200;

/**
 * Fetches the release lists of tools from their registries, as captures like any other, conditionally
 * (a list that has not changed is not stored twice). Returns how many captures came in.
 */
export async function refreshReleases(
  work: Work,
  fetch: Fetch,
  tools: readonly string[],
  force = false,
): Promise<{ readonly captures: number; readonly problems: readonly Problem[] }> {
  let captures = 0;
  const problems: Problem[] = [];
  for (const tool of work.catalogue.tools) {
    if (!tools.includes(tool.slug) || tool.purl === null) continue;
    const { db } = work.store;
    const asked = Number((await metaOf(db, `registry:${tool.purl}`)) ?? 0);
    if (!force && work.clock.now() - asked < FRESH_MS) continue;
    const outcome = await refreshOne(work, fetch, tool.slug, tool.purl);
    captures += outcome.captures;
    problems.push(...outcome.problems);
    if (outcome.problems.length === 0) await setMeta(db, `registry:${tool.purl}`, String(work.clock.now()));
  }
  return { captures, problems };
}

async function refreshOne(
  work: Work,
  fetch: Fetch,
  tool: string,
  text: string,
): Promise<{ readonly captures: number; readonly problems: readonly Problem[] }> {
  const registry = registryFor(text);
  if (!registry) return { captures: 0, problems: [] };
  const purl = parsePurl(text);
  const base = work.catalogue.collect.registries[purl.type];
  const queue = [...registry.requests(purl, base)];
  let captures = 0;
  for (let asked = 0; asked < queue.length && asked < MOST_REQUESTS; asked++) {
    const request = queue[asked];
    if (!request) break;
    const answer = await ask(work, fetch, request, { purl: text, tool, shape: purl.type });
    if (!answer.ok) {
      const told = work.signal?.aborted === true ? [] : [answer.problem];
      return { captures, problems: [...told, notRefreshed(tool)] };
    }
    if (answer.fresh) captures++;
    const context = { url: request.url, headers: answer.headers, ...(base === undefined ? {} : { base }) };
    queue.push(...registry.read(answer.body, purl, context).next);
  }
  return { captures, problems: [] };
}

type Answer =
  | {
      readonly ok: true;
      readonly fresh: boolean;
      readonly body: Uint8Array;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Asks one address conditionally and keeps what is new; an unchanged answer is read from the store. */
async function ask(work: Work, fetch: Fetch, request: FetchRequest, hint: CaptureHint): Promise<Answer> {
  const { db } = work.store;
  const before = await newestCapture(db, request.url, 'registry');
  const answer = await fetch({
    ...request,
    robots: false,
    etag: before?.headers['etag'] ?? null,
    lastModified: before?.headers['last-modified'] ?? null,
  });
  if (!answer.ok) return answer;
  const { response } = answer;
  if (response.status === 304 && before) {
    const body = await bodyOf(db, before.bodyHash);
    if (body) return { ok: true, fresh: false, body, headers: before.headers };
  }
  const at = nowOf(work.clock);
  const { fresh } = await db.transaction().execute((trx) =>
    keepCapture(
      trx,
      {
        // The address asked for is the list's name: a redirect does not make another list of it.
        url: request.url,
        requestedUrl: response.url === request.url ? null : response.url,
        kind: 'registry',
        status: response.status,
        headers: response.headers,
        body: response.body,
        hint,
        knownAt: at,
      },
      at,
    ),
  );
  return { ok: true, fresh, body: response.body, headers: response.headers };
}

function notRefreshed(tool: string): Problem {
  return problem(
    'releases-not-refreshed',
    tool,
    'the registry could not be asked; versions told as days or as "the next release" stay open',
    `run hearsay releases ${tool} with the network`,
  );
}
