import { sieved } from '../../text/sieved-pattern.ts';
import { findingOf } from '../finding.ts';
import type { Finding, Reading } from '../reading.ts';
import { isAsked } from '../versions/affected.ts';
import { mentionsIn } from '../versions/numbers.ts';
import { wentBackTo } from '../versions/steps.ts';
import { wentTo } from './moved.ts';

/** "… and the crash is gone": a fault that is there no more. Linear. */
const IS_GONE = sieved(
  /\b(?:crash(?:es)?|bugs?|problems?|issues?|errors?|leaks?|faults?|flaws?|delays?|freez(?:es?|ing)|glitch(?:es)?|symptoms?) (?:(?:is|was|are|were|has|have|had|['’]s) (?:(?:now|all|also|finally|indeed) )?(?:gone|disappeared|vanished|history)|went away|disappeared|vanished)\b/i,
);
/** "Bumped to 3.2, gone". */
const GONE = /^(?:and |now |all ){0,2}gone(?: now)?$/i;
/** What takes it back. */
const NOT_GONE = /\b(?:not|never|n['’]t|still|back|again|until|only (?:for|until)|almost|nearly|returned)\b/i;

/** Versions to which somebody went with whom a fault was gone ("We moved to 3.2 and the crash is gone"). */
export function findGone(reading: Reading): readonly Finding[] {
  const { text, sentence, versions } = reading.parsed;
  if (versions.length === 0) return [];
  if (isAsked(text.slice(sentence.start, sentence.end))) return [];
  return reading.clauses.flatMap((clause, index): readonly Finding[] => {
    const next = reading.clauses[index + 1];
    const told = reading.texts[index + 1] ?? '';
    if (next?.part !== clause.part || !(IS_GONE.test(told) || GONE.test(told)) || NOT_GONE.test(told))
      return [];
    const [one, ...others] = mentionsIn(reading, clause);
    if (one?.form !== 'exact' || others.length > 0 || !wentTo(reading, clause)) return [];
    return wentBackTo(reading, one)
      ? []
      : [
          findingOf(
            'fix',
            index,
            { from: clause.from, to: next.to },
            clause.verbs[0] ?? clause.from,
            'fix/gone',
          ),
        ];
  });
}
