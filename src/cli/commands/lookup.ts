import { lookupJson } from '../../reports/claim-json.ts';
import { LIST_OPTIONS, type CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'lookup',
  summary: 'what is said about a tool or one of its versions',
  arguments: [
    { name: 'tool', description: 'name, alias or purl, with @VERSION for the claims on that version' },
  ],
  options: LIST_OPTIONS,
  examples: [
    ['lookup claude-code@2.1.120', 'claims that concern this version'],
    ['lookup pkg:npm/lodash@4.17.20', 'the same by package address'],
    ['lookup claude-code --as-of 2026-07-02', 'what was known by the end of that day'],
  ],
  readsClaims: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const { tool, version } = hearsay.resolveTool(session.args[0] ?? '');
      const page = await hearsay.lookup({ tool: tool.slug, version, ...session.page() });
      await session.answer(lookupJson(page), async (style) => {
        const { lookupText } = await import('../../reports/text/lookup.ts');
        return lookupText(page, tool, { style, catalogue: hearsay.catalogue, asOf: session.asOf });
      });
      return 0;
    }),
};
