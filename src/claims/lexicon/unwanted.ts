import { sieved } from '../text/sieved-pattern.ts';

/** Source of a pattern for the stems of verbs for what nobody wants software to do. Linear. */
export const UNWANTED = String.raw`(?:send|upload|leak|transmit|expos|disclos|collect|shar|track|crash|freez|hang|corrupt|overwrit|hog|delet)`;

/** Stems of verbs for taking something or passing it on, and of those that as often keep it safe for its user. */
const TAKE = String.raw`(?:log|read|scan|collect|record|upload|send|transmit|shar|track|monitor|watch|quer|fetch|inspect|leak|includ|embed|insert|forward|harvest|gather|captur|access|mark|writ|expos)`;
const KEEP = String.raw`(?:check|stor|keep|retain|sav|contact|report)`;
/** What is a user's own whatever is done with it, and what is so where it is taken. */
const PRIVATE = String.raw`(?:clipboards?|prompts?|key ?strokes?|key ?presses|time ?zones?|prox(?:y|ies)|locale|host ?names?|fingerprints?|serial numbers?)`;
const PERSONAL = String.raw`(?:conversations?|history|locations?(?! of)|addresses|home|folders?|director(?:y|ies)|environment|identit\w+|identifiers?|names?|paths?|contents?|contacts|microphone|screen|browsing|telemetry)`;
/** What opens doors: out of a log it is well, out of a safe it is not. */
const KEYS = String.raw`(?:tokens?|keys?|passwords?|secrets?|credentials?)(?! (?:in|to) (?:[\w'’-]+ ){0,2}?(?:vaults?|key ?chains?|key ?stores?|safes?|enclaves?))`;
const BETWEEN = String.raw`(?:(?!(?:against|for|from|before|because|that|which|my|our)\b)[\w'’-]+ ){0,3}?`;

const OWN_THINGS = new RegExp(
  String.raw`^(?:${TAKE}[a-z]{0,5} ${BETWEEN}(?:${PRIVATE}|${PERSONAL}|${KEYS})|${KEEP}[a-z]{0,4} ${BETWEEN}${PRIVATE})\b(?! (?:secret|private|hidden|safe|apart|local|against|for)\b)`,
  'i',
);

/**
 * Whether words that begin with a verb tell of what software does with its user's own, so that it is well if it does so no
 * more: "reading the clipboard", "log prompts", and not "scanning for malware", "keeping backups". Linear.
 */
export const handlesOwn = (words: string): boolean => OWN_THINGS.test(words);

const ENDS = sieved(/\b(?:no longer (?:\w+ly )?|stopped )(?=[a-z])/i);
/** How it must not be treated. */
const SO = String.raw`(?:in (?:plain|clear) ?text|unencrypted|without (?:asking|consent|permission|encryption)|to (?:(?:a|any|its|the|other|some) )?(?:third part(?:y|ies)|strangers|maker|vendor|advertisers))\b`;
/** "Storing keys in plain text": so that nobody wants it. */
const WRONGLY = new RegExp(`^(?:${TAKE}|${KEEP})[a-z]{0,5} (?:[\\w'’-]+ ){0,5}?${SO}`, 'i');
/** What makes it partly, not yet or not so. */
const NOT_WHOLLY =
  /\b(?:configur\w*|settings|not|never|yet to|until|unless|if|only|except|still|again|for (?:paying|enterprise|some|business)|nearly|almost|would|should|could|must)\b|n['’]t\b/i;

/** Whether a clause tells that software does no more what nobody wants it to do with what is its users'. */
export function endsTaking(text: string): boolean {
  const ended = ENDS.exec(text);
  if (ended === null || NOT_WHOLLY.test(text)) return false;
  const rest = text.slice(ended.index + ended[0].length);
  return handlesOwn(rest) || WRONGLY.test(rest);
}
