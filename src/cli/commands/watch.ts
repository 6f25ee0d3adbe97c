import type { WorkReport } from '../../model/hearsay.ts';
import { problemLine, problemOf } from '../problems.ts';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'watch',
  summary: 'crawl on schedule until stopped',
  details: 'Each source keeps its own schedule. Finishes the running step when it is asked to stop.',
  examples: [['watch', 'run until Ctrl-C or SIGTERM']],
  run: (session) =>
    session.with(true, async (hearsay) => {
      const { signal, stderr } = session.environment;
      const { watch } = await import('../../schedule/watch.ts');
      const total = { captures: 0, documents: 0, statements: 0, claims: 0, changed: 0 };
      await watch({
        signal,
        step: async () => {
          const report = await hearsay.crawl({ due: true });
          for (const one of report.problems) stderr(`${problemLine(one)}\n`);
          total.captures += report.captures;
          total.documents += report.documents;
          total.statements += report.statements;
          total.claims = report.claims;
          total.changed += report.changed;
        },
        // One bad step does not end the watch.
        failed: (error) => {
          stderr(`${problemLine(problemOf(error).problem)}\n`);
        },
      });
      const report: WorkReport = { ...total, problems: [], failed: false };
      await session.answer(report, async (style) => {
        const { workText } = await import('../../reports/text/work.ts');
        return workText('watch', report, style);
      });
      return 0;
    }),
};
