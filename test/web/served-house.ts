import type { Hearsay } from '../../src/model/hearsay.ts';
import { createApp, type WebOptions } from '../../src/web/app.ts';
import { listen } from '../../src/web/serve.ts';
import { buildHouse, NOW, type House } from '../cli/house.ts';

/** Stand in tables for ids that are known once the archive is taken in. */
export const BEHAVIOUR = 'BEHAVIOUR';
export const BAN = 'BAN';

export const OPTIONS: WebOptions = {
  clock: { now: () => NOW },
  version: '0.0.0-test',
  cors: ['https://dashboard.example'],
  ratePerMinute: 0,
  pageSize: 1000,
};

/** A house with its archive taken in, served on loopback. */
export interface ServedHouse {
  readonly house: House;
  readonly hearsay: Hearsay;
  readonly base: string;
  readonly ids: Awaited<ReturnType<House['importAll']>>;
  /** A text with the ids that it stands for. */
  readonly named: (text: string) => string;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export async function serveHouse(): Promise<ServedHouse> {
  const house = await buildHouse();
  const ids = await house.importAll();
  const hearsay = await house.open();
  const stop = new AbortController();
  let stopped: Promise<void> | undefined;
  const base = await new Promise<string>((ready) => {
    stopped = listen(
      createApp(hearsay, OPTIONS),
      { host: '127.0.0.1', port: 0, signal: stop.signal },
      (address) => {
        ready(address.replace(/\/$/, ''));
      },
    );
  });
  const named = (text: string): string => text.replace(BEHAVIOUR, ids.behaviour).replace(BAN, ids.ban);
  return {
    house,
    hearsay,
    base,
    ids,
    named,
    get: (path, headers = {}) => fetch(base + named(path), { headers }),
    post: (path, body) =>
      fetch(base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      stop.abort();
      await stopped;
      await hearsay.close();
      await house.close();
    },
  };
}

export const read = async (response: Response) => (await response.json()) as Record<string, unknown>;
