import type { ProbeRule, Tool } from '../../model/catalogue.ts';
import type { Claim } from '../../model/claim.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import { problem, ProblemError, type ExitStatus } from '../../model/problem.ts';
import { wholeTool } from '../../model/whole-tool.ts';
import { BISECT_DEFAULTS } from '../../probes/bisect.ts';
import { runProbe, type ProbeOutcome } from '../../probes/run.ts';
import type { ProbeReport } from '../../reports/text/probe.ts';
import type { Session } from '../specification.ts';
import { withProbePorts } from './ports.ts';
import { allRules, rulesForClaim } from './rules.ts';

interface Target {
  readonly tool: Tool;
  /** Null: all rules of the tool. */
  readonly claim: Claim | null;
  readonly rules: readonly ProbeRule[];
}

/** Runs the rules of a claim or a tool over published versions, keeps the records, and tells what changed. */
export async function runProbes(session: Session, hearsay: Hearsay): Promise<ExitStatus> {
  const target = await findTarget(session, hearsay);
  // A bound that is no version would let the whole range be searched. resolveTool refuses what cannot be one.
  for (const bound of [session.text('from'), session.text('to')])
    if (bound !== undefined) hearsay.resolveTool(`${target.tool.slug}@${bound}`);
  const { releases, problems } = await hearsay.releases(target.tool.slug);
  const reports: ProbeReport[] = [];
  await withProbePorts(hearsay.catalogue, session.environment.clock, async (ports) => {
    for (const rule of target.rules) {
      const outcome = await session.progress((report) =>
        runProbe(
          {
            rule,
            tool: target.tool,
            releases,
            introduced: target.claim?.versions.introduced ?? null,
            fixed: target.claim?.versions.fixed ?? null,
            from: session.text('from') ?? null,
            to: session.text('to') ?? null,
            progress: (_version, done) => {
              report({ what: rule.slug, done, total: BISECT_DEFAULTS.most });
            },
          },
          ports,
          session.environment.clock,
        ),
      );
      await hearsay.addProbeRecords(outcome.records);
      reports.push(reportOf(rule, outcome));
    }
  });
  const document = {
    tool: target.tool.slug,
    probes: reports,
    claim: target.claim === null ? null : await changeOf(target.claim, hearsay),
    problems: [...problems, ...reports.flatMap((one) => one.problems)],
  };
  await session.answer(document, async (style) => {
    const { probeRunText } = await import('../../reports/text/probe.ts');
    return probeRunText(document, style);
  });
  return reports.every((one) => one.verdict === 'unknown') ? 3 : 0;
}

/** Matches of one package that are shown. */
const SHOWN_MATCHES = 8;

function reportOf(
  { slug }: ProbeRule,
  { bisection, records, summary, packedBytes, problems }: ProbeOutcome,
): ProbeReport {
  const { verdict, first, last, before, after } = bisection;
  return {
    rule: slug,
    verdict,
    first,
    last,
    before,
    after,
    summary,
    packedBytes,
    records: records.map(({ id, version, package: of, matched, matches, integrity }) => ({
      id,
      version,
      package: of,
      matched,
      integrity,
      matches: matches.slice(0, SHOWN_MATCHES),
    })),
    problems,
  };
}

/** What the records did to the claim that they were made for. */
async function changeOf(claim: Claim, hearsay: Hearsay) {
  const after = (await hearsay.show(claim.id)).claim;
  return {
    id: after.id,
    from: claim.grade,
    to: after.grade,
    because: after.because,
    versions: after.versions,
  };
}

/** The claim or tool that is named, with its rules. Throws ProblemError `unknown-claim`, `unknown-tool`, `no-probe`. */
export async function findTarget(session: Session, hearsay: Hearsay): Promise<Target> {
  const named = session.args[0] ?? '';
  const wanted = session.text('rule');
  const claim = await findClaim(hearsay, named);
  const tool = wholeTool(hearsay, claim?.tool ?? named);
  const all = (await allRules(hearsay, session.data)).filter((rule) => rule.tool === tool.slug);
  const rules =
    wanted !== undefined
      ? all.filter((rule) => rule.slug === wanted)
      : claim === null
        ? all
        : await rulesForClaim(hearsay, session.data, claim);
  if (rules.length === 0)
    throw new ProblemError(
      problem(
        'no-probe',
        wanted ?? tool.slug,
        'no such rule is known for this tool',
        'see hearsay probe list, or let hearsay probe suggest CLAIM make one',
      ),
    );
  return { tool, claim, rules };
}

/** A claim's id or slug comes first; what is neither may be a tool. */
async function findClaim(hearsay: Hearsay, named: string): Promise<Claim | null> {
  try {
    return (await hearsay.show(named)).claim;
  } catch (error) {
    const unknown = error instanceof ProblemError && error.problem.code === 'unknown-claim';
    if (!unknown || /^HEARSAY-/i.test(named)) throw error;
    return null;
  }
}
