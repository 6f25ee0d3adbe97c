import { resolve } from 'node:path';
import type { Hearsay } from '../model/hearsay.ts';
import { problem, ProblemError, type ExitStatus, type Problem } from '../model/problem.ts';
import { asOfInstant } from '../model/time.ts';
import { nothingCollected } from '../reports/nothing-collected.ts';
import { configFolder, endLine, holdsDatabase, loadStyle, readLimit, refuseFile } from './asked.ts';
import type { Environment, OpenOptions } from './environment.ts';
import { jsonText, problemLine } from './problems.ts';
import { USUAL_DATA, type CommandSpec, type Invocation, type Session } from './specification.ts';

/** Builds the session of an invocation. Throws ProblemError for options that mean nothing. */
export function createSession(
  environment: Environment,
  invocation: Invocation,
  commands: () => Promise<readonly CommandSpec[]>,
): Session {
  const { args, command } = invocation;
  const asked = askedOf(invocation);
  const { text } = asked;
  const json = asked.flag('json');
  const data = resolve(environment.cwd, text('data') ?? USUAL_DATA);
  const config = configFolder(environment, text('config'));
  const asOf = readAsOf(text('as-of'), command.readsClaims === true, command.name);
  const { warn, answer, print } = answersOf(environment, json);
  return {
    environment,
    args,
    json,
    data,
    config,
    asOf,
    commands,
    ...asked,
    ...folderOf(environment, command, { data, config }, warn),
    answer,
    print,
    page: () => {
      const cursor = text('cursor');
      return {
        limit: readLimit(text('limit')),
        ...(cursor === undefined ? {} : { cursor }),
        ...(asOf === undefined ? {} : { asOf }),
      };
    },
    progress: async (work) => {
      if (!environment.stderrIsTerminal) return work(() => undefined);
      const { showProgress } = await import('./progress.ts');
      return showProgress(environment, work);
    },
  };
}

/** The options of a line by name. */
function askedOf({ options }: Invocation) {
  return {
    text: (name) => {
      const value = options[name];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => options[name] === true,
    list: (name) => {
      const value = options[name];
      return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
    },
  } satisfies Partial<Session>;
}

/** How a session speaks: problems to standard error, the answer to standard output. */
function answersOf(environment: Environment, json: boolean) {
  /** Told already, and a part of every document. */
  const beside: Problem[] = [];
  const tell = (problems: readonly Problem[]) => {
    for (const one of problems) environment.stderr(`${problemLine(one)}\n`);
  };
  const print: Session['print'] = async (problems, words) => {
    tell(problems);
    environment.stdout(endLine(await words(await loadStyle(environment))));
  };
  const answer: Session['answer'] = async (document, words) => {
    if (!json) return print(document.problems, words);
    tell(document.problems);
    environment.stdout(`${jsonText({ ...document, problems: [...beside, ...document.problems] })}\n`);
  };
  const warn = (found: Problem) => {
    tell([found]);
    beside.push(found);
  };
  return { warn, answer, print };
}

/** The data folder: opened and closed, and whether anything is in it. */
function folderOf(
  environment: Environment,
  command: CommandSpec,
  { data, config }: Pick<OpenOptions, 'data' | 'config'>,
  warn: (found: Problem) => void,
) {
  return {
    with: async (access, work) => {
      refuseFile(data);
      const write = access !== false;
      const fleeting = access === 'where-kept' && !holdsDatabase(data);
      const folder = { data, config, write, fleeting, lasting: command.lasting === true };
      return withHearsay(environment, folder, (hearsay) => {
        const reads = command.readsClaims === true || command.readsData === true;
        const wanting = (!write || fleeting) && reads && command.needsData !== true;
        if (wanting && hearsay.isEmpty?.() === true) warn(nothingCollected(data));
        return work(hearsay);
      });
    },
    hasDatabase: () => holdsDatabase(data),
    needDatabase: () => {
      refuseFile(data);
      if (!holdsDatabase(data)) throw new ProblemError(nothingCollected(data), 3);
    },
    needData: (hearsay) => {
      if (hearsay.isEmpty?.() === true) throw new ProblemError(nothingCollected(data), 3);
    },
  } satisfies Partial<Session>;
}

async function withHearsay(
  environment: Environment,
  folder: Omit<OpenOptions, 'clock' | 'env'>,
  work: (hearsay: Hearsay) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const hearsay = await environment.open({ ...folder, clock: environment.clock, env: environment.env });
  try {
    return await work(hearsay);
  } finally {
    await hearsay.close();
  }
}

function readAsOf(asked: string | undefined, meant: boolean, command: string): string | undefined {
  if (asked === undefined) return undefined;
  const at = asOfInstant(asked);
  if (at === undefined) {
    throw new ProblemError(
      problem(
        'as-of-malformed',
        asked,
        'this is neither an instant nor a day',
        'write 2026-07-03 or 2026-07-03T08:15:00Z',
      ),
    );
  }
  if (!meant) {
    throw new ProblemError(
      problem('usage', command, '--as-of means nothing to this command', 'leave it out'),
    );
  }
  return at;
}

/** Exit status of long work: 3 when nothing at all could be done. */
export const statusOf = (report: { readonly failed: boolean }): ExitStatus => (report.failed ? 3 : 0);
