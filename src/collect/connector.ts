import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { buildConnector } from 'undici';
import connectorOf from 'undici/lib/core/connect.js';
import { isPublicAddress } from './addresses.ts';
import { TransferError } from './failures.ts';

/** Resolves a name to all of its addresses; the system's resolver unless a test brings its own. */
export type Lookup = (
  hostname: string,
  options: LookupOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const resolve: Lookup = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, callback);
};

/** Answers in the form that was asked for (`all` or one), after leaving out what must not be reached. */
function lookupThrough(lookup: Lookup, accept: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const usable = addresses.filter(({ address }) => accept(address));
      const first = usable[0];
      if (first === undefined) {
        const refused = addresses[0]?.address;
        return callback(
          refused === undefined
            ? Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' })
            : new TransferError('address-refused', `${hostname} resolves to ${refused}`),
          '',
          0,
        );
      }
      if (options.all) return callback(null, usable);
      return callback(null, first.address, first.family);
    });
  };
}

/**
 * Opens connections to public addresses only. The check is made on the addresses that the connection itself uses
 * (a name may resolve differently a moment later: DNS rebinding), and once more on the connected socket.
 * @param timeoutMs time for connecting, TLS included
 */
export function guardedConnector(
  mayBePrivate: (hostname: string, port: string) => boolean,
  timeoutMs: number,
  lookup: Lookup = resolve,
): buildConnector.connector {
  const settings = { timeout: timeoutMs, allowH2: false };
  const guarded = connectorOf({ ...settings, lookup: lookupThrough(lookup, isPublicAddress) });
  const open = connectorOf({ ...settings, lookup: lookupThrough(lookup, () => true) });
  return (options, callback) => {
    const port = options.port || (options.protocol === 'https:' ? '443' : '80');
    if (mayBePrivate(options.hostname, port)) return open(options, callback);
    guarded(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const address = socket.remoteAddress;
      if (address !== undefined && isPublicAddress(address)) return callback(null, socket);
      socket.destroy();
      callback(new TransferError('address-refused', `connected to ${String(address)}`), null);
    });
  };
}
