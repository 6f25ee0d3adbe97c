import { createFetch } from '../collect/index.ts';
import type { ClosableFetch } from '../collect/index.ts';
import type { Fetch } from '../model/ports.ts';
import type { Work } from './context.ts';

/** The way out to the network, made when first needed: commands that only read never load it. */
export interface Network {
  fetch(): Fetch;
  close(): Promise<void>;
}

export function networkOf(work: Work): Network {
  let made: ClosableFetch | undefined;
  return {
    fetch: () => (made ??= createFetch(work.catalogue.collect, work.clock)),
    close: async () => made?.close(),
  };
}
