import type { Tool } from '../../model/catalogue.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError, type ExitStatus } from '../../model/problem.ts';
import { wholeTool } from '../../model/whole-tool.ts';
import { LIST_OPTIONS, type CommandSpec, type Session } from '../specification.ts';

export const command: CommandSpec = {
  name: 'releases',
  summary: 'the releases of a tool, or what changed between two of them',
  arguments: [
    { name: 'tool', description: 'name, alias or purl' },
    {
      name: 'version',
      description: 'with --diff: the older and the newer version',
      optional: true,
      variadic: true,
    },
  ],
  options: [
    { name: 'diff', description: 'compare two versions: files, and new hosts, variables and time zones' },
    { name: 'offline', description: 'ask no registry; show what is stored' },
    ...LIST_OPTIONS,
  ],
  examples: [
    ['releases claude-code --limit 20', 'the newest twenty, with their times'],
    ['releases claude-code --diff 2.1.90 2.1.91', 'what came with a version'],
  ],
  readsClaims: true,
  run: (session) => {
    const fresh = session.asOf === undefined && !session.flag('offline') && !session.flag('diff');
    return session.with(fresh && 'where-kept', async (hearsay) => {
      const tool = wholeTool(hearsay, session.args[0] ?? '');
      return session.flag('diff') ? compare(session, hearsay, tool) : list(session, hearsay, tool);
    });
  },
};

async function list(session: Session, hearsay: Hearsay, tool: Tool): Promise<ExitStatus> {
  if (session.args.length > 1) throw usage('versions are given without --diff');
  const { releases, problems } = await hearsay.releases(tool.slug, session.asOf);
  const { limit, cursor } = session.page();
  const { pageOfReleases, releasesText } = await import('../../reports/text/releases.ts');
  const page = pageOfReleases(releases, limit, cursor);
  const document = { tool: tool.slug, purl: tool.purl, ...page, problems };
  await session.answer(document, (style) => releasesText(document, tool, style));
  const unasked = problems.some(({ code }) => code === 'releases-not-refreshed');
  return unasked && releases.length === 0 ? 3 : 0;
}

async function compare(session: Session, hearsay: Hearsay, tool: Tool): Promise<ExitStatus> {
  const [, from, to, ...more] = session.args;
  if (from === undefined || to === undefined || more.length > 0) throw usage('--diff needs two versions');
  if (session.flag('offline')) throw usage('--diff fetches both packages, and --offline forbids it');
  if (session.asOf !== undefined) throw usage('--as-of means nothing to --diff, which compares two versions');
  const { purl } = tool;
  if (purl === null)
    throw new ProblemError(
      problem(
        'no-registry',
        tool.slug,
        'the catalogue names no package for this tool',
        'add its purl in tools.yaml',
      ),
    );
  const { diffReleases } = await import('../../probes/index.ts');
  const { withProbePorts } = await import('../probes/ports.ts');
  const { releases } = await hearsay.releases(tool.slug);
  const diff = await withProbePorts(hearsay.catalogue, session.environment.clock, (ports) =>
    diffReleases(purl, from, to, { ...ports, releases }),
  );
  await session.answer({ tool: tool.slug, ...diff }, async (style) => {
    const { diffText } = await import('../../reports/text/releases.ts');
    return diffText({ name: tool.name, ...diff }, style);
  });
  return 0;
}

const usage = (why: string) =>
  new ProblemError(problem('usage', 'releases', why, 'run hearsay releases --help'));
