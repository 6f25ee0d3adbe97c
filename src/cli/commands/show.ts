import { UNTRUSTED } from '../../reports/formats/evidence.ts';
import { showJson } from '../../reports/claim-json.ts';
import type { CommandSpec } from '../specification.ts';

export const command: CommandSpec = {
  name: 'show',
  summary: 'all about one claim',
  details:
    'Statements with their quotes, origins, the grade rule by rule, conflicts, history, open questions.',
  arguments: [{ name: 'claim', description: 'id (HEARSAY-2026-000001) or slug of a claim' }],
  examples: [
    ['show HEARSAY-2026-000001', 'the whole file of a claim'],
    ['show claude-code-ban-alibaba --as-of 2026-07-03', 'as it stood at the end of that day'],
  ],
  readsClaims: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const file = await hearsay.show(session.args[0] ?? '', session.asOf);
      await session.answer(
        { ...showJson(file, { quoteLimit: 300 }), untrusted: UNTRUSTED },
        async (style) => {
          const { claimFileText } = await import('../../reports/text/claim-file.ts');
          return claimFileText(file, { style, catalogue: hearsay.catalogue, asOf: session.asOf });
        },
      );
      return 0;
    }),
};
