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

/** Options and positionals of words that are in order. Node's own parser takes longer to load than a lookup takes. */
function readOptions(words: readonly string[], options: readonly OptionSpec[]) {
  const values: Record<string, string | true | (string | true)[]> = {};
  const positionals: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-' || !word.startsWith('-')) {
      positionals.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    const option = options.find((one) => name === `--${one.name}`);
    if (option === undefined || (option.value === undefined && equals >= 0)) return undefined;
    const value =
      option.value === undefined ? true : equals >= 0 ? word.slice(equals + 1) : valueOf(words[++at]);
    if (value === undefined) return undefined;
    const before = values[option.name];
    values[option.name] =
      option.repeatable === true ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return { values, positionals };
}

/** What looks like an option is left to the full parser. */
function valueOf(word: string | undefined): string | undefined {
  return word !== undefined && (word === '-' || !word.startsWith('-')) ? word : undefined;
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
