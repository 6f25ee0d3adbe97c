import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'doctor',
  summary: 'check catalogue, database and sources',
  examples: [['doctor', 'exit status 1 when something needs attention']],
  run: (session) =>
    session.with(false, async (hearsay) => {
      const report = await hearsay.doctor();
      await session.answer(report, async (style) => {
        const { doctorText } = await import('../../reports/text/doctor.ts');
        return doctorText(report, style);
      });
      return report.problems.length > 0 ? 1 : 0;
    }),
};
