import type { Hono } from 'hono';
import type { Hearsay } from '../../model/hearsay.ts';
import { namesOf } from '../../reports/names.ts';
import { toldIfMissing } from '../../reports/nothing-collected.ts';
import { targetOf, type SendAnswer } from '../answers.ts';
import { readDay, readTool, sourcesKey } from '../claims-api.ts';
import type { WebOptions } from '../options.ts';
import { readClaimQuery, readPage, readVersionQuery } from '../queries.ts';
import { claimAddress, listAddress, type Parameters } from './addresses.ts';
import { claimPage } from './claim-page.ts';
import { claimsPage, type WayOn } from './claims-page.ts';
import { digestPage } from './digest-page.ts';
import type { Markup } from './layout.ts';
import { lookupPage } from './lookup-page.ts';
import { sourcesPage } from './sources-page.ts';
import { STYLE } from './style.ts';
import { wordsPage } from './words-page.ts';

/** Pages for people: the list of claims, one claim, the digest, the sources. */
export function addPages(app: Hono, hearsay: Hearsay, options: WebOptions, send: SendAnswer): void {
  const names = namesOf(hearsay.catalogue);
  app.get('/style.css', (context) =>
    send(context, 'style', async () => ({ type: 'text/css; charset=utf-8', body: STYLE })),
  );
  app.get('/', (context) => {
    const target = namedByWords(context.req.query(), hearsay);
    if (target !== undefined) return context.redirect(target, 303);
    return send(context, targetOf(context), async () => {
      const parameters = context.req.query();
      const version = readVersionQuery(parameters, hearsay);
      if (version !== undefined) {
        const page = toldIfMissing(hearsay, await hearsay.lookup(version));
        return asPage(lookupPage(page, parameters, names));
      }
      const page = await hearsay.claims(readClaimQuery(parameters, hearsay));
      const way = page.claims.length > 0 ? undefined : await wayOn(parameters, hearsay);
      return asPage(
        claimsPage(page, parameters, names, {
          empty: way === undefined && hearsay.isEmpty?.() === true,
          way,
        }),
      );
    });
  });
  app.get('/claims/:id', (context) =>
    send(context, targetOf(context), async () => {
      const query = context.req.query();
      const { asOf } = readPage(query);
      return asPage(claimPage(await hearsay.show(context.req.param('id'), asOf), names, query['as-of']));
    }),
  );
  app.get('/digest', (context) => {
    const day = readDay(context.req.query('date'), options);
    const tool = readTool(context.req.query('tool'), hearsay);
    return send(context, `digest page ${day} ${tool ?? ''}`, async () =>
      asPage(digestPage(toldIfMissing(hearsay, await hearsay.digest(day, undefined, tool)), names)),
    );
  });
  app.get('/words', (context) => send(context, 'words', async () => asPage(wordsPage())));
  app.get('/sources', (context) =>
    send(context, `page of ${sourcesKey(options)}`, async () =>
      asPage(sourcesPage(await hearsay.sources(), hearsay.catalogue, names)),
    ),
  );
}

/** Addresses that people shorten others to. */
const MOVED = [
  ['/claims', '/'],
  ['/claims/', '/'],
  ['/digest/', '/digest'],
  ['/sources/', '/sources'],
  ['/words/', '/words'],
] as const;

/** Leads to what was meant, with what was asked, which the page that it leads to judges. */
export function addMoved(app: Hono): void {
  for (const [path, to] of MOVED)
    app.get(path, (context) => context.redirect(`${to}${new URL(context.req.url).search}`, 308));
}

/** Where words lead that are no words to search for: to the claim of an id, to a version of a tool. */
function namedByWords(parameters: Parameters, hearsay: Hearsay): string | undefined {
  const words = (parameters['q'] ?? '').trim();
  if (/^HEARSAY-\d{4}-\d+$/i.test(words)) return claimAddress(words.toUpperCase(), parameters['as-of']);
  if ((parameters['tool'] ?? '') !== '' || !words.includes('@')) return undefined;
  if ((toolNamed(words, hearsay)?.version ?? null) === null) return undefined;
  // A filter beside it is refused there, as beside a version in its own field.
  return listAddress({ ...parameters, q: '', tool: words });
}

/** Where who found nothing finds something: at the tool that the words name, at all that was known then, or is now. */
async function wayOn(parameters: Parameters, hearsay: Hearsay): Promise<WayOn | undefined> {
  const asOf = parameters['as-of'];
  const tool = toolNamed(parameters['q'] ?? '', hearsay)?.tool.slug;
  const ways: readonly WayOn[] = [...(tool === undefined ? [] : [{ tool, asOf }]), { asOf }, {}];
  for (const way of ways) {
    const { total } = await hearsay.claims(
      readClaimQuery({ tool: way.tool, 'as-of': way.asOf, limit: '1' }, hearsay),
    );
    if (total > 0) return way;
  }
  return undefined;
}

/** The tool, and version, that words name; undefined where they name none. */
function toolNamed(words: string, hearsay: Hearsay): ReturnType<Hearsay['resolveTool']> | undefined {
  if (words.trim() === '') return undefined;
  try {
    return hearsay.resolveTool(words.trim());
  } catch {
    return undefined;
  }
}

const asPage = async (markup: Markup) => ({
  type: 'text/html; charset=utf-8',
  body: (await markup).toString(),
});
