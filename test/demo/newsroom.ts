import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../src/model/ports.ts';
import type { Answer } from './pages.ts';
import { answerForum, answerOutlet, answerRegistry } from './pages.ts';
import { OUTLETS } from './story.ts';

/** The running newsroom; every site has a port of its own, as every publisher has a host of its own. */
export interface Newsroom {
  /** Site slug → `http://127.0.0.1:PORT`. */
  readonly origins: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

type Site = (path: string, now: number, origin: string) => Answer;

/** Starts all sites on free ports of the loopback address; they show what was published by the clock's time. */
export async function openNewsroom(clock: Clock): Promise<Newsroom> {
  const sites: readonly (readonly [string, Site])[] = [
    ...OUTLETS.map(
      ({ slug }) =>
        [slug, (path, now, origin) => answerOutlet(slug, path, now, origin)] as const satisfies readonly [
          string,
          Site,
        ],
    ),
    ['devgarden', answerForum],
    ['registry', answerRegistry],
  ];
  const opened = await Promise.all(
    sites.map(async ([slug, site]) => ({ slug, ...(await open(site, clock)) })),
  );
  return {
    origins: Object.fromEntries(opened.map(({ slug, origin }) => [slug, origin])),
    close: async () => {
      await Promise.all(opened.map(({ server }) => close(server)));
    },
  };
}

async function open(site: Site, clock: Clock): Promise<{ readonly server: Server; readonly origin: string }> {
  let origin = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const answer = site(pathname, clock.now(), origin);
    response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body ?? 'not found\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { server, origin };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
