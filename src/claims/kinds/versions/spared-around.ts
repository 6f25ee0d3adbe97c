import {
  AS_SHOULD,
  CARE,
  GUARDS,
  JUDGED,
  NONE_SINCE,
  NOT_APPLYING,
  NOT_SEEN,
  NOT_THERE,
  NO_NEED,
  THOSE,
  UNUSED,
  WITHOUT,
} from '../../lexicon/spared.ts';
import type { Clause } from '../../text/clauses.ts';
import type { Reading } from '../reading.ts';
import { isFree, isUnaffected, spares } from './says-free.ts';

/** A clause that names a version, with what stands around it. */
interface Place {
  readonly reading: Reading;
  readonly clause: Clause;
  readonly index: number;
  /** What it tells. */
  readonly text: string;
  /** The clause behind it, what that tells, and whether it says that something is free of the fault. */
  readonly next: Clause | undefined;
  readonly after: string;
  readonly free: boolean;
}

const textOf = ({ reading }: Place, index: number): string => reading.texts[index] ?? '';

/** What the next three clauses tell. */
const behind = ({ reading, index }: Place): string =>
  reading.texts
    .slice(index + 1, index + 4)
    .join(' ')
    .slice(0, 160);

/** Whether a clause behind the next one goes on with it and says that something is free of the fault. */
function resumesFree({ reading, clause, index }: Place): boolean {
  const later = reading.clauses.findIndex(
    (one, at) => at > index + 1 && at < index + 4 && one.kind === 'resume' && one.part === clause.part,
  );
  if (later <= 0) return false;
  const told = reading.texts[later] ?? '';
  return isUnaffected(told) || spares(told);
}

/** Whether a clause begins with a version that something is told of ("in 3.8"). */
function beginsWithNumber({ reading, clause }: Place): boolean {
  const { text, tokens } = reading.parsed;
  const start = tokens[clause.from]?.start ?? 0;
  return /^(?:on|in|with|under) (?:versions? |v)?\d/i.test(text.slice(start, start + 24));
}

const NOTHING_KNOWN =
  /\bno (?:evidence|sign|indication)\b|(?:\b|(?=n['’]t))(?:not|never|n['’]t) (?:\w+ )?(?:aware|know)\b/i;

/** Why a version is spared by what is told around its clause; one reason is enough. */
const REASONS: readonly ((place: Place) => boolean)[] = [
  // "Customers on the LTS branch (6.9.x) are not impacted"
  ({ clause, index, next, free }) =>
    (clause.kind === 'insert' || clause.kind === 'relative' || next?.host === index) &&
    next?.kind === 'resume' &&
    free,
  // "The hole that is said to be in 12.9 is not there"
  (place) =>
    place.clause.kind === 'relative' &&
    place.next?.kind === 'resume' &&
    NOT_THERE.test(place.after) &&
    !CARE.test(textOf(place, place.clause.host)),
  // "Hospitals that are still on 2025.12, the letter says, are not concerned"
  (place) => place.clause.kind === 'relative' && resumesFree(place),
  // "If you are on 12.2 or older, nothing has happened"
  ({ clause, free, after }) =>
    clause.kind === 'condition' && free && !/\b(?:should|must|please|upgrade|update)\b/i.test(after),
  // "You are not affected if you use 1.96 or earlier"
  (place) => {
    if (place.clause.kind !== 'condition' || place.index === 0) return false;
    const told = textOf(place, place.index - 1);
    return isFree(told) || NO_NEED.test(told);
  },
  // "On the laptop I have 1.95.1 and can't get it to happen"
  ({ next, after }) => next?.kind === 'and' && NOT_SEEN.test(after),
  // "6.0 has the code, but nothing calls it"
  ({ next, after }) => next?.kind === 'main' && UNUSED.test(after),
  // "In 3.8, the oldest copy that she had, it is not there"
  (place) =>
    beginsWithNumber(place) &&
    place.next?.part === place.clause.part &&
    /^(?:it|they|nothing|this|that)\b/i.test(place.after) &&
    WITHOUT.test(place.after),
  // "Version 3.7.12 and everything before it look sane to me": the number's own verb.
  ({ next, after }) =>
    next?.kind === 'sub' && /^(?:before|after|below|above) (?:it|that|them)\b/i.test(after) && spares(after),
  // "… still worked with 11.0, and these have lost nothing"
  (place) => THOSE.test(behind(place)) && !JUDGED.test(place.text) && spares(behind(place)),
  // "The notice does not apply to those who installed 6.2.1"
  (place) => place.clause.kind === 'relative' && NOT_APPLYING.test(textOf(place, place.clause.host)),
  // "… has 1.4 and hers asks every time, as it should"
  (place) => {
    const rest = behind(place);
    if (!AS_SHOULD.test(rest) || place.next?.part !== place.clause.part) return false;
    const all = `${place.text} ${rest}`;
    return GUARDS.test(all) && !/\b(?:not|never|hardly|no longer)\b|n['’]t\b/i.test(all);
  },
  // "… back on 1.4, where nothing has been lost since"
  ({ next, after }) => next?.kind === 'relative' && NONE_SINCE.test(after),
  // "It is stuck at 1.7, which does not have the bug"
  ({ index, next, text, after, free }) =>
    next?.kind === 'relative' &&
    next.host === index &&
    free &&
    /^which (?:does|did|is|was|has|never|lacks|predates)\b/i.test(after) &&
    /\b(?:on|at|with|to|have|has|run|runs|use|uses) (?:versions? |v)?\d[\w.]*$/i.test(text),
  // "RHEL 8 and 9 ship 1.7 and are not affected"
  ({ index, next, after }) => next?.kind === 'and' && next.host === index && isUnaffected(after),
  // "no evidence that 7.3.0 was tampered with"
  (place) => place.clause.host >= 0 && NOTHING_KNOWN.test(textOf(place, place.clause.host)),
  // "Versions 3.1 and earlier are not affected": the second half was read as a clause of its own.
  ({ text, after, free }) => BOUNDS_ON.test(after) && free && !JUDGED.test(text),
];

const BOUNDS_ON =
  /^(?:earlier|older|later|newer|lower|above|below|(?:all )?(?:its|their|the|any) (?:\w+ )?(?:predecessors|successors|forerunners))\b/i;

/** Whether the version of clause number `index` is told to be free of the fault by what stands around that clause. */
export function isSpared(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  if (!clause) return false;
  const after = reading.texts[index + 1] ?? '';
  const place: Place = {
    reading,
    clause,
    index,
    text: reading.texts[index] ?? '',
    next: reading.clauses[index + 1],
    after,
    free: isUnaffected(after) || spares(after),
  };
  return REASONS.some((holds) => holds(place));
}
