import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { problem, ProblemError } from '../../model/problem.ts';
import type { CommandSpec } from '../specification.ts';

/** Folders of the data folder that people made, beside the database: all else there can be made anew. */
const MADE_BY_HAND = ['inventories', 'probes'] as const;

/** Copies what people made beside the database into `FILE.d`; the folders that there were. */
async function copyBeside(data: string, file: string): Promise<readonly string[]> {
  const there = MADE_BY_HAND.filter((folder) => existsSync(join(data, folder)));
  for (const folder of there) await cp(join(data, folder), join(`${file}.d`, folder), { recursive: true });
  return there;
}

export const command: CommandSpec = {
  name: 'backup',
  summary: 'copy the database while it is in use',
  details:
    'What stands beside the database (saved inventories, added probe rules) is copied into FILE.d. To restore, make FILE the hearsay.db of a data folder, and put the folders of FILE.d beside it.',
  arguments: [{ name: 'file', description: 'where to; must not exist yet' }],
  examples: [['backup hearsay-2026-07-03.db', 'a consistent copy']],
  run: async (session) => {
    const file = resolve(session.environment.cwd, session.args[0] ?? '');
    if (existsSync(file) || existsSync(`${file}.d`))
      throw new ProblemError(
        problem(
          'file-exists',
          file,
          'there is such a file already',
          'name a new one; a backup overwrites nothing',
        ),
      );
    if (!existsSync(dirname(file)))
      throw new ProblemError(
        problem('not-found', dirname(file), 'there is no such folder', 'make it first, or name another'),
      );
    session.needDatabase();
    return session.with(false, async (hearsay) => {
      await hearsay.backup(file);
      const folders = await copyBeside(session.data, file);
      await session.answer(
        { file, folders, problems: [] },
        () => `Copied to ${file}${folders.length === 0 ? '' : `, and ${folders.join(' and ')} to ${file}.d`}`,
      );
      return 0;
    });
  },
};
