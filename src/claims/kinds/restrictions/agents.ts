import type { Stretch } from '../../chains/phrases/noun-phrases.ts';
import { readPhrase } from '../../chains/phrases/noun-phrases.ts';
import { ORDER_NOUNS } from '../../lexicon/triggers.ts';
import { BIT } from '../../lexicon/verbs.ts';
import type { Clause } from '../../text/clauses.ts';
import { clauseText, isPassive, lower } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { listedBehind } from './actor-lists.ts';
import { calledName, isName } from './actor-names.ts';
import { isDecided } from './decisions.ts';

/** A passive verb and who acts may stand so far apart ("was kicked out on Monday by Orrin"). */
const FAR = 10;
/** What bans in the passive besides the verbs of the lexicon ("is kicked out by", "were shut out by"). */
const PUT_OUT = /^(?:kicked|thrown|shut|locked|booted|turfed|struck|ruled|expelled)$/;
const BEING = /^(?:is|are|was|were|be|been|being|gets?|got)$/;
/** What else somebody may stand behind "by": a thing of his ("networks run by"), his words or wish ("a report by"). */
const ANOTHERS =
  /^(?:\p{L}{2,}(?:ed|ing)|made|run|built|sold|owned|held|kept|written|given|led|drawn|put|set|brought|an?|over|after|since|because|amid|following|as|reports?|stud(?:y|ies)|reviews?|requests?|advice|audits?|warnings?|complaints?|articles?|research|findings?|tools?|apps?|software|use|employees|staff|and|or|but|,|;)$/u;
/** "by law", "by decision of", "by Easter": nobody acts. */
const NOBODY =
  /^(?:laws?|acts?|statute|default|mistake|means|way|virtue|request|demand|court orders?|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|xmas|thanksgiving|new year|ramadan|halloween|whitsun|pentecost|spring|summer|autumn|fall|winter|q[1-4]|year-end|eod|today|tomorrow|tonight|next|now|then|the end)\b/i;
/** Where the name of an agent is over ("a judge at the request of Orrin"). */
const BEHIND_AGENT =
  /^(?:at|on|for|in|after|under|as|with|following|from|by|to|who|which|that|over|because|and|or|,)$/;

/**
 * "Was kicked out by the carmaker Orrin": who acts stands behind the passive of a verb that bans, and behind nothing
 * else.
 */
function passiveAgent(reading: Reading, clause: Clause): string | null {
  let banned = -1;
  for (let at = clause.from; at < clause.to; at++) {
    const word = lower(reading, at);
    if (isBanned(reading, at)) banned = at;
    else if (ANOTHERS.test(word)) banned = -1;
    if (word !== 'by' || banned < 0 || at - banned > FAR) continue;
    const agent = agentAt(reading, at + 1, clause.to);
    const listed = agent && isName(reading, agent) ? listedBehind(reading, at + 1) : null;
    if (listed !== null) return listed;
    return agent && calledName(reading, agent);
  }
  return null;
}

function isBanned(reading: Reading, at: number): boolean {
  const verb = reading.parsed.verbs[at];
  return verb !== undefined && (verb.classes & BIT.ban) !== 0
    ? isPassive(reading, at)
    : PUT_OUT.test(lower(reading, at)) && BEING.test(lower(reading, at - 1));
}

/** "Follows a decision in 2017 by Orrin to ban it": who decides stands before the verb that bans. */
function decider(reading: Reading, clause: Clause): string | null {
  for (let at = clause.from + 1; at < clause.to; at++) {
    if (lower(reading, at) !== 'by') continue;
    const agent = agentAt(reading, at + 1, clause.to);
    if (!agent || lower(reading, agent.to) !== 'to') continue;
    const bans = ((reading.parsed.verbs[agent.to + 1]?.classes ?? 0) & BIT.ban) !== 0;
    if (bans && isDecided(reading, at)) return calledName(reading, agent);
  }
  return null;
}

/** Whoever is named behind "by", without his day, his reasons or on whose behalf. */
function agentAt(reading: Reading, from: number, end: number): Stretch | null {
  const read = readPhrase(reading.parsed, from, end);
  if (!read) return null;
  const agent = { from: read.from, to: undated(reading, read) };
  for (let at = agent.from; at < agent.to; at++)
    // "the Ministry of Health", not "order of Orrin".
    if (BEHIND_AGENT.test(lower(reading, at))) agent.to = at;
  const words = clauseText(reading, agent).replace(/^(?:the|an?) (?!end\b)/i, '');
  return agent.to > agent.from && !NOBODY.test(words) && !ORDER_NOUNS.test(words.split(' ')[0] ?? '')
    ? agent
    : null;
}

/** Where a phrase ends, but for the day behind it ("by Orrin on Monday"). */
function undated({ parsed }: Reading, { from, to }: Stretch): number {
  const dated = parsed.tags.slice(from, to).indexOf('date');
  return dated < 0 ? to : from + dated;
}

/** Who restricts as told behind "by": of the passive of a verb that bans, or of a decision to ban; null for nobody. */
export const agentOf = (reading: Reading, clause: Clause): string | null =>
  passiveAgent(reading, clause) ?? decider(reading, clause);
