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
    ['crawl --source the-register', 'one source, now'],
  ],
  run: (session) =>
    session.with(true, async (hearsay) => {
      const sources = session.list('source');
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
    }),
};
