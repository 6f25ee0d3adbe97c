import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../folders.ts';

const NOW = Date.parse('2026-07-04T12:00:00Z');
const PAGE = 'https://paper.example/weather';
let folder: string;
beforeAll(() => (folder = temporaryFolder('silent')));

const note = (text: string, publishedAt: string) => ({ url: PAGE, outlet: 'Paper', publishedAt, text });
const QUIET = note('The ferry came late again, and nobody at the pier was surprised.', '2026-07-01');
const TELLING = note('Claude Code reads the proxy settings, a Reddit user reported on Monday.', '2026-07-02');

/** Imports notes one command after another; what each reported, and the claims at the end. */
async function importedInTurn(name: string, notes: readonly object[]) {
  const reports: unknown[] = [];
  const open = () =>
    openHearsay({
      data: join(folder, name),
      config: packagedCatalogueDir(),
      clock: { now: () => NOW },
      write: true,
      env: {},
    });
  for (const [at, one] of notes.entries()) {
    const file = join(folder, `${name}-${at}.json`);
    writeFileSync(file, JSON.stringify([one]));
    const hearsay = await open();
    const { documents, statements } = await hearsay.importPaths([file], { offline: true });
    await hearsay.close();
    reports.push({ documents, statements });
  }
  const hearsay = await open();
  const { differences } = await hearsay.rebuild({ check: true });
  const { total } = await hearsay.claims({ limit: 10 });
  await hearsay.close();
  return { reports, differences, claims: total };
}

describe('a text that can say nothing about a tool', () => {
  it('counts among the documents, and is not in the way of others', { timeout: 60_000 }, async () => {
    expect(await importedInTurn('both', [QUIET, TELLING])).toEqual({
      reports: [
        { documents: 1, statements: 0 },
        { documents: 1, statements: expect.toSatisfy((count: number) => count > 0) as unknown },
      ],
      differences: [],
      claims: 1,
    });
  });

  it('takes the place of an earlier wording that said something', { timeout: 60_000 }, async () => {
    const later = { ...QUIET, publishedAt: '2026-07-03' };
    const { reports, differences } = await importedInTurn('edited', [TELLING, later]);
    expect(reports[1]).toEqual({ documents: 1, statements: 0 });
    expect(differences).toEqual([]);
  });
});
