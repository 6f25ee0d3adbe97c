import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ToolCandidate } from '../../src/model/hearsay.ts';
import { temporaryFolder } from '../folders.ts';
import { runCaptured } from './captured-run.ts';

const NOW = Date.parse('2031-05-20T12:00:00Z');
const ARTICLE = {
  outlet: 'BleepingComputer',
  url: 'https://www.bleepingcomputer.com/news/security/ostrel/',
  publishedAt: '2031-05-12',
  text: `Web browser Ostrel sends visited addresses to its maker

The web browser Ostrel, made by Marl Bay, sends the addresses of all visited pages to a server in another country, a researcher found. Ostrel 6.1 is affected, he said.

Marl Bay said Ostrel will stop uploading addresses in version 6.2.`,
};
let folder: string;

const hearsay = (...argv: readonly string[]) =>
  runCaptured({ argv: [...argv, '--config', 'feeds'], cwd: folder, clock: { now: () => NOW } });
const told = async (...argv: readonly string[]): Promise<readonly ToolCandidate[]> => {
  const { stdout } = await hearsay(...argv, '--json');
  return (JSON.parse(stdout) as { candidates: ToolCandidate[] }).candidates;
};

describe('a tool that the catalogue does not know', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = temporaryFolder('suggested');
    mkdirSync(join(folder, 'feeds'));
    writeFileSync(join(folder, 'feeds', 'catalogue.yaml'), 'extends: shipped\n');
    writeFileSync(join(folder, 'index.json'), JSON.stringify([ARTICLE]));
    expect((await hearsay('import', '--offline', 'index.json')).status).toBe(0);
  }, 120_000);

  it('is suggested by doctor, which finds nothing wrong with it', async () => {
    const { status, stdout } = await hearsay('doctor');
    expect(status).toBe(0);
    expect(stdout).toContain('TOOLS TO ADD TO THE CATALOGUE  1');
    expect(stdout).toContain('\n- name: "Ostrel"\n  vendor: "Marl Bay"\n');
    expect(stdout).toContain('\n# for organisations.yaml\n- name: "Marl Bay"\n');
  });

  it('is suggested by the digest of its day, and by no other', async () => {
    expect((await hearsay('digest', '--date', '2031-05-12')).stdout).toContain('\n- name: "Ostrel"\n');
    expect((await hearsay('digest', '--date', '2031-05-13')).stdout).not.toMatch(/tools to add/i);
    expect(await told('digest', '--date', '2031-05-12', '--as-of', '2031-05-11')).toEqual([]);
  });

  it('is the same in JSON, of both', async () => {
    const [candidate, ...more] = await told('doctor');
    expect(more).toEqual([]);
    expect(candidate).toMatchObject({
      name: 'Ostrel',
      documents: 1,
      publishers: 1,
      maker: 'Marl Bay',
      lines: { organisations: '- name: "Marl Bay"\n' },
    });
    expect(await told('digest', '--date', '2031-05-12')).toEqual([candidate]);
  });

  it('is a tool like any other once the lines are pasted', async () => {
    const [candidate] = await told('doctor');
    writeFileSync(join(folder, 'feeds', 'tools.yaml'), candidate?.lines.tools ?? '');
    writeFileSync(join(folder, 'feeds', 'organisations.yaml'), candidate?.lines.organisations ?? '');
    expect((await hearsay('rebuild')).status).toBe(0);
    const { status, stdout } = await hearsay('lookup', 'ostrel@6.1');
    expect([status, stdout]).toEqual([0, expect.stringContaining('addresses')]);
    expect((await hearsay('doctor')).stdout).not.toMatch(/tools to add/i);
  });
});
