import { join, resolve } from 'node:path';
import { problem, ProblemError } from '../model/problem.ts';
import { createStyle } from '../reports/style.ts';
import type { Style } from '../reports/style.ts';
import type { Environment } from './environment.ts';
import type { Session } from './specification.ts';

/** Cells of a line: what is not told, and what is still easy to read. */
const USUAL = 100;
const WIDEST = 110;
const NARROWEST = 40;

/** As much as the look of an answer depends on. */
type Terminal = Pick<Environment, 'columns' | 'env' | 'stdoutIsTerminal'>;

/** Taken so, the module's streams stay unloaded: an import touches all that it exports. */
const { statSync } = process.getBuiltinModule('node:fs');

/** The catalogue's folder: the one asked for, else `feeds` where the command is given, else the shipped one. */
export function configFolder(
  environment: Pick<Environment, 'cwd' | 'packagedConfig'>,
  asked: string | undefined,
): string {
  if (asked !== undefined) return resolve(environment.cwd, asked);
  const here = join(environment.cwd, 'feeds');
  return statSync(here, { throwIfNoEntry: false })?.isDirectory() === true
    ? here
    : environment.packagedConfig;
}

/** True where a database stands in a data folder, whatever it holds; an empty file is none. */
export const holdsDatabase = (data: string): boolean =>
  (statSync(join(data, 'hearsay.db'), { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Throws ProblemError `not-a-folder` where a file stands in place of the data folder, as its database may be named. */
export function refuseFile(data: string): void {
  if (statSync(data, { throwIfNoEntry: false })?.isFile() !== true) return;
  throw new ProblemError(
    problem('not-a-folder', data, 'this is a file', 'name the folder that holds hearsay.db with --data'),
  );
}

/** The value of `--limit`. Throws ProblemError `limit-malformed` unless it is 1 to 1000. */
export function readLimit(asked: string | undefined): number {
  const limit = Number(asked ?? '50');
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new ProblemError(
    problem(
      'limit-malformed',
      asked ?? '',
      'the limit is no whole number from 1 to 1000',
      'write --limit 50',
    ),
  );
}

/** The value of `--public-url`. Throws ProblemError `usage` unless it is an address of the web. */
export function readPublicUrl(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  if (URL.canParse(asked) && /^https?:/i.test(asked)) return new URL(asked).href;
  throw new ProblemError(
    problem(
      'usage',
      '--public-url',
      'is no http or https address',
      'write --public-url https://hearsay.example/',
    ),
  );
}

/**
 * The value of `--format`; `json` with `--json` alone. Throws ProblemError `usage` where both are given and are not the
 * same: one of them would vanish in silence.
 */
export function readFormat(session: Pick<Session, 'json' | 'text'>): string | undefined {
  const format = session.text('format');
  if (!session.json) return format;
  if (format === undefined || format === 'json') return 'json';
  throw new ProblemError(
    problem('usage', '--json', `is another format than --format ${format}`, 'leave one of the two out'),
  );
}

/** NO_COLOR (no-color.org) and FORCE_COLOR win over what the terminal says. */
function wantsColour(environment: Terminal): boolean {
  const { env } = environment;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true;
  return environment.stdoutIsTerminal && env['TERM'] !== 'dumb';
}

/** How text is set for where it goes: its width, and colours where they are wanted. */
export async function loadStyle(environment: Terminal): Promise<Style> {
  const wide = environment.columns > 0 ? environment.columns : USUAL;
  const columns = Math.max(NARROWEST, Math.min(wide, WIDEST));
  if (!wantsColour(environment)) return createStyle(columns);
  const { default: picocolors } = await import('picocolors');
  return createStyle(columns, picocolors.createColors(true));
}

/** Text that ends its last line. */
export const endLine = (text: string) => (text.endsWith('\n') || text === '' ? text : `${text}\n`);
