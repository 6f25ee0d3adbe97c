import type { Frame } from '../../chains/frames/frames.ts';
import { OWNED } from '../../lexicon/owning.ts';
import { UNSAID } from '../../lexicon/replies.ts';
import type { Finding, Reading, Taken } from '../reading.ts';
import { ownAnswerIn, ownedIn } from './own-answers.ts';
import { silenceIn } from './silences.ts';
import type { AnswerRule } from './told-clause.ts';
import { denialBy, denies, toldDenialIn } from './told-denials.ts';
import { toldResponse } from './told-responses.ts';

/** How a clause may answer; the first that speaks decides. */
const RULES: readonly AnswerRule[] = [silenceIn, ownedIn, ownAnswerIn, toldDenialIn];

/** Whether a sentence has any word by which a party could answer or keep silent. */
function mayRespond({ frames, topic: { voice }, sieving }: Reading): boolean {
  if (frames.length > 0 || voice === 'vendor') return true;
  return UNSAID(sieving) || (voice !== 'article' && OWNED(sieving));
}

/** Silence, denials and answers of the parties concerned. */
export function findResponses(reading: Reading, taken: Taken): readonly Finding[] {
  const found: Finding[] = [];
  if (!mayRespond(reading)) return found;
  reading.clauses.forEach((clause, index) => {
    const told = { reading, taken, clause, index, text: reading.texts[index] ?? '' };
    for (const rule of RULES) {
      const answers = rule(told);
      if (!answers) continue;
      found.push(...answers);
      return;
    }
  });
  for (const frame of reading.frames) {
    const answer = answerBy(reading, taken, frame, found);
    if (answer && !found.some((one) => one.clause === answer.clause && one.kind === answer.kind))
      found.push(answer);
  }
  return found;
}

/** What a party denies or answers by a frame of telling; `found`: answers found before. */
function answerBy(
  reading: Reading,
  taken: Taken,
  frame: Frame,
  found: readonly Finding[],
): Finding | undefined {
  const type = frame.steps.at(-1)?.type;
  const party = type === 'vendor' || type === 'vendor_employee' || type === 'organisation';
  if (!denies(reading, frame, party)) return toldResponse(reading, taken, frame, party, found);
  const at = frame.cue.from;
  const index = Math.max(
    reading.clauses.findIndex((one) => one.from <= at && at < one.to),
    0,
  );
  const clause = reading.clauses[index];
  return clause && denialBy(reading, frame, clause, index);
}
