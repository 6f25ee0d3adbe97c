import type { Hearsay, Progress } from '../model/hearsay.ts';
import type { ExitStatus, Problem } from '../model/problem.ts';
import type { Style } from '../reports/style.ts';
import type { Environment } from './environment.ts';

export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  /** Name of its value in help; absent for a switch. */
  readonly value?: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly repeatable?: boolean;
  readonly required?: boolean;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  readonly variadic?: boolean;
  /** True where nothing means everything. */
  readonly mayBeEmpty?: boolean;
}

/**
 * A command as data: the same description feeds the quick parser, the full parser with its help and
 * suggestions, and shell completion.
 */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Further sentences for the command's own help. */
  readonly details?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Command lines without the program's name, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** True when `--as-of` means something to it. */
  readonly readsClaims?: boolean;
  /** True when it reads what was collected beside claims: where nothing was, its answer says so. */
  readonly readsData?: boolean;
  /** Whether an answer would mislead where nothing was ever collected: it calls `needData` once its input is read. */
  readonly needsData?: boolean;
  /** Whether it runs until it is stopped. */
  readonly lasting?: boolean;
  readonly commands?: readonly CommandSpec[];
  readonly run?: (session: Session) => Promise<ExitStatus>;
}

/** A command that was recognised, with what was given to it. */
export interface Invocation {
  readonly command: CommandSpec;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** One run of one command: what was asked, and how to answer. */
export interface Session {
  readonly environment: Environment;
  readonly args: readonly string[];
  readonly json: boolean;
  readonly data: string;
  readonly config: string;
  /** Instant of `--as-of`, undefined for now. */
  readonly asOf: string | undefined;
  /** All commands, loaded: for completion. */
  commands(): Promise<readonly CommandSpec[]>;
  text(option: string): string | undefined;
  flag(option: string): boolean;
  list(option: string): readonly string[];
  /**
   * Opens the data folder, hands it over, and closes it whatever happens. `where-kept`: writes where a database stands,
   * and else in memory only, for who reads and makes no folder.
   */
  with(access: boolean | 'where-kept', work: (hearsay: Hearsay) => Promise<ExitStatus>): Promise<ExitStatus>;
  /** Whether a database stands in the data folder. */
  hasDatabase(): boolean;
  /** Throws ProblemError `data-missing` where no database stands, before one is made by opening it. */
  needDatabase(): void;
  /** Throws ProblemError `data-missing` where nothing was ever collected. */
  needData(hearsay: Hearsay): void;
  /** Prints the answer: `document` with `--json`, else the text. Problems go to standard error as well. */
  answer<Answer extends { readonly problems: readonly Problem[] }>(
    document: Answer,
    words: (style: Style) => string | Promise<string>,
  ): Promise<void>;
  /** Prints text whatever `--json` says, for answers in a format of their own. */
  print(problems: readonly Problem[], words: (style: Style) => string | Promise<string>): Promise<void>;
  /** `--limit`, `--cursor` (throws ProblemError `limit-malformed` unless 1 to 1000) and `--as-of` as a query takes them. */
  page(): { readonly limit: number; readonly cursor?: string; readonly asOf?: string };
  /** A progress bar on standard error when that is a terminal; silent else. */
  progress<T>(work: (report: Progress) => Promise<T>): Promise<T>;
}

/** The data folder of who names none. */
export const USUAL_DATA = 'data';

export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'data',
    value: 'DIR',
    description: 'folder of the database; where it holds none, readers say data-missing',
    default: USUAL_DATA,
  },
  {
    name: 'config',
    value: 'DIR',
    description: 'folder of the catalogue (default: feeds, else the shipped one)',
  },
  { name: 'json', description: 'one JSON document on standard output, nothing else there' },
  { name: 'as-of', value: 'T', description: 'what was known at an instant, or by the end of a day (UTC)' },
];

/** The options of every command that mean something to this one. */
export const globalOptionsOf = ({ readsClaims }: Pick<CommandSpec, 'readsClaims'>): readonly OptionSpec[] =>
  readsClaims === true ? GLOBAL_OPTIONS : GLOBAL_OPTIONS.filter(({ name }) => name !== 'as-of');

export const LIST_OPTIONS: readonly OptionSpec[] = [
  { name: 'limit', value: 'N', description: 'at most N entries (1 to 1000)', default: '50' },
  { name: 'cursor', value: 'TOKEN', description: 'continue where a page ended ("next" of that page)' },
];
