import type { WorkReport } from '../../model/hearsay.ts';
import type { Problem } from '../../model/problem.ts';
import { problemLine, problemOf } from '../problems.ts';
import { statusOf } from '../session.ts';
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
      const outdated = new AbortController();
      const ends: Problem[] = [];
      await watch({
        signal: AbortSignal.any([signal, outdated.signal]),
        step: async () => {
          const report = await hearsay.crawl({ due: true });
          for (const one of report.problems) stderr(`${problemLine(one)}\n`);
          total.captures += report.captures;
          total.documents += report.documents;
          total.statements += report.statements;
          total.claims = report.claims;
          total.changed += report.changed;
        },
        // One bad step does not end the watch, unless none can be good any more.
        failed: (error) => {
          const { problem } = problemOf(error);
          if (problem.code !== 'store-newer') {
            stderr(`${problemLine(problem)}\n`);
            return;
          }
          ends.push(problem);
          outdated.abort();
        },
      });
      const report: WorkReport = { ...total, problems: ends, failed: ends.length > 0 };
      await session.answer(report, async (style) => {
        const { workText } = await import('../../reports/text/work.ts');
        return workText('watch', report, style);
      });
      return statusOf(report);
    }),
};
