import { framesAt } from '../../chains/chains.ts';
import { deniesWell } from '../../lexicon/denied-well.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText } from '../reading.ts';
import type { Reading } from '../reading.ts';

/** "Without the users being aware of it": how it was done, not that it was not. Linear. */
const UNAWARE =
  /\bwithout (?:the |their |his |her |its |any |ever |[\w-]+['’]s? )?(?:[\w-]+['’]? ){0,2}?(?:being (?:aware|told|asked|informed)|knowledge|consent|permission|knowing|asking|telling|approval|notice)\b/i;
const DENYING =
  /\b(?:not|no|never|none|nobody|nothing|neither|den(?:y|ies|ied|ying)|reject\w*|disput\w*)\b|n['’]t\b/i;

/** Who accuses does not deny, and what is told to be badly made is no denial of anybody's. */
export function isAccused(reading: Reading, clause: Clause): boolean {
  const text = clauseText(reading, clause);
  if (UNAWARE.test(text) && !DENYING.test(text.replace(UNAWARE, ''))) return true;
  const tellers = framesAt(reading.frames, clause.from);
  if (tellers.length === 0) return reading.topic.voice === 'article' && deniesWell(text);
  return tellers.every(
    ({ classes, negated, source }) => !negated && !source.vendor && (classes & BIT.accusation) !== 0,
  );
}
