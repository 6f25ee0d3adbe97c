import type { Push } from '../model/hearsay.ts';
import type { Clock } from '../model/ports.ts';

export interface WebOptions {
  readonly clock: Clock;
  readonly version: string;
  /** Origins that may read answers from a browser (`*`: any); none by default. */
  readonly cors: readonly string[];
  /** Requests a minute from one address; 0: no limit. */
  readonly ratePerMinute: number;
  /** Claims in one page of an OSV answer; 1 to 1000. */
  readonly pageSize: number;
  /** Takes what hubs deliver at /websub; absent: there is no such address. */
  readonly push?: Push;
}
