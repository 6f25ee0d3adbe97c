import type { ClosableFetch } from '../collect/index.ts';
import type { Catalogue, CollectSettings } from '../model/catalogue.ts';
import type { Clock, Fetch } from '../model/ports.ts';

/** The way out to the network, made when first needed: commands that only read never load it. */
export interface Network {
  fetch(): Promise<Fetch>;
  close(): Promise<void>;
}

/** `signal`, aborted when the process is asked to stop, ends every request. */
export function networkOf(catalogue: Catalogue, clock: Clock, signal?: AbortSignal): Network {
  let made: ClosableFetch | undefined;
  return {
    fetch: async () => {
      const { createFetch } = await import('../collect/index.ts');
      return (made ??= createFetch(reachable(catalogue.collect), clock, signal ? { signal } : {}));
    },
    close: async () => made?.close(),
  };
}

/**
 * The catalogue names its registries' addresses, so those hosts may stand anywhere: mirrors inside a company's network
 * resolve to addresses that are refused to whatever a collected text names.
 */
export function reachable(settings: CollectSettings): CollectSettings {
  const registries = Object.values(settings.registries).map((address) => new URL(address).host);
  return { ...settings, allowPrivateHosts: [...new Set([...settings.allowPrivateHosts, ...registries])] };
}
