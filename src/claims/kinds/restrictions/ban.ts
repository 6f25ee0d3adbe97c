import { findingOf } from '../finding.ts';
import { clauseText } from '../reading.ts';
import type { Finding, Reading } from '../reading.ts';
import { actorOf } from './actors.ts';
import type { BanClause, ToldBan } from './ban-clause.ts';
import { toldByNoun } from './ban-nouns.ts';
import { toldByPhrase } from './ban-phrases.ts';
import { toldByVerbs } from './ban-verbs.ts';
import { mayRestrict } from './restriction.ts';

/** Restrictions and replacement orders by an organisation. */
export function findBans(reading: Reading): readonly Finding[] {
  if (!mayRestrict(reading.parsed)) return [];
  const found: Finding[] = [];
  reading.clauses.forEach((clause, index) => {
    const add = ({ rule, at, negated = false, span }: ToldBan): void => {
      const actor = actorOf(reading, clause);
      found.push(findingOf('ban', index, span ?? clause, at, rule, { negated, actor }));
    };
    const text = reading.texts[index] ?? '';
    const subjectText = clause.subject ? clauseText(reading, clause.subject) : '';
    const one: BanClause = { reading, clause, text, subjectText };
    const byVerbs = toldByVerbs(one);
    byVerbs.forEach(add);
    if (byVerbs.length > 0) return;
    const told = toldByPhrase(one) ?? toldByNoun(one);
    if (told) add(told);
  });
  return found;
}
