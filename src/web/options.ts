import type { Push } from '../model/hearsay.ts';
import type { Clock } from '../model/ports.ts';

export interface WebOptions {
  readonly clock: Clock;
  readonly version: string;
  /** Origins that may read answers from a browser (`*`: any); none by default. */
  readonly cors: readonly string[];
  /** Requests a minute from one address; 0: no limit. */
  readonly ratePerMinute: number;
  /**
   * Names by which it may be asked; any when absent. A server for this machine alone has those of the machine alone,
   * else a page elsewhere could read it under a name that it turns to this address (DNS rebinding).
   */
  readonly hosts?: ReadonlySet<string>;
  /** Claims in one page of an OSV answer; 1 to 1000. */
  readonly pageSize: number;
  /** Takes what hubs deliver at /websub; absent: there is no such address. */
  readonly push?: Push;
}
