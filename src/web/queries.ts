import { FLAGS, GRADES, type ClaimKind, type Flag, type Grade } from '../model/claim.ts';
import type { ClaimQuery, Hearsay, LookupQuery } from '../model/hearsay.ts';
import { problem, ProblemError } from '../model/problem.ts';
import { isReaderMark } from '../model/reader-marks.ts';
import { asOfInstant, precedes, spanOf } from '../model/time.ts';
import { wholeTool } from '../model/whole-tool.ts';

type Parameters = Readonly<Record<string, string | undefined>>;

const KINDS: readonly ClaimKind[] = ['behaviour', 'fix', 'ban', 'vendor_response'];
const LONGEST = 500;

/** Parameters of a request as a query for claims. Throws ProblemError `parameter-malformed` that names the one. */
export function readClaimQuery(parameters: Parameters, hearsay: Hearsay): ClaimQuery {
  const text = optional(parameters, 'q');
  const tool = optional(parameters, 'tool');
  const publisher = optional(parameters, 'publisher');
  const kind = oneOf<ClaimKind>(parameters, 'kind', KINDS);
  const grade = oneOf<Grade>(parameters, 'grade', GRADES);
  const flag = oneOf<Flag>(parameters, 'flag', FLAGS);
  const since = readWhen(parameters, 'since');
  const until = readWhen(parameters, 'until');
  if (since !== undefined && until !== undefined && precedes(until, since))
    throw malformed('until', `"${until}" lies before since "${since}"`);
  return {
    ...readPage(parameters),
    ...(text === undefined ? {} : { text }),
    ...(tool === undefined ? {} : { tool: wholeTool(hearsay, tool).slug }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(kind === undefined ? {} : { kind }),
    ...(grade === undefined ? {} : { grade }),
    ...(flag === undefined ? {} : { flag }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

/** Filters that a question about one version has no use for. */
const OF_LISTS = ['q', 'publisher', 'kind', 'grade', 'flag', 'since', 'until'] as const;

/**
 * The question of a list of claims whose `tool` carries a version; undefined where it carries none.
 * Throws ProblemError `parameter-malformed` for a filter beside it, which would vanish in silence.
 */
export function readVersionQuery(parameters: Parameters, hearsay: Hearsay): LookupQuery | undefined {
  const named = optional(parameters, 'tool');
  if (named === undefined) return undefined;
  const { tool, version } = hearsay.resolveTool(named);
  if (version === null) return undefined;
  const filter = OF_LISTS.find((name) => optional(parameters, name) !== undefined);
  if (filter !== undefined)
    throw new ProblemError(
      problem(
        'parameter-malformed',
        filter,
        'does not go with a version, of which all claims are shown',
        'leave it empty, or name the tool without its version',
      ),
    );
  return { tool: tool.slug, version, ...readPage(parameters) };
}

/** `limit` (1 to 1000, 50 by default), `cursor` and `as-of`. */
export function readPage(parameters: Parameters): {
  readonly limit: number;
  readonly cursor?: string;
  readonly asOf?: string;
} {
  const limit = Number(optional(parameters, 'limit') ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw malformed('limit', 'is no whole number from 1 to 1000');
  const cursor = optional(parameters, 'cursor');
  const asked = optional(parameters, 'as-of');
  const asOf = asked === undefined ? undefined : asOfInstant(asked);
  if (asked !== undefined && asOf === undefined) throw malformed('as-of', 'is neither an instant nor a day');
  return {
    limit,
    ...(cursor === undefined ? {} : { cursor }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function optional(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name]?.trim();
  if (value === undefined || value === '') return undefined;
  if (value.length > LONGEST) throw malformed(name, `is longer than ${LONGEST} characters`);
  return value;
}

function oneOf<T extends string>(parameters: Parameters, name: string, choices: readonly T[]): T | undefined {
  const value = optional(parameters, name);
  if (value === undefined) return undefined;
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw malformed(name, `is none of ${choices.join(', ')}`);
  return choice;
}

function readWhen(parameters: Parameters, name: string): string | undefined {
  const value = optional(parameters, name);
  if (value !== undefined && spanOf(value) === undefined) throw malformed(name, 'is no date');
  return value;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const LIST = words('limit cursor as-of q tool kind grade flag publisher since until');
const DAY = words('date tool');
const NONE: ReadonlySet<string> = new Set();

/** The parameters that each address takes; those below one whose name ends in a slash take the same. */
const TAKEN: Readonly<Record<string, ReadonlySet<string>>> = {
  '/': LIST,
  '/api/claims': LIST,
  '/api/lookup': words('limit cursor as-of tool purl version'),
  '/claims/': words('as-of'),
  '/api/claims/': words('as-of'),
  '/digest': DAY,
  '/api/digest': DAY,
  '/digest.atom': DAY,
  '/sources': NONE,
  '/words': NONE,
  '/api/sources': NONE,
  '/api/openapi.json': NONE,
  '/v1/vulns/': NONE,
};

/** Marks of readers that elsewhere may choose what is shown; here nobody asks anything by them. */
const MARK_HERE = /^(?:(?:utm|mc|pk|mtm)_.*|mkt_tok|ref)$/;

/** An address without the marks of readers where it is one that they open; programs send none by chance. */
export function withoutReaderMarks(address: string): string {
  const at = address.indexOf('?');
  if (at < 0) return address;
  const url = new URL(address);
  const marks = isForReaders(url.pathname)
    ? [...url.searchParams.keys()].filter((name) => isReaderMark(name) || MARK_HERE.test(name))
    : [];
  if (marks.length === 0) return address;
  for (const name of marks) url.searchParams.delete(name);
  return url.href;
}

/**
 * No parameter may vanish in silence. Throws ProblemError `parameter-unknown` for one that an address does not take,
 * `parameter-malformed` for one that is given more than once.
 */
export function refuseUnknown(path: string, given: Readonly<Record<string, readonly string[]>>): void {
  const taken = TAKEN[path] ?? TAKEN[path.replace(/(?<=[^/]\/)[^/]*$/, '')];
  if (taken === undefined) return;
  const unknown = Object.keys(given).find((name) => !taken.has(name));
  if (unknown !== undefined)
    throw new ProblemError(
      problem(
        'parameter-unknown',
        unknown.slice(0, 100),
        `${path} does not take it`.slice(0, 200),
        'see /api/openapi.json',
      ),
    );
  const repeated = Object.entries(given).find(([, values]) => values.length > 1)?.[0];
  if (repeated !== undefined) throw malformed(repeated, 'is given more than once');
}

/** Pages, and feeds, whose links come by mail too. */
const isForReaders = (path: string): boolean => !/^\/(?:api|v1)\//.test(path);

/** A parameter that an address cannot take as it is. */
export const malformed = (name: string, why: string, hint = 'see /api/openapi.json'): ProblemError =>
  new ProblemError(problem('parameter-malformed', name, why, hint));
