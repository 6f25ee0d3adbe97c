import type { Hearsay } from '../../model/hearsay.ts';
import type { RulingKind } from '../../model/ruling.ts';
import type { CommandSpec, OptionSpec, Session } from '../specification.ts';

const WHO: readonly OptionSpec[] = [
  { name: 'by', value: 'WHO', description: 'who decides', required: true },
  { name: 'why', value: 'TEXT', description: 'the reason, for the record', required: true },
  { name: 'dry-run', description: 'only show what would change' },
];

type Shown = readonly [names: string, meaning: string];

/** Kind, what it does, the names of its subject and object, and what is written for them. */
const KINDS: readonly (readonly [RulingKind, string, string, string | null, Shown])[] = [
  [
    'merge',
    'two claims are one proposition',
    'claim',
    'claim',
    ['HEARSAY-2026-000007 HEARSAY-2026-000002', 'the older id stays, the other leads to it'],
  ],
  [
    'split',
    'a statement does not belong to a claim',
    'claim',
    'statement',
    ['HEARSAY-2026-000001 st_2f7a9e8923b5cc35fb8d', 'it founds a claim of its own'],
  ],
  [
    'same-origin',
    'two origins are one',
    'origin',
    'origin',
    ['origin_90decf04a9f50a8a63ba origin_d26065b8e318860c5b3d', 'they count once'],
  ],
  [
    'reliability',
    'a publisher has this reliability, A to F',
    'publisher',
    'letter',
    ['harbour-dispatch D', 'whatever the catalogue says'],
  ],
  [
    'accept-probe',
    'a probe discriminates, for a claim',
    'probe',
    'claim',
    ['file-names HEARSAY-2026-000001', 'what it found counts for the grade'],
  ],
  [
    'retract',
    'a document or a claim was withdrawn by whoever told it',
    'id',
    null,
    ['doc_7308b52250df3198b6b8', 'it stays visible and proves nothing'],
  ],
  [
    'redact',
    'a document must not be shown any more',
    'document',
    null,
    ['doc_7308b52250df3198b6b8', 'its words go, that it told the claim stays'],
  ],
];

/** What each argument is, and where it is found. */
const MEANT: Readonly<Record<string, string>> = {
  claim: 'id or slug of a claim',
  statement: 'id of a statement, as hearsay show prints it',
  origin: 'id of an origin, as hearsay show prints it',
  publisher: 'slug, name or domain of a publisher',
  letter: 'A to F',
  probe: 'slug of a rule, or id of a record',
  id: 'id of a document or of a claim, as hearsay show prints them',
  document: 'id of a document, as hearsay show prints it',
  ruling: 'id of a ruling, as hearsay rule list prints it',
};

export const command: CommandSpec = {
  name: 'rule',
  summary: "record, list and undo an analyst's rulings",
  details: 'Rulings are never changed; another ruling undoes them. All that depends on them is derived anew.',
  examples: [
    [
      'rule merge HEARSAY-2026-000007 HEARSAY-2026-000002 --by ada --why "same mechanism" --dry-run',
      'what would change',
    ],
    ['rule reliability some-outlet D --by ada --why "no own reporting"', 'grade anew with it'],
    ['rule list', 'all rulings'],
  ],
  commands: [
    ...KINDS.map((one) => record(...one)),
    record('undo', 'a ruling no longer counts', 'ruling', null, [
      'rul_736a8e1ffde6b667fb04',
      'as hearsay rule list prints it',
    ]),
    {
      name: 'list',
      summary: 'all rulings, oldest first',
      examples: [['rule list --json', 'for a program']],
      readsData: true,
      run: (session) =>
        session.with(false, async (hearsay) => {
          const rulings = await hearsay.rulings();
          await session.answer({ rulings, problems: [] }, async (style) => {
            const { rulingsText } = await import('../../reports/text/rulings.ts');
            return rulingsText(rulings, style);
          });
          return 0;
        }),
    },
  ],
};

/** Rules that stand in the data folder may be accepted before their first run, as those of the catalogue may. */
async function probesAtHand(session: Session, hearsay: Hearsay): Promise<readonly string[]> {
  const { allRules } = await import('../probes/rules.ts');
  const { ruleHashOf } = await import('../../probes/record.ts');
  return (await allRules(hearsay, session.data)).flatMap((rule) => [rule.slug, ruleHashOf(rule.rule)]);
}

function record(
  kind: RulingKind,
  summary: string,
  subject: string,
  object: string | null,
  [names, meaning]: Shown,
): CommandSpec {
  return {
    name: kind,
    summary,
    arguments: [
      { name: subject, description: MEANT[subject] ?? 'what the ruling is about' },
      ...(object === null
        ? []
        : [{ name: object === subject ? `other-${object}` : object, description: MEANT[object] ?? '' }]),
    ],
    options: WHO,
    examples: [
      [`rule ${kind} ${names} --by ada --why "…" --dry-run`, 'what would change'],
      [`rule ${kind} ${names} --by ada --why "…"`, meaning],
    ],
    run: (session) => {
      session.needDatabase();
      return session.with(true, async (hearsay) => {
        const dryRun = session.flag('dry-run');
        const outcome = await hearsay.rule(
          {
            kind,
            subject: session.args[0] ?? '',
            object: session.args[1] ?? null,
            by: session.text('by') ?? '',
            why: session.text('why') ?? '',
          },
          { dryRun, probes: kind === 'accept-probe' ? await probesAtHand(session, hearsay) : [] },
        );
        await session.answer({ ...outcome, problems: [] }, async (style) => {
          const { rulingOutcomeText } = await import('../../reports/text/rulings.ts');
          return rulingOutcomeText(outcome, dryRun, style);
        });
        return 0;
      });
    },
  };
}
