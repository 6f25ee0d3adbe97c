import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Hearsay } from '../model/hearsay.ts';
import { problem, ProblemError, type Problem } from '../model/problem.ts';
import { createAnswers } from './answers.ts';
import { addClaimsApi } from './claims-api.ts';
import type { WebOptions } from './options.ts';
import { addOsvApi } from './osv-api.ts';
import { problemPage } from './pages/problem-page.ts';
import { addMoved, addPages } from './pages/index.ts';
import { refuseUnknown, withoutReaderMarks } from './queries.ts';
import { createRateLimit } from './rate-limit.ts';
import { addWebsub } from './websub.ts';

export type { WebOptions };

const LARGEST_BODY = 1024 * 1024;

/**
 * Nothing is loaded but the one style sheet of our own, no script runs, forms lead nowhere else. They are set before
 * the answer is made: headers that are added to a finished answer cost a third of the speed.
 */
const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/**
 * The HTTP side of an opened data folder: OSV's query API, an API of hearsay's own, the digest as a feed, and
 * plain pages. It only reads. Every answer has an entity tag; every misfortune is a coded problem.
 */
export function createApp(hearsay: Hearsay, options: WebOptions): Hono {
  const app = new Hono();
  const send = createAnswers(hearsay.revision?.bind(hearsay));
  setHeaders(app);
  refuseStrangers(app, options);
  limitBodies(app);
  readQueries(app);
  addOsvApi(app, hearsay, options.pageSize, send);
  addClaimsApi(app, hearsay, options, send);
  addPages(app, hearsay, options, send);
  if (options.push) addWebsub(app, options.push);
  tellMisfortunes(app);
  return app;
}

function setHeaders(app: Hono): void {
  app.use((context, next) => {
    for (const [name, value] of SECURITY_HEADERS) context.header(name, value);
    return next();
  });
}

/** Who asks by another name, from another page, or too often. */
function refuseStrangers(app: Hono, { hosts, cors: allowed, ratePerMinute, clock }: WebOptions): void {
  const waitFor = createRateLimit(ratePerMinute, clock);
  if (hosts !== undefined)
    app.use((context, next) => {
      const asked = context.req.header('Host')?.replace(/:\d+$/, '').toLowerCase();
      if (asked === undefined || hosts.has(asked)) return next();
      const hint = 'ask by the address that serve printed, or serve with --host';
      return Promise.resolve(
        tell(context, problem('host-unknown', asked, 'this server has another name', hint), 421),
      );
    });
  if (allowed.length > 0)
    app.use('*', cors({ origin: allowed.includes('*') ? '*' : [...allowed], maxAge: 86_400 }));
  app.use(async (context, next) => {
    const seconds = waitFor(clientOf(context));
    if (seconds === 0) return next();
    context.header('Retry-After', String(seconds));
    return tell(context, problem('rate-limited', 'client', 'too many requests', `wait ${seconds} s`), 429);
  });
}

/** Only what is posted takes a body; to look for one would make a reading request as dear as a writing one. */
function limitBodies(app: Hono): void {
  const tooLarge = (context: Context) =>
    tell(context, problem('body-too-large', 'request', 'the body is larger than 1 MiB', 'send less'), 413);
  const counted = bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge });
  app.post('*', (context, next) => {
    // A body whose length is told (the server lets no more through) need not be opened to be weighed.
    const length = context.req.header('Content-Length');
    if (length === undefined || context.req.header('Transfer-Encoding') !== undefined)
      return counted(context, next);
    return Number(length) > LARGEST_BODY ? Promise.resolve(tooLarge(context)) : next();
  });
}

/** What stands behind the question mark: readers' marks go, old addresses lead on, what means nothing is refused. */
function readQueries(app: Hono): void {
  app.get('*', (context, next) => {
    const { raw } = context.req;
    const address = withoutReaderMarks(raw.url);
    // Nothing behind this may see them: links would carry them on, and each would be an answer of its own to keep.
    if (address !== raw.url)
      context.req.raw = new Request(address, { method: raw.method, headers: raw.headers });
    return next();
  });
  addMoved(app);
  app.get('*', (context, next) => {
    if (context.req.url.includes('?')) refuseUnknown(context.req.path, context.req.queries());
    return next();
  });
}

function tellMisfortunes(app: Hono): void {
  app.notFound((context) =>
    tell(
      context,
      problem('not-found', context.req.path, 'there is nothing here', 'see /api/openapi.json'),
      404,
    ),
  );
  app.onError((error, context) => {
    if (error instanceof ProblemError) return tell(context, error.problem, statusOf(error));
    return tell(
      context,
      problem('unexpected', context.req.path, 'the request could not be answered', 'try again later'),
      500,
    );
  });
}

const UNKNOWN: ReadonlySet<string> = new Set(['unknown-claim', 'unknown-tool']);

function statusOf({ problem: { code }, status }: ProblemError): ContentfulStatusCode {
  if (UNKNOWN.has(code)) return 404;
  return status === 2 ? 400 : 503;
}

/** A program gets JSON, a browser a page. */
function tell(context: Context, found: Problem, status: ContentfulStatusCode): Response | Promise<Response> {
  const wantsPage =
    !/^\/(?:api|v1)\//.test(context.req.path) && (context.req.header('Accept') ?? '').includes('text/html');
  if (wantsPage) return context.html(problemPage(found, context.req.path, context.req.query()), status);
  return context.json({ problems: [found] }, status);
}

/** The other end's address, as the server of Node tells it; all clients are one where it is not known. */
function clientOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}
