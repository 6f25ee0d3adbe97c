import type { ParseArgsConfig } from 'node:util';
import type { CommandSpec, Invocation, OptionSpec } from './specification.ts';
import { GLOBAL_OPTIONS } from './specification.ts';

/**
 * Reads a correct command line without loading the full parser, which costs more than a lookup does.
 * Undefined when anything is out of the ordinary (help, an unknown option, a missing argument): the full
 * parser then finds the words for it.
 */
export function parseQuickly(root: CommandSpec, argv: readonly string[]): Invocation | undefined {
  const words = [...argv];
  let command = root;
  while (command.commands !== undefined) {
    const at = wordAt(words);
    const inner = command.commands.find((one) => one.name === words[at]);
    if (inner === undefined) return undefined;
    words.splice(at, 1);
    command = inner;
  }
  const options = [...GLOBAL_OPTIONS, ...(command.options ?? [])];
  const read = readOptions(words, options);
  if (read === undefined || !fits(command, read.positionals)) return undefined;
  const values = { ...defaultsOf(options), ...read.values };
  return options.every((option) => isAllowed(option, values[option.name]))
    ? { command, args: read.positionals, options: values }
    : undefined;
}

/** Index of the first word that is neither a global option nor its value; the length when there is none. */
export function wordAt(words: readonly string[]): number {
  let at = 0;
  while (at < words.length && words[at]?.startsWith('-') === true) {
    const word = words[at];
    const takesValue = GLOBAL_OPTIONS.some(
      (option) => option.value !== undefined && word === `--${option.name}`,
    );
    at += takesValue ? 2 : 1;
  }
  return at;
}

/**
 * An import of `node:util` touches all that the module exports, some of which is loaded only then; that takes
 * longer than the whole parsing.
 */
const { parseArgs } = process.getBuiltinModule('node:util');

function readOptions(words: string[], options: readonly OptionSpec[]) {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    options.map((option) => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: option.repeatable === true,
      },
    ]),
  );
  try {
    return parseArgs({ args: words, options: config, strict: true, allowPositionals: true });
  } catch {
    return undefined;
  }
}

function fits(command: CommandSpec, given: readonly string[]): boolean {
  const wanted = command.arguments ?? [];
  const least = wanted.filter((argument) => argument.optional !== true).length;
  const most = wanted.some((argument) => argument.variadic === true) ? Infinity : wanted.length;
  return given.length >= least && given.length <= most;
}

function defaultsOf(options: readonly OptionSpec[]): Record<string, string> {
  return Object.fromEntries(
    options.flatMap((option) => (option.default === undefined ? [] : [[option.name, option.default]])),
  );
}

function isAllowed(option: OptionSpec, value: unknown): boolean {
  if (value === undefined) return option.required !== true;
  return option.choices === undefined || (typeof value === 'string' && option.choices.includes(value));
}
