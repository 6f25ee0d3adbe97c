import type { RangeEvent } from '../model/release.ts';
import type { ProbeRecord } from '../model/ruling.ts';
import type { VersionOrder } from './order.ts';

/** What the records of one rule say about versions, and no more than was looked at. */
export interface ProbeSpan {
  /** First and last version in which the rule matches; null: in none. */
  readonly first: string | null;
  readonly last: string | null;
  /** Nearest version below `first` and above `last` that was looked at without a match. */
  readonly before: string | null;
  readonly after: string | null;
  /** Absent in some, present in others. */
  readonly discriminates: boolean;
  /** Absent before the first match: only then does the span show an introduction. */
  readonly introducedShown: boolean;
  /** Absent after the last match: only then does it show a removal. */
  readonly fixedShown: boolean;
  readonly matched: number;
  readonly looked: number;
  /** OSV events as far as they are shown; an introduction that is not shown gives none. */
  readonly events: readonly RangeEvent[];
}

/**
 * Sums up records of one rule (same `ruleHash`) over one tool. Several records of one version count once; any match
 * makes it a match.
 */
export function spanOfProbes(
  records: readonly Pick<ProbeRecord, 'version' | 'matched'>[],
  order: VersionOrder,
): ProbeSpan {
  const answers = new Map<string, boolean>();
  for (const { version, matched } of records)
    answers.set(version, matched === 1 || answers.get(version) === true);
  const sorted = [...answers].sort(([a], [b]) => order.compare(a, b));
  const from = sorted.findIndex(([, matched]) => matched);
  const to = sorted.findLastIndex(([, matched]) => matched);
  const version = (at: number) => sorted[at]?.[0] ?? null;
  const matched = sorted.filter(([, match]) => match).length;
  const first = from < 0 ? null : version(from);
  const after = to < 0 ? null : version(to + 1);
  const before = from < 1 ? null : version(from - 1);
  return {
    first,
    last: to < 0 ? null : version(to),
    before,
    after,
    discriminates: matched > 0 && matched < sorted.length,
    introducedShown: before !== null,
    fixedShown: after !== null,
    matched,
    looked: sorted.length,
    events:
      first === null || before === null
        ? []
        : after === null
          ? [{ introduced: first }]
          : [{ introduced: first }, { fixed: after }],
  };
}
