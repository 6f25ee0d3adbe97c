import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exportFormats } from '../../reports/formats/index.ts';
import { allClaims } from '../all-claims.ts';
import type { CommandSpec } from '../specification.ts';
import { FILTER_OPTIONS, filterOf } from './claims.ts';

export const command: CommandSpec = {
  name: 'export',
  summary: 'claims in a standard format',
  details: 'Quotes are cut to 300 characters and always carry their address.',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      description: 'format',
      choices: Object.keys(exportFormats),
      required: true,
    },
    { name: 'output', value: 'FILE', description: 'write to a file instead of standard output' },
    ...FILTER_OPTIONS,
  ],
  examples: [
    ['export --format osv --tool claude-code', 'as OSV records'],
    ['export --format csv --output claims.csv', 'for a spreadsheet'],
    ['export --format stix --grade verified', 'as a STIX 2.1 bundle'],
  ],
  readsClaims: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const filter = filterOf(session, (tool) => hearsay.resolveTool(tool).tool.slug);
      const claims = await allClaims(hearsay, filter);
      const format = exportFormats[session.text('format') ?? ''];
      const text =
        format?.render(claims, {
          catalogue: hearsay.catalogue,
          generatedAt: new Date(session.environment.clock.now()).toISOString(),
        }) ?? '';
      const file = session.text('output');
      if (file === undefined) session.environment.stdout(text);
      else await writeFile(resolve(session.environment.cwd, file), text);
      return 0;
    }),
};
