import type { Hono } from 'hono';
import type { Push } from '../model/hearsay.ts';

/** The callback of WebSub subscriptions (W3C Recommendation 2018, 5.3 and 7): confirmations and deliveries. */
export function addWebsub(app: Hono, push: Push): void {
  app.get('/websub/:id', async (context) => {
    const query = new URL(context.req.url).searchParams;
    const challenge = await push.confirm(context.req.param('id'), query);
    return challenge === undefined ? context.notFound() : context.text(challenge);
  });
  app.post('/websub/:id', async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const outcome = await push.deliver(context.req.param('id'), body, context.req.header());
    // A wrong signature is answered like a right one: nobody learns by trying (7.1).
    return outcome === 'unknown' ? context.notFound() : context.body(null, 202);
  });
}
