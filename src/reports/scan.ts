import type { Grade } from '../model/claim.ts';
import type { LookupHit } from '../model/hearsay.ts';
import { problem, type Problem } from '../model/problem.ts';
import { spanOf } from '../model/time.ts';
import { claimJson } from './claim-json.ts';
import { GRADE_ORDER } from './claim-words.ts';

/** One file, folder or stream that was looked into. */
export interface ScanInput {
  readonly file: string;
  readonly format: string;
  readonly packages: number;
  /** How many of them are tools of the catalogue. */
  readonly watched: number;
}

/** A claim that concerns a package in use. */
export interface ScanFinding {
  readonly file: string;
  /** Line from 1; null when the entry has none. */
  readonly line: number | null;
  readonly where: string;
  readonly purl: string;
  readonly name: string;
  readonly version: string;
  readonly hit: LookupHit;
}

/** An entry of an ignore file. */
export interface IgnoreRule {
  /** Public id of the claim. */
  readonly claim: string;
  /** Only for this purl, with or without version; null: wherever the claim is found. */
  readonly package: string | null;
  readonly reason: string;
  /** Last day on which it holds; null: no end. */
  readonly until: string | null;
}

export interface IgnoredFinding extends ScanFinding {
  readonly reason: string;
  readonly until: string | null;
}

export interface ScanReport {
  readonly inputs: readonly ScanInput[];
  readonly findings: readonly ScanFinding[];
  /** Of all grades, and of unknown versions too. */
  readonly ignored: readonly IgnoredFinding[];
  /** Weakest grade that counts. */
  readonly least: Grade;
  /** Findings below the weakest grade that counts. */
  readonly weaker: readonly ScanFinding[];
  /** Claims of any grade, of which nobody tells which versions they are about. */
  readonly unclear: readonly ScanFinding[];
  /** Claims of any grade that were taken back or withdrawn. */
  readonly retracted: readonly ScanFinding[];
  /** How many inputs could not be read in full. */
  readonly unread: number;
  readonly problems: readonly Problem[];
}

/** True when a claim says that the version at hand behaves in some way, and was not taken back. */
export const isFinding = (hit: LookupHit) =>
  hit.kind === 'behaviour' && hit.status === 'affected' && !hit.flags.includes('retracted');

/** True when a claim tells of behaviour and it is not known of which versions: it may be the one at hand. */
export const isUnclear = (hit: LookupHit) =>
  hit.kind === 'behaviour' && hit.status === 'unknown' && !hit.flags.includes('retracted');

/** True when a claim that would count, or might, was taken back: it counts no more, and is not passed over in silence. */
export const isTakenBack = (hit: LookupHit) =>
  hit.kind === 'behaviour' &&
  (hit.status === 'affected' || hit.status === 'unknown') &&
  hit.flags.includes('retracted');

/** True for what a scan tells of in any way. */
export const isTold = (hit: LookupHit) => isFinding(hit) || isUnclear(hit) || isTakenBack(hit);

/** True when a grade is at least as sure as another. */
export const reaches = (grade: Grade, least: Grade) =>
  GRADE_ORDER.indexOf(grade) <= GRADE_ORDER.indexOf(least);

/** What counts, what is of a weaker grade, what is of unknown versions and what was taken back: these of any grade. */
export function divide(
  found: readonly ScanFinding[],
  least: Grade,
): Pick<ScanReport, 'findings' | 'weaker' | 'unclear' | 'retracted'> {
  const affected = found.filter(({ hit }) => isFinding(hit));
  return {
    findings: affected.filter(({ hit }) => reaches(hit.grade, least)),
    weaker: affected.filter(({ hit }) => !reaches(hit.grade, least)),
    unclear: found.filter(({ hit }) => isUnclear(hit)),
    retracted: found.filter(({ hit }) => isTakenBack(hit)),
  };
}

/** Takes out what is ignored with a reason; an entry that has run out is a problem, and no longer ignores. */
export function applyIgnores(
  findings: readonly ScanFinding[],
  rules: readonly IgnoreRule[],
  today: string,
): Pick<ScanReport, 'ignored' | 'problems'> & { readonly kept: readonly ScanFinding[] } {
  const now = spanOf(today)?.start ?? 0;
  const holds = (rule: IgnoreRule) => rule.until === null || (spanOf(rule.until)?.end ?? 0) >= now;
  const ruleFor = (finding: ScanFinding) => rules.find((rule) => holds(rule) && concerns(rule, finding));
  const ignored = findings.flatMap((finding) => {
    const rule = ruleFor(finding);
    return rule === undefined ? [] : [{ ...finding, reason: rule.reason, until: rule.until }];
  });
  return {
    kept: findings.filter((finding) => ruleFor(finding) === undefined).toSorted(bySureness),
    ignored,
    problems: rules
      .filter((rule) => !holds(rule))
      .map((rule) =>
        problem(
          'ignore-expired',
          rule.claim,
          `is no longer ignored since the end of ${rule.until ?? ''}`,
          'look at the claim again, and set a new date or remove the entry',
        ),
      ),
  };
}

function concerns(rule: IgnoreRule, finding: ScanFinding): boolean {
  if (rule.claim !== finding.hit.id) return false;
  return (
    rule.package === null || finding.purl === rule.package || finding.purl.startsWith(`${rule.package}@`)
  );
}

const bySureness = (a: ScanFinding, b: ScanFinding) =>
  GRADE_ORDER.indexOf(a.hit.grade) - GRADE_ORDER.indexOf(b.hit.grade) || a.name.localeCompare(b.name);

const brief = ({ hit, ...rest }: ScanFinding) => ({
  ...rest,
  statusWords: hit.statusWords,
  claim: hit.id,
  grade: hit.grade,
});

/** `scan --json`. */
export function scanJson(report: ScanReport) {
  const finding = ({ hit, ...rest }: ScanFinding) => ({
    ...rest,
    statusWords: hit.statusWords,
    claim: claimJson(hit, hit.status),
  });
  return {
    inputs: report.inputs,
    total: report.findings.length,
    findings: report.findings.map(finding),
    ignored: report.ignored.map(finding),
    weaker: report.weaker.map(brief),
    unclear: report.unclear.map(brief),
    retracted: report.retracted.map(brief),
    unread: report.unread,
    problems: report.problems,
  };
}
