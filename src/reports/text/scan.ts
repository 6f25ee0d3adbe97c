import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import type { ReportContext } from '../context.ts';
import { dayWords } from '../dates.ts';
import { namesOf } from '../names.ts';
import type { ScanFinding, ScanReport } from '../scan.ts';
import { indent } from '../wrap.ts';
import { claimBlock, heading } from './claim-block.ts';

/** What a scan found: per package in use the claims that concern its version. */
export function scanText(report: ScanReport, { style, catalogue }: ReportContext): string {
  const names = namesOf(catalogue);
  const byPackage = Map.groupBy(report.findings, (one) => one.purl);
  const packages = report.inputs.reduce((sum, one) => sum + one.packages, 0);
  const watched = report.inputs.reduce((sum, one) => sum + one.watched, 0);
  const looked = `${count(packages, 'package')} in ${count(report.inputs.length, 'input')}, ${watched} of them watched`;
  const verdict =
    report.findings.length === 0
      ? report.inputs.length === 0
        ? style.yellow('? nothing was looked at')
        : style.green('✓ no claim concerns what is in use')
      : style.red(
          `✗ ${count(new Set(report.findings.map((one) => one.hit.id)).size, 'claim')} on ${count(byPackage.size, 'package')} in use`,
        );
  return [
    `${verdict}  ${style.dim(looked)}`,
    ...[...byPackage.values()].flatMap((findings) => [
      '',
      ...headLines(findings, style.bold, style.dim, style.columns),
      ...distinctClaims(findings).flatMap((one, at) => [
        ...(at === 0 ? [] : ['']),
        ...claimBlock(one.hit, names, style, { withTool: false }),
      ]),
    ]),
    ...(report.ignored.length === 0
      ? []
      : [
          '',
          heading('Ignored', report.ignored.length, style),
          ...report.ignored.flatMap((one) =>
            indent(
              `${one.name} ${one.version}, ${one.hit.id}: ${clean(one.reason)}${one.until === null ? '' : ` (until ${dayWords(one.until)})`}`,
              style.columns,
              4,
              '  - ',
            ),
          ),
        ]),
    '',
  ].join('\n');
}

type Paint = (text: string) => string;

function headLines(findings: readonly ScanFinding[], bold: Paint, dim: Paint, columns: number) {
  const [first] = findings;
  if (first === undefined) return [];
  const places = [...new Set(findings.map((one) => `${one.file}${one.line === null ? '' : `:${one.line}`}`))];
  return [
    `${bold(`${clean(first.name)} ${clean(first.version)}`)}`,
    ...indent(places.join(', '), columns, 2).map(dim),
  ];
}

const distinctClaims = (findings: readonly ScanFinding[]) => [
  ...new Map(findings.map((one) => [one.hit.id, one])).values(),
];
