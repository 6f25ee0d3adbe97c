import { problem, ProblemError } from '../../model/problem.ts';
import { readPublicUrl } from '../asked.ts';
import { problemLine } from '../problems.ts';
import type { CommandSpec } from '../specification.ts';

/** Names of this machine, as a browser writes them. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

export const command: CommandSpec = {
  name: 'serve',
  summary: 'serve the HTTP API and the pages',
  details:
    'OSV-shaped queries under /v1, claims and lookups under /api, the digest as /digest.atom, pages under /.',
  options: [
    { name: 'port', value: 'N', description: 'port; 0 for any free one', default: '7341' },
    { name: 'host', value: 'ADDRESS', description: 'address to listen on', default: '127.0.0.1' },
    {
      name: 'cors',
      value: 'ORIGIN',
      description: 'origin that may read answers in a browser, * for any (may be repeated)',
      repeatable: true,
    },
    {
      name: 'rate',
      value: 'N',
      description: 'requests a minute from one address, 0 for no limit',
      default: '600',
    },
    {
      name: 'public-url',
      value: 'URL',
      description: 'our address as seen from outside: feeds that announce a hub are subscribed to (WebSub)',
    },
  ],
  examples: [
    ['serve', 'on http://127.0.0.1:7341/'],
    ['serve --host 0.0.0.0 --port 80 --cors "*"', 'for everybody'],
  ],
  lasting: true,
  run: (session) => {
    const port = readNumber(session.text('port'), 'port', 65_535);
    const ratePerMinute = readNumber(session.text('rate'), 'rate', 1_000_000);
    const publicUrl = readPublicUrl(session.text('public-url'));
    return session.with(publicUrl !== undefined, async (hearsay) => {
      const { environment } = session;
      const { createApp } = await import('../../web/app.ts');
      const { listen } = await import('../../web/serve.ts');
      const push = publicUrl === undefined ? undefined : await hearsay.push?.();
      const host = session.text('host') ?? '127.0.0.1';
      const own = LOOPBACK.has(host) && publicUrl === undefined;
      const app = createApp(hearsay, {
        clock: environment.clock,
        version: environment.version,
        cors: session.list('cors'),
        ratePerMinute,
        pageSize: 1000,
        ...(push === undefined ? {} : { push }),
        ...(own ? { hosts: LOOPBACK } : {}),
      });
      await listen(app, { host, port, signal: environment.signal }, (address) => {
        environment.stdout(
          session.json ? `${JSON.stringify({ address, problems: [] })}\n` : `Listening on ${address}\n`,
        );
        // The hub asks back at once: we must be listening by then.
        if (push && publicUrl !== undefined)
          void push.subscribe(publicUrl).then((problems) => {
            for (const one of problems) environment.stderr(`${problemLine(one)}\n`);
          });
      });
      return 0;
    });
  },
};

function readNumber(text: string | undefined, name: string, most: number): number {
  const number = Number(text);
  if (text !== undefined && text !== '' && Number.isInteger(number) && number >= 0 && number <= most)
    return number;
  throw new ProblemError(
    problem('usage', `--${name}`, `is no whole number from 0 to ${most}`, 'run hearsay serve --help'),
  );
}
