import type { ClaimGroup } from '../claims/grouping/index.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { When } from '../model/time.ts';
import { spanOf } from '../model/time.ts';

const EFFECT =
  /\b(?:effective|starting|starts?|beginning|begins?|from|as of|takes? effect|taking effect|comes? into (?:effect|force)|deadline|until|by)\b/i;

/** Date of effect of a ban, day of a fix: told most often, words of effect before others, the earlier day of equals. */
export function eventDateOf(group: ClaimGroup): When | null {
  if (group.kind !== 'ban' && group.kind !== 'fix') return null;
  const told = group.founding.flatMap(({ statement }) =>
    statement.eventDate === null || statement.polarity === 'negated'
      ? []
      : [{ when: statement.eventDate, effect: EFFECT.test(statement.quote) }],
  );
  const effects = told.filter((one) => one.effect);
  const counts = new Map<When, number>();
  for (const { when } of effects.length > 0 ? effects : told) counts.set(when, (counts.get(when) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** By how much clocks and zones may differ between a publisher and us, milliseconds. */
const APART = 86_400_000;

/** When a document told it; none is published after it was known, whatever date it bears. */
function toldAt({ publishedAt, knownAt }: DocumentInfo): When {
  const span = publishedAt === null ? undefined : spanOf(publishedAt);
  return publishedAt === null || (span?.start ?? 0) > Date.parse(knownAt) + APART ? knownAt : publishedAt;
}

/** First and last time at which documents told it: their publication, else when they became known. */
export function seenSpan(documents: readonly DocumentInfo[]): {
  readonly firstSeen: When;
  readonly lastSeen: When;
} {
  const times = documents
    .map(toldAt)
    .map((when) => ({ when, span: spanOf(when) }))
    .toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0) || (a.when < b.when ? -1 : 1));
  const last = times.toSorted(
    (a, b) => (b.span?.end ?? 0) - (a.span?.end ?? 0) || (a.when < b.when ? 1 : -1),
  )[0];
  return { firstSeen: times[0]?.when ?? '', lastSeen: last?.when ?? '' };
}
