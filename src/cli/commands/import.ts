import { resolve } from 'node:path';
import { problem, ProblemError, type Problem } from '../../model/problem.ts';
import type { Session } from '../specification.ts';
import { statusOf } from '../session.ts';
import type { CommandSpec } from '../specification.ts';

export const OFFLINE = { name: 'offline', description: 'ask no registry for releases' } as const;

/** Takes in paths or addresses and says what came of it; shared by `import` and `add`. */
export async function takeIn(session: Session, what: string, paths: readonly string[]) {
  return session.with(true, async (hearsay) => {
    const offline = session.flag('offline');
    const report = await session.progress((progress) => hearsay.importPaths(paths, { offline, progress }));
    await session.answer(report, async (style) => {
      const { workText } = await import('../../reports/text/work.ts');
      const work = workText(what, report, style);
      if (report.additions === undefined) return work;
      const { additionsText } = await import('../../reports/text/additions.ts');
      // Where nothing but lists came in, what is printed is YAML as it stands.
      return report.captures === 0 ? additionsText(report.additions) : work + additionsText(report.additions);
    });
    return report.failed && report.problems.every(isMissing) ? 2 : statusOf(report);
  });
}

/** What is named is not there: bad input, as for every command that is given a file. */
const isMissing = ({ code }: Problem): boolean => code === 'file-missing';

const noInput = problem(
  'usage',
  'import',
  'reads no standard input',
  'name a file; hearsay inspect - shows what is read out of a text',
);

export const command: CommandSpec = {
  name: 'import',
  summary: 'take in an archive',
  details:
    'An index file, NDJSON of the same, a feed file, a WARC or a mail box; a folder stands for its index.json, else for the files in it. A list of feeds (OPML) is answered with the lines that its feeds need in the catalogue.',
  arguments: [{ name: 'path', description: 'files or folders to take in', variadic: true }],
  options: [OFFLINE],
  examples: [
    ['import articles/index.json', 'articles listed in an index file'],
    ['import subscriptions.opml', 'lines for sources.yaml and publishers.yaml'],
    ['import --offline crawl.warc.gz list.mbox', 'a web archive and a mail box, no registry asked'],
  ],
  run: (session) =>
    takeIn(
      session,
      'import',
      session.args.map((path) => {
        if (path === '-') throw new ProblemError(noInput);
        return /^https?:\/\//i.test(path) ? path : resolve(session.environment.cwd, path);
      }),
    ),
};
