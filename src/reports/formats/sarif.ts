import type { Grade } from '../../model/claim.ts';
import { clean, quoted } from '../clean.ts';
import { bestStatement, originWords } from '../claim-words.ts';
import { isFinding, reaches, type ScanFinding, type ScanReport } from '../scan.ts';
import { addressesOf, verdictOf } from './evidence.ts';

const LEVELS: Readonly<Record<Grade, 'error' | 'warning' | 'note'>> = {
  verified: 'error',
  alleged: 'warning',
  'second-hand': 'note',
  ungraded: 'note',
};

/**
 * A scan as SARIF 2.1.0 (OASIS): each claim a rule, each package in use that it concerns a result at its line.
 * What would count and is ignored stands as a result with a suppression and its reason.
 */
export function scanSarif(report: ScanReport, version: string): string {
  const ignored = report.ignored.filter(({ hit }) => isFinding(hit) && reaches(hit.grade, report.least));
  const all = [...report.findings, ...ignored];
  const claims = [...new Map(all.map((one) => [one.hit.id, one.hit])).values()];
  const index = new Map(claims.map((claim, at) => [claim.id, at]));
  const driver = {
    name: 'hearsay',
    semanticVersion: version,
    rules: claims.map((claim) => {
      const [address] = addressesOf(claim);
      return {
        id: claim.id,
        name: claim.slug,
        shortDescription: { text: clean(claim.proposition) },
        fullDescription: { text: verdictOf(claim) },
        ...(address === undefined ? {} : { helpUri: address }),
        defaultConfiguration: { level: LEVELS[claim.grade] },
        properties: { grade: claim.grade, flags: claim.flags, tags: [claim.kind, claim.grade] },
      };
    }),
  };
  const results = [
    ...report.findings.map((one) => resultOf(one, index, [])),
    ...ignored.map((one) =>
      resultOf(one, index, [{ kind: 'external', status: 'accepted', justification: clean(one.reason) }]),
    ),
  ];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, invocations: [invocationOf(report)], columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Section 3.20: a run of which a part could not be read is no reason to call anything mended. */
const invocationOf = ({ unread, problems }: ScanReport) => ({
  executionSuccessful: unread === 0,
  toolConfigurationNotifications: problems.map((one) => ({
    descriptor: { id: one.code },
    level: 'warning',
    message: { text: `${clean(one.subject)}: ${clean(one.message)}` },
  })),
});

function resultOf(
  finding: ScanFinding,
  index: ReadonlyMap<string, number>,
  suppressions: readonly Readonly<Record<string, string>>[],
) {
  const { hit } = finding;
  const quote = bestStatement(hit)?.quote;
  const said = quote === undefined ? '' : ` ${quoted(quote)}`;
  const text = `${finding.name} ${finding.version}: ${clean(hit.proposition)} (${hit.grade}; ${originWords(hit)}).${said}`;
  return {
    ruleId: hit.id,
    ruleIndex: index.get(hit.id) ?? 0,
    level: LEVELS[hit.grade],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileUri(finding.file) },
          ...(finding.line === null ? {} : { region: { startLine: finding.line } }),
        },
        logicalLocations: [{ fullyQualifiedName: finding.purl, kind: 'package' }],
      },
    ],
    partialFingerprints: { 'hearsay/v1': `${hit.id}:${finding.purl}` },
    ...(suppressions.length === 0 ? {} : { suppressions }),
  };
}

/** A path as a relative reference or a file URI (RFC 3986). */
function fileUri(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${path}` : path;
}
