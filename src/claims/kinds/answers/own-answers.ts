import { EXPLAINS } from '../../lexicon/triggers.ts';
import { OWNING } from '../../lexicon/owning.ts';
import { clauseText } from '../reading.ts';
import type { Finding } from '../reading.ts';
import { wholeAnswer } from './told-clause.ts';
import type { ToldClause } from './told-clause.ts';

const NOT_MEANT = /\bnot (?:an? )?(?:attempt|deliberate|intentional|meant|backdoor|malicious|by design)\b/i;
const WE = /^we$/i;
const NO = /(?:\b(?:no|not|never)|n['’]t)\b/i;
const HARMED =
  /\b(?:evidence|indication|impact|access|data|compromis|affect|exploit|abuse|misuse|breach)\w*/i;

/** A maintainer in a thread, or the maker in its own text: "this was an oversight and not an attempt to …". */
export function ownedIn(told: ToldClause): readonly Finding[] | undefined {
  const { reading, clause, text } = told;
  if (reading.topic.voice === 'article' || !OWNING.test(text) || clause.kind === 'condition')
    return undefined;
  const owning = wholeAnswer(told, 'vendor_response', 'response/owning', { polarity: 'affirmed' });
  return NOT_MEANT.test(text) ? [owning, wholeAnswer(told, 'denial', 'denial/owning')] : [owning];
}

/** The maker in its own text ("We are investigating …"). */
export function ownAnswerIn(told: ToldClause): readonly Finding[] | undefined {
  const { reading, taken, clause, index, text } = told;
  if (
    reading.topic.voice !== 'vendor' ||
    !clause.subject ||
    !WE.test(clauseText(reading, clause.subject)) ||
    taken(index, 'fix') ||
    taken(index, 'ban')
  )
    return undefined;
  if (NO.test(text) && HARMED.test(text)) return [wholeAnswer(told, 'denial', 'denial/own')];
  return EXPLAINS.test(text) && !taken(index, 'behaviour')
    ? [wholeAnswer(told, 'vendor_response', 'response/own', { polarity: 'affirmed' })]
    : undefined;
}
