import { setTimeout as wait } from 'node:timers/promises';
import type { WorkReport } from '../../model/hearsay.ts';
import { problemLine } from '../problems.ts';
import type { CommandSpec } from '../specification.ts';

const EVERY_MS = 60_000;

export const command: CommandSpec = {
  name: 'watch',
  summary: 'crawl on schedule until stopped',
  details: 'Each source keeps its own schedule. Finishes the running step when it is asked to stop.',
  examples: [['watch', 'run until Ctrl-C or SIGTERM']],
  run: (session) =>
    session.with(true, async (hearsay) => {
      const { signal, stderr } = session.environment;
      const total = { captures: 0, documents: 0, statements: 0, claims: 0, changed: 0 };
      while (!signal.aborted) {
        const report: WorkReport = await hearsay.crawl({ due: true });
        for (const one of report.problems) stderr(`${problemLine(one)}\n`);
        total.captures += report.captures;
        total.documents += report.documents;
        total.statements += report.statements;
        total.claims = report.claims;
        total.changed += report.changed;
        // An abort ends the pause, not the step.
        await wait(EVERY_MS, undefined, { signal }).catch(() => undefined);
      }
      const report: WorkReport = { ...total, problems: [], failed: false };
      await session.answer(report, async (style) => {
        const { workText } = await import('../../reports/text/work.ts');
        return workText('watch', report, style);
      });
      return 0;
    }),
};
