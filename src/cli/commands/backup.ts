import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem, ProblemError } from '../../model/problem.ts';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'backup',
  summary: 'copy the database while it is in use',
  arguments: [{ name: 'file', description: 'where to; must not exist yet' }],
  examples: [['backup hearsay-2026-07-03.db', 'a consistent copy']],
  run: (session) =>
    session.with(false, async (hearsay) => {
      const file = resolve(session.environment.cwd, session.args[0] ?? '');
      if (existsSync(file))
        throw new ProblemError(
          problem(
            'file-exists',
            file,
            'there is such a file already',
            'name a new one; a backup overwrites nothing',
          ),
        );
      await hearsay.backup(file);
      await session.answer({ file, problems: [] }, () => `Copied to ${file}`);
      return 0;
    }),
};
