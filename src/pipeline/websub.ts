import { setTimeout as pause } from 'node:timers/promises';
import { sourceHint } from '../collect/sources/visit.ts';
import { askHub, findHub, isSigned, planSubscription, readHubQuestion } from '../collect/websub.ts';
import type { Subscription } from '../collect/websub.ts';
import type { Source } from '../model/catalogue.ts';
import type { Push } from '../model/hearsay.ts';
import type { Fetch } from '../model/ports.ts';
import { ProblemError } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { bodyOf, keepCapture, newestCapture } from '../store/captures.ts';
import { keepSourceState, metaOf, setMeta, sourceStates } from '../store/work.ts';
import type { Work } from './context.ts';
import { nowOf } from './context.ts';
import { derive } from './derive.ts';
import { asWriter } from './writer.ts';

/** A subscription that runs out within this time is renewed, milliseconds. */
const RENEW_MS = 86_400_000;
/** How often and how long a delivery waits for another writer, milliseconds. */
const WAITS = 30;
const WAIT_MS = 1_000;

interface Kept extends Subscription {
  readonly id: string;
  readonly source: string;
  /** Milliseconds; 0 until the hub has asked back. */
  readonly confirmedUntil: number;
}

/** Pushed feeds (WebSub): subscriptions are kept with the data folder's working state. */
export async function openPush(work: Work, fetch: Fetch): Promise<Push> {
  const { db } = work.store;
  const kept = new Map<string, Kept>(
    (JSON.parse((await metaOf(db, 'websub')) ?? '[]') as Kept[]).map((one) => [one.id, one]),
  );
  const remember = async (one: Kept): Promise<void> => {
    kept.set(one.id, one);
    await setMeta(db, 'websub', JSON.stringify([...kept.values()]));
  };
  return {
    subscribe: async (publicBase) => {
      const problems: Problem[] = [];
      for (const source of work.catalogue.sources) {
        if (!source.enabled || source.kind !== 'feed') continue;
        const found = await subscribeOne(work, fetch, [...kept.values()], source, publicBase, remember);
        if (found) problems.push(found);
      }
      return problems;
    },
    confirm: async (id, query) => {
      const one = kept.get(id);
      if (!one) return undefined;
      const question = readHubQuestion(query, { topic: one.topic, mode: 'subscribe' });
      if (question.kind !== 'confirm') return undefined;
      const seconds = question.leaseSeconds ?? one.leaseSeconds;
      await remember({ ...one, confirmedUntil: work.clock.now() + seconds * 1000 });
      return question.challenge;
    },
    deliver: async (id, body, headers) => {
      const one = kept.get(id);
      const source = work.catalogue.sources.find(({ slug }) => slug === one?.source);
      if (!one || !source) return 'unknown';
      if (!isSigned(body, headers['x-hub-signature'], one.secret)) return 'ignored';
      await whenFree(() => asWriter(work, () => take(work, source, body, headers)));
      return 'kept';
    },
  };
}

/** Asks the hub that the newest capture of a feed announces, unless a subscription to it still runs. */
async function subscribeOne(
  work: Work,
  fetch: Fetch,
  kept: readonly Kept[],
  source: Source,
  publicBase: string,
  remember: (one: Kept) => Promise<void>,
): Promise<Problem | undefined> {
  const { db } = work.store;
  const capture = await newestCapture(db, source.url, 'feed');
  const body = capture && (await bodyOf(db, capture.bodyHash));
  const announced =
    capture && body ? findHub({ url: capture.url ?? source.url, headers: capture.headers, body }) : undefined;
  if (!announced) return undefined;
  const runs = kept.some(
    (one) =>
      one.source === source.slug &&
      one.hub === announced.hub &&
      one.confirmedUntil > work.clock.now() + RENEW_MS,
  );
  if (runs) return undefined;
  const subscription = planSubscription(announced, publicBase);
  const id = subscription.callback.split('/').at(-1) ?? '';
  // Stored before the hub is asked: its question may come before its answer.
  await remember({ ...subscription, id, source: source.slug, confirmedUntil: 0 });
  return askHub(fetch, 'subscribe', subscription);
}

/** Keeps a pushed feed as a capture like any other, derives, and makes the source due for the pages that it links. */
async function take(
  work: Work,
  source: Source,
  body: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { db } = work.store;
  const at = nowOf(work.clock);
  const type = headers['content-type'];
  await db.transaction().execute(async (trx) => {
    await keepCapture(
      trx,
      {
        url: source.url,
        requestedUrl: null,
        kind: 'feed',
        status: 200,
        headers: type === undefined ? {} : { 'content-type': type },
        body,
        hint: sourceHint(source),
        knownAt: at,
      },
      at,
    );
    const state = (await sourceStates(trx)).get(source.slug);
    if (state) await keepSourceState(trx, source.slug, { ...state, nextAt: at });
  });
  await derive(work);
}

/** A crawl may be writing: what was delivered waits for it, and is refused (to be sent again) when it takes too long. */
async function whenFree(run: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      const busy = error instanceof ProblemError && error.problem.code === 'writer-busy';
      if (!busy || tries >= WAITS) throw error;
      await pause(WAIT_MS);
    }
  }
}
