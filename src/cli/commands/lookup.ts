import { lookupAnswer } from '../../reports/claim-json.ts';
import { namesOf } from '../../reports/names.ts';
import type { CommandSpec } from '../specification.ts';
import { command as spec } from './lookup-spec.ts';

export const command: CommandSpec = {
  ...spec,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const { tool, version } = hearsay.resolveTool(session.args[0] ?? '');
      const page = await hearsay.lookup({ tool: tool.slug, version, ...session.page() });
      await session.answer(lookupAnswer(page), async (style) => {
        const { lookupText } = await import('../../reports/text/lookup.ts');
        return lookupText(page, tool, { style, names: namesOf(hearsay.catalogue), asOf: session.asOf });
      });
      return 0;
    }),
};
