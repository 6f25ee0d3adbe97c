import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const MOST_ANSWERS = 1000;
const LARGEST_KEPT = 256 * 1024;

export interface Answer {
  readonly type: string;
  readonly body: string;
  readonly status?: ContentfulStatusCode;
}

interface KeptAnswer extends Answer {
  readonly etag: string;
}

/** Sends an answer with its entity tag, or 304 when the client has it already (RFC 9110). */
export type SendAnswer = (context: Context, key: string, make: () => Promise<Answer>) => Promise<Response>;

/** Answers are kept until the revision changes; without one, every request is worked out anew. */
export function createAnswers(revision: (() => string) | undefined): SendAnswer {
  const kept = new Map<string, KeptAnswer>();
  let keptFor = '';
  return async (context, key, make) => {
    const now = revision?.();
    if (now !== undefined && now !== keptFor) {
      kept.clear();
      keptFor = now;
    }
    const known = kept.get(key);
    const answer = known ?? withTag(await make());
    // Between question and answer the database may have changed: only what it still says is kept.
    if (
      known === undefined &&
      now !== undefined &&
      revision?.() === now &&
      answer.body.length <= LARGEST_KEPT
    ) {
      const [oldest] = kept.keys();
      if (kept.size >= MOST_ANSWERS && oldest !== undefined) kept.delete(oldest);
      kept.set(key, answer);
    }
    return send(context, answer);
  };
}

function withTag(answer: Answer): KeptAnswer {
  const hash = createHash('sha256')
    .update(answer.type)
    .update('\u001f')
    .update(answer.body)
    .digest('base64url');
  return { ...answer, etag: `"${hash.slice(0, 27)}"` };
}

function send(context: Context, answer: KeptAnswer): Response {
  context.header('ETag', answer.etag);
  context.header('Cache-Control', 'no-cache');
  const wanted = context.req.header('If-None-Match');
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (isRead && wanted !== undefined && matches(wanted, answer.etag)) return context.body(null, 304);
  context.header('Content-Type', answer.type);
  return context.body(answer.body, answer.status ?? 200);
}

/** Weak comparison (RFC 9110, 8.8.3.2). */
const matches = (header: string, etag: string) =>
  header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** Path and query of a request: what its answer depends on. */
export const targetOf = ({ req: { url } }: Context) => url.slice(url.indexOf('/', 'https://'.length));

export const asJson = (value: unknown, status?: ContentfulStatusCode): Answer => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  ...(status === undefined ? {} : { status }),
});
