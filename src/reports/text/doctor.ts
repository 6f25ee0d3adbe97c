import type { Hearsay, SourceHealth } from '../../model/hearsay.ts';
import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import { whenWords } from '../dates.ts';
import type { Style } from '../style.ts';
import { cellsOf, fill, indent } from '../wrap.ts';
import { candidatesBlock } from './candidates.ts';
import { heading } from './claim-block.ts';

type Report = Awaited<ReturnType<Hearsay['doctor']>>;

/** State of catalogue, database and sources; what needs attention first. */
export function doctorText(report: Report, style: Style): string {
  const facts = Object.entries(report.facts);
  const widest = Math.max(0, ...facts.map(([name]) => cellsOf(name)));
  const failing = report.sources.filter((one) => one.failures > 0 || one.silent);
  const overdue = report.sources.filter((one) => one.overdue && !failing.includes(one)).length;
  const noted = report.sources.filter((one) => !failing.includes(one) && one.reason !== null);
  const never = report.sources.filter((one) => one.lastSuccess === null && one.failures === 0).length;
  const isEmpty = report.facts['captures'] === '0';
  return [
    report.problems.length > 0
      ? style.red(`✗ ${count(report.problems.length, 'problem')}`)
      : isEmpty
        ? 'The catalogue is sound.'
        : style.green('✓ nothing needs attention'),
    ...(isEmpty ? ['', ...indent('Nothing has been collected into this folder yet.', style.columns, 2)] : []),
    ...report.problems.flatMap((one) => [
      ...indent(`${one.subject}: ${clean(one.message)}`, style.columns, 4, '  - '),
      ...indent(`${clean(one.hint)} [${one.code}]`, style.columns, 4).map(style.dim),
    ]),
    '',
    ...facts.map(([name, value]) => `  ${style.dim(fill(name, widest))}  ${clean(value)}`),
    ...(facts.length === 0 ? [] : ['']),
    heading('Sources', report.sources.length, style),
    `  ${[
      `${report.sources.length - failing.length - overdue - never} well`,
      `${failing.length} failing or silent`,
      ...(overdue === 0 ? [] : [`${overdue} overdue`]),
      `${never} not visited yet`,
    ].join(', ')}`,
    ...[...failing, ...noted].flatMap((one) => indent(sourceWords(one), style.columns, 4, '  - ')),
    ...candidatesBlock(report.candidates, style),
    '',
  ].join('\n');
}

function sourceWords(source: SourceHealth): string {
  const reasons = [
    ...(source.failures > 0
      ? [
          `${count(source.failures, 'failure')} in a row${source.reason === null ? '' : ` (${clean(source.reason)})`}`,
        ]
      : source.reason === null
        ? []
        : [clean(source.reason)]),
    ...(source.silent ? ['silent far longer than usual'] : []),
    source.lastSuccess === null ? 'never read' : `last read ${whenWords(source.lastSuccess)}`,
    ...(source.nextAt === null ? [] : [`next ${whenWords(source.nextAt)}`]),
  ];
  return `${source.source}: ${reasons.join(', ')}`;
}
