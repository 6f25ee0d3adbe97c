import { lockedPackage, type LockedPackage } from './package.ts';

/** From Go 1.17 on a `go.mod` names every module that the build needs, in the version that it takes. */
const WHOLE_SINCE = [1, 17] as const;

/** One line of a directive, without its comment; lines of a block bear its name. */
interface Directive {
  readonly name: string;
  readonly words: readonly string[];
}

function* directivesOf(text: string): Generator<Directive> {
  let block: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const words = (line.split('//')[0] ?? '').split(/\s+/).filter((word) => word !== '');
    const [first, second] = words;
    if (first === undefined) continue;
    if (first === ')') block = undefined;
    else if (block !== undefined) yield { name: block, words };
    else if (second === '(') block = first;
    else yield { name: first, words: words.slice(1) };
  }
}

/** `go.mod` (https://go.dev/ref/mod): the modules it requires, as `replace` has them; one of a folder is nobody's release. */
export function* readGoMod(text: string): Generator<LockedPackage | undefined> {
  const directives = [...directivesOf(text)];
  const instead = new Map(
    directives
      .filter(({ name }) => name === 'replace')
      .map(({ words }) => {
        const arrow = words.indexOf('=>');
        return [words.slice(0, arrow).join(' '), words.slice(arrow + 1)] as const;
      }),
  );
  for (const { name, words } of directives) {
    const [module = '', version = ''] = words;
    if (name !== 'require' || !version.startsWith('v')) continue;
    const [taken, as] = instead.get(`${module} ${version}`) ?? instead.get(module) ?? [module, version];
    if (taken === undefined || as === undefined) continue;
    yield lockedPackage('golang', taken, as, module, `${module} ${version}`);
  }
}

/** Whether a `go.mod` names only what its project asks for itself; one that asks for nothing names all. */
export function isPartial(text: string): boolean {
  const directives = [...directivesOf(text)];
  if (!directives.some(({ name }) => name === 'require')) return false;
  const go = directives.find(({ name }) => name === 'go')?.words[0] ?? '1.0';
  const [major = 0, minor = 0] = go.split('.').map(Number);
  return major < WHOLE_SINCE[0] || (major === WHOLE_SINCE[0] && minor < WHOLE_SINCE[1]);
}
