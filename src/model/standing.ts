import type { Ruling, RulingKind } from './ruling.ts';

/** Rulings that stand: those that no standing `undo` names. An undo can itself be undone. Oldest first. */
export function standingRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const undone = undoneRulings(rulings);
  return oldestFirst(rulings).filter((ruling) => ruling.kind !== 'undo' && !undone.has(ruling.id));
}

/** Ids of rulings, undoings among them, that an `undo` names which is not undone itself. */
export function undoneRulings(rulings: readonly Ruling[]): ReadonlySet<string> {
  const undoings = Map.groupBy(
    rulings.filter((ruling) => ruling.kind === 'undo'),
    (ruling) => ruling.subject,
  );
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const told = known.get(id);
    if (told !== undefined) return told;
    // What names itself over others, which no record does, is not undone by that.
    known.set(id, false);
    const is = (undoings.get(id) ?? []).some((undoing) => !isUndone(undoing.id));
    known.set(id, is);
    return is;
  };
  return new Set(rulings.map(({ id }) => id).filter(isUndone));
}

const oldestFirst = (rulings: readonly Ruling[]): readonly Ruling[] =>
  [...rulings].sort((a, b) =>
    a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1,
  );

/** Standing rulings of one kind. */
export function rulingsOf(rulings: readonly Ruling[], kind: RulingKind): readonly Ruling[] {
  return rulings.filter((ruling) => ruling.kind === kind);
}
