import type { LookupHit } from '../../model/hearsay.ts';
import { GRADE_MARKS } from '../claim-words.ts';
import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import type { ReportContext } from '../context.ts';
import { dayWords } from '../dates.ts';
import { namesOf } from '../names.ts';
import type { ScanFinding, ScanReport } from '../scan.ts';
import type { Style } from '../style.ts';
import { cellsOf, indent, wrap } from '../wrap.ts';
import { claimBlock, heading } from './claim-block.ts';

/** What a scan found: per package in use the claims that concern its version, each told in full once. */
export function scanText(report: ScanReport, { style, catalogue }: ReportContext): string {
  const names = namesOf(catalogue);
  const packages = report.inputs.reduce((sum, one) => sum + one.packages, 0);
  const watched = report.inputs.reduce((sum, one) => sum + one.watched, 0);
  const told = new Set<string>();
  const looked = `${count(packages, 'package')} in ${count(report.inputs.length, 'input')}, ${watched} of them watched`;
  return [
    ...headOf(verdictOf(report, style), looked, style),
    ...besideLines(report).flatMap((line) => wrap(line, style.columns)),
    ...alikePackages(report.findings).flatMap((group) => [
      '',
      ...group.flatMap((findings) => headLines(findings, style)),
      ...distinctClaims(group[0] ?? []).flatMap(({ hit }, at) => {
        if (told.has(hit.id)) return againLines(hit, style);
        told.add(hit.id);
        return [...(at === 0 ? [] : ['']), ...claimBlock(hit, names, style, { withTool: false })];
      }),
    ]),
    ...(report.ignored.length === 0
      ? []
      : [
          '',
          heading('Ignored', report.ignored.length, style),
          ...report.ignored.flatMap((one) =>
            indent(
              `${clean(one.name)} ${clean(one.version)}, ${one.hit.id}: ${clean(one.reason)}${one.until === null ? '' : ` (until ${dayWords(one.until)})`}`,
              style.columns,
              4,
              '  - ',
            ),
          ),
        ]),
    '',
  ].join('\n');
}

/** A claim that another package's list tells in full. */
const againLines = (hit: LookupHit, style: Style): readonly string[] =>
  indent(
    `${GRADE_MARKS[hit.grade]} ${hit.grade} · ${clean(hit.proposition)} [${hit.id}]`,
    style.columns,
    4,
    '  ',
  ).map(style.dim);

interface Verdict {
  readonly words: string;
  readonly paint: (text: string) => string;
}

/** The verdict and what was looked at, on one line where both fit. */
function headOf({ words, paint }: Verdict, looked: string, style: Style): readonly string[] {
  return cellsOf(`${words}  ${looked}`) <= style.columns
    ? [`${paint(words)}  ${style.dim(looked)}`]
    : [...wrap(words, style.columns).map(paint), ...wrap(looked, style.columns).map(style.dim)];
}

/** Nothing is called clean of which a part could not be read, and no claim unsaid that only counts less. */
function verdictOf(report: ScanReport, style: Style): Verdict {
  const { findings, inputs, unread, weaker, unclear } = report;
  if (findings.length > 0) {
    const packages = count(new Set(findings.map((one) => one.purl)).size, 'package');
    return { words: `✗ ${count(claimsIn(findings), 'claim')} on ${packages} in use`, paint: style.red };
  }
  if (inputs.length === 0) return { words: '? nothing was looked at', paint: style.yellow };
  const none = weaker.length > 0 ? 'no claim of a grade that counts' : 'no claim';
  const concerns = unclear.length > 0 ? 'is known to concern' : 'concerns';
  if (unread === 0) return { words: `✓ ${none} ${concerns} what is in use`, paint: style.green };
  const partly = `${count(unread, 'input')} could not be read in full`;
  return { words: `? ${none} ${concerns} what could be read; ${partly}`, paint: style.yellow };
}

function besideLines({ weaker, unclear, retracted }: ScanReport): readonly string[] {
  return [
    ...(weaker.length === 0
      ? []
      : [`${count(claimsIn(weaker), 'claim')} of a weaker grade: see them with --min-grade ungraded`]),
    ...(unclear.length === 0
      ? []
      : [
          `${count(claimsIn(unclear), 'claim')} more, of which it is not known which versions: see ${lookupOf(unclear)}`,
        ]),
    ...(retracted.length === 0
      ? []
      : [`${count(claimsIn(retracted), 'claim')} more taken back or withdrawn: see ${lookupOf(retracted)}`]),
  ];
}

/** The command that shows claims, with the tool to ask for; it takes one at a time. */
function lookupOf(findings: readonly ScanFinding[]): string {
  const tools = [...new Set(findings.map((one) => one.hit.tool))];
  return tools.length === 1
    ? `hearsay lookup ${tools.join('')}`
    : `hearsay lookup TOOL, of ${tools.join(', ')}`;
}

/** Packages of one version with the same claims, such as a tool and its builds for each platform, stand together. */
function alikePackages(findings: readonly ScanFinding[]): readonly (readonly (readonly ScanFinding[])[])[] {
  const byPackage = Map.groupBy(findings, (one) => one.purl);
  return [
    ...Map.groupBy(byPackage.values(), (ofOne) =>
      [ofOne[0]?.version, ...new Set(ofOne.map((one) => one.hit.id))].join(' '),
    ).values(),
  ];
}

function headLines(findings: readonly ScanFinding[], style: Style) {
  const [first] = findings;
  if (first === undefined) return [];
  const places = [...new Set(findings.map((one) => `${one.file}${one.line === null ? '' : `:${one.line}`}`))];
  return [
    style.bold(`${clean(first.name)} ${clean(first.version)}`),
    ...indent(clean(places.join(', ')), style.columns, 2).map(style.dim),
  ];
}

const claimsIn = (findings: readonly ScanFinding[]) => new Set(findings.map((one) => one.hit.id)).size;

const distinctClaims = (findings: readonly ScanFinding[]) => [
  ...new Map(findings.map((one) => [one.hit.id, one])).values(),
];
