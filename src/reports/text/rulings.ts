import type { Hearsay } from '../../model/hearsay.ts';
import type { Ruling } from '../../model/ruling.ts';
import { undoneRulings } from '../../model/standing.ts';
import { clean } from '../clean.ts';
import { count } from '../numbers.ts';
import { whenWords } from '../dates.ts';
import type { Style } from '../style.ts';
import { indent } from '../wrap.ts';

/** All rulings, oldest first. */
export function rulingsText(rulings: readonly Ruling[], style: Style): string {
  if (rulings.length === 0) return 'No rulings yet.\n';
  const undone = undoneRulings(rulings);
  return `${rulings
    .flatMap((ruling) => [
      `${style.bold(ruling.kind)} ${clean(ruling.subject)}${ruling.object === null ? '' : ` → ${clean(ruling.object)}`}${undone.has(ruling.id) ? ' (undone)' : ''}`,
      ...indent(
        `${clean(ruling.why)} (${clean(ruling.by)}, ${whenWords(ruling.recordedAt)})`,
        style.columns,
        2,
      ),
      `  ${style.dim(ruling.id)}`,
    ])
    .join('\n')}\n`;
}

type Change = Awaited<ReturnType<Hearsay['rule']>>['changes'][number];

function gradesOf({ from, to }: Change): string {
  return from !== null && from === to ? `stays ${to}` : `${from ?? 'not there'} → ${to ?? 'not there'}`;
}

/** "counterOrigins" → "counter origins". */
function worded(part: string): string {
  return part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const NOTHING = 'Every claim reads as before: what it is about decides nothing by itself.';

/** What a ruling changed, or would change. */
export function rulingOutcomeText(
  outcome: Awaited<ReturnType<Hearsay['rule']>>,
  dryRun: boolean,
  style: Style,
): string {
  const lines = outcome.changes.map(
    (one) =>
      `  - ${one.claim}: ${gradesOf(one)}${one.changed.length === 0 ? '' : ` (${one.changed.map(worded).join(', ')})`}`,
  );
  const what = dryRun ? 'Would change' : 'Changed';
  return [
    `${style.bold(`${what} ${count(outcome.changes.length, 'claim')}`)}`,
    ...lines,
    ...(lines.length > 0 ? [] : indent(NOTHING, style.columns, 2)),
    ...(dryRun || outcome.ruling === null ? [] : [style.dim(`recorded as ${outcome.ruling.id}`)]),
    '',
  ].join('\n');
}
