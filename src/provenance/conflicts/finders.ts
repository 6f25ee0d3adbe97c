import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { isFinder } from '../clusters.ts';
import type { Mention } from '../mention.ts';
import { samePerson } from '../names.ts';
import { conflict } from './conflict.ts';

interface Named {
  /** Folded name. */
  readonly value: string;
  readonly shown: string;
  readonly document: string;
}

/** One origin under two names that cannot be one person's, in different documents. */
export function finderConflicts(
  mentions: ReadonlyMap<string, readonly Mention[]>,
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  return [...mentions.values()].map(namedIn).flatMap((list) => conflictIn(list, documents));
}

function namedIn(mentions: readonly Mention[]): readonly Named[] {
  return mentions.flatMap((mention) =>
    isFinder(mention) && mention.proper !== null && !mention.inherited
      ? [{ value: mention.proper, shown: mention.shown, document: mention.document.id }]
      : [],
  );
}

function conflictIn(
  list: readonly Named[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const names = [...new Set(list.map((detail) => detail.value))].sort();
  const apart = names.filter((name) => names.some((other) => other !== name && !samePerson(name, other)));
  const longest = (name: string): string =>
    names
      .filter((other) => samePerson(name, other))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? name;
  const shown = new Map(
    list
      .toSorted((a, b) => b.shown.length - a.shown.length || (a.shown < b.shown ? -1 : 1))
      .map((detail) => [detail.value, detail.shown]),
  );
  const readable = list
    .filter((detail) => apart.includes(detail.value))
    .map(({ value, document }) => ({ value: shown.get(longest(value)) ?? longest(value), document }));
  return [
    conflict('finder', readable, documents, 'unresolved: one finding is credited to different names') ?? [],
  ].flat();
}
