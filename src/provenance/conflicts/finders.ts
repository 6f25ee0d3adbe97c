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

/** One origin under two names that cannot be one person's, or a name that was misspelt on the way. */
export function finderConflicts(
  mentions: ReadonlyMap<string, readonly Mention[]>,
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const lists = [...mentions.values()].map(namedIn);
  return [...lists, misspelt(lists.flat())].flatMap((list) => conflictIn(list, documents));
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

/** Tellings of names that differ as slips do, of which no document tells both. */
function misspelt(list: readonly Named[]): readonly Named[] {
  const names = [...new Set(list.map(({ value }) => value))];
  const tell = (name: string): ReadonlySet<string> =>
    new Set(list.filter(({ value }) => value === name).map(({ document }) => document));
  const slipped = names.filter((one) =>
    names.some((other) => isSlip(one, other) && tell(one).isDisjointFrom(tell(other))),
  );
  return list.filter(({ value }) => slipped.includes(value));
}

/** "Ines Voss" and "Ines Vossler", "Jon Ashe" and "John Ashe": full names that agree in all but one similar part. */
function isSlip(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length !== y.length) return false;
  const differing = x.flatMap((part, at) => (part === y[at] ? [] : [[part, y[at] ?? ''] as const]));
  const [pair] = differing;
  if (differing.length !== 1 || !pair) return false;
  return x.length > 1 ? isNear(pair[0], pair[1]) : pair[0].length > 4 && isOneOff(pair[0], pair[1]);
}

/** They begin alike ("solheim", "solberg"), or differ in one letter. */
function isNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return (shorter >= 4 && a.slice(0, 3) === b.slice(0, 3)) || isOneOff(a, b);
}

/** They differ in one letter; another digit is another name. */
function isOneOff(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length < 3 || long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && long[head] === short[head]) head += 1;
  const rest = long.length === short.length ? short.slice(head + 1) : short.slice(head);
  return (
    long.slice(head + 1) === rest && !/\d/.test(long.slice(head, head + 1) + short.slice(head, head + 1))
  );
}
