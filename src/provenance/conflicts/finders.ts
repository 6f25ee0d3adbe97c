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

/** One origin under two names that cannot be one person's, or one discovery that is credited to two. */
export function finderConflicts(
  mentions: ReadonlyMap<string, readonly Mention[]>,
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const told = [...mentions.values()].map(namedIn).flatMap((list) => conflictIn(list, documents));
  return told.length > 0 ? told : conflictIn(creditedIn(mentions), documents);
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

/** Who found it before anybody else, as against those who looked at it, too. */
const DISCOVERED =
  /\b(?:discover(?:ed|y|er)|uncovered|unearthed|c[ao]me across|stumbled (?:up)?on|first (?:\w+ )?(?:spotted|noticed|reported|found|described)|(?:was|were|been) (?:first )?(?:found|spotted|reported|brought to light|exposed) by|found the (?:\w+ )?(?:bug|flaw|vulnerability|problem|fault|behaviou?r|issue)|who found (?:it|the)|reported by)\b/i;
/** A firm may stand for one of its people, and he for it. */
const HOUSE =
  /\b(?:labs?|security|research|team|group|institute|university|college|inc|ltd|gmbh|llc|corp|company|centre|center)\b/i;

/** People whom documents credit with the discovery, each another one; none where a document names two of them. */
function creditedIn(mentions: ReadonlyMap<string, readonly Mention[]>): readonly Named[] {
  const credited = [...mentions].flatMap(([origin, list]) =>
    namedIn(list.filter(({ keyed }) => DISCOVERED.test(keyed.statement.quote)))
      .filter(({ shown }) => !HOUSE.test(shown))
      .map((one) => ({ ...one, origin })),
  );
  const byDocument = Map.groupBy(credited, ({ document }) => document);
  const alone = [...byDocument.values()].every((own) => new Set(own.map(({ origin }) => origin)).size === 1);
  return alone && new Set(credited.map(({ origin }) => origin)).size > 1 ? credited : [];
}
