import type { CommandSpec } from '../specification.ts';
import { LIST_OPTIONS } from '../specification.ts';

export const command: CommandSpec = {
  name: 'releases',
  summary: 'the releases of a tool',
  arguments: [{ name: 'tool', description: 'name, alias or purl' }],
  options: [...LIST_OPTIONS, { name: 'offline', description: 'ask no registry; show what is stored' }],
  examples: [['releases claude-code --limit 20', 'the newest twenty, with their times']],
  readsClaims: true,
  run: (session) =>
    session.with(session.asOf === undefined && !session.flag('offline'), async (hearsay) => {
      const { tool } = hearsay.resolveTool(session.args[0] ?? '');
      const { releases, problems } = await hearsay.releases(tool.slug, session.asOf);
      const { limit, cursor } = session.page();
      const { pageOfReleases, releasesText } = await import('../../reports/text/releases.ts');
      const page = pageOfReleases(releases, limit, cursor);
      const document = { tool: tool.slug, purl: tool.purl, ...page, problems };
      await session.answer(document, (style) => releasesText(document, tool, style));
      return 0;
    }),
};
