import { Components } from '../../model/components.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { isFault, isVague } from './reading.ts';
import { isRunning } from './running.ts';
import type { ToldStatement } from './told.ts';

/** What a document says about one mechanism, bug or feature of one tool: its behaviour statements, in order. */
export type Mechanism = readonly ToldStatement[];

/**
 * Which behaviours told in one document are about one mechanism (DESIGN section 2, Subject). In running text the
 * parts of a hidden mechanism and what somebody calls it belong together, and "the mechanism" points back; in lists
 * (changelogs, advisories) only what is named alike does. Different advisory numbers never meet.
 */
export function findMechanisms(
  behaviours: readonly ToldStatement[],
  document: DocumentInfo,
): readonly Mechanism[] {
  const running = isRunning(document);
  const ids = behaviours.map((_, at) => String(at).padStart(6, '0'));
  const sets = new Components();
  const numbersOf = new Map(ids.map((id, at) => [id, new Set<string>(behaviours[at]?.numbers ?? [])]));
  const join = (a: number, b: number): void => {
    const [x, y] = [sets.find(ids[a] ?? ''), sets.find(ids[b] ?? '')];
    const [left, right] = [numbersOf.get(x) ?? new Set<string>(), numbersOf.get(y) ?? new Set<string>()];
    if (x === y || (left.size > 0 && right.size > 0 && left.isDisjointFrom(right))) return;
    sets.join([x, y]);
    numbersOf.set(sets.find(x), left.union(right));
  };
  behaviours.forEach((later, j) => {
    sets.find(ids[j] ?? '');
    behaviours.slice(0, j).forEach((earlier, i) => {
      if (later.tool === earlier.tool && belong(earlier, later, running)) join(i, j);
    });
    if (running && later.anaphoric && !later.apart) {
      const known = behaviours.slice(0, j);
      const hidden = known.findLastIndex((one) => one.tool === later.tool && isHidden(one));
      const before = hidden >= 0 ? hidden : known.findLastIndex((one) => one.tool === later.tool);
      if (before >= 0 && (later.reading.predicate === null || isHidden(later) || hidden >= 0))
        join(before, j);
    }
  });
  return [...Map.groupBy(behaviours.keys(), (at) => sets.find(ids[at] ?? '')).values()].map((places) =>
    places.flatMap((at) => behaviours[at] ?? []),
  );
}

function belong(earlier: ToldStatement, later: ToldStatement, running: boolean): boolean {
  if (later.numbers.some((number) => earlier.numbers.includes(number))) return true;
  if (later.apart) return false;
  if (running && isHidden(earlier) && isHidden(later)) return true;
  const a = earlier.reading;
  const b = later.reading;
  return (
    a.predicate !== null &&
    a.predicate === b.predicate &&
    b.objects.some((object) => a.objects.includes(object))
  );
}

/** A part of something kept from sight, or a name for the whole of it. */
export function isHidden(told: ToldStatement | undefined): boolean {
  if (!told) return false;
  const { family, covert } = told.reading;
  return family === 'covert' || family === 'character' || covert;
}

/**
 * Keyed statements of one mechanism that are one proposition in this document: the same predicate with a shared or
 * vague object, or two names for the whole.
 */
export function findPropositions(mechanism: Mechanism): readonly Mechanism[] {
  const sets = new Components();
  const ids = mechanism.map((told) => told.statement.id);
  mechanism.forEach((later, j) => {
    sets.find(ids[j] ?? '');
    mechanism.slice(0, j).forEach((earlier, i) => {
      if (sameProposition(earlier, later)) sets.join([ids[i] ?? '', ids[j] ?? '']);
    });
  });
  return [...Map.groupBy(mechanism, (told) => sets.find(told.statement.id)).values()];
}

function sameProposition(one: ToldStatement, other: ToldStatement): boolean {
  const [a, b] = [one.reading, other.reading];
  const numbered = one.numbers.length > 0 || other.numbers.length > 0;
  if (one.used !== other.used && (numbered || (isFault(a) && isFault(b)))) return false;
  if (a.predicate === null || b.predicate === null) return false;
  if (a.family === 'character' && b.family === 'character') return true;
  const common = a.objects.some((object) => b.objects.includes(object));
  // "altering date formats" beside "encodes … in the prompt": the plain word tells how, of the same thing.
  if (a.predicate !== b.predicate)
    return common && (a.family === 'plain') !== (b.family === 'plain') && isCovert(a, b);
  return isVague(a.objects) || isVague(b.objects) || common;
}

function isCovert(a: ToldStatement['reading'], b: ToldStatement['reading']): boolean {
  return a.family === 'covert' || b.family === 'covert';
}
