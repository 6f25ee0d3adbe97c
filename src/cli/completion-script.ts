import { problem, ProblemError } from '../model/problem.ts';
import { GLOBAL_OPTIONS, globalOptionsOf, type CommandSpec, type OptionSpec } from './specification.ts';

export const SHELLS: readonly string[] = ['bash', 'zsh', 'fish'];

/** A place in a command line: the words before it, and what may stand there. */
interface Place {
  /** Path of command names, joined by a blank. */
  readonly path: string;
  readonly summary: string;
  readonly commands: readonly CommandSpec[];
  readonly options: readonly OptionSpec[];
}

/**
 * The completion script of a shell, made from the commands' descriptions. It is static: pressing the tab key
 * starts no program. Throws ProblemError `unknown-shell`.
 */
export function completionScript(shell: string, commands: readonly CommandSpec[]): string {
  const places = placesOf({ name: '', summary: '', examples: [], commands }, '');
  switch (shell) {
    case 'bash':
      return bashScript(places);
    case 'zsh':
      return `#compdef hearsay\nautoload -Uz bashcompinit && bashcompinit\n${bashScript(places)}`;
    case 'fish':
      return fishScript(places);
    default:
      throw new ProblemError(
        problem(
          'unknown-shell',
          shell,
          'there is no completion for this shell',
          `name one of ${SHELLS.join(', ')}`,
        ),
      );
  }
}

function placesOf(spec: CommandSpec, path: string): readonly Place[] {
  const inner = spec.commands ?? [];
  // Before a command is named, any of them may be meant.
  const everywhere = path === '' ? GLOBAL_OPTIONS : globalOptionsOf(spec);
  return [
    { path, summary: spec.summary, commands: inner, options: [...(spec.options ?? []), ...everywhere] },
    ...inner.flatMap((one) => placesOf(one, path === '' ? one.name : `${path} ${one.name}`)),
  ];
}

/** Options whose choices are known, once each: the same name has the same choices for all commands but few. */
function bashScript(places: readonly Place[]): string {
  const words = places.map((place) => {
    const all = [
      ...place.commands.map((one) => one.name),
      ...place.options.map((option) => `--${option.name}`),
      '--help',
    ];
    return `    '${place.path}') words='${all.join(' ')}' ;;`;
  });
  const choices = places.flatMap((place) =>
    place.options.flatMap((option) =>
      option.choices === undefined
        ? []
        : [`    '${place.path}|--${option.name}') words='${option.choices.join(' ')}' ;;`],
    ),
  );
  const names = places.filter((place) => place.path !== '').map((place) => `'${place.path}'`);
  return `_hearsay() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" path='' word next words=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    next="\${path:+$path }$word"
    case "$next" in
    ${names.join('|')}) path="$next" ;;
    esac
  done
  case "$path|$before" in
${choices.join('\n')}
  esac
  if [ -z "$words" ]; then
    case "$path" in
${words.join('\n')}
    esac
  fi
  COMPREPLY=( $(compgen -W "$words" -- "$current") )
}
complete -o default -F _hearsay hearsay
`;
}

function fishScript(places: readonly Place[]): string {
  const lines = places.flatMap((place) => {
    const steps = place.path === '' ? [] : place.path.split(' ');
    const seen = steps.map((step) => `__fish_seen_subcommand_from ${step}`);
    const unseen =
      place.commands.length === 0
        ? []
        : [`not __fish_seen_subcommand_from ${place.commands.map((one) => one.name).join(' ')}`];
    const here = [...seen, ...unseen].join('; and ');
    const when = here === '' ? '' : ` -n ${quote(here)}`;
    return [
      ...place.commands.map((one) => `complete -c hearsay -f${when} -a ${one.name} -d ${quote(one.summary)}`),
      ...place.options.map((option) => `complete -c hearsay${when} ${fishOption(option)}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function fishOption(option: OptionSpec): string {
  const value =
    option.value === undefined
      ? ''
      : option.choices === undefined
        ? ' -r'
        : ` -x -a ${quote(option.choices.join(' '))}`;
  return `-l ${option.name}${value} -d ${quote(option.description)}`;
}

const quote = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
