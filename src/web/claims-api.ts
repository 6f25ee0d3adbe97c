import type { Hono } from 'hono';
import { problem, ProblemError } from '../model/problem.ts';
import { dayOf, spanOf } from '../model/time.ts';
import { claimsJson, lookupJson, showJson } from '../reports/claim-json.ts';
import { QUOTE_LIMIT } from '../reports/clean.ts';
import { UNTRUSTED } from '../reports/formats/evidence.ts';
import { digestFormats } from '../reports/formats/index.ts';
import type { Hearsay } from '../model/hearsay.ts';
import { createStyle } from '../reports/style.ts';
import { asJson, targetOf, type SendAnswer } from './answers.ts';
import { openApi } from './openapi.ts';
import type { WebOptions } from './options.ts';
import { readClaimQuery, readPage } from './queries.ts';

const CUT = { quoteLimit: QUOTE_LIMIT };

/** The API of hearsay's own: claims, lookups and the digest, in the fields of the command line. */
export function addClaimsApi(app: Hono, hearsay: Hearsay, options: WebOptions, send: SendAnswer): void {
  app.get('/api/claims', (context) =>
    send(context, targetOf(context), async () => {
      const page = await hearsay.claims(readClaimQuery(context.req.query(), hearsay));
      return asJson({ ...claimsJson(page, CUT), untrusted: UNTRUSTED });
    }),
  );
  app.get('/api/claims/:id', (context) =>
    send(context, targetOf(context), async () => {
      const { asOf } = readPage(context.req.query());
      const file = await hearsay.show(context.req.param('id'), asOf);
      return asJson({ ...showJson(file, CUT), untrusted: UNTRUSTED });
    }),
  );
  app.get('/api/lookup', (context) =>
    send(context, targetOf(context), async () => {
      const { tool, version } = readTarget(context.req.query(), hearsay);
      const page = await hearsay.lookup({ tool, version, ...readPage(context.req.query()) });
      return asJson({ ...lookupJson(page, CUT), untrusted: UNTRUSTED });
    }),
  );
  app.get('/api/digest', (context) => {
    const day = readDay(context.req.query('date'), options);
    return send(context, `digest ${day}`, async () => digestAs('json', hearsay, day));
  });
  app.get('/digest.atom', (context) => {
    const day = readDay(context.req.query('date'), options);
    return send(context, `digest.atom ${day}`, async () => digestAs('atom', hearsay, day));
  });
  app.get('/api/sources', (context) =>
    send(context, sourcesKey(options), async () =>
      asJson({ sources: await hearsay.sources(), problems: [] }),
    ),
  );
  app.get('/api/openapi.json', (context) =>
    send(context, 'openapi', async () => asJson(openApi(options.version))),
  );
}

/** Which sources are silent changes with the time of day too, so what is kept holds for a minute. */
export const sourcesKey = (options: WebOptions) => `sources ${Math.floor(options.clock.now() / 60_000)}`;

async function digestAs(name: string, hearsay: Hearsay, day: string) {
  const digest = await hearsay.digest(day);
  const format = digestFormats[name];
  const body =
    format?.render(digest, {
      style: createStyle(100),
      catalogue: hearsay.catalogue,
      asOf: undefined,
      inUse: [],
    }) ?? '';
  return { type: format?.mediaType ?? 'text/plain', body };
}

/** `tool` (with `@version`, or beside `version`) or `purl`. */
function readTarget(
  query: Readonly<Record<string, string | undefined>>,
  hearsay: Hearsay,
): { readonly tool: string; readonly version: string | null } {
  const named = query['purl'] ?? query['tool'];
  if (named === undefined || named === '' || named.length > 1000)
    throw new ProblemError(
      problem('parameter-malformed', 'tool', 'tool or purl is needed', 'see /api/openapi.json'),
    );
  const beside = query['version'];
  const { tool, version } = hearsay.resolveTool(
    beside === undefined || beside === '' ? named : `${named}@${beside}`,
  );
  return { tool: tool.slug, version };
}

/** The day asked for, else today; UTC. */
export function readDay(asked: string | undefined, options: WebOptions): string {
  if (asked === undefined || asked === '') return dayOf(new Date(options.clock.now()).toISOString());
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && spanOf(asked) !== undefined) return asked;
  throw new ProblemError(problem('parameter-malformed', 'date', 'is no day', 'write 2026-07-03'));
}
