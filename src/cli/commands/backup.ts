import { resolve } from 'node:path';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'backup',
  summary: 'copy the database while it is in use',
  arguments: [{ name: 'file', description: 'where to; must not exist yet' }],
  examples: [['backup hearsay-2026-07-03.db', 'a consistent copy']],
  run: (session) =>
    session.with(false, async (hearsay) => {
      const file = resolve(session.environment.cwd, session.args[0] ?? '');
      await hearsay.backup(file);
      await session.answer({ file, problems: [] }, () => `Copied to ${file}`);
      return 0;
    }),
};
