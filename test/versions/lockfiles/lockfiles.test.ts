import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/model/problem.ts';
import { readExtensionFolders } from '../../../src/versions/lockfiles/extensions.ts';
import { isLockfileName, lineOf, readLockfile } from '../../../src/versions/lockfiles/index.ts';
import { distinctPackages } from '../../../src/versions/lockfiles/package.ts';
import { readVersionLines } from '../../../src/versions/lockfiles/version-lines.ts';
import { CASES } from './cases.ts';

describe('a lockfile tells which packages are in use', () => {
  it.each(CASES)('%s', (_what, file, text, format, purls) => {
    const read = readLockfile(file, text);
    expect(read.format).toBe(format);
    expect(read.packages.map((one) => one.purl)).toEqual(purls);
  });

  it.each(CASES)('every entry leads to its line: %s', (_what, file, text) => {
    for (const one of readLockfile(file, text).packages) expect(lineOf(text, one.anchor)).not.toBeNull();
  });

  it('an empty list is no error', () => {
    expect(readLockfile('package-lock.json', '{"lockfileVersion":3,"packages":{}}').packages).toEqual([]);
  });
});

const XML_BILL = '<bom xmlns="http://cyclonedx.org/schema/bom/1.5">';

describe('a file that is no lockfile gets a coded problem', () => {
  it.each([
    ['notes.txt', 'hello', 'lockfile-unknown'],
    ['package-lock.json', '{', 'lockfile-malformed'],
    ['pnpm-lock.yaml', 'packages: [', 'lockfile-malformed'],
    ['Cargo.lock', '[[package', 'lockfile-malformed'],
    ['bun.lock', '{"packages": ', 'lockfile-malformed'],
    ['bill.xml', `${XML_BILL}<components>`, 'lockfile-malformed'],
    ['bill.xml', `${XML_BILL}<components/>`, 'lockfile-malformed'],
    ['bill.xml', `${XML_BILL}</components>`, 'lockfile-malformed'],
    ['bill.xml', `${XML_BILL}${'<components><component>'.repeat(50_000)}`, 'lockfile-malformed'],
    ['bill.xml', '<html>cyclonedx.org/schema/bom</html>', 'lockfile-malformed'],
    ['pnpm-lock.yaml', 'a: &a [x]\npackages: {k: *a}', 'lockfile-malformed'],
  ])('%s with %j is %s', (file, text, code) => {
    expect(() => readLockfile(file, text)).toThrow(ProblemError);
    try {
      readLockfile(file, text);
    } catch (error) {
      expect((error as ProblemError).problem.code).toBe(code);
    }
  });

  it('any bytes give packages or a coded problem', () => {
    const names = CASES.map(([, file]) => file);
    const texts = fc.oneof(fc.string(), fc.json(), ...CASES.map(([, , text]) => mutated(text)));
    fc.assert(
      fc.property(fc.constantFrom(...names), texts, (file, text) => {
        try {
          readLockfile(file, text);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});

describe('folders of extensions are read by their names', () => {
  it.each([
    ['acme.probe-2.1.0', 'pkg:vscode-extension/acme/probe@2.1.0'],
    ['acme.probe-tool-2.1.0-linux-x64', 'pkg:vscode-extension/acme/probe-tool@2.1.0'],
    ['acme.probe-2.1.0-beta.3', 'pkg:vscode-extension/acme/probe@2.1.0-beta.3'],
  ])('%s is %s', (folder, purl) => {
    expect(distinctPackages(readExtensionFolders([folder])).map((one) => one.purl)).toEqual([purl]);
  });

  it.each(['.obsolete', 'no-version', 'nodot-1.2.3'])('%s is none', (folder) => {
    expect(distinctPackages(readExtensionFolders([folder]))).toEqual([]);
  });
});

describe('version lines name a tool and its version', () => {
  it.each([
    ['2.1.120 (Claude Code)', 'Claude Code', '2.1.120'],
    ['git version 2.43.0', 'git', '2.43.0'],
    ['node: v24.1.0', 'node', '24.1.0'],
    ['acme-probe 1.2.3-rc.1+build.5', 'acme-probe', '1.2.3-rc.1+build.5'],
    ['acme-probe@1.2.3', 'acme-probe', '1.2.3'],
    ['├── @acme/probe@1.2.3', '@acme/probe', '1.2.3'],
    ['acme-probe==1.2.3', 'acme-probe', '1.2.3'],
    ['Acme Probe, version 4.4.23(1)-release', 'Acme Probe', '4.4.23'],
  ])('%s', (line, name, version) => {
    const [read] = readVersionLines(line).lines;
    expect(read?.names).toContain(name);
    expect(read?.version).toBe(version);
  });

  it('a full name in brackets goes before the name of a command, which may be that of another tool', () => {
    expect(readVersionLines('lumen 3.3.0 (Lumen CLI)').lines[0]?.names).toEqual(['Lumen CLI', 'lumen']);
  });

  it('listed extensions are packages', () => {
    expect(readVersionLines('acme.probe@2.1.0\n').extensions.map((one) => one.purl)).toEqual([
      'pkg:vscode-extension/acme/probe@2.1.0',
    ]);
  });

  it('of a Go module that is replaced the other counts, unless it is a folder', () => {
    const listed = [
      'example.org/mine',
      'example.org/acme/left v0.8.0 => example.org/ours/left v0.8.1',
      'example.org/acme/near v1.0.0 => ../near',
      'example.org/acme/probe v2.1.0',
    ].join('\n');
    expect(
      readVersionLines(listed).lines.map(({ names, version }) => `${names[0] ?? ''} ${version}`),
    ).toEqual(['example.org/ours/left 0.8.1', 'example.org/acme/probe 2.1.0']);
  });

  it.each(['', 'command not found', '1.2.3'])('%j names none', (line) => {
    expect(readVersionLines(line).lines).toEqual([]);
  });
});

it('a folder is searched for lockfiles and bills of materials, not for every package.json', () => {
  const names = [
    'yarn.lock',
    'go.sum',
    'go.mod',
    'package.json',
    'README.md',
    'bom.json',
    'app.cdx.xml',
    'app.spdx',
  ];
  expect(names.filter(isLockfileName)).toEqual([
    'yarn.lock',
    'go.sum',
    'go.mod',
    'bom.json',
    'app.cdx.xml',
    'app.spdx',
  ]);
});

/** The text with one stretch of it taken out. */
function mutated(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(40))
    .map(([at, length]) => text.slice(0, at) + text.slice(at + length));
}

describe('a lockfile that is no text', () => {
  it('is named, with what to do about it', () => {
    const read = () => readLockfile('bun.lockb', '#!/usr/bin/env bun\nbun-lockfile-format-v0\n');
    expect(read).toThrow(ProblemError);
    expect(read).toThrow(/binary form/);
  });
});
