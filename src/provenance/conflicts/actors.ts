import type { KeyedStatement } from '../../model/affair.ts';
import type { Conflict } from '../../model/claim.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { affirmed, conflict } from './conflict.ts';

/** Who stands for all of a state, where one of its bodies acted. */
const WHOLE =
  /\b(?:government|cabinet|state|nation|country|authorities|administration of (?:president )?\p{Lu}\w+)$/iu;

const lettersOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^\p{L}]+/u);
const stemOfName = (name: string): string => (lettersOf(name)[0] ?? '').slice(0, 3);

/** An act told of a whole state here and of one of its bodies there. */
export function actorConflicts(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
): readonly Conflict[] {
  const details = affirmed(statements).flatMap(({ statement: { kind, actor, document } }) =>
    kind === 'ban' && actor !== null && !actor.includes(';') ? [{ value: actor.trim(), document }] : [],
  );
  const wholes = details.flatMap(({ value }) => (WHOLE.test(value) ? [lettersOf(value)] : []));
  // "Norway" is who is called the Norwegian government elsewhere.
  const wide = (value: string): boolean =>
    WHOLE.test(value) ||
    (!/\s/.test(value) && wholes.some((words) => words.some((word) => word.startsWith(stemOfName(value)))));
  const widened = new Set(details.filter(({ value }) => wide(value)).map(({ document }) => document));
  // A text that names both knows which is which.
  const narrow = details.filter(({ value, document }) => !wide(value) && !widened.has(document));
  if (widened.size === 0 || narrow.length === 0) return [];
  const told = details.filter(({ value, document }) => wide(value) || !widened.has(document));
  return [
    conflict('actor', told, documents, 'unresolved: one body’s act is told of the whole state') ?? [],
  ].flat();
}
