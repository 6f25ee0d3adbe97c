import type { ProbeRule } from '../../model/catalogue.ts';
import type { Claim } from '../../model/claim.ts';
import type { Problem } from '../../model/problem.ts';
import type { ProbeRecord, Ruling } from '../../model/ruling.ts';
import { clean } from '../clean.ts';
import { count, thousands } from '../numbers.ts';
import type { Style } from '../style.ts';
import { fill, indent } from '../wrap.ts';
import { heading } from './claim-block.ts';

/** What one rule found over the versions that were looked at. */
export interface ProbeReport {
  readonly rule: string;
  readonly verdict: 'found' | 'nowhere' | 'everywhere' | 'unknown';
  readonly first: string | null;
  readonly last: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly summary: string;
  readonly packedBytes: number;
  readonly records: readonly Pick<
    ProbeRecord,
    'id' | 'version' | 'package' | 'matched' | 'integrity' | 'matches'
  >[];
  readonly problems: readonly Problem[];
}

interface ProbeRunReport {
  readonly tool: string;
  readonly probes: readonly ProbeReport[];
  readonly claim: {
    readonly id: string;
    readonly from: Claim['grade'];
    readonly to: Claim['grade'];
    readonly because: string;
  } | null;
}

/** What a run of probes found, version by version, and what it did to the claim. */
export function probeRunText(report: ProbeRunReport, style: Style): string {
  const { claim } = report;
  return [
    ...report.probes.flatMap((one) => [
      style.bold(one.rule),
      ...indent(clean(one.summary), style.columns, 2),
      `  ${style.dim(`${(one.packedBytes / 1_000_000).toFixed(1)} MB fetched`)}`,
      ...one.records.flatMap((record) => recordLines(record, style)),
      '',
    ]),
    ...(claim === null
      ? []
      : [
          `${claim.id}: ${claim.from === claim.to ? `still ${style.grade(claim.to, claim.to)}` : `${claim.from} → ${style.grade(claim.to, claim.to)}`}`,
          ...indent(clean(claim.because), style.columns, 2),
          '',
        ]),
  ].join('\n');
}

function recordLines(record: ProbeReport['records'][number], style: Style): readonly string[] {
  const [match] = record.matches;
  const mark = record.matched === 1 ? style.yellow('✓ match   ') : style.dim('– no match');
  const where = match === undefined ? '' : `${clean(match.file)} at ${thousands(match.offset)}`;
  return [
    `  ${mark}  ${fill(clean(record.version), 12)} ${where}`.trimEnd(),
    ...(match === undefined ? [] : indent(clean(match.excerpt), style.columns, 16).map(style.dim)),
    `                ${style.dim(record.id)}`,
  ];
}

interface SuggestionReport {
  readonly claim: string;
  readonly rule: ProbeRule;
  readonly ruleHash: string;
  readonly strings: readonly { readonly indicator: string; readonly kind: string; readonly quote: string }[];
  readonly encoding: { readonly xor: number | null; readonly base64: boolean; readonly quote: string | null };
  readonly accepted: Ruling | null;
}

/** A suggested rule with the words behind each of its strings. */
export function suggestionText(report: SuggestionReport, style: Style): string {
  const byIndicator = new Map(report.strings.map((one) => [one.indicator, one]));
  const { xor, base64, quote } = report.encoding;
  const hidden = [...(xor === null ? [] : [`XOR with key ${xor}`]), ...(base64 ? ['base64'] : [])];
  return [
    heading('Strings', byIndicator.size, style),
    ...[...byIndicator.values()].flatMap((one) => [
      `  ${style.bold(clean(one.indicator))} ${style.dim(one.kind)}`,
      ...indent(`“${clean(one.quote)}”`, style.columns, 4),
    ]),
    ...(hidden.length === 0
      ? []
      : [
          `  ${style.bold('encoding')} ${hidden.join(', then ')}`,
          ...(quote === null ? [] : indent(`“${clean(quote)}”`, style.columns, 4)),
        ]),
    '',
    heading('Rule', undefined, style),
    ...report.rule.rule.split('\n').map(cleanLine),
    style.dim(`SHA-256 ${report.ruleHash}`),
    '',
    report.accepted === null
      ? `Not accepted: add --accept --by WHO --why TEXT, then run hearsay probe run ${report.claim}`
      : `${style.green('accepted')} by ${clean(report.accepted.by)} for ${report.claim}; now run hearsay probe run ${report.claim}`,
    '',
  ].join('\n');
}

/** A line of source without control characters, its indentation kept. */
const cleanLine = (line: string) => `${/^[ \t]*/.exec(line)?.[0].replaceAll('\t', '  ') ?? ''}${clean(line)}`;

/** Rules, and what was looked at with each. */
export function probeListText(
  rules: readonly ProbeRule[],
  records: readonly ProbeRecord[],
  style: Style,
): string {
  if (rules.length === 0 && records.length === 0) return 'No rules and no records yet.\n';
  const bySlug = Map.groupBy(records, (record) => record.probe);
  const slugs = [...new Set([...rules.map((rule) => rule.slug), ...bySlug.keys()])];
  return `${slugs
    .flatMap((slug) => {
      const rule = rules.find((one) => one.slug === slug);
      const own = bySlug.get(slug) ?? [];
      const matched = own.filter((record) => record.matched === 1).length;
      return [
        `${style.bold(slug)}  ${style.dim(rule?.tool ?? own[0]?.tool ?? '')}`,
        ...(rule === undefined ? [] : indent(clean(rule.why), style.columns, 2)),
        `  ${count(own.length, 'record')}, ${matched} with a match`,
        ...own.map(
          (record) =>
            `    ${record.matched === 1 ? '✓' : '–'} ${fill(clean(record.version), 12)} ${style.dim(record.id)}`,
        ),
      ];
    })
    .join('\n')}\n`;
}
