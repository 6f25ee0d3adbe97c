import type { KeyedStatement } from '../model/affair.ts';
import type { Tool } from '../model/catalogue.ts';
import type { ClaimVersions, Conflict, VersionPieces } from '../model/claim.ts';
import type { ProbeFinding } from '../model/evidence.ts';
import type { ProbeRecord } from '../model/ruling.ts';
import { statusOf } from './status.ts';
import { typeOfPurl } from '../versions/purl-type.ts';

/** Versions in which the records of a finding match. */
function matchedBy(finding: ProbeFinding, records: readonly ProbeRecord[]): readonly string[] {
  const own = new Set(finding.records);
  return records.filter((one) => own.has(one.id) && one.matched === 1).map((one) => one.version);
}

/** Findings with whether they match only versions outside of those told; where none is told, none contradicts. */
export function weighedAgainst(
  told: ClaimVersions,
  findings: readonly ProbeFinding[],
  records: readonly ProbeRecord[],
  tool: Tool | undefined,
): readonly ProbeFinding[] {
  if (told.vers === null || !tool) return findings;
  const type = tool.purl === null ? 'generic' : typeOfPurl(tool.purl);
  const claim = { kind: 'behaviour', purl: tool.purl, versions: told, statusFrom: null } as const;
  return findings.map((finding) => {
    const matched = matchedBy(finding, records);
    const outside = matched.every((version) => statusOf(claim, type, version).status !== 'affected');
    return matched.length > 0 && outside ? { ...finding, contradicts: true } : finding;
  });
}

/** Accepted probes that contradict what is told, as a conflict of details; undefined when none does. */
export function probeConflict(
  told: ClaimVersions,
  findings: readonly ProbeFinding[],
  records: readonly ProbeRecord[],
  statements: readonly KeyedStatement[],
): Conflict | undefined {
  const against = findings.filter((one) => one.accepted && one.contradicts === true);
  const [first] = against;
  if (!first) return undefined;
  const documents = statements
    .filter(({ statement: { versions } }) => (versions.introduced ?? versions.affected) !== null)
    .map(({ statement }) => statement.document);
  const found = [...new Set(against.flatMap((one) => matchedBy(one, records)))].sort().join(', ');
  return {
    field: 'introduced',
    values: { [told.vers ?? '']: [...new Set(documents)].sort(), [found]: [] },
    resolution: `the probe ${first.probe} matches only versions outside of those told; it verifies nothing, and neither bounds the range`,
  };
}

/** What is told, without its bounds: an accepted probe contradicts them, so that no version is free of it by them. */
export function unbounded(told: ClaimVersions): ClaimVersions {
  const { introduced, fixed, lastAffected } = told;
  const whole = { from: introduced, after: false, fixed, last: fixed === null ? lastAffected : null };
  const pieces: VersionPieces = {
    affected: told.pieces?.affected ?? (introduced === null ? [] : [whole]),
    clean: [],
    unsure: [],
  };
  return { ...told, introduced: null, fixed: null, lastAffected: null, pieces };
}
