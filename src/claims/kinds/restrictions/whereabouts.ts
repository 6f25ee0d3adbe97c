import { isOutOfReachBan } from '../../lexicon/ban-weighed.ts';
import type { Clause } from '../../text/clauses.ts';
import { lower } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';

/** Where people are, or what they are with. */
const THERE = /^(?:on|at|in|from|across|of|with)$/;
/** People by what they do with a tool, or nothing: they belong to no organisation. */
const PERSONS =
  /^(?:users|people|customers|subscribers|developers|engineers|programmers|researchers|students|admins|administrators|owners|commenters|posters|members|readers|players|fans|voices|many|some|others|several)$/;

/**
 * Whether a restriction is told of people, and its clause names only the second of the places where they are ("Users on
 * Reddit and GitHub stopped using it"): no act of that one.
 */
export function isOfPeopleThere(reading: Reading, own: Clause): boolean {
  const { clauses, parsed } = reading;
  const before = clauses[clauses.indexOf(own) - 1];
  if (!before?.subject || before.part !== own.part || before.verbs.length > 0) return false;
  if (!/^(?:and|or)$/.test(lower(reading, own.from - 1)) || before.to !== own.from - 1) return false;
  const { from, to } = before.subject;
  const at = parsed.tags.findIndex((tag, i) => i > from && i < to && tag === 'prep');
  return at > 0 && THERE.test(lower(reading, at)) && PERSONS.test(lower(reading, at - 1));
}

/** "Orrin advises customers [who use it to uninstall it]": a word to users, who are nobody's staff. Linear. */
const ADVISED_USERS =
  /\b(?:advis|recommend|urg|encourag|warn)(?:e|es|ed|ing|s) (?:(?:all|any|its|their|our|those|the|affected|every) )*(?:users?|customers?|people|everyone|anyone|those|owners|clients|subscribers|consumers|admins|administrators|individuals|companies|businesses|organi[sz]ations)\s*$/i;

/** Whether a clause only says which users are advised, and to do what. */
const isAdviceToUsers = ({ parsed: { text, tokens, sentence } }: Reading, own: Clause): boolean =>
  own.kind === 'relative' &&
  ADVISED_USERS.test(text.slice(sentence.start, tokens[own.from]?.start ?? sentence.start));

/** Restrictions without those that only name where people are who do something, and those that nobody can impose, or that only advise. */
export const byBodies =
  <Asked extends readonly unknown[]>(find: (reading: Reading, ...asked: Asked) => readonly Finding[]) =>
  (reading: Reading, ...asked: Asked): readonly Finding[] =>
    find(reading, ...asked).filter((one) => {
      const clause = reading.clauses[one.clause];
      const { text, sentence } = reading.parsed;
      if (isOutOfReachBan(text.slice(sentence.start, sentence.end))) return false;
      return !clause || (!isOfPeopleThere(reading, clause) && !isAdviceToUsers(reading, clause));
    });
