import { word } from '../../text/parse.ts';
import type { Parsed } from '../../text/parse.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';

/** Who does harm, as a phrase ends that names nobody. */
export const CULPRITS =
  /^(?:attackers?|adversar(?:y|ies)|intruders?|criminals?|cybercriminals?|perpetrators?|hackers?|actors?|thie(?:f|ves)|scammers?|fraudsters?|spammers?|malware|trojans?|worms?|botnets?)$/;
const WELL_MEANT = /^(?:ethical|white-?hat|hat|friendly|good)$/;

/** Whether a phrase stands for those who do harm ("the threat actors"), who look for no one's sake. */
export const isCulprit = (parsed: Parsed, { to }: Stretch): boolean =>
  CULPRITS.test(word(parsed, to - 1)) && !WELL_MEANT.test(word(parsed, to - 2));
