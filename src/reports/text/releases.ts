import type { Tool } from '../../model/catalogue.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import type { Release } from '../../model/release.ts';
import { clean } from '../clean.ts';
import { count } from '../claim-words.ts';
import { whenWords } from '../dates.ts';
import type { Style } from '../style.ts';
import { cellsOf, fill } from '../wrap.ts';
import { nextPage } from './claim-list.ts';

interface ReleasePage {
  readonly total: number;
  readonly next: string | null;
  readonly releases: readonly Release[];
}

/** A page of releases, newest first; the cursor is the number of releases before it. */
export function pageOfReleases(
  releases: readonly Release[],
  limit: number,
  cursor: string | undefined,
): ReleasePage {
  const start = Number(cursor ?? '0');
  if (!Number.isInteger(start) || start < 0)
    throw new ProblemError(
      problem(
        'cursor-malformed',
        cursor ?? '',
        'This is no cursor of a list of releases.',
        'Use "next" of a page.',
      ),
    );
  const newestFirst = releases.toSorted((a, b) => (b.releasedAt ?? '').localeCompare(a.releasedAt ?? ''));
  const end = start + limit;
  return {
    total: releases.length,
    next: end < releases.length ? String(end) : null,
    releases: newestFirst.slice(start, end),
  };
}

/** Releases as an aligned table: version, time, marks, package where there are several. */
export function releasesText(page: ReleasePage, tool: Tool, style: Style): string {
  if (page.releases.length === 0) return `No releases of ${tool.name} are known.\n`;
  const widest = Math.max(...page.releases.map((one) => cellsOf(one.version)));
  const several = new Set(page.releases.map((one) => one.package)).size > 1;
  const lines = page.releases.map((one) => {
    const marks = [
      ...(one.yanked ? [style.red('yanked')] : []),
      ...(one.deprecated === null ? [] : [style.yellow(`deprecated: ${clean(one.deprecated).slice(0, 80)}`)]),
      ...(several ? [style.dim(one.package)] : []),
    ];
    const time = one.releasedAt === null ? 'time not told' : whenWords(one.releasedAt);
    return `  ${style.bold(fill(clean(one.version), widest))}  ${fill(time, 30)}${marks.join('  ')}`.trimEnd();
  });
  return [
    `${style.bold(tool.name)}  ${count(page.total, 'release')}${tool.purl === null ? '' : `  ${style.dim(tool.purl)}`}`,
    ...lines,
    ...nextPage(page.next),
    '',
  ].join('\n');
}
