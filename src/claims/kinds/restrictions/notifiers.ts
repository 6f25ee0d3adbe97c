import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { STAFF } from '../../lexicon/triggers.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { calledName } from './actor-names.ts';

/** What tells staff of a ban that is their own. */
const NOTIFIES: ReadonlySet<string> = new Set('notify inform tell instruct remind warn'.split(' '));
const OWN = /^(?:its|their|the|all|every)$/;
/** Whom a firm informs that are none of its own. */
const OUTSIDERS =
  /^(?:users?|customers?|teams?|developers|companies|operators|organizations|institutions|banks)$/;
/** "Had been banned elsewhere", "in several countries": another's ban, which one's own people are told of. */
const ELSEWHERE =
  /\b(?:elsewhere|abroad|overseas|(?:in|at|by) (?:the )?(?:other|another|several|some|many|most|two|three|\d+)\b|in (?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu})/u;

/**
 * Who tells his people that a tool is banned ("the council told staff that Zed is now banned"); null where others are
 * told, where it is another's word, or banned elsewhere.
 * @param at what is banned
 */
export function notifierOf(reading: Reading, clause: Clause, { from }: Stretch): string | null {
  const frame = reading.frames.findLast(
    ({ form, scope, negated }) => form === 'subject' && !negated && scope.from <= from && from < scope.to,
  );
  if (!frame?.subject || frame.source.vendor) return null;
  if (ELSEWHERE.test(clauseText(reading, clause))) return null;
  const { verbs, tokens } = reading.parsed;
  const tells = tokens.findIndex(
    (_, at) => at >= frame.cue.from && at < from && NOTIFIES.has(verbs[at]?.lemma ?? ''),
  );
  let told = tells + 1;
  while (OWN.test(lower(reading, told))) told++;
  const who = lower(reading, told);
  return tells >= 0 && STAFF.has(who) && !OUTSIDERS.test(who) ? calledName(reading, frame.subject) : null;
}
