import type { DocumentInfo } from '../../model/document.ts';
import { isRunning } from './running.ts';
import type { ToldStatement } from './told.ts';

/** Whether a behaviour says by its own words what is done, or with what number it is known. */
const standsAlone = ({ reading, numbers }: ToldStatement): boolean =>
  numbers.length > 0 || reading.predicate !== null;

/**
 * What a running text says in its own voice without any act that the lexicon knows ("the routine is four lines long"),
 * beside a proposition about the same tool: it tells more of that, and is no claim of its own. What is denied, doubted or
 * in somebody's mouth is never taken so. Ids of the statements.
 */
export function besides(behaviours: readonly ToldStatement[], document: DocumentInfo): ReadonlySet<string> {
  if (!isRunning(document)) return new Set();
  const tools = new Set(behaviours.filter((one) => !one.apart && standsAlone(one)).map(({ tool }) => tool));
  return new Set(
    behaviours
      .filter(
        (one) =>
          tools.has(one.tool) &&
          !one.apart &&
          !standsAlone(one) &&
          one.statement.polarity === 'affirmed' &&
          one.statement.hedge === 'none' &&
          one.statement.chain.length === 0,
      )
      .map(({ statement }) => statement.id),
  );
}
