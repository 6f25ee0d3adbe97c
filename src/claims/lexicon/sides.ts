import { sieved } from '../text/sieved-pattern.ts';

/** Words by which one side of a comparison of versions is told apart from the other. Each linear. */

/** Where one side ends and the next begins, the surest first. */
export const SIDE_ENDS: readonly RegExp[] = [
  /[;–—]\s/g,
  /,\s(?:but|and|while|whereas|though|so)\s/g,
  /,\s/g,
  /\s(?:but|while|whereas|though|whilst)\s/g,
  /\sand\s/g,
];

/** What one is not able to do: a fault, unless one looked for it in vain. */
export const UNABLE = sieved(
  /\b(?:cannot|can not|can['’]t|could not|couldn['’]t|unable to|not able to)(?! (?:\w+ )?(?:reproduc|replicat|repro\b|see|find|confirm|detect|trigger))\b/i,
);
/** Not repaired, or not to be. */
export const UNREPAIRED = sieved(
  /\bno (?:fix|patch|update|repair|correction)\b|(?:\b|(?=n['’]t))(?:not|n['’]t|never)(?: (?:yet|be|been))* (?:fixed|patched|repaired|corrected|updated|closed)\b/i,
);
/** Denied in whatever words. */
export const DENIED = sieved(
  /(?:\b|(?=n['’]t))(?:not|n['’]t|never|nothing|none|nobody|no one|neither|without|cannot)\b|\bno (?!longer\b|matter\b|doubt\b|wonder\b)/i,
);
/** Denied for the sake of more: "not only". */
export const MORE = sieved(/\bnot (?:only|just|merely|alone)\b|\bno(?:t)? (?:less|fewer|more) than\b/i);
/** Well, where nothing is denied. */
export const WELL = sieved(
  /\b(?:work(?:s|ed)|compile[sd]|pass(?:es|ed)|fine|good|ok|okay|(?<!\b(?:an?|my|our|supposedly|allegedly|seemingly|apparently) )clean|safe|quiet|silent|normal(?:ly)?|absent|gone|missing|spared|immune|unaffected|harmless|ask(?:s|ed)? (?:first|for (?:an?|the|your) (?:code|password|permission|confirmation|pin|key))|verif(?:y|ies|ied)|warn(?:s|ed)?|reject(?:s|ed)?|encrypt(?:s|ed)?|refuse[sd]?|fail(?:s|ed)? against|r[au]n (?:all|for|on|without)|went on|stop(?:s|ped) (?:it|this|that)(?=[.,;:]|$)|the last (?:good|clean|safe|working)|(?<!\b(?:supposed(?:ly)?|alleged(?:ly)?|seeming(?:ly)?|apparent(?:ly)?|no|not an?|without an?) )clean (?:versions?|releases?|builds?)(?=,? ?\(?(?:versions? |v)?\d))\b/i,
);
/** "…, use 2.0.4 instead": where one is told to go. */
export const GO_THERE =
  /^(?:please |just |better |so )?(?:use|install|take|pin(?: it)?(?: to)?|stay (?:on|with|at)|stick (?:to|with)|keep(?: to| using)?|(?:go|roll|switch|move|revert|downgrade)(?: back)? to) (?:the )?(?:versions? |release |v)?\d[\w.]*(?: (?:instead|for now|for the (?:moment|time being)|until .{1,40}))?$/i;
/** "…, do not use 2.0.4 either", "use 2.0.6 at your own risk": where one is not to go. */
export const KEEP_AWAY = sieved(
  /\b(?:do not|don['’]t|never|should not|shouldn['’]t|must not|nobody should) (?:use|install|run|touch|deploy|take|(?:up|down)grade to|update to|switch to|go (?:back )?to)\b|\b(?:avoid|stay away from|steer clear of)\b|\bat your own risk\b/i,
);
/** At fault. */
export const ILL = sieved(
  /\b(?:broken?|breaks|bad|crash(?:es|ed)?|fail(?:s|ed)?|hangs?|hung|freezes?|froze|loop|leak(?:s|ed|ing)?|upload(?:s|ed|ing)?|sen(?:ds|t|ding)|log(?:s|ged)|vulnerable|affected|concerned|impacted|exposed|at risk|open to|infected|malicious|compromised|happens?|happened|occurs?|occurred|(?:see|saw|has|have|had|shows?|contains?|carr(?:y|ies)) (?:it|this|the|that)|there (?:is|are|was)|regress(?:es|ed|ion)|stop(?:s|ped) working|reproduc\w+|los(?:es|t|ing)|slow|(?:is|are|was|were|['’]s) (?:there|here|back) again|(?:comes?|came|is|are|was|were) back(?=[.,;)]|$)|delet(?:es|ed)|wip(?:es|ed)|eats?|writes?|stor(?:es|ed)|collect(?:s|ed)|phones? home|should go back)\b/i,
);
/** "…, 1.84 does", "… and 4.3.9 did not": the contrary of what was told before. */
export const ELLIPTIC =
  /\b(?:is|are|was|were|does|do|did|has|have|had)(?: not|n['’]t)?$|\b(?:it|they) (?:is|are|was|were|does|do|did)(?:n['’]t| not) (?:on|in|with|under) (?:versions? |v)?\d[\w.]*$|^(?:but |and )?not (?:on|in|with|under|for) (?:versions? |v)?\d[\w.]*$/i;
