import {
  NOW_DOES,
  PUTS_RIGHT,
  REBUILT,
  SAFEGUARD,
  SECURED,
  STOPPED,
  TAKEN_OFF,
  TURNED_ROUND,
  WILL_TURN,
} from '../../lexicon/remedies.ts';
import { FIRST_PERSON, isOneOf } from '../reading.ts';
import { isThing } from '../things.ts';
import { isKeeper, makerSpeaks } from './keepers.ts';
import type { RemedyClause } from './remedy-clause.ts';

type TurnRule = (one: RemedyClause) => boolean;

const keeps: TurnRule = ({ reading, clause }) => isKeeper(reading, clause);
const isMakers: TurnRule = ({ reading }) => reading.topic.voice === 'vendor';
const byMaker: TurnRule = ({ reading, clause }) => makerSpeaks(reading, clause.from);

/** How a keeper turns round what it did; any that holds is enough. */
const TURN_RULES: readonly TurnRule[] = [
  // "The default was changed back with 1.2."
  (one) => TURNED_ROUND.test(one.text) && (one.numbered || one.reading.parsed.sentence.item || byMaker(one)),
  // "promised to make it opt-in"
  (one) => WILL_TURN.test(one.text) && keeps(one),
  // "took the update offline"
  (one) => TAKEN_OFF.test(one.text) && keeps(one) && !isThing(one.reading, one.clause.subject),
  // "rebuilt and republished"
  (one) => REBUILT.test(one.text) && (keeps(one) || one.numbered),
  (one) => SAFEGUARD.test(one.text) && keeps(one) && (one.numbered || isMakers(one)),
  ({ text }) => STOPPED.test(text),
  (one) => NOW_DOES.test(one.text) && byMaker(one),
  // "has secured the server"
  (one) => SECURED.test(one.text) && keeps(one),
  // "We rotated the keys."
  (one) =>
    PUTS_RIGHT.test(one.text) && isOneOf(one.reading, one.clause.subject, FIRST_PERSON) && isMakers(one),
];

/** "The default was changed back with 1.2", "promised to make it opt-in", "took the update offline", "rebuilt and republished". */
export function isTurnedRound(one: RemedyClause): boolean {
  const { kind } = one.clause;
  return kind !== 'relative' && kind !== 'sub' && TURN_RULES.some((holds) => holds(one));
}
