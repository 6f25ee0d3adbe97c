import { problem, ProblemError, type ExitStatus } from '../model/problem.ts';
import { COMMANDS } from './commands/index.ts';
import type { Environment, InspectRequest, OpenOptions } from './environment.ts';
import { parseQuickly, wordAt } from './parse-quickly.ts';
import { jsonText, problemLine, problemOf } from './problems.ts';
import { createSession } from './session.ts';
import { GLOBAL_OPTIONS, type Invocation } from './specification.ts';

export type { Environment, InspectRequest, OpenOptions };

/**
 * Runs one command line: 0 done, 1 findings where a check was asked for, 2 bad usage or input, 3 nothing could
 * be done. Never throws: every misfortune becomes a coded problem on standard error, and with `--json` also the
 * one document on standard output.
 */
export async function run(environment: Environment): Promise<ExitStatus> {
  try {
    const invocation = await findInvocation(environment);
    if (invocation === undefined) return 0;
    refuseEmpty(invocation);
    const { run: work } = invocation.command;
    if (work === undefined) throw new ProblemError(nothingToDo(invocation.command.name));
    return await work(createSession(environment, invocation, loadAll));
  } catch (error) {
    const { problem: found, status } = problemOf(error);
    environment.stderr(`${problemLine(found)}\n`);
    if (environment.argv.includes('--json')) environment.stdout(`${jsonText({ problems: [found] })}\n`);
    return status;
  }
}

/** The command that was asked for; undefined when help or the version was shown instead. */
async function findInvocation(environment: Environment): Promise<Invocation | undefined> {
  const { argv } = environment;
  const named = COMMANDS.find((entry) => entry.name === argv[wordAt(argv)]);
  if (named !== undefined) {
    const command = await named.load();
    const quick = parseQuickly({ name: 'hearsay', summary: '', examples: [], commands: [command] }, argv);
    if (quick !== undefined) return quick;
  }
  const { parseFully } = await import('./parse-fully.ts');
  return parseFully(environment);
}

/** A name or a path that is empty is a variable that somebody forgot to set, and would mean the working folder. */
function refuseEmpty({ command, args, options }: Invocation): void {
  const wanted = command.arguments ?? [];
  const isMeant = (at: number): boolean => wanted[Math.min(at, wanted.length - 1)]?.mayBeEmpty !== true;
  const paths = [...GLOBAL_OPTIONS, ...(command.options ?? [])].filter(
    ({ name, value }) => (value === 'DIR' || value === 'FILE') && options[name] === '',
  );
  const empty = paths[0]
    ? `--${paths[0].name}`
    : args.some((one, at) => one === '' && isMeant(at))
      ? command.name
      : undefined;
  if (empty !== undefined)
    throw new ProblemError(
      problem('usage', empty, 'a value is empty', 'look whether a variable in the command line is set'),
    );
}

const loadAll = () => Promise.all(COMMANDS.map((entry) => entry.load()));

function nothingToDo(command: string) {
  return problem('usage', command, 'this command needs one of its own', `run hearsay ${command} --help`);
}
