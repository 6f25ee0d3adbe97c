import type { Ruling, RulingKind } from './ruling.ts';

/** Rulings that stand: those that no standing `undo` names. An undo can itself be undone. Oldest first. */
export function standingRulings(rulings: readonly Ruling[]): readonly Ruling[] {
  const ordered = [...rulings].sort((a, b) =>
    a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1,
  );
  const undone = new Set<string>();
  for (const ruling of ordered.toReversed())
    if (ruling.kind === 'undo' && !undone.has(ruling.id)) undone.add(ruling.subject);
  return ordered.filter((ruling) => ruling.kind !== 'undo' && !undone.has(ruling.id));
}

/** Standing rulings of one kind. */
export function rulingsOf(rulings: readonly Ruling[], kind: RulingKind): readonly Ruling[] {
  return rulings.filter((ruling) => ruling.kind === kind);
}
