import type { Hearsay, WorkReport } from '../../model/hearsay.ts';
import { count, thousands } from '../numbers.ts';
import type { Style } from '../style.ts';
import { indent } from '../wrap.ts';

/** What a crawl or an import did, in two lines. */
export function workText(what: string, report: WorkReport, style: Style): string {
  const facts = [
    `${count(report.captures, 'capture')}${(report.known ?? 0) === 0 ? '' : ` (${thousands(report.known ?? 0)} more known already)`}`,
    count(report.documents, 'document'),
    count(report.statements, 'statement'),
    `${count(report.claims, 'claim')} (${thousands(report.changed)} new or changed)`,
  ];
  const problems = report.problems.length === 0 ? '' : `, ${count(report.problems.length, 'problem')}`;
  const verdict = report.failed ? style.red('nothing could be done') : facts.join(', ');
  return `${style.bold(what)}: ${verdict}${problems}\n`;
}

/** What a rebuild or its check found. */
export function rebuildText(
  report: Awaited<ReturnType<Hearsay['rebuild']>>,
  check: boolean,
  style: Style,
): string {
  const rows = count(report.rows, 'row');
  if (!check) return `${style.bold('rebuild')}: ${rows} derived anew\n`;
  if (report.same) return `${style.bold('rebuild --check')}: ${style.green('the same')}, ${rows} compared\n`;
  const listed = report.differences.slice(0, 20);
  return [
    `${style.bold('rebuild --check')}: ${style.red(`${count(report.differences.length, 'row')} differ`)} of ${rows}`,
    ...listed.flatMap((one) => indent(`${one.table} ${one.key}`, style.columns, 4, '  - ')),
    ...(report.differences.length > listed.length ? ['  …'] : []),
    '',
  ].join('\n');
}
