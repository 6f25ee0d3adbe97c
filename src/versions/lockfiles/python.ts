import { parse } from 'smol-toml';
import { asList, asObject, asText, lockedPackage, type LockedPackage } from './package.ts';

/** `name[extras] == 1.2.3`; a range pins nothing. */
const PIN =
  /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([A-Za-z0-9][A-Za-z0-9.!+_-]*)(?=$|[\s;,#])/;

/** `name @ URL` of a wheel or a source archive, whose file name tells the version (PEP 427, PEP 625). */
const DIRECT =
  /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*@\s*\S*\/[A-Za-z0-9._]+-(\d[A-Za-z0-9.!+_]*?)(?:-[\w.]+-[\w.]+-[\w.]+\.whl|\.tar\.gz|\.zip)(?=$|[\s;#?])/;

/** `requirements.txt` (pip): pinned requirements only. */
export function* readRequirements(text: string): Generator<LockedPackage | undefined> {
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const pin = PIN.exec(line.trim()) ?? DIRECT.exec(line.trim());
    if (pin === null) continue;
    const [, name = '', version = ''] = pin;
    yield lockedPackage('pypi', name, version, line.trim().slice(0, 120), pin[0]);
  }
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
