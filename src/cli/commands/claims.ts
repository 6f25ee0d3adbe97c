import { FLAGS, type ClaimKind, type Flag, type Grade } from '../../model/claim.ts';
import type { ClaimQuery } from '../../model/hearsay.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import { precedes, spanOf } from '../../model/time.ts';
import { wholeTool } from '../../model/whole-tool.ts';
import { UNTRUSTED } from '../../reports/formats/evidence.ts';
import { claimsJson } from '../../reports/claim-json.ts';
import type { Session } from '../specification.ts';
import { LIST_OPTIONS, type CommandSpec, type OptionSpec } from '../specification.ts';

export const FILTER_OPTIONS: readonly OptionSpec[] = [
  { name: 'tool', value: 'TOOL', description: 'name, alias or purl of a tool' },
  {
    name: 'kind',
    value: 'KIND',
    description: 'kind of claim',
    choices: ['behaviour', 'fix', 'ban', 'vendor_response'],
  },
  {
    name: 'grade',
    value: 'GRADE',
    description: 'grade',
    choices: ['verified', 'alleged', 'second-hand', 'ungraded'],
  },
  { name: 'flag', value: 'FLAG', description: 'flag', choices: FLAGS },
  { name: 'publisher', value: 'SLUG', description: 'told by this publisher' },
  { name: 'since', value: 'D', description: 'last seen on or after this day' },
  { name: 'until', value: 'D', description: 'first seen on or before this day' },
];

/** The filters of the command line as a query; `resolve` turns a tool's name into its slug. */
export function filterOf(
  session: Session,
  resolve: (tool: string) => string,
): Omit<ClaimQuery, 'limit' | 'cursor'> {
  const tool = session.text('tool');
  const kind = session.text('kind');
  const grade = session.text('grade');
  const flag = session.text('flag');
  const publisher = session.text('publisher');
  const since = readDay(session, 'since');
  const until = readDay(session, 'until');
  if (since !== undefined && until !== undefined && precedes(until, since))
    throw new ProblemError(
      problem('usage', '--until', `"${until}" lies before --since "${since}"`, 'exchange the two'),
    );
  return {
    ...(session.args[0] === undefined ? {} : { text: session.args.join(' ') }),
    ...(tool === undefined ? {} : { tool: resolve(tool) }),
    // The parser has checked these three against their choices.
    ...(kind === undefined ? {} : { kind: kind as ClaimKind }),
    ...(grade === undefined ? {} : { grade: grade as Grade }),
    ...(flag === undefined ? {} : { flag: flag as Flag }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(session.asOf === undefined ? {} : { asOf: session.asOf }),
  };
}

function readDay(session: Session, name: 'since' | 'until'): string | undefined {
  const day = session.text(name);
  if (day === undefined || spanOf(day) !== undefined) return day;
  throw new ProblemError(
    problem('date-malformed', `--${name}`, `"${day}" is no date`, 'write a day such as 2026-07-03'),
  );
}

export const command: CommandSpec = {
  name: 'claims',
  summary: 'search claims',
  arguments: [
    {
      name: 'query',
      description: 'words to find in claims and their quotes',
      optional: true,
      variadic: true,
      mayBeEmpty: true,
    },
  ],
  options: [...FILTER_OPTIONS, ...LIST_OPTIONS],
  examples: [
    ['claims telemetry', 'claims whose words or quotes mention it'],
    ['claims --tool claude-code --grade verified', 'what is verified about one tool'],
    ['claims --flag disputed --since 2026-07-01 --json', 'recent disputes, for a program'],
  ],
  readsClaims: true,
  run: (session) =>
    session.with(false, async (hearsay) => {
      const filter = filterOf(session, (tool) => wholeTool(hearsay, tool).slug);
      const page = await hearsay.claims({ ...filter, ...session.page() });
      await session.answer(
        { ...claimsJson(page, { quoteLimit: 300 }), untrusted: UNTRUSTED },
        async (style) => {
          const { claimListText } = await import('../../reports/text/claim-list.ts');
          return claimListText(page, { style, catalogue: hearsay.catalogue, asOf: session.asOf });
        },
      );
      return 0;
    }),
};
