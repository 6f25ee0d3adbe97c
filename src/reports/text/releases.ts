import type { Tool } from '../../model/catalogue.ts';
import { problem, ProblemError } from '../../model/problem.ts';
import type { Release } from '../../model/release.ts';
import { clean } from '../clean.ts';
import { count, thousands } from '../numbers.ts';
import { whenWords } from '../dates.ts';
import type { Style } from '../style.ts';
import { cellsOf, fill } from '../wrap.ts';
import { heading } from './claim-block.ts';
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
  const isOurs = start === 0 || (Number.isInteger(start) && start > 0 && start < releases.length);
  if (!isOurs)
    throw new ProblemError(
      problem(
        'cursor-malformed',
        cursor ?? '',
        'this is no cursor of a list of releases',
        'use "next" of a page',
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

interface ReleaseChanges {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly packages: readonly string[];
  /** Sizes in bytes; null where the file is not there. */
  readonly files: readonly {
    readonly path: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const MOST_FILES = 40;

/** What changed between two versions: literals that a probe could look for first, then files. */
export function diffText(changes: ReleaseChanges, style: Style): string {
  const shown = changes.files.slice(0, MOST_FILES);
  const more = changes.files.length - shown.length;
  return [
    style.bold(`${changes.name} ${changes.from} → ${changes.to}`),
    ...changes.packages.map((one) => style.dim(one)),
    ...literalLines('New', changes.added, '+', style),
    ...literalLines('Gone', changes.removed, '-', style),
    '',
    heading('Files', changes.files.length, style),
    ...shown.map((one) => `  ${clean(one.path)}  ${style.dim(sizeWords(one.before, one.after))}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
  ].join('\n');
}

function literalLines(
  title: string,
  literals: readonly string[],
  mark: string,
  style: Style,
): readonly string[] {
  if (literals.length === 0) return [];
  const paint = mark === '+' ? style.green : style.red;
  return [
    '',
    heading(title, literals.length, style),
    ...literals.map((one) => paint(`  ${mark} ${clean(one)}`)),
  ];
}

function sizeWords(before: number | null, after: number | null): string {
  if (before === null) return `new, ${thousands(after ?? 0)} bytes`;
  if (after === null) return 'gone';
  return `${thousands(before)} → ${thousands(after)} bytes`;
}
