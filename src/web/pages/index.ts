import type { Hono } from 'hono';
import type { Hearsay } from '../../model/hearsay.ts';
import { namesOf } from '../../reports/names.ts';
import { targetOf, type SendAnswer } from '../answers.ts';
import { readDay, readTool, sourcesKey } from '../claims-api.ts';
import type { WebOptions } from '../options.ts';
import { readClaimQuery, readPage, readVersionQuery } from '../queries.ts';
import { claimPage } from './claim-page.ts';
import { claimsPage } from './claims-page.ts';
import { digestPage } from './digest-page.ts';
import type { Markup } from './layout.ts';
import { lookupPage } from './lookup-page.ts';
import { sourcesPage } from './sources-page.ts';
import { STYLE } from './style.ts';

/** Pages for people: the list of claims, one claim, the digest, the sources. */
export function addPages(app: Hono, hearsay: Hearsay, options: WebOptions, send: SendAnswer): void {
  const names = namesOf(hearsay.catalogue);
  app.get('/style.css', (context) =>
    send(context, 'style', async () => ({ type: 'text/css; charset=utf-8', body: STYLE })),
  );
  app.get('/', (context) =>
    send(context, targetOf(context), async () => {
      const parameters = context.req.query();
      const version = readVersionQuery(parameters, hearsay);
      if (version !== undefined) return asPage(lookupPage(await hearsay.lookup(version), parameters, names));
      return asPage(claimsPage(await hearsay.claims(readClaimQuery(parameters, hearsay)), parameters, names));
    }),
  );
  app.get('/claims/:id', (context) =>
    send(context, targetOf(context), async () => {
      const { asOf } = readPage(context.req.query());
      return asPage(claimPage(await hearsay.show(context.req.param('id'), asOf), names));
    }),
  );
  app.get('/digest', (context) => {
    const day = readDay(context.req.query('date'), options);
    const tool = readTool(context.req.query('tool'), hearsay);
    return send(context, `digest page ${day} ${tool ?? ''}`, async () =>
      asPage(digestPage(await hearsay.digest(day, undefined, tool), names)),
    );
  });
  app.get('/sources', (context) =>
    send(context, `page of ${sourcesKey(options)}`, async () =>
      asPage(sourcesPage(await hearsay.sources(), hearsay.catalogue, names)),
    ),
  );
}

const asPage = async (markup: Markup) => ({
  type: 'text/html; charset=utf-8',
  body: (await markup).toString(),
});
