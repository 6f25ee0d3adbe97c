import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/index.ts';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../folders.ts';

/** Runs `doctor --json` on a folder that extends the shipped catalogue with these files. */
async function doctor(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly problems: readonly Problem[] }> {
  const dir = temporaryFolder('doctor');
  writeFileSync(join(dir, 'catalogue.yaml'), 'extends: shipped\n');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  let printed = '';
  const status = await run({
    argv: ['doctor', '--json', '--data', join(dir, 'data'), '--config', dir],
    env: {},
    stdin: (async function* () {
      // No input.
    })(),
    stdout: (text) => (printed += text),
    stderr: () => undefined,
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 100,
    cwd: dir,
    clock: { now: Date.now },
    version: 'test',
    packagedConfig: packagedCatalogueDir(),
    signal: new AbortController().signal,
    open: openHearsay,
    inspect: () => Promise.reject(new Error('not asked for')),
  });
  return { status, ...(JSON.parse(printed) as { problems: readonly Problem[] }) };
}

describe('doctor', () => {
  it('finds nothing in the shipped catalogue, and only says that nothing was collected', async () => {
    expect(await doctor({})).toMatchObject({ status: 0, problems: [{ code: 'data-missing' }] });
  });

  it('lists every fault of the catalogue with its line, not the first only', async () => {
    const { status, problems } = await doctor({
      'tools.yaml': '- { name: Gull, vendor: Nobody }\n- { name: Tern, vendor: Anthropic, purl: x }\n',
    });
    expect(status).toBe(1);
    expect(problems.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
      'catalogue-invalid tools.yaml:1',
      'catalogue-invalid tools.yaml:2',
    ]);
  });

  it('points out a source whose kind there is not', async () => {
    const { problems } = await doctor({
      'sources.yaml': '- { slug: burrow, kind: gopher, url: "https://example.org/", publisher: reuters }\n',
    });
    expect(problems.map(({ code, subject }) => `${code} ${subject}`)).toContain('source-kind-unknown burrow');
  });
});
