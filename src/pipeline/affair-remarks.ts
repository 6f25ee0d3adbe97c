import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import { spanOf } from '../model/time.ts';
import { findImpossibleDates } from '../provenance/index.ts';
import type { ClaimOrigins } from '../provenance/index.ts';

/** What an analyst would note in the margin: dates that cannot be, captured texts older than the named origin. */
export function remarksOf(
  statements: readonly KeyedStatement[],
  origins: ClaimOrigins,
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly string[] {
  const impossible = statements.flatMap(({ statement }) => {
    const document = documents.get(statement.document);
    return findImpossibleDates(statement.sentence, document?.publishedAt ?? null).map(
      ({ written, weekday }) =>
        weekday === 'no such day'
          ? `"${written}" cannot be: the month has no such day (${document?.title ?? ''}).`
          : `"${written}" cannot be: that day is a ${weekday} (${document?.title ?? ''}).`,
    );
  });
  return [...new Set([...impossible, ...earlierRoots(origins, documents)])].sort();
}

/** A captured finder's text that was out before the day on which texts say that another finder came forward. */
function earlierRoots(
  origins: ClaimOrigins,
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly string[] {
  const lists = [...origins.mentions.values()];
  const captured = lists.flatMap((mentions) =>
    mentions.filter((one) => one.captured && one.basis === 'witness' && one.document.publishedAt !== null),
  );
  return origins.origins.flatMap((origin) => {
    if (origin.captured || origin.relation !== 'finder') return [];
    const days = lists
      .filter((mentions) =>
        mentions.some((one) => one.name === origin.name || origin.aliases.includes(one.name)),
      )
      .flatMap((mentions) =>
        mentions.flatMap((one) => spanOf(one.keyed.statement.eventDate ?? '')?.start ?? []),
      );
    const from = Math.min(...days);
    return captured.flatMap((one) => {
      const out = spanOf(documents.get(one.document.id)?.publishedAt ?? '')?.end;
      return days.length > 0 && out !== undefined && out < from
        ? [
            `An earlier captured text tells the same before ${origin.name}: ${one.name}, ${one.document.publishedAt ?? ''}.`,
          ]
        : [];
    });
  });
}
