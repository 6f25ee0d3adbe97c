import { namedSources } from '../../model/named-sources.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import { statusOf } from '../session.ts';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'crawl',
  summary: 'collect all due sources once and derive claims',
  options: [
    {
      name: 'source',
      value: 'SLUG',
      description: 'only this source, due or not (may be repeated)',
      repeatable: true,
    },
    { name: 'all', description: 'all enabled sources, due or not' },
  ],
  examples: [
    ['crawl', 'what is due'],
    ['crawl --source the-register-security', 'one source, now'],
  ],
  run: async (session) => {
    const sources = session.list('source');
    if (sources.length > 0 && session.flag('all'))
      throw new ProblemError(
        problem(
          'usage',
          'crawl',
          '--source names some sources, and --all means every one',
          'leave one of the two out',
        ),
      );
    // A slip of the pen makes no folder.
    if (sources.length > 0 && !session.hasDatabase())
      await session.with(false, (hearsay) => {
        namedSources(hearsay.catalogue, sources);
        return Promise.resolve(0);
      });
    return session.with(true, async (hearsay) => {
      const report = await session.progress((progress) =>
        hearsay.crawl({
          due: sources.length === 0 && !session.flag('all'),
          progress,
          ...(sources.length === 0 ? {} : { sources }),
        }),
      );
      await session.answer(report, async (style) => {
        const { workText } = await import('../../reports/text/work.ts');
        return workText('crawl', report, style);
      });
      return statusOf(report);
    });
  },
};
