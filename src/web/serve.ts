import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { problem, ProblemError } from '../model/problem.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly signal: AbortSignal;
}

/**
 * Listens until the signal is aborted; `ready` gets the address. Requests that run are answered to their end.
 * Throws ProblemError `cannot-listen`.
 */
export function listen(app: Hono, options: ServeOptions, ready: (address: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, (info) => {
      ready(`http://${info.address.includes(':') ? `[${info.address}]` : info.address}:${info.port}/`);
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new ProblemError(
          problem(
            'cannot-listen',
            `${options.host}:${options.port}`,
            error.code === 'EADDRINUSE' ? 'another program listens there' : error.message,
            'choose another --port or --host',
          ),
          error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 2 : 3,
        ),
      );
    });
    server.once('close', resolve);
    const stop = () => {
      server.close();
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    };
    if (options.signal.aborted) stop();
    else options.signal.addEventListener('abort', stop, { once: true });
  });
}
