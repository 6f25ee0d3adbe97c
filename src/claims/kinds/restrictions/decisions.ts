import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { lower } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** What one decides or does, as nouns. */
const DECISIONS: ReadonlySet<string> = new Set(
  'action actions move moves decision decisions order orders directive directives step steps measure measures determination ruling attempt attempts effort efforts plan plans'.split(
    ' ',
  ),
);

/** A day or a year may stand between such a noun and "by". */
const NEAR = 5;
/** "Its latest action this week": the noun stands so near behind the word for whose it is. */
const OWNED_WITHIN = 4;

/** "A decision in 2017 by Orrin": whether "by" at a token follows what is decided. */
export function isDecided(reading: Reading, by: number): boolean {
  for (let at = by - 1; at >= 0 && by - at <= NEAR; at--) {
    if (DECISIONS.has(lower(reading, at))) return true;
    if (reading.parsed.verbs[at] !== undefined) return false;
  }
  return false;
}

/** "Its action bars them", told by Orrin: who tells it, where what acts is a decision of his own. */
export function ownerOf(reading: Reading, acting: Stretch): Stretch | null {
  if (!/^(?:its|their|our)$/.test(lower(reading, acting.from))) return null;
  const to = Math.min(acting.to, acting.from + OWNED_WITHIN);
  let at = acting.from + 1;
  while (at < to && !DECISIONS.has(lower(reading, at))) at++;
  if (at >= to) return null;
  const teller = reading.frames.findLast(
    ({ scope, subject, negated }) =>
      !negated && subject !== null && scope.from <= acting.from && acting.from < scope.to,
  );
  return teller?.subject ?? null;
}
