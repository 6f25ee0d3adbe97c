import type { Frame } from '../../chains/frames/frames.ts';
import { KEPT, tellsEndOfBan } from '../../lexicon/ban-ends.ts';
import { isToolLetAgain } from '../../lexicon/ban-leave.ts';
import { NO_BAN, NOT_MEANT } from '../../lexicon/ban-none.ts';
import { WEIGHS_BAN } from '../../lexicon/ban-weighed.ts';
import { BAN_EFFECTS, BAN_NOUNS } from '../../lexicon/triggers.ts';
import { hasWord, headWord, isSoftware, toolIn } from '../reading.ts';
import type { BanClause, ToldBan } from './ban-clause.ts';
import { about } from './restriction.ts';

/** A clause that may name a restriction, with what shows that it is in force. */
interface BanNoun extends BanClause {
  /** Last word of its subject. */
  readonly head: string;
  /** Its first verb, where bans take effect by it. */
  readonly effect: number | undefined;
  /** Lemma of that verb. */
  readonly lemma: string;
  /** Who tells of it in the clause. */
  readonly told: Frame | undefined;
}

const RULE = 'ban/noun';

type NounRule = (one: BanNoun) => ToldBan | undefined;

/** What an organisation restricts by. */
const MEASURES: ReadonlySet<string> = new Set(
  'instruction order directive measure measures rule policy decree'.split(' '),
);
const TAKES_EFFECT = /\b(?:tak(?:e|es|ing) effect|took effect|com(?:e|es|ing) into (?:force|effect))\b/i;

/** "The directive takes effect on Monday." */
const measureInForce: NounRule = ({ clause, text, head }) =>
  MEASURES.has(head) && TAKES_EFFECT.test(text)
    ? { rule: RULE, at: clause.verbs[0] ?? clause.from }
    : undefined;

/** "The ban applies to all staff.", "The restrictions, according to Orrin, …" */
const banInForce: NounRule = ({ reading, clause, subjectText, head, effect, told }) =>
  BAN_NOUNS.has(head) &&
  // "after imposing restrictions": of what, unless it says so?
  (effect === undefined || effect >= (clause.subject?.to ?? 0) || about(reading, clause)) &&
  (effect !== undefined || told) &&
  !/^(?:an?|any) /i.test(subjectText)
    ? { rule: RULE, at: effect ?? clause.from }
    : undefined;

/** "Orrin confirmed the ban." */
const banTold: NounRule = ({ reading, clause, told }) =>
  told &&
  told.form !== 'by' &&
  told.subject &&
  !isSoftware(reading, told.subject) &&
  hasWord(reading, { from: told.cue.to, to: Math.min(clause.to, told.cue.to + 5) }, BAN_NOUNS)
    ? { rule: RULE, at: told.cue.to }
    : undefined;

const PUTS_IN_FORCE: ReadonlySet<string> = new Set(
  'impose place issue announce enact introduce enforce order extend expand lift confirm report'.split(' '),
);
const THE_BAN =
  /\b(?:the|its|this|their|similar|such|same|comparable) (?:\w+ )?(?:ban|bans|restrictions?|prohibition|moratorium|suspension)\b/i;

/** "Orrin has extended its ban", "lifted the restrictions" */
const banImposed: NounRule = ({ reading, clause, text, head, effect, lemma }) =>
  effect !== undefined &&
  (about(reading, clause) || THE_BAN.test(text)) &&
  hasWord(reading, { from: effect + 1, to: Math.min(clause.to, effect + 8) }, BAN_NOUNS) &&
  !BAN_NOUNS.has(head) &&
  clause.subject &&
  !isSoftware(reading, clause.subject) &&
  PUTS_IN_FORCE.has(lemma)
    ? KEPT.test(text)
      ? { rule: 'ban/kept', at: effect }
      : { rule: RULE, at: effect, negated: lemma === 'lift' }
    : undefined;

/** "announcing a ban on Zed" */
const banWithoutSubject: NounRule = ({ reading, clause, effect }) =>
  effect !== undefined &&
  clause.subject === null &&
  hasWord(reading, clause, BAN_NOUNS) &&
  toolIn(reading, clause) !== undefined
    ? { rule: RULE, at: effect }
    : undefined;

const PLACES: ReadonlySet<string> = new Set(['place', 'impose', 'put', 'set', 'announce']);

/** "restrictions Orrin has placed on Zed" */
const banPlaced: NounRule = ({ reading, clause }) => {
  const { tokens, tags, verbs } = reading.parsed;
  let noun = clause.from;
  while (noun < clause.to && !(BAN_NOUNS.has(tokens[noun]?.lower ?? '') && tags[noun + 1] === 'name')) noun++;
  for (let at = noun + 1; at < clause.to; at++)
    if (PLACES.has(verbs[at]?.lemma ?? '')) return { rule: RULE, at, span: { from: noun, to: clause.to } };
  return undefined;
};

/** What is over is a ban, or the time without it. */
const OVER =
  /\b(?:bans?|restrictions?|prohibition|block|again|more|now|resume|return|come back|unblock(?:s|ed)|unban(?:s|ned)|re-?allow(?:s|ed)|reinstat(?:es|ed))\b/i;

/** "Orrin has reversed its ban", "Orrin's staff may use Zed again" */
const banOver: NounRule = ({ reading, clause, text }) =>
  OVER.test(text) &&
  tellsEndOfBan(text) &&
  (!(clause.subject && isSoftware(reading, clause.subject)) || isToolLetAgain(text)) &&
  (about(reading, clause) || THE_BAN.test(text))
    ? { rule: RULE, at: clause.verbs[0] ?? clause.from, negated: true }
    : undefined;

/** "Orrin is weighing a ban on Zed": told of who would impose it, and not of one that is there. */
const banWeighed: NounRule = ({ reading, clause, text }) =>
  WEIGHS_BAN.test(text) && !(clause.subject && isSoftware(reading, clause.subject)) && about(reading, clause)
    ? { rule: RULE, at: clause.verbs[0] ?? clause.from }
    : undefined;

/** "No ban on Zed exists at Orrin" */
const noBan: NounRule = ({ reading, clause, text }) =>
  (NO_BAN.test(text) || NOT_MEANT.test(text)) && about(reading, clause)
    ? { rule: 'ban/none', at: clause.verbs[0] ?? clause.from, negated: true }
    : undefined;

/** How a clause names a restriction that is in force or weighed; the first that speaks decides. */
const NOUN_RULES: readonly NounRule[] = [
  noBan,
  banOver,
  banWeighed,
  measureInForce,
  banInForce,
  banTold,
  banImposed,
  banWithoutSubject,
  banPlaced,
];

/** The frame in a clause by which a ban is told: "according to", or a verb of its being in force. */
const tellingIn = ({ reading, clause }: BanClause): Frame | undefined =>
  reading.frames.find(
    ({ negated, cue, form, lemma }) =>
      !negated &&
      cue.from >= clause.from &&
      cue.from < clause.to &&
      (form === 'by' || BAN_EFFECTS.has(lemma)),
  );

/** The restriction that a clause tells by a noun: "the ban takes effect", "restrictions Orrin has placed on Zed". */
export function toldByNoun(one: BanClause): ToldBan | undefined {
  const { reading, clause, text, subjectText } = one;
  const [first] = clause.verbs;
  const lemma = first === undefined ? '' : (reading.parsed.verbs[first]?.lemma ?? '');
  const effect = BAN_EFFECTS.has(lemma) ? first : undefined;
  const head = headWord(reading, clause.subject);
  const named = { reading, clause, text, subjectText, head, effect, lemma, told: tellingIn(one) };
  for (const rule of NOUN_RULES) {
    const told = rule(named);
    if (told) return told;
  }
  return undefined;
}
