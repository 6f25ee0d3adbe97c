import { OBJECTS } from './objects.ts';
import type { Family } from './predicates.ts';
import type { Reading } from './reading.ts';
import type { DocumentInfo } from '../../model/document.ts';
import { isRunning } from './running.ts';
import type { ToldStatement } from './told.ts';

/** Predicates of this rank and above say what a text is about, whatever they act upon ("crashes", "exfiltrates"). */
const TELLING = 60;

const CANONICAL: ReadonlySet<string> = new Set(Object.keys(OBJECTS));

/** The objects of a reading that the lexicon knows: the same thing in whatever words. */
export function canonicalObjects({ objects }: Pick<Reading, 'objects'>): readonly string[] {
  return objects.filter((object) => CANONICAL.has(object));
}

/**
 * Whether a behaviour is a proposition by its own words: it has a number, tells an act that few sentences tell by
 * chance, or acts upon something that the lexicon knows. What does not ("the decoder keeps the length", "it does this
 * every two seconds") tells more of what its text is about, and is no claim of its own.
 */
function standsAlone({ reading, numbers }: ToldStatement): boolean {
  if (numbers.length > 0) return true;
  if (reading.predicate === null) return false;
  if (reading.whole || reading.family === 'character' || reading.rank >= TELLING) return true;
  return canonicalObjects(reading).length > 0;
}

/** What sort of affair a proposition makes: parts of one hidden mechanism, or one flaw or defect with its effects. */
export function sortOf(family: Family): 'hidden' | 'flaw' | 'plain' {
  if (family === 'covert' || family === 'character') return 'hidden';
  return family === 'vulnerability' || family === 'defect' ? 'flaw' : 'plain';
}

/**
 * Those of a text's behaviours that are propositions by their own words. Where a text tells of a flaw or a defect, what
 * is sent, read or stored on the way to it ("the server sends a frame") is no act of the tool's.
 */
export function standingAlone(behaviours: readonly ToldStatement[]): ReadonlySet<ToldStatement> {
  const all = behaviours.filter((one) => standsAlone(one) || one.reading.covert);
  const flaws = all.filter(({ reading }) => sortOf(reading.family) === 'flaw' && reading.rank >= TELLING);
  const hidden = all.filter(({ reading }) => sortOf(reading.family) === 'hidden');
  const ofFlaw =
    behaviours.some(({ numbers }) => numbers.length > 0) ||
    (flaws.length > 0 && flaws.length >= hidden.length);
  if (!ofFlaw) return new Set(all);
  return new Set(
    all.filter(
      ({ reading, numbers }) =>
        numbers.length > 0 ||
        sortOf(reading.family) === 'flaw' ||
        (reading.covert && reading.predicate !== null) ||
        reading.family === 'character',
    ),
  );
}

/**
 * Behaviours that are no proposition by their own words, in a running text that tells of one of the same tool: they tell
 * more of it.
 */
export function besides(behaviours: readonly ToldStatement[], document: DocumentInfo): ReadonlySet<string> {
  if (!isRunning(document)) return new Set();
  return new Set(
    [...Map.groupBy(behaviours, ({ tool }) => tool).values()].flatMap((own) => {
      const known = own.filter((one) => !one.apart);
      const alone = standingAlone(known);
      return alone.size === 0
        ? []
        : known.filter((one) => !alone.has(one)).map(({ statement }) => statement.id);
    }),
  );
}
