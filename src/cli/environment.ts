import type { Hearsay } from '../model/hearsay.ts';
import type { Clock } from '../model/ports.ts';
import type { Inspection } from '../reports/inspection.ts';

/** What it takes to open a data folder. Paths are absolute. */
export interface OpenOptions {
  readonly data: string;
  readonly config: string;
  readonly clock: Clock;
  /** False for commands that only read: they neither migrate nor take the writer's lease. */
  readonly write: boolean;
  /** True where nothing is to be left in the folder, whatever is kept meanwhile. */
  readonly fleeting?: boolean;
  /** True for a process that stays. */
  readonly lasting: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One input to read without storing anything. */
export interface InspectRequest {
  /** As the user wrote it: a path, an address or `-`. */
  readonly source: string;
  /** Null when `source` is an address that is still to be fetched. */
  readonly bytes: Uint8Array | null;
  /** Null: found out from the bytes. */
  readonly as: 'feed' | 'page' | 'text' | null;
  readonly url: string | null;
  /** A `When`. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** Tell, sentence by sentence, which rule fired. */
  readonly explain: boolean;
  readonly config: string;
}

/** Everything of the process that the commands may touch; built by `main`, by the tests and by the demo. */
export interface Environment {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Width of the terminal in cells; 0 or less when unknown. */
  readonly columns: number;
  readonly cwd: string;
  readonly clock: Clock;
  readonly version: string;
  /** Folder of the catalogue that is shipped with the program. */
  readonly packagedConfig: string;
  /** Aborted when the process is asked to stop. */
  readonly signal: AbortSignal;
  readonly open: (options: OpenOptions) => Promise<Hearsay>;
  readonly inspect: (request: InspectRequest) => Promise<Inspection>;
}
