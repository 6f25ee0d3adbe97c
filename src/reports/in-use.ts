import type { LookupHit } from '../model/hearsay.ts';

/** A claim that concerns a version in a saved inventory. */
export interface InUse {
  /** Name under which the inventory was saved. */
  readonly inventory: string;
  readonly name: string;
  readonly version: string;
  readonly hit: LookupHit;
}
