/** How a text goes on behind what somebody said: he took it back later. Data and question of `voice`; linear. */
const TIME =
  '(?:(?:[Oo]n|[Bb]y|[Ii]n|[Aa]n?|[Oo]ne|[Tt]wo|[Ss]ome|[Tt]he|[Ll]ater|[Hh]ours|[Dd]ays|[Ss]oon|[Oo]nly|[Bb]ut|[Yy]et|[Ss]ince)\\b[\\w ,]{0,30}? )?';
const HOUSE =
  '[Tt]he (?:company|firm|maker|vendor|foundation|team|project|spokes\\w+|office|organi[sz]ation)';
const PRONOUN = '(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I)';
const NAME = '\\p{Lu}[\\w-]{1,24}(?: \\p{Lu}[\\w-]{1,24}){0,2}';
const LATER = '(?: (?:later|then|has|had|have|since|also|however|now|soon|quickly|in turn)){0,3}';
const WORDS =
  '(?:statements?|remarks?|claims?|comments?|answers?|words|accounts?|admissions?|confirmations?|acknowledge?ments?)';
/** "its claim that nothing was sent", "its claim that drafts stay here", "its statement denying it": other words than those before. */
const OTHERS_WORDS =
  "(?! (?:(?:that|in which|about how|of how) [^.;]{0,100}?(?:\\b(?:no|not|none|never|nothing|nobody|neither|(?:stay|remain)(?:s|ed)? (?:\\w+ )?(?:on|in|with|at|locally|private|safe|secure)|(?:is|are|was|were) (?:\\w+ )?(?:private|safe|secure|local|offline))\\b|n[’']t\\b)|to the contrary\\b|(?:(?:that|which) )?(?:den(?:y|ies|ied|ying)|contradict(?:s|ed|ing)?|disput(?:es|ed|ing))\\b))";
const THESE = `(?:the|that|this|its|their|his|her|our|these|those) (?:(?!first|other|own)\\w+ ){0,2}?${WORDS}${OTHERS_WORDS}`;
const WITHDREW = '(?:withdr[ae]w|withdrawn|retracted|disowned|recanted|took back|taken back|walked back)';
/** "We took it back in 1.2", "back to one commit", "back to the server": code or things, and no words. */
export const NOT_CODE =
  '(?! (?:to (?:an?|the|our|its|their|one|v?\\d)\\b|(?:in|with|by) (?:[\\w-]+ ){0,3}?(?:(?:releases?|versions?|updates?|builds?|patch(?:es)?|commits?|hotfix)\\b(?! notes?\\b)|v?\\d+\\.\\d)))';
const BEEN = '(?:was|were|is|are|(?:has|have|had)(?: since| now| later)? been)';
const WRONG = '(?:\\w+ )?(?:wrong|false|incorrect|mistaken|untrue|inaccurate|a mistake|an error|in error)';

/** Who takes it back by himself, who stands behind "by", and one that nobody is named for. */
const WITHDRAWN: readonly RegExp[] = [
  `(?<who>${HOUSE}|${PRONOUN}|${NAME})${LATER} (?:${WITHDREW} ${THESE}|retracted (?:it|that|this|them)\\b|(?:took|taken|walked) (?:it|that|this|them|${THESE}) back\\b${NOT_CODE})`,
  `(?<who>${HOUSE}|${PRONOUN}|${NAME})${LATER} (?:said|admitted|conceded|acknowledged|wrote|explained) (?:that )?${THESE} (?:was|were|is|had been) (?!not\\b)${WRONG}\\b`,
  `(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Bb]oth|[Tt]hese|[Tt]hose) (?:(?!first|other|own)\\w+ ){0,2}?${WORDS} ${BEEN} (?:(?!not\\b|never\\b|by\\b)\\w+ ){0,2}?(?:withdrawn|retracted|disowned|recanted|(?:taken|walked) back${NOT_CODE})\\b(?: by (?<who>${HOUSE}|the \\w+|${NAME}))?`,
].map((pattern) => new RegExp(`^["”’)\\s.!?…|–—-]*${TIME}${pattern}`, 'u'));

/** What its writer said before what it says here: "We confirm that … We retracted our earlier statement." */
const OUR_EARLIER = /\bour (?:\w+ )?(?:earlier|previous|prior|initial|original|old) /;
/** A sentence that tells what was said at another time: just that may be what is withdrawn. */
const HAD_SAID = /\b(?:said|told|stated|wrote|announced|posted|published|reported|confirmed|admitted)\b/i;

/** Units behind a clause that are looked at. */
const REACH = 240;

/**
 * Whether what was said is taken back behind it by whom its sentence speaks of: "The company later withdrew that
 * statement", "The statement was retracted". What anybody else withdraws is his own.
 */
export function isWithdrawnBehind(behind: string, sentence: string): boolean {
  const begins = behind.slice(0, REACH);
  return WITHDRAWN.some((pattern) => {
    const match = pattern.exec(begins);
    if (match === null || (OUR_EARLIER.test(match[0]) && !HAD_SAID.test(sentence))) return false;
    const who = match.groups?.['who'];
    return who === undefined || !/^\p{Lu}[\w-]/u.test(who) || OF_HOUSE.test(who) || sentence.includes(who);
  });
}

const OF_HOUSE = new RegExp(`^(?:${HOUSE}|${PRONOUN})$`);
