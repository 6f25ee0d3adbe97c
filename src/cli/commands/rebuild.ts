import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'rebuild',
  summary: 'derive everything anew from what was captured',
  options: [{ name: 'check', description: 'prove row by row that the result is the same; change nothing' }],
  examples: [
    ['rebuild --check', 'exit status 1 when any row differs'],
    ['rebuild', 'drop what is derived, and derive it again'],
  ],
  run: async (session) => {
    session.needDatabase();
    return session.with(true, async (hearsay) => {
      const check = session.flag('check');
      const report = await session.progress((progress) => hearsay.rebuild({ check, progress }));
      await session.answer(report, async (style) => {
        const { rebuildText } = await import('../../reports/text/work.ts');
        return rebuildText(report, check, style);
      });
      return check && !report.same ? 1 : 0;
    });
  },
};
