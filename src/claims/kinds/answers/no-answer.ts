import { framesAt } from '../../chains/chains.ts';
import { KNEW, NOT_OWNED } from '../../lexicon/owning.ts';
import type { Finding, Reading } from '../reading.ts';

/** Who only supposes what a maker knew. */
const OUTSIDERS =
  /\b(?:users?|customers?|commenters?|commentators?|posters?|readers?|people|critics?|competitors?|rivals?|subscribers?)\b/i;

/** "Nobody says that the company knew". Linear. */
const NOBODY_SAYS =
  /\b(?:nobody|no one|none of [\w ]{2,20}) (?:has |have |ever ){0,2}(?:says?|said|claim|alleg|suggest|believ|think|thought)\w*/i;

/** "Sorry for the noise", "sorry for the long post": manners of whoever posts. Linear. */
const MANNERS =
  /^\W*(?:(?:and|but|so|very|really|also|again|I['’]m|I am|apologies|my apologies),? ){0,2}(?:sorry|apologies) (?:for|about) (?:the |my |this |that |any ){0,2}(?:noise|spam|bump|rant|off[- ]topic|double post|wall of text|(?:bad |poor )?english|typos?|(?:late|slow|delayed) (?:reply|response|answer)|long (?:post|text|message|read|comment))\b(?=[^\p{L}\p{N}]*(?:$|,? ?(?:folks|all|everyone|everybody|guys|btw|here)\b))/iu;

/** Whether a clause is only told by those who cannot know, or by nobody. */
const isSupposed = ({ frames, clauses, parsed }: Reading, clause: number): boolean =>
  NOBODY_SAYS.test(parsed.text.slice(parsed.sentence.start, parsed.sentence.end)) ||
  framesAt(frames, clauses[clause]?.from ?? 0).some(
    ({ negated, source, steps }) => negated || (!source.vendor && OUTSIDERS.test(steps.at(-1)?.name ?? '')),
  );

/** "Commerce Secretary", "Senator": right before the name of somebody who holds an office of state. Linear. */
const OF_STATE =
  /\b(?:(?:Commerce|Treasury|Defen[cs]e|Home|Foreign|Interior|Press|Health|Education|Energy|Labor|Homeland Security) Secretary|Secretary of State|(?:[\p{Lu}][\p{L}]+ )?[Mm]inister|Senator|Sen\.|Congress(?:man|woman)|Governor|Gov\.|Mayor|Attorney General|Prosecutor|Judge|Ambassador|US President|U\.S\. President|MEP|MP) $/u;

/** Whether somebody tells who holds an office of state, and speaks for no maker. */
const isOfState = ({ frames, clauses, parsed: { text, sentence } }: Reading, clause: number): boolean =>
  framesAt(frames, clauses[clause]?.from ?? 0).some(({ source, steps }) => {
    const name = steps.at(-1)?.name ?? '';
    if (source.vendor || name === '') return false;
    const whole = text.slice(sentence.start, sentence.end);
    const at = whole.indexOf(name);
    return at > 0 && OF_STATE.test(whole.slice(Math.max(0, at - 60), at));
  });

/**
 * Whether what was found told as the maker's answer is none: what it should own up to, or never did, what its users say
 * that it knew, what an officer of state says, and what posters say out of good manners. Those who know somebody there
 * relay an answer.
 */
export function isNoAnswer(reading: Reading, { kind, polarity, clause }: Finding): boolean {
  if (kind !== 'vendor_response' || polarity === 'negated') return false;
  const told = reading.texts[clause] ?? '';
  return (
    MANNERS.test(told) ||
    NOT_OWNED.test(told) ||
    (KNEW.test(told) && isSupposed(reading, clause)) ||
    isOfState(reading, clause)
  );
}
