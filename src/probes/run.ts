import type { ProbeRule, Tool } from '../model/catalogue.ts';
import type { Clock } from '../model/ports.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemError, problem } from '../model/problem.ts';
import type { Release } from '../model/release.ts';
import type { ProbeRecord } from '../model/ruling.ts';
import { orderOf } from '../versions/orders/index.ts';
import { typeOfPurl } from '../versions/purl-type.ts';
import { BISECT_DEFAULTS, bisect } from './bisect.ts';
import type { Bisection, BisectOptions } from './bisect.ts';
import { compileProbe } from './engine.ts';
import { recordOf } from './record.ts';
import { PROBED_TYPES, scanVersion } from './scan.ts';
import type { ProbePorts } from './scan.ts';

export interface ProbeRun {
  readonly rule: Pick<ProbeRule, 'slug' | 'tool' | 'rule'>;
  readonly tool: Tool;
  readonly releases: readonly Release[];
  /** Versions that texts name, to look at first. */
  readonly introduced: string | null;
  readonly fixed: string | null;
  /** Bounds of the versions to look at, inclusive; null: all. */
  readonly from: string | null;
  readonly to: string | null;
  readonly options?: Partial<Omit<BisectOptions, 'introduced' | 'fixed'>>;
  /** Called before each look. */
  readonly progress?: (version: string, looked: number) => void;
}

export interface ProbeOutcome {
  readonly bisection: Bisection;
  /** One for each version looked at, in order of versions. */
  readonly records: readonly ProbeRecord[];
  /** In words: what was found, and what that does and does not show. */
  readonly summary: string;
  readonly packedBytes: number;
  readonly problems: readonly Problem[];
}

/** Finished, available versions in order, within the bounds. */
export function versionsToProbe(run: Pick<ProbeRun, 'releases' | 'from' | 'to' | 'tool'>): readonly string[] {
  const order = orderOf(run.tool.purl === null ? 'generic' : typeOfPurl(run.tool.purl));
  const named = [run.from, run.to].filter((version) => version !== null);
  return [
    ...new Set(
      run.releases
        .filter(({ version, yanked }) => !yanked && (!order.isPrerelease(version) || named.includes(version)))
        .map(({ version }) => version)
        .filter((version) => run.from === null || order.compare(version, run.from) >= 0)
        .filter((version) => run.to === null || order.compare(version, run.to) <= 0),
    ),
  ].sort((a, b) => order.compare(a, b));
}

/** So many failures without one success: the registry cannot be reached, and further versions are not asked for. */
const HOPELESS = 4;

function summaryOf(bisection: Bisection): string {
  const { verdict, first, last, before, after, looked, gaps, failed, complete } = bisection;
  const count = `${String(looked.size)} version${looked.size === 1 ? '' : 's'} looked at`;
  const rest = [
    ...(gaps.length > 0 ? [`not in ${gaps.join(', ')} between them`] : []),
    ...(failed.length > 0
      ? [
          `${failed.slice(0, HOPELESS).join(', ')}${failed.length > HOPELESS ? ' and others' : ''} could not be looked at`,
        ]
      : []),
    ...(complete ? [] : ['the search ended at its limit: the borders are not settled']),
  ];
  const tail = rest.length > 0 ? `; ${rest.join('; ')}` : '';
  switch (verdict) {
    case 'found': {
      const start =
        before === null
          ? `${first ?? ''}, the first version considered`
          : `${first ?? ''} (not in ${before})`;
      const end =
        after === null ? `${last ?? ''}, the last version considered` : `${last ?? ''} (not in ${after})`;
      return `present from ${start} to ${end}; ${count}${tail}`;
    }
    case 'everywhere':
      return `matches every version that was looked at, so the rule tells nothing apart; ${count}${tail}`;
    case 'nowhere':
      return `matches no version that was looked at: the rule may be wrong, not the claim; ${count}${tail}`;
    default:
      return `no version could be looked at${tail}`;
  }
}

/**
 * Runs a rule over a tool's published versions, bisecting to the first and the last one that match.
 * A version that cannot be fetched is stepped over and reported. Throws ProblemError `rule-malformed`,
 * `no-releases`, `registry-unsupported`.
 */
export async function runProbe(run: ProbeRun, ports: ProbePorts, clock: Clock): Promise<ProbeOutcome> {
  const { purl } = run.tool;
  if (purl === null || !PROBED_TYPES.has(typeOfPurl(purl)))
    throw new ProblemError(
      problem(
        'registry-unsupported',
        run.tool.slug,
        'packages of this registry cannot be probed',
        'Choose a tool that is published on npm, PyPI or crates.io.',
      ),
    );
  const versions = versionsToProbe(run);
  if (versions.length === 0)
    throw new ProblemError(
      problem(
        'no-releases',
        run.tool.slug,
        'no releases are known in these bounds',
        'Run hearsay releases TOOL first.',
      ),
      3,
    );
  const probe = await compileProbe(run.rule.rule);
  const records = new Map<string, ProbeRecord>();
  const problems: Problem[] = [];
  let packedBytes = 0;
  try {
    const look = async (version: string): Promise<boolean | undefined> => {
      if (records.size === 0 && problems.length >= HOPELESS) return undefined;
      run.progress?.(version, records.size);
      try {
        const scan = await scanVersion(probe, purl, version, { ...ports, releases: run.releases });
        packedBytes += scan.packedBytes;
        problems.push(...scan.problems);
        records.set(version, recordOf(run.rule, probe, scan, clock.now()));
        return scan.matched;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problems.push(error.problem);
        return undefined;
      }
    };
    const { introduced, fixed } = run;
    const bisection = await bisect(versions, look, { ...BISECT_DEFAULTS, ...run.options, introduced, fixed });
    return {
      bisection,
      records: versions.flatMap((version) => records.get(version) ?? []),
      summary: summaryOf(bisection),
      packedBytes,
      problems,
    };
  } finally {
    probe.free();
  }
}
