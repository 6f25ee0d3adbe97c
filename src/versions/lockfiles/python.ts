import { parse } from 'smol-toml';
import { asList, asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `name[extras] == 1.2.3`; a range pins nothing. */
const PIN =
  /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^[\]]*\]\s*)?={2,3}\s*([A-Za-z0-9][A-Za-z0-9.!+_-]*)(?=$|[\s;,#])/;

/** `name @ URL` of a wheel or a source archive, whose file name tells the version (PEP 427, PEP 625). */
const DIRECT =
  /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^[\]]*\]\s*)?@\s*\S*\/[A-Za-z0-9._]+-(\d[A-Za-z0-9.!+_]*?)(?:-[\w.]+-[\w.]+-[\w.]+\.whl|\.tar\.gz|\.zip)(?=$|[\s;#?])/;

/** A requirement that pins nothing, by its name; options, addresses and folders begin otherwise. */
const WANTED = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^[\]]*\]\s*)?(?=$|[<>=!~;@#,(])/;

/** A further file of requirements; constraints (`-c`) want nothing by themselves. */
const FURTHER = /^(?:-r|--requirement)(?:\s*=\s*|\s*)(\S+)/;

/** Lines of a file of requirements as pip reads them: one that ends with a backslash goes on in the next. */
const requirementLines = (text: string): readonly string[] =>
  text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.trim());

const pinOf = (line: string) => PIN.exec(line) ?? DIRECT.exec(line);

/** `requirements.txt` (pip): pinned requirements only. */
export function* readRequirements(text: string): Generator<LockedPackage | undefined> {
  for (const line of requirementLines(text)) {
    const pin = pinOf(line);
    if (pin === null) continue;
    const [, name = '', version = ''] = pin;
    yield lockedPackage('pypi', name, version, line.slice(0, 120), pin[0]);
  }
}

/** What a file of requirements wants without telling the version: names, and further files. */
export function wantedByRequirements(text: string): {
  readonly names: readonly string[];
  readonly files: readonly string[];
} {
  const lines = requirementLines(text).filter((line) => pinOf(line) === null);
  const found = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
  return { names: found(WANTED), files: found(FURTHER) };
}

/** `uv.lock`, `poetry.lock`, `pdm.lock`: `[[package]]` tables; the project itself is no package of an index. */
export function* readPythonLock(text: string): Generator<LockedPackage | undefined> {
  for (const value of asList(asObject(parse(text))['package'])) {
    const entry = asObject(value);
    const name = asText(entry['name']);
    const version = asText(entry['version']);
    const source = asObject(entry['source']);
    const local = ['virtual', 'editable', 'directory', 'path'].some((key) => source[key] !== undefined);
    if (name === undefined || version === undefined || local || source['type'] === 'directory') continue;
    yield lockedPackage('pypi', name, version, `package ${name}`, `name = "${name}"`);
  }
}

/** `Pipfile.lock` (pipenv, JSON): the packages of its `default`, `develop` and further groups that an index serves. */
export function* readPipfileLock(text: string): Generator<LockedPackage | undefined> {
  for (const [group, packages] of Object.entries(asObject(JSON.parse(text)))) {
    if (group === '_meta') continue;
    for (const [name, value] of Object.entries(asObject(packages))) {
      const version = /^={2,3}(.+)$/.exec(asText(asObject(value)['version']) ?? '')?.[1];
      if (version !== undefined) yield lockedPackage('pypi', name, version, `${group} ${name}`, `"${name}"`);
    }
  }
}
