import type { Hono } from 'hono';
import { dayOf, spanOf } from '../model/time.ts';
import { wholeTool } from '../model/whole-tool.ts';
import { claimsJson, lookupJson, showJson } from '../reports/claim-json.ts';
import { QUOTE_LIMIT } from '../reports/clean.ts';
import { UNTRUSTED } from '../reports/formats/evidence.ts';
import { digestsAtom } from '../reports/formats/digest-atom.ts';
import { digestJson } from '../reports/formats/digest-json.ts';
import { digestFormats } from '../reports/formats/index.ts';
import { toldIfMissing } from '../reports/nothing-collected.ts';
import type { Hearsay } from '../model/hearsay.ts';
import { createStyle } from '../reports/style.ts';
import { asJson, targetOf, type SendAnswer } from './answers.ts';
import { openApi } from './openapi.ts';
import type { WebOptions } from './options.ts';
import { pagesAt } from './pages/addresses.ts';
import { malformed, readClaimQuery, readPage } from './queries.ts';

const CUT = { quoteLimit: QUOTE_LIMIT };

/** The API of hearsay's own: claims, lookups and the digest, in the fields of the command line. */
export function addClaimsApi(app: Hono, hearsay: Hearsay, options: WebOptions, send: SendAnswer): void {
  app.get('/api/claims', (context) =>
    send(context, targetOf(context), async () => {
      const page = await hearsay.claims(readClaimQuery(context.req.query(), hearsay));
      return asJson({ ...toldIfMissing(hearsay, claimsJson(page, CUT)), untrusted: UNTRUSTED });
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
      return asJson({ ...toldIfMissing(hearsay, lookupJson(page, CUT)), untrusted: UNTRUSTED });
    }),
  );
  app.get('/api/digest', (context) => {
    const day = readDay(context.req.query('date'), options);
    const tool = readTool(context.req.query('tool'), hearsay);
    return send(context, `digest ${day} ${tool ?? ''}`, async () => {
      const digest = toldIfMissing(hearsay, await hearsay.digest(day, undefined, tool));
      return { type: digestFormats['json']?.mediaType ?? '', body: digestJson(digest, inFeeds(hearsay)) };
    });
  });
  app.get('/digest.atom', (context) => {
    const asked = context.req.query('date') ?? '';
    const day = readDay(asked, options);
    const tool = readTool(context.req.query('tool'), hearsay);
    return send(context, `digest.atom ${asked === '' ? '' : 'of '}${day} ${tool ?? ''}`, async () => {
      const [digest, ...earlier] = await Promise.all(
        (asked === '' ? daysUntil(day) : [day]).map((one) => hearsay.digest(one, undefined, tool)),
      );
      const body = digest === undefined ? '' : digestsAtom(digest, earlier, inFeeds(hearsay));
      return { type: digestFormats['atom']?.mediaType ?? '', body };
    });
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

/** Days that the feed holds: a reader that asks once in a while misses none. */
const FEED_DAYS = 7;

const daysUntil = (day: string) =>
  Array.from({ length: FEED_DAYS }, (_, back) =>
    dayOf(new Date(Date.parse(day) - back * 86_400_000).toISOString()),
  );

const inFeeds = (hearsay: Hearsay) => ({
  style: createStyle(100),
  catalogue: hearsay.catalogue,
  asOf: undefined,
  inUse: [],
  pages: pagesAt(''),
});

/** The slug of the tool asked for; undefined for all. Throws ProblemError `unknown-tool`, `version-not-asked`. */
export const readTool = (asked: string | undefined, hearsay: Hearsay): string | undefined =>
  asked === undefined || asked.trim() === '' ? undefined : wholeTool(hearsay, asked).slug;

/** `tool` or `purl`, with `@version` or beside `version`. Throws ProblemError `parameter-malformed`, `unknown-tool`. */
function readTarget(
  query: Readonly<Record<string, string | undefined>>,
  hearsay: Hearsay,
): { readonly tool: string; readonly version: string | null } {
  const [named = '', other] = [query['purl'], query['tool']].filter((one) => (one ?? '') !== '');
  if (other !== undefined) throw malformed('tool', 'stands beside purl', 'name the tool in one of the two');
  if (named === '' || named.length > 1000) throw malformed('tool', 'tool or purl is needed');
  const { tool, version } = hearsay.resolveTool(named);
  const beside = query['version']?.trim() ?? '';
  if (beside === '') return { tool: tool.slug, version };
  if (version !== null)
    throw malformed('version', `is given twice, as ${version} and beside it`, 'give it in one of the two');
  return { tool: tool.slug, version: hearsay.resolveTool(`${tool.slug}@${beside}`).version };
}

/** The day asked for, else today; UTC. */
export function readDay(asked: string | undefined, options: WebOptions): string {
  if (asked === undefined || asked === '') return dayOf(new Date(options.clock.now()).toISOString());
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked) && spanOf(asked) !== undefined) return asked;
  throw malformed('date', 'is no day', 'write 2026-07-03');
}
