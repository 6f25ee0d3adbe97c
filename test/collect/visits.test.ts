import { describe, expect, test } from 'vitest';
import { collectAll, UNVISITED, type CollectAllOptions } from '../../src/collect/index.ts';
import { problem, ProblemError, type Problem } from '../../src/model/problem.ts';
import type { NewCapture, SourceState } from '../../src/model/ports.ts';
import { jumpingClock, serve, testFetch } from './loopback.ts';
import { linesAsLeads, sourceAt } from './visiting.ts';

function crawl(change: Partial<CollectAllOptions> & Pick<CollectAllOptions, 'sources'>) {
  const clock = jumpingClock();
  const kept: NewCapture[] = [];
  const problems: Problem[] = [];
  const states = new Map<string, SourceState>();
  const run = collectAll({
    clock,
    fetch: testFetch({}, {}, clock),
    findLeads: linesAsLeads,
    knows: async () => false,
    keep: async (capture) => {
      kept.push({ ...capture, body: new Uint8Array(capture.body) });
    },
    report: (one) => problems.push(one),
    stateOf: (slug) => states.get(slug),
    remember: async (slug, state) => {
      states.set(slug, state);
    },
    ...change,
  });
  return { run, kept, problems, states };
}

describe('a crawl', () => {
  test('visits all, remembers each, and goes on when some fail', async () => {
    const good = await serve((_q, r) => r.end('/a One'));
    const bad = await serve((_q, r) => r.destroy());
    const steps: number[] = [];
    const { run, states, problems } = crawl({
      sources: [
        sourceAt(`${bad.origin}/feed`, { slug: 'bad' }),
        sourceAt(`${good.origin}/feed`, { slug: 'good', follow: false }),
        sourceAt(`${good.origin}/x`, { slug: 'odd', kind: 'telegraph' }),
      ],
      progress: (done) => steps.push(done),
    });
    expect(await run).toEqual({ visited: 3, changed: 1, failed: 2 });
    expect(states.get('good')).toMatchObject({ failures: 0, nextAt: '2026-07-03T01:00:00.000Z' });
    expect(states.get('bad')).toMatchObject({
      failures: 1,
      reason: expect.stringContaining('connection-failed') as string,
    });
    expect(problems.map(({ code }) => code).sort()).toEqual(['connection-failed', 'source-kind-unknown']);
    expect(steps).toEqual([1, 2, 3]);
  });

  test('keeps the same whatever the order of the sources', async () => {
    const site = await serve((q, r) =>
      r.end(
        q.url?.startsWith('/feed') === true ? `/p${q.url.slice(-1)} t\n/shared s` : `page ${q.url ?? ''}`,
      ),
    );
    const sources = [1, 2, 3, 4].map((n) =>
      sourceAt(`${site.origin}/feed${String(n)}`, { slug: `s${String(n)}` }),
    );
    const names = async (order: typeof sources): Promise<readonly string[]> => {
      const { run, kept } = crawl({ sources: order });
      await run;
      return [...new Set(kept.map(({ url }) => url ?? ''))].sort();
    };
    expect(await names(sources)).toEqual(await names(sources.toReversed()));
  });

  test('fetches a page once that two sources lead to', async () => {
    const site = await serve((q, r) => r.end(q.url?.startsWith('/feed') === true ? '/shared s' : 'page'));
    const { run } = crawl({
      sources: [1, 2].map((n) => sourceAt(`${site.origin}/feed${String(n)}`, { slug: `s${String(n)}` })),
    });
    await run;
    expect(site.asked.filter((one) => one === 'GET /shared')).toHaveLength(1);
  });

  test('does not run ahead of a store that is slow', async () => {
    const site = await serve((q, r) =>
      r.end(
        q.url === '/feed'
          ? Array.from({ length: 40 }, (_, n) => `/${String(n)} t`).join('\n')
          : Buffer.alloc(900_000),
      ),
    );
    let held = 0;
    let most = 0;
    let line = Promise.resolve();
    const { run } = crawl({
      sources: Array.from({ length: 3 }, (_, n) =>
        sourceAt(`${site.origin}/feed`, { slug: `s${String(n)}` }),
      ),
      keep: async ({ body }) => {
        held += body.length;
        most = Math.max(most, held);
        line = line.then(() => new Promise((resolve) => setTimeout(resolve, 2)));
        await line;
        held -= body.length;
      },
    });
    await run;
    expect(most).toBeLessThan(64 * 1024 * 1024);
  });

  test('ends when the store is full, and says so', async () => {
    const site = await serve((_q, r) => r.end('/a One'));
    const full = problem('disk-full', 'data', 'no space left', 'Free some space.');
    const { run } = crawl({
      sources: [1, 2, 3].map((n) => sourceAt(`${site.origin}/feed`, { slug: `s${String(n)}` })),
      keep: async () => {
        throw new ProblemError(full, 3);
      },
    });
    await expect(run).rejects.toMatchObject({ problem: full });
  });

  test('goes on when one kind of source slips', async () => {
    const site = await serve((_q, r) => r.end('/a One'));
    const { run, states, problems } = crawl({
      sources: [sourceAt(site.origin, { slug: 'slip', kind: 'slip' })],
      kinds: [
        {
          kind: 'slip',
          collect: async () => {
            throw new TypeError('unforeseen');
          },
        },
      ],
    });
    expect(await run).toMatchObject({ failed: 1 });
    expect(problems).toMatchObject([{ code: 'source-failed', subject: 'slip', message: 'unforeseen' }]);
    expect(states.get('slip')).toMatchObject({ failures: 1 });
  });

  test('stops when it is told to, without counting that as a failure', async () => {
    const site = await serve(() => undefined);
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 50);
    const { run, states } = crawl({ sources: [sourceAt(`${site.origin}/feed`)], signal: stop.signal });
    await run;
    expect(states.get('daily') ?? UNVISITED).toMatchObject({ failures: 0, lastSuccess: null });
  });
});
