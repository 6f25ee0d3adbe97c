import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readThread } from '../../src/read/threads/index.ts';
import { serve, type Handler, type Site } from './loopback.ts';
import type { Visitor } from './visiting.ts';

/** Recorded shapes of the sites' public APIs, written after their documentation. */
export const recorded = (name: string): string =>
  readFileSync(new URL(`../fixtures/threads/${name}`, import.meta.url), 'utf8');

/** A site that answers paths (longest first) with texts or by hand, and 404 for all else. */
export function siteOf(answers: Readonly<Record<string, string | Handler>>, robots?: string): Promise<Site> {
  const paths = Object.keys(answers).sort((a, b) => b.length - a.length);
  return serve(
    (q, r) => {
      const path = paths.find((one) => (q.url ?? '').startsWith(one));
      const answer = path === undefined ? undefined : answers[path];
      if (answer === undefined) return r.writeHead(404).end('{}');
      if (typeof answer === 'function') return answer(q, r);
      return r.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    },
    robots === undefined ? {} : { robots },
  );
}

/** Every thread capture must be readable by the reader of its shape. */
export function postsOf({ kept }: Visitor): readonly string[] {
  return kept.flatMap(({ kind, hint, body, url }) => {
    if (kind !== 'thread') return [];
    const thread = readThread(hint.shape ?? '', body, { url });
    expect(thread.problems).toEqual([]);
    return thread.posts.map(({ id }) => id);
  });
}

export const queryOf = (site: Site, at: number): URLSearchParams =>
  new URL(site.asked[at]?.split(' ')[1] ?? '', site.origin).searchParams;
