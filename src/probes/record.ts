import { contentId, sha256 } from '../model/ids.ts';
import type { ProbeRule } from '../model/catalogue.ts';
import type { Problem } from '../model/problem.ts';
import { ProblemError, problem } from '../model/problem.ts';
import type { ProbeRecord } from '../model/ruling.ts';
import { compileProbe } from './engine.ts';
import type { Probe } from './engine.ts';
import { scanVersion } from './scan.ts';
import type { ProbePorts, VersionScan } from './scan.ts';

/** Hash of a rule's text: SHA-256, hexadecimal. */
export function ruleHashOf(rule: string): string {
  return sha256(rule);
}

/** The evidence of one look, for the store. `now` in milliseconds since the epoch. */
export function recordOf(
  rule: Pick<ProbeRule, 'slug' | 'tool' | 'rule'>,
  probe: Pick<Probe, 'engine'>,
  scan: VersionScan,
  now: number,
): ProbeRecord {
  const ruleHash = ruleHashOf(rule.rule);
  return {
    id: contentId('probe', ruleHash, scan.package, scan.version, scan.integrity),
    tool: rule.tool,
    probe: rule.slug,
    ruleText: rule.rule,
    ruleHash,
    package: scan.package,
    version: scan.version,
    integrity: scan.integrity,
    matched: scan.matched ? 1 : 0,
    matches: scan.matches,
    filesScanned: scan.filesScanned,
    engine: probe.engine,
    recordedAt: new Date(now).toISOString(),
  };
}

export interface Verification {
  readonly same: boolean;
  /** What differs, in words; empty when the record holds. */
  readonly differences: readonly string[];
  readonly problems: readonly Problem[];
}

/** Names the fields in which a second look differs from a record. */
export function differencesOf(record: ProbeRecord, again: ProbeRecord): readonly string[] {
  const differences: string[] = [];
  const compare = (name: string, before: string | number, now: string | number) => {
    if (before !== now) differences.push(`${name}: recorded ${String(before)}, now ${String(now)}`);
  };
  compare('rule hash', record.ruleHash, ruleHashOf(record.ruleText));
  compare('package', record.package, again.package);
  compare('integrity', record.integrity ?? 'none', again.integrity ?? 'none');
  compare('matched', record.matched, again.matched);
  compare('files scanned', record.filesScanned, again.filesScanned);
  const places = (one: ProbeRecord) =>
    one.matches.map(({ file, pattern, offset }) => `${file} ${pattern} ${String(offset)}`).join('; ');
  compare('matches', places(record), places(again));
  return differences;
}

/**
 * Repeats a record's look: the same rule over the same version, fetched anew. `purl` is the tool's own package,
 * from which a platform package is followed again. Never throws for what the registry or the archive do.
 */
export async function verifyRecord(
  record: ProbeRecord,
  purl: string,
  ports: ProbePorts,
  now: number,
): Promise<Verification> {
  let probe: Probe | undefined;
  try {
    probe = await compileProbe(record.ruleText);
    const scan = await scanVersion(probe, purl, record.version, ports);
    const rule = { slug: record.probe, tool: record.tool, rule: record.ruleText };
    const differences = differencesOf(record, recordOf(rule, probe, scan, now));
    const problems =
      differences.length === 0
        ? []
        : [
            problem(
              'record-differs',
              record.id,
              differences.join('; ').slice(0, 400),
              'The package, the rule or the engine changed; run the probe again.',
            ),
          ];
    return { same: differences.length === 0, differences, problems };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { same: false, differences: [], problems: [error.problem] };
  } finally {
    probe?.free();
  }
}
