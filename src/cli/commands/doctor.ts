import { resolve } from 'node:path';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import type { ExitStatus, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem.ts';
import { USUAL_DATA, type CommandSpec, type Session } from '../specification.ts';

type Report = Awaited<ReturnType<Hearsay['doctor']>>;

export const command: CommandSpec = {
  name: 'doctor',
  summary: 'check catalogue, database and sources',
  readsData: true,
  examples: [['doctor', 'exit status 1 when something needs attention']],
  run: async (session) => {
    // Other commands stop at a catalogue's first fault; here all of them are wanted.
    const { checkCatalogue } = await import('../../config/index.ts');
    const faults = await checkCatalogue(session.config);
    if (faults.some((one) => one.code.startsWith('catalogue-')))
      return tell(session, {
        problems: faults,
        sources: [],
        facts: { catalogue: session.config },
        candidates: [],
      });
    return session.with(false, async (hearsay) => {
      const report = await hearsay.doctor();
      const unknown = await unknownKinds(hearsay.catalogue);
      const status = await tell(session, {
        ...report,
        problems: [...faults, ...unknown, ...report.problems],
      });
      return isMisnamed(session) ? 1 : status;
    });
  },
};

/** Who names a folder means one that is there; who names none may not have begun. */
const isMisnamed = (session: Session): boolean =>
  !session.hasDatabase() && session.data !== resolve(session.environment.cwd, USUAL_DATA);

async function tell(session: Session, report: Report): Promise<ExitStatus> {
  await session.answer(report, async (style) => {
    const { doctorText } = await import('../../reports/text/doctor.ts');
    return doctorText(report, style);
  });
  return report.problems.length > 0 ? 1 : 0;
}

async function unknownKinds(catalogue: Catalogue): Promise<readonly Problem[]> {
  const { sourceKinds } = await import('../../collect/sources/index.ts');
  const kinds = sourceKinds.map(({ kind }) => kind);
  return catalogue.sources
    .filter((source) => !kinds.includes(source.kind))
    .map((source) =>
      problem(
        'source-kind-unknown',
        source.slug,
        `there is no kind "${source.kind}"`,
        `use one of: ${kinds.join(', ')}`,
      ),
    );
}
