import type { Attribution, Statement } from '../model/statement.ts';

/**
 * What somebody else told, as a thing: "after media reports that …", "aware of claims by two users that …". Behind a
 * name it is a verb ("Ada reports that …"), so that it has to hang on a preposition.
 */
const TOLD_BY_OTHERS =
  /\b(?:about|after|against|amid|because of|by|citing|despite|following|from|given|in|into|of|on|over|to|upon|with) (?:(?:an?|the|these|those|such|several|some|many|multiple|recent|earlier|repeated|public|online|media|press|news|user|customer|unconfirmed|its|their) ){0,3}(?:reports?|claims?|allegations?|accusations?|news|stories|story|posts?|articles?|findings|fears|concerns|worries|suspicions?|complaints|warnings?)((?: (?:by|from|in|on|of) (?:[\w’'-]+ ){0,4}[\w’'-]+)?,?) that$/i;

/**
 * Whether a teller only says that others told it ("The bank acted after reports that the tool sends names, the person
 * said"): it may know of the act, not of what was reported. False where it is the one who reported.
 */
export function isRetold(statement: Statement, teller: Attribution): boolean {
  const { start, sentence, sentenceStart, polarity } = statement;
  if (polarity === 'negated' || teller.type === 'document' || teller.type === 'outlet') return false;
  const told = TOLD_BY_OTHERS.exec(sentence.slice(0, Math.max(0, start - sentenceStart)).trimEnd());
  return told !== null && !(told[1] ?? '').includes(teller.name.trim());
}
