import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packagedCatalogueDir } from '../../src/config/index.ts';
import type { Digest } from '../../src/model/hearsay.ts';
import { openHearsay } from '../../src/pipeline/hearsay.ts';
import { temporaryFolder } from '../folders.ts';

type Told = readonly [day: string, outlet: string, url: string, text: string];

/** The digest of a day of texts that nobody wrote, with the shipped catalogue. */
async function digestOfTexts(day: string, told: readonly Told[]): Promise<Digest> {
  const folder = temporaryFolder('digest');
  try {
    const path = join(folder, 'index.json');
    const entries = told.map(([publishedAt, outlet, url, text]) => ({ publishedAt, outlet, url, text }));
    writeFileSync(path, JSON.stringify(entries));
    const opened = await openHearsay({
      data: join(folder, 'data'),
      config: packagedCatalogueDir(),
      clock: { now: () => Date.parse('2026-08-01T00:00:00Z') },
      write: true,
      env: {},
    });
    try {
      await opened.importPaths([path], { offline: true });
      return await opened.digest(day);
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const REGISTER = 'https://www.theregister.com/';

it('an answer that its giver denies to have given is disputed', async () => {
  const { disputed } = await digestOfTexts('2026-07-05', [
    [
      '2026-07-03',
      'The Register',
      `${REGISTER}1`,
      'Engineers of Anthropic acknowledged the upload of the shell history by Claude Code.',
    ],
    [
      '2026-07-05',
      'Reuters',
      'https://www.reuters.com/2',
      'Anthropic denied that it had acknowledged the upload of the shell history by Claude Code.',
    ],
  ]);
  expect(disputed.map(({ claim }) => claim.kind)).toContain('vendor_response');
});

it('what is promised for the day on which it is told is due, what was done on it is not', async () => {
  const due = async (fix: string) => {
    const text = `Codex CLI deletes the home directory of users, the researcher Eva Lund told The Register. ${fix}`;
    const { due: found } = await digestOfTexts('2026-07-03', [
      ['2026-07-03', 'The Register', `${REGISTER}3`, text],
    ]);
    return found.map((one) => one.when);
  };
  expect(await due('OpenAI will fix the deletion in Codex CLI on July 3, 2026.')).toEqual(['2026-07-03']);
  expect(await due('OpenAI fixed the deletion in Codex CLI on July 3, 2026.')).toEqual([]);
});
