import { Argument, Command, CommanderError, Option } from 'commander';
import { problem, ProblemError } from '../model/problem.ts';
import { COMMANDS } from './commands/index.ts';
import type { Environment } from './environment.ts';
import { wordAt } from './parse-quickly.ts';
import {
  GLOBAL_OPTIONS,
  globalOptionsOf,
  type CommandSpec,
  type Invocation,
  type OptionSpec,
} from './specification.ts';

/**
 * Reads any command line: shows help and the version (then undefined), and throws ProblemError `usage` with a
 * suggestion for what it cannot read.
 */
export async function parseFully(environment: Environment): Promise<Invocation | undefined> {
  let found: Invocation | undefined;
  const commands = await loadNamed(environment.argv);
  const program = buildProgram(environment, commands, (invocation) => {
    found = invocation;
  });
  const [first, second] = environment.argv.slice(wordAt(environment.argv));
  // The parser lists the command help, and knows none of this name.
  if (environment.argv.length === 0 || (first === 'help' && second === 'help')) {
    program.outputHelp();
    return undefined;
  }
  try {
    await program.parseAsync([...environment.argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw usageError(error, commandAsked(commands, environment.argv), program.args[0]);
  }
  return found;
}

/** Specifications of the commands whose names stand in the line; the others are known by their summary. */
function loadNamed(argv: readonly string[]): Promise<CommandSpec[]> {
  return Promise.all(
    COMMANDS.map((entry) =>
      argv.includes(entry.name)
        ? entry.load()
        : Promise.resolve({ name: entry.name, summary: entry.summary, examples: [] }),
    ),
  );
}

function buildProgram(
  environment: Environment,
  commands: readonly CommandSpec[],
  found: (invocation: Invocation) => void,
): Command {
  const program = new Command('hearsay')
    .description(
      'Watches what is said about the behaviour of software tools,\nand says how far each claim can be trusted and which versions it is about.',
    )
    .version(environment.version, '--version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: LEAST_WRAPPED,
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(shapeOf)].join(' '),
    })
    .configureOutput({
      writeOut: environment.stdout,
      // Errors become problems; nothing else may stand on standard error.
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => (environment.columns > 0 ? environment.columns : USUAL_COLUMNS),
      getErrHelpWidth: () => (environment.columns > 0 ? environment.columns : USUAL_COLUMNS),
      getOutHasColors: () => environment.stdoutIsTerminal,
      getErrHasColors: () => environment.stderrIsTerminal,
    })
    .exitOverride()
    .showSuggestionAfterError();
  for (const option of GLOBAL_OPTIONS) program.addOption(toOption(option));
  for (const spec of commands) addCommand(program, spec, found, environment.columns);
  program.addHelpText('after', examplesOf(OVERVIEW, environment.columns));
  return program;
}

function addCommand(
  parent: Command,
  spec: CommandSpec,
  found: (invocation: Invocation) => void,
  columns: number,
): void {
  const command = parent
    .command(spec.name)
    .summary(spec.summary)
    .description([capital(spec.summary), ...(spec.details === undefined ? [] : [spec.details])].join('.\n'));
  for (const argument of spec.arguments ?? []) {
    const shape = `${argument.name}${argument.variadic === true ? '...' : ''}`;
    command.addArgument(
      new Argument(argument.optional === true ? `[${shape}]` : `<${shape}>`, argument.description),
    );
  }
  for (const option of spec.options ?? []) command.addOption(toOption(option));
  command.configureHelp({
    ...command.configureHelp(),
    visibleGlobalOptions: () => globalOptionsOf(spec).map(toOption),
  });
  for (const inner of spec.commands ?? []) addCommand(command, inner, found, columns);
  if (spec.examples.length > 0) command.addHelpText('after', examplesOf(spec.examples, columns));
  if (spec.run === undefined) return;
  command.action(() => {
    const camel = command.optsWithGlobals<Record<string, string | boolean | string[]>>();
    const options = Object.fromEntries(
      Object.entries(camel).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value,
      ]),
    );
    found({ command: spec, args: command.args, options });
  });
}

/** An argument as the usage line writes it. */
function shapeOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function toOption(spec: OptionSpec): Option {
  const flags = spec.value === undefined ? `--${spec.name}` : `--${spec.name} <${spec.value}>`;
  const option = new Option(flags, spec.description);
  if (spec.choices !== undefined) option.choices(spec.choices);
  if (spec.default !== undefined) option.default(spec.default);
  if (spec.required === true) option.makeOptionMandatory();
  if (spec.repeatable === true)
    option.argParser((value: string, before: unknown) => [
      ...(Array.isArray(before) ? (before as string[]) : []),
      value,
    ]);
  return option;
}

/** Examples with what they do beside them, or below where that would be too long for a line of so many cells (0: not told). */
function examplesOf(examples: CommandSpec['examples'], columns: number): string {
  const short = examples.filter(([line]) => line.length <= LONGEST_EXAMPLE);
  const widest = Math.max(0, ...short.map(([line]) => line.length));
  const needed = widest + Math.max(0, ...short.map(([, does]) => does.length)) + '  hearsay   '.length;
  const below = columns > 0 && needed > columns;
  const lines = examples.map(([line, does]) =>
    below || line.length > LONGEST_EXAMPLE
      ? `  hearsay ${line}\n      ${does}`
      : `  hearsay ${line.padEnd(widest)}  ${does}`,
  );
  return `\nExamples:\n${lines.join('\n')}`;
}

const LONGEST_EXAMPLE = 56;
/** Cells of a line where they are not told. */
const USUAL_COLUMNS = 100;
/** Cells in which descriptions are still wrapped beside what they describe. */
const LEAST_WRAPPED = 20;

/** The names of the command that a line asks for ("rule merge"); undefined where none of them is one. */
function commandAsked(commands: readonly CommandSpec[], argv: readonly string[]): string | undefined {
  const names: string[] = [];
  let inner: readonly CommandSpec[] = commands;
  for (const word of argv.slice(wordAt(argv))) {
    const found = inner.find(({ name }) => name === word);
    if (found === undefined) {
      if (names.length === 0) break;
      continue;
    }
    names.push(word);
    inner = found.commands ?? [];
  }
  return names.length === 0 ? undefined : names.join(' ');
}

/** The parser's own words, split into what is wrong and what was probably meant. */
function usageError(
  error: CommanderError,
  command: string | undefined,
  given: string | undefined,
): ProblemError {
  const more = command === undefined ? 'run hearsay --help' : `run hearsay ${command} --help`;
  const subject = command ?? given ?? 'hearsay';
  if (error.code === 'commander.help' && subject === 'help')
    return new ProblemError(problem('usage', subject, 'there is no such command', 'run hearsay --help'));
  if (error.code === 'commander.help')
    return new ProblemError(problem('usage', subject, 'this command needs one of its own', more));
  const [what = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const meant =
    suggestion === undefined
      ? versionApart(what, command)
      : /^\(Did you mean (.+)\?\)$/.exec(suggestion)?.[1];
  return new ProblemError(
    problem(
      'usage',
      subject,
      what.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      meant !== undefined ? `did you mean ${meant}?` : (otherFormat(what, command) ?? more),
    ),
  );
}

/** A tool and its version told as two words, as one: what lookup takes. */
function versionApart(what: string, command: string | undefined): string | undefined {
  const [, tool, version] = /got 2: (\S+), v?(\d\S*?)\.?$/.exec(what) ?? [];
  return command === 'lookup' && tool !== undefined ? `hearsay lookup ${tool}@${version ?? ''}` : undefined;
}

/** What to run for a format that the command has not, where another has it. */
const otherFormat = (what: string, command: string | undefined): string | undefined =>
  command === 'export' && what.includes("argument 'json' is invalid")
    ? 'run hearsay claims --json for claims as JSON, or write --format json-ld'
    : undefined;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const OVERVIEW: CommandSpec['examples'] = [
  ['crawl', 'collect what is due, and derive claims from it'],
  ['lookup claude-code@2.1.120', 'what is said about the version that you run'],
  ['scan package-lock.json', 'which claims concern what is in use'],
  ['digest', 'what is new, what changed its grade, what is due'],
];
